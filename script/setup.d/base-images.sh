# shellcheck shell=bash
# busybox of many platforms in the local registry, made of Debian's packages, for machines that can't reach Docker Hub.

# Platform, Debian's name of its architecture, the release that has it.
readonly BUSYBOX_PLATFORMS=(
  "linux/amd64 amd64 $DEBIAN_SUITE"
  "linux/arm64 arm64 $DEBIAN_SUITE"
  "linux/arm/v7 armhf $DEBIAN_SUITE"
  "linux/arm/v5 armel $DEBIAN_SUITE"
  "linux/386 i386 $DEBIAN_SUITE"
  "linux/ppc64le ppc64el $DEBIAN_SUITE"
  "linux/s390x s390x $DEBIAN_SUITE"
  "linux/mips64le mips64el $DEBIAN_SUITE"
  "linux/riscv64 riscv64 $DEBIAN_NEXT_SUITE"
)
readonly BUSYBOX_TAGS=(latest uclibc)
readonly BUSYBOX_LABEL="busybox of ${#BUSYBOX_PLATFORMS[@]} platforms"

base_images() {
  ensure "$BUSYBOX_LABEL" busybox_is_made make_busybox
  ensure "library/busybox in the registry" busybox_is_pushed push_busybox
}

busybox_folder() {
  local recipe
  recipe=$(declare -f unpack_packages make_busybox busybox_root busybox_layer)$(<"$PARTS/push-image.mjs")
  printf '%s/busybox/%s' "$CACHE" "$(fingerprint "${BUSYBOX_PLATFORMS[@]}" "$recipe")"
}

busybox_is_made() {
  [[ -d $(busybox_folder) ]]
}

# One layer per platform, named as its platform with dashes.
make_busybox() {
  local made line platform architecture suite
  made=$(making_dir)
  for line in "${BUSYBOX_PLATFORMS[@]}"; do
    read -r platform architecture suite <<<"$line"
    unpack_packages "$architecture" "$suite" "$made/$architecture" busybox-static &
  done
  wait_for_all
  # The applets of one that runs here stand for all: Debian configures busybox alike everywhere.
  busybox_root "$made/root" "$("$made/$(native_architecture)/bin/busybox" --list)"
  for line in "${BUSYBOX_PLATFORMS[@]}"; do
    read -r platform architecture suite <<<"$line"
    cp "$made/$architecture/bin/busybox" "$made/root/bin/busybox"
    busybox_layer "$made/root" >"$made/${platform//\//-}.tar.gz"
    rm -rf "${made:?}/$architecture"
  done
  rm -rf "$made/root"
  keep "$made" "$(busybox_folder)"
}

wait_for_all() {
  local pid
  for pid in $(jobs -p); do wait "$pid"; done
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
  local digest tag
  digest=$(cat "$(busybox_folder)/digest" 2>/dev/null) || return 1
  for tag in "${BUSYBOX_TAGS[@]}"; do
    [[ $(registry_digest library/busybox "$tag") == "$digest" ]] || return 1
  done
}

# registry_digest REPOSITORY TAG
registry_digest() {
  curl -fsI --max-time 5 -H 'Accept: application/vnd.oci.image.index.v1+json' "http://$REGISTRY/v2/$1/manifests/$2" |
    tr -d '\r' | sed -n 's/^docker-content-digest: //Ip'
}

push_busybox() {
  local line platform _ layers=()
  for line in "${BUSYBOX_PLATFORMS[@]}"; do
    read -r platform _ <<<"$line"
    layers+=("$platform=$(busybox_folder)/${platform//\//-}.tar.gz")
  done
  "$(node_folder)/bin/node" "$PARTS/push-image.mjs" "http://$REGISTRY" library/busybox "$(
    IFS=,
    printf '%s' "${BUSYBOX_TAGS[*]}"
  )" "${layers[@]}" >"$MAKING/digest"
  keep "$MAKING/digest" "$(busybox_folder)/digest"
}
