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
  engine_images
}

engine_images() {
  if image_is_there "$BUILDKIT_IMAGE" buildkit_recipe && image_is_there "$BUILDKIT_IMAGE_EXACT" buildkit_recipe &&
    image_is_there "$BINFMT_IMAGE" binfmt_recipe; then
    say "= images of BuildKit and of the emulators"
  elif hub_answers; then
    pull_images
  else
    ensure "image $BINFMT_IMAGE" image_is_there make_binfmt_image "$BINFMT_IMAGE" binfmt_recipe
    ensure "BuildKit $BUILDKIT_VERSION" go_is_built build_go "${BUILDKIT_RECIPE[@]}"
    ensure "image $BUILDKIT_IMAGE" image_is_there make_buildkit_image "$BUILDKIT_IMAGE" buildkit_recipe
    docker tag "$BUILDKIT_IMAGE" "$BUILDKIT_IMAGE_EXACT"
  fi
}

image_label() {
  docker image inspect --format "{{index .Config.Labels \"$RECIPE_LABEL\"}}" "$1" 2>/dev/null
}

# image_is_there IMAGE RECIPE: a pulled one has no label and will do; one of ours must be of this recipe.
image_is_there() {
  local label
  label=$(image_label "$1") && [[ -z $label || $label == "$("$2")" ]]
}

hub_answers() {
  timeout 120 docker pull -q "$BUILDKIT_IMAGE"
}

pull_images() {
  local image started
  for image in "$BUILDKIT_IMAGE" "$BUILDKIT_IMAGE_EXACT" "$BINFMT_IMAGE"; do
    started=$SECONDS
    retry docker pull -q "$image"
    say "+ $image, pulled ($((SECONDS - started)) s)"
  done
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
  local root
  root=$CACHE/roots/buildkit-$("$2")
  [[ -d $root ]] || buildkit_root "$root"
  import_image "$1" "$("$2")" "$root" 'ENTRYPOINT ["buildkitd"]' 'VOLUME /var/lib/buildkit' \
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
  local root
  root=$CACHE/roots/binfmt-$("$2")
  [[ -d $root ]] || binfmt_root "$root"
  import_image "$1" "$("$2")" "$root" 'ENTRYPOINT ["/usr/bin/binfmt"]' 'ENV PATH=/usr/bin:/bin'
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
