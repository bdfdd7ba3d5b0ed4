# shellcheck shell=bash
# Debian packages: installed on this machine, or only fetched, of any architecture.

# write_source SUITE FOLDER: the machine's own first package source, turned to another suite: same mirror, same keys.
write_source() {
  local suite=$1 folder=$2 file
  for file in /etc/apt/sources.list.d/*.sources; do
    if [[ -r $file ]] && grep -q '^URIs:' "$file"; then
      awk -v RS= '/(^|\n)URIs:/ { print; exit }' "$file" | sed -E -e '/^(#|Architectures:)/d' \
        -e "s/^Suites:.*/Suites: $suite/" -e 's/^Components:.*/Components: main/' \
        >"$folder/manifold-$suite.sources"
      return
    fi
  done
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    if [[ -r $file ]] && grep -q '^deb ' "$file"; then
      grep -m 1 '^deb ' "$file" | sed -E "s/^(deb +(\[[^]]*\] +)?[^ ]+) .*/\1 $suite main/" \
        >"$folder/manifold-$suite.list"
      return
    fi
  done
  die "no Debian package source in /etc/apt: add one for $suite"
}

# install_packages PACKAGE[/SUITE]…: on this machine.
install_packages() {
  ((EUID == 0)) || die "must install ${*%%/*}, which needs root: run script/setup as root, or install them yourself"
  command -v apt-get >/dev/null || die "must install ${*%%/*}, and there is no apt-get here: install them yourself"
  export DEBIAN_FRONTEND=noninteractive
  local apt=(apt-get -q -o DPkg::Lock::Timeout=120)
  {
    # Tasks run side by side, and apt locks its lists without waiting.
    flock 9
    retry "${apt[@]}" update
    retry "${apt[@]}" install -y --no-install-recommends "$@"
  } 9>"$CACHE/apt.lock"
}

# A suite that the machine does not use, open to explicit requests only.
add_suite() {
  local suite=$1
  write_source "$suite" /etc/apt/sources.list.d
  printf 'Package: *\nPin: release n=%s\nPin-Priority: 50\n' "$suite" >"/etc/apt/preferences.d/manifold-$suite"
}

# open_packages ARCHITECTURE [ARCHITECTURES]: reads the package index into a private state and prints its folder. Nothing
# of the machine's own package state is read or changed, so any number can run at once and no root is needed. The first
# architecture is the one that is meant where a package is named without; the others are a list of words.
open_packages() {
  local architecture=$1 state
  command -v apt-get >/dev/null || die "must fetch Debian packages, and there is no apt-get here: run this on Debian"
  state=$(making_dir)
  mkdir -p "$state"/{sources,packages,lists/partial,cache/archives/partial}
  write_source "$DEBIAN_SUITE" "$state/sources"
  packages_taken_for_granted "$architecture" >"$state/status"
  printf '%s\n' "$architecture" >"$state/architecture"
  printf '%s\n' "${2-$architecture}" | tr ' ' , >"$state/architectures"
  private_apt "$state" update >&2
  printf '%s' "$state"
}

# private_apt STATE ARGUMENT…: apt-get on such a state.
private_apt() {
  local state=$1
  shift
  retry apt-get -q -o Dir::State="$state" -o Dir::State::status="$state/status" -o Dir::Cache="$state/cache" \
    -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$state/sources" -o Dir::Etc::PreferencesParts=/dev/null \
    -o APT::Architecture="$(<"$state/architecture")" -o APT::Architectures="$(<"$state/architectures")" \
    -o APT::Sandbox::User=root -o Dir::Cache::pkgcache=pkgcache.bin -o Dir::Cache::srcpkgcache=srcpkgcache.bin \
    -o Acquire::Languages=none -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false "$@"
}

# fetch_packages STATE PACKAGE[:ARCHITECTURE]…: into its folder `packages`, without their dependencies.
fetch_packages() (
  cd "$1/packages" || exit
  private_apt "$1" download "${@:2}"
)

# unpack_packages ROOT PACKAGE…: of this machine's architecture, with their dependencies, straight into a folder.
unpack_packages() {
  local root=$1 state deb folder
  shift
  state=$(open_packages "$(native_architecture)")
  private_apt "$state" install -y --download-only --no-install-recommends "$@"
  # As every Debian is today, whichever way a package still has it.
  for folder in bin sbin lib lib64; do
    mkdir -p "$root/usr/$folder"
    ln -s "usr/$folder" "$root/$folder"
  done
  for deb in "$state"/cache/archives/*.deb; do
    # Not dpkg-deb --extract: that would replace the link /bin → usr/bin of a merged root by a folder.
    dpkg-deb --fsys-tarfile "$deb" | tar -C "$root" -x --no-same-owner --keep-directory-symlink
  done
  rm -rf "$state"
}

native_architecture() {
  dpkg --print-architecture
}

# Dependencies of maintainer scripts and of parts of Git nobody needs in an image: large, and left out.
packages_taken_for_granted() {
  local package
  for package in perl dpkg debconf tar; do
    printf '%s\n' "Package: $package" 'Status: install ok installed' 'Multi-Arch: allowed' "Architecture: $1" \
      'Version: 99:1' ''
  done
}

# What tasks use from their start.
tools() {
  command -v curl >/dev/null || install_packages curl ca-certificates
}
