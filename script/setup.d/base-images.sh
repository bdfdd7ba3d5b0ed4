# shellcheck shell=bash
# library/busybox in the local registry, which builders ask before Docker Hub: copied from there, or, where it can't be
# reached, made from Debian's packages. All these architectures are in the main archive of the stable release.

declare -rA BUSYBOX_ARCHITECTURES=(
  [linux/amd64]=amd64
  [linux/arm64]=arm64
  [linux/arm/v7]=armhf
  [linux/386]=i386
  [linux/s390x]=s390x
)
readonly DEMO_PLATFORMS=(linux/amd64 linux/arm64 linux/arm/v7)
readonly TEST_PLATFORMS=("${DEMO_PLATFORMS[@]}" linux/386 linux/s390x)

demo_base_images() {
  ensure "library/busybox for ${DEMO_PLATFORMS[*]}" busybox_is_pushed push_busybox "${DEMO_PLATFORMS[@]}"
}

test_base_images() {
  ensure "library/busybox for ${TEST_PLATFORMS[*]}" busybox_is_pushed push_busybox "${TEST_PLATFORMS[@]}"
  ensure "library/golang" golang_is_there push_golang
}

# busybox_folder PLATFORM…
busybox_folder() {
  local recipe
  recipe=$(declare -f make_busybox busybox_root busybox_layer)$(<"$PARTS/push-image.mjs")
  printf '%s/busybox/%s' "$CACHE" "$(fingerprint "$@" "$recipe")"
}

busybox_is_made() {
  local folder
  folder=$(busybox_folder "$@")
  is_kept "$folder" && [[ -e $folder/linux-amd64.tar.gz ]]
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

# The registry still has what was pushed for these platforms, or for all.
busybox_is_pushed() {
  local digest platforms
  digest=$(registry_digest library/busybox latest) || return 1
  for platforms in "$*" "${TEST_PLATFORMS[*]}"; do
    # shellcheck disable=SC2086  # a list of words
    [[ $(cat "$(busybox_folder $platforms)/digest" 2>/dev/null) != "$digest" ]] || return 0
  done
  return 1
}

# registry_digest REPOSITORY TAG
registry_digest() {
  local type=application/vnd
  curl -fsI --max-time 5 "http://$REGISTRY/v2/$1/manifests/$2" \
    -H "Accept: $type.oci.image.index.v1+json, $type.docker.distribution.manifest.list.v2+json" \
    -H "Accept: $type.oci.image.manifest.v1+json, $type.docker.distribution.manifest.v2+json" |
    tr -d '\r' | sed -n 's/^docker-content-digest: //Ip'
}

push_busybox() {
  local folder
  folder=$(busybox_folder "$@")
  if hub_answers; then
    retry docker buildx imagetools create --tag "$REGISTRY/library/busybox" docker.io/library/busybox
    mkdir -p "$folder"
  else
    busybox_is_made "$@" || make_busybox "$@"
    push_layers "$folder" "$@"
  fi
  registry_digest library/busybox latest >"$MAKING/digest"
  keep "$MAKING/digest" "$folder/digest"
}

# push_layers FOLDER PLATFORM…
push_layers() {
  local folder=$1 platform layers=()
  for platform in "${@:2}"; do layers+=("$platform=$folder/${platform//\//-}.tar.gz"); done
  push_image library/busybox latest "${layers[@]}"
}

# push_image REPOSITORY TAG PLATFORM=LAYER…
push_image() {
  "$(node_folder)/bin/node" "$PARTS/push-image.mjs" "http://$REGISTRY" "$@"
}

# Where Docker Hub can be reached, builders find it there. Elsewhere it is made from this machine's Go and busybox.
golang_is_there() {
  local digest
  ! hub_answers || return 0
  digest=$(registry_digest library/golang "$GOLANG_TAG") || return 1
  [[ $(cat "$CACHE/busybox/golang-digest" 2>/dev/null) == "$digest" ]]
}

push_golang() {
  local made platform
  platform=linux/$(native_architecture)
  need_go
  busybox_is_made "${TEST_PLATFORMS[@]}" || make_busybox "${TEST_PLATFORMS[@]}"
  made=$(making_dir)
  mkdir -p "$made/root/usr/local/go"
  tar -xzf "$(busybox_folder "${TEST_PLATFORMS[@]}")/${platform//\//-}.tar.gz" -C "$made/root"
  # What compiles a program without cgo.
  tar -C "$(go env GOROOT)" -c --exclude '*_test.go' --exclude testdata --exclude src/cmd \
    --exclude='pkg/tool/*/'{cgo,cover,fix,preprofile,vet} bin/go pkg src VERSION go.env |
    tar -C "$made/root/usr/local/go" -x
  ln -s ../usr/local/go/bin/go "$made/root/bin/go"
  busybox_layer "$made/root" >"$made/layer.tar.gz"
  push_image library/golang "$GOLANG_TAG" "$platform=$made/layer.tar.gz"
  registry_digest library/golang "$GOLANG_TAG" >"$MAKING/golang-digest"
  keep "$MAKING/golang-digest" "$CACHE/busybox/golang-digest"
}
