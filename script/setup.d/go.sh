# shellcheck shell=bash
# Programs built from Go modules. (`go install MODULE@VERSION` refuses modules with replace or exclude directives.)

# Module → what is changed in its main.go files (a script for sed). The registry's drivers for cloud storage are half of its
# compilation and 2 GB of modules, as are cosign's for keys in clouds.
declare -rA SOURCE_CHANGES=(
  [github.com/distribution/distribution/v3]='\#"github.com/distribution/.*/driver/(azure|gcs|s3-aws|middleware/.*)"#d'
  [github.com/sigstore/cosign/v3]='\#"github.com/sigstore/sigstore/pkg/signature/kms/.*"#d'
)

# Module → a program beside this file that is built with the module, since it needs the same dependencies.
declare -rA ADDED_PROGRAMS=(
  [github.com/sigstore/cosign/v3]=verify-bundle
)

# go_folder MODULE VERSION LINKER_FLAGS PACKAGE…: where the programs of these packages are, once they are built.
go_folder() {
  printf '%s/go/%s-%s-%s' "$CACHE" "$(basename "${1%/v[0-9]}")" "$2" \
    "$(fingerprint "$@" "${SOURCE_CHANGES[$1]-}" "$(added_source "$1")" "$(declare -f build_go go_source)")"
}

go_is_built() {
  is_kept "$(go_folder "$@")"
}

build_go() {
  local module=$1 version=$2 linker_flags=$3 source made package
  shift 3
  need_go
  export CGO_ENABLED=0 GOWORK=off GOFLAGS=
  source=$(go_source "$module" "$version")
  # Listing fetches the dependencies, and only those: what fails after that is no matter of retrying.
  retry go list -C "$source" -deps "$@" >/dev/null
  made=$(making_dir)
  for package in "$@"; do
    # One compilation at a time: each takes all the cores, and the next one finds what they have in common done.
    flock "$MAKING/compiling" go build -C "$source" -o "$made/" \
      -trimpath -buildvcs=false -gcflags=all=-dwarf=false -ldflags "-s -w $linker_flags" "$package"
  done
  keep "$made" "$(go_folder "$module" "$version" "$linker_flags" "$@")"
}

# go_source MODULE VERSION: fetches it and prints its folder. `go build` would not have files below the module cache
# edited or overlaid, so a module with changes is copied.
go_source() {
  local folder copy changes=${SOURCE_CHANGES[$1]-} added=${ADDED_PROGRAMS[$1]-}
  folder=$(retry go mod download -json "$1@$2" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
  if [[ -n $changes ]]; then
    copy=$(making_dir)
    cp -r --no-preserve=mode "$folder/." "$copy"
    find "$copy" -name main.go -exec sed -i -E "$changes" {} +
    if [[ -n $added ]]; then cp -r "$PARTS/$added" "$copy/cmd/"; fi
    folder=$copy
  fi
  printf '%s' "$folder"
}

added_source() {
  local added=${ADDED_PROGRAMS[$1]-}
  if [[ -n $added ]]; then cat "$PARTS/$added/main.go"; fi
}

need_go() {
  command -v go >/dev/null || die "Go is missing: install Go $GO_MINIMUM or newer and put it on PATH"
  local version
  version=$(go env GOVERSION)
  version=${version#go}
  [[ $(printf '%s\n' "$GO_MINIMUM" "$version" | sort --version-sort | head -n 1) == "$GO_MINIMUM" ]] ||
    die "Go $version is too old: install Go $GO_MINIMUM or newer"
}
