# shellcheck shell=bash
# The images the engine must have: BuildKit and the emulators. Pulled where Docker Hub can be reached, otherwise made
# from the same sources and with the same command lines.

readonly RECIPE_LABEL=manifold.recipe
readonly BUILDKIT_RECIPE=(
  github.com/moby/buildkit "$BUILDKIT_VERSION"
  "-X github.com/moby/buildkit/version.Version=$BUILDKIT_VERSION" ./cmd/buildkitd ./cmd/buildctl
)
# As Debian names its emulators; those of the platforms that images are commonly made for.
readonly EMULATORS=(aarch64 arm i386 loongarch64 mips64 mips64el ppc64le riscv64 s390x x86_64)

engine_with_images() {
  engine
  ensure "image $BUILDKIT_IMAGE" image_works get_image "$BUILDKIT_IMAGE" buildkit
  ensure "image $BINFMT_IMAGE" image_works get_image "$BINFMT_IMAGE" binfmt
}

# image_works IMAGE NAME: one that set-up made must be of today's recipe; any other must run as what its name says.
image_works() {
  local image=$1 name=$2 label
  label=$(image_label "$image") || return 1
  if [[ -n $label ]]; then
    [[ $label == "$("${name}_recipe")" ]]
  elif ! image_version "$image" | grep -q "^${name}[d/]"; then
    say "! image $image is not $name: replacing it"
    return 1
  fi
}

image_label() {
  docker image inspect --format "{{index .Config.Labels \"$RECIPE_LABEL\"}}" "$1" 2>/dev/null
}

# One that is what it should be prints `buildkitd …` or `binfmt/…`.
image_version() {
  timeout --foreground --kill-after 5 30 docker run --rm --network none "$1" --version 2>&1 || true
}

get_image() {
  if hub_answers; then retry docker pull -q "$1"; else "make_$2_image" "$1"; fi
}

# A registry asks for credentials; a proxy that blocks it answers something else.
hub_answers() {
  [[ $(curl -s -o /dev/null -w '%{http_code}' --max-time 20 https://registry-1.docker.io/v2/) == 401 ]]
}

# import_image IMAGE RECIPE ROOT CHANGE…
import_image() {
  local image=$1 recipe=$2 root=$3 change changes=()
  shift 3
  for change in "LABEL $RECIPE_LABEL=$recipe" "$@"; do changes+=(--change "$change"); done
  tar -C "$root" -c --owner 0 --group 0 --numeric-owner . | docker import "${changes[@]}" - "$image"
}

buildkit_recipe() {
  fingerprint "${BUILDKIT_RECIPE[@]}" "$DEBIAN_SUITE" "$(declare -f unpack_packages make_buildkit_image buildkit_root)"
}

make_buildkit_image() {
  local recipe root
  ensure "BuildKit $BUILDKIT_VERSION" go_is_built build_go "${BUILDKIT_RECIPE[@]}"
  recipe=$(buildkit_recipe)
  root=$CACHE/roots/buildkit-$recipe
  is_kept "$root" || buildkit_root "$root"
  import_image "$1" "$recipe" "$root" 'ENTRYPOINT ["buildkitd"]' 'VOLUME /var/lib/buildkit' \
    'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' 'ENV BUILDKIT_SETUP_CGROUPV2_ROOT=1'
}

# What buildkitd calls: runc, Git for contexts that are repositories, and a shell for Git's submodules.
buildkit_root() {
  local root applet
  root=$(making_dir)
  unpack_packages "$root" runc git busybox-static
  for applet in $("$root/bin/busybox" --list); do
    [[ -e $root/usr/bin/$applet || -e $root/usr/sbin/$applet ]] || ln -s busybox "$root/usr/bin/$applet"
  done
  rm -rf "$root"/usr/share/{doc,man,locale,lintian,bash-completion} "$root"/var/lib/{apt,dpkg}
  # The machine's own certificates: it may have more than a distribution has.
  install -D -m 644 /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
  mkdir -m 1777 "$root/tmp"
  ln -s ../sbin/runc "$root/usr/bin/buildkit-runc"
  cp "$(go_folder "${BUILDKIT_RECIPE[@]}")"/* "$root/usr/bin/"
  keep "$root" "$1"
}

binfmt_recipe() {
  fingerprint "${EMULATORS[@]}" "$DEBIAN_SUITE" "$(<"$PARTS/images/binfmt")" \
    "$(declare -f unpack_packages make_binfmt_image binfmt_root)"
}

make_binfmt_image() {
  local recipe root
  recipe=$(binfmt_recipe)
  root=$CACHE/roots/binfmt-$recipe
  is_kept "$root" || binfmt_root "$root"
  import_image "$1" "$recipe" "$root" 'ENTRYPOINT ["/usr/bin/binfmt"]' 'ENV PATH=/usr/bin:/bin'
}

binfmt_root() {
  local packages root emulator
  packages=$(making_dir)
  root=$(making_dir)
  unpack_packages "$packages" busybox-static qemu-user-static
  mkdir -p "$root"/{bin,proc,usr/bin,usr/lib/binfmt.d}
  cp "$packages/bin/busybox" "$root/bin/"
  ln -s busybox "$root/bin/sh"
  ln -s busybox "$root/bin/mount"
  for emulator in "${EMULATORS[@]}"; do
    # Debian has no registration for what the machine runs by itself.
    [[ -e $packages/usr/lib/binfmt.d/qemu-$emulator.conf ]] || continue
    cp "$packages/usr/lib/binfmt.d/qemu-$emulator.conf" "$root/usr/lib/binfmt.d/"
    cp "$packages/usr/bin/qemu-$emulator-static" "$root/usr/bin/qemu-$emulator"
  done
  install -m 755 "$PARTS/images/binfmt" "$root/usr/bin/binfmt"
  keep "$root" "$1"
  rm -rf "$packages"
}
