# shellcheck shell=bash
# The buildx plugin of the docker client.

# Stands where a release has its commit, so that a plugin of ours is known again.
readonly BUILDX_REVISION=manifold-setup

readonly BUILDX_RECIPE=(
  github.com/docker/buildx "$BUILDX_VERSION"
  "-X github.com/docker/buildx/version.Package=github.com/docker/buildx
   -X github.com/docker/buildx/version.Version=$BUILDX_VERSION
   -X github.com/docker/buildx/version.Revision=$BUILDX_REVISION"
  ./cmd/buildx
)

buildx_plugin() {
  ensure "buildx $BUILDX_VERSION" buildx_is_installed install_buildx
}

# Any buildx of the machine's own will do; ours has to be the pinned one.
buildx_is_installed() {
  local answer
  answer=$(docker buildx version 2>/dev/null) || return 1
  [[ $answer != *"$BUILDX_REVISION"* || $answer == *" $BUILDX_VERSION "* ]]
}

install_buildx() {
  local folder=$HOME/.docker/cli-plugins
  ((EUID)) || folder=/usr/local/lib/docker/cli-plugins
  go_is_built "${BUILDX_RECIPE[@]}" || build_go "${BUILDX_RECIPE[@]}"
  install -D "$(go_folder "${BUILDX_RECIPE[@]}")/buildx" "$folder/docker-buildx"
}
