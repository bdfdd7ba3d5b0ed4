# shellcheck shell=bash
# What other scripts need to know, as a file to be sourced (by way of env.sh).

write_env_file() {
  write_buildkitd_config >"$RUN/buildkitd.toml"
  {
    # shellcheck disable=SC2016  # the PATH of whoever sources it
    printf 'export PATH=%q:$PATH\n' "$CACHE/bin"
    printf 'export %s=%q\n' \
      MANIFOLD_CACHE "$CACHE" \
      MANIFOLD_REGISTRY "$REGISTRY" \
      MANIFOLD_BUILDKITD_CONFIG "$RUN/buildkitd.toml" \
      MANIFOLD_BUILDKIT_IMAGE "$BUILDKIT_IMAGE" \
      MANIFOLD_BINFMT_IMAGE "$BINFMT_IMAGE"
    if [[ -n $ENGINE ]]; then printf 'export DOCKER_HOST=%q\n' "$DOCKER_HOST"; fi
  } >"$MAKING/env"
  keep "$MAKING/env" "$CACHE/env"
}

# Lets FROM lines keep their real names: what they name is in the local registry.
write_buildkitd_config() {
  cat <<CONFIG
[registry."docker.io"]
  mirrors = ["$REGISTRY"]

[registry."$REGISTRY"]
  http = true
CONFIG
}
