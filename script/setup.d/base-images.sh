# shellcheck shell=bash
# busybox in the local registry, for builders that can't reach Docker Hub: made from Debian's packages of these
# architectures, all in the main archive of the stable release.

declare -rA BUSYBOX_ARCHITECTURES=(
  [linux/amd64]=amd64
  [linux/arm64]=arm64
  [linux/arm/v7]=armhf
  [linux/386]=i386
  [linux/s390x]=s390x
)
readonly BUSYBOX_PLATFORMS=(linux/amd64 linux/arm64 linux/arm/v7 linux/386 linux/s390x)

base_images() {
  ensure "busybox for ${BUSYBOX_PLATFORMS[*]}" busybox_is_made make_busybox "${BUSYBOX_PLATFORMS[@]}"
  ensure "library/busybox in the registry" busybox_is_pushed push_busybox "${BUSYBOX_PLATFORMS[@]}"
}

# busybox_folder PLATFORM…
busybox_folder() {
  local recipe
  recipe=$(declare -f make_busybox busybox_root busybox_layer)$(<"$PARTS/push-image.mjs")
  printf '%s/busybox/%s' "$CACHE" "$(fingerprint "$@" "$recipe")"
}

busybox_is_made() {
  [[ -d $(busybox_folder "$@") ]]
}

# One layer per platform, named as its platform with dashes.
make_busybox() {
  local made state platform architectures=()
  made=$(making_dir)
  for platform in "$@"; do architectures+=("${BUSYBOX_ARCHITECTURES[$platform]}"); done
  state=$(open_packages "$(native_architecture)" "${architectures[*]}")
  fetch_packages "$state" "${architectures[@]/#/busybox-static:}"
  # The applets of one that runs here stand for all: Debian configures busybox alike everywhere.
  busybox_program "$state" "$(native_architecture)" >"$made/busybox"
  chmod 755 "$made/busybox"
  busybox_root "$made/root" "$("$made/busybox" --list)"
  for platform in "$@"; do
    busybox_program "$state" "${BUSYBOX_ARCHITECTURES[$platform]}" >"$made/root/bin/busybox"
    chmod 755 "$made/root/bin/busybox"
    busybox_layer "$made/root" >"$made/${platform//\//-}.tar.gz"
  done
  rm -rf "$made"/{root,busybox} "$state"
  keep "$made" "$(busybox_folder "$@")"
}

# busybox_program STATE ARCHITECTURE: prints the program.
busybox_program() {
  dpkg-deb --fsys-tarfile "$1"/packages/busybox-static_*_"$2".deb | tar -x --to-stdout --wildcards '*/bin/busybox'
}

busybox_root() {
  local root=$1 applet
  mkdir -p "$root"/{bin,dev,etc,home,proc,root,sys,usr/bin,var}
  mkdir -m 1777 "$root/tmp"
  for applet in $2; do ln -sfn busybox "$root/bin/$applet"; done
  rm "$root/bin/busybox" # it lists itself
  ln -s ../../bin/env "$root/usr/bin/env"
  printf '%s\n' 'root:x:0:0:root:/root:/bin/sh' 'nobody:x:65534:65534:nobody:/home:/bin/false' >"$root/etc/passwd"
  printf '%s\n' 'root:x:0:' 'nobody:x:65534:' >"$root/etc/group"
}

# The same bytes every time, so that the image keeps its digest.
busybox_layer() {
  tar -C "$1" -c --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner . | gzip -n
}

# The registry still has what was pushed: its digest is kept beside the layers.
busybox_is_pushed() {
  local digest
  digest=$(cat "$(busybox_folder "$@")/digest" 2>/dev/null) &&
    [[ $(registry_digest library/busybox latest) == "$digest" ]]
}

# registry_digest REPOSITORY TAG
registry_digest() {
  curl -fsI --max-time 5 -H 'Accept: application/vnd.oci.image.index.v1+json' "http://$REGISTRY/v2/$1/manifests/$2" |
    tr -d '\r' | sed -n 's/^docker-content-digest: //Ip'
}

push_busybox() {
  local platform folder layers=()
  folder=$(busybox_folder "$@")
  for platform in "$@"; do layers+=("$platform=$folder/${platform//\//-}.tar.gz"); done
  "$(node_folder)/bin/node" "$PARTS/push-image.mjs" "http://$REGISTRY" library/busybox latest "${layers[@]}" \
    >"$MAKING/digest"
  keep "$MAKING/digest" "$folder/digest"
}
