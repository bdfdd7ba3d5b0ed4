# shellcheck shell=bash
# A registry on the loopback, with its storage in the cache: what tests push to and, where Docker Hub is out of reach,
# what base images come from.

readonly REGISTRY_PORT=${MANIFOLD_REGISTRY_PORT:-5000}
readonly REGISTRY=127.0.0.1:$REGISTRY_PORT
readonly REGISTRY_RECIPE=(
  github.com/distribution/distribution/v3 "$REGISTRY_VERSION"
  "-X github.com/distribution/distribution/v3/version.version=$REGISTRY_VERSION" ./cmd/registry
)

registry() {
  ensure "registry $REGISTRY_VERSION" go_is_built build_go "${REGISTRY_RECIPE[@]}"
  ensure "registry at $REGISTRY" registry_is_ours start_registry
}

# Another implementation, for the tests of the client. They start it themselves.
other_registry() {
  ensure "other registry $OTHER_REGISTRY_VERSION" go_is_built build_go \
    github.com/google/go-containerregistry "$OTHER_REGISTRY_VERSION" "" ./cmd/registry
}

# What verifies signatures: cosign, and a program on the library that BuildKit uses. Tests run both.
verifiers() {
  ensure "cosign $COSIGN_VERSION" go_is_built build_go \
    github.com/sigstore/cosign/v3 "$COSIGN_VERSION" "" ./cmd/cosign ./cmd/verify-bundle
}

registry_answers() {
  curl -fs --max-time 5 -o /dev/null "http://$REGISTRY/v2/"
}

registry_is_ours() {
  daemon_pid registry "$(go_folder "${REGISTRY_RECIPE[@]}")/registry" >/dev/null && registry_answers
}

start_registry() {
  # One of an older version, or at another port.
  stop_registry
  if registry_answers || port_is_taken; then
    die "port $REGISTRY_PORT is taken by something script/setup has not started: stop it, or set MANIFOLD_REGISTRY_PORT"
  fi
  write_registry_config >"$RUN/registry.yml"
  OTEL_TRACES_EXPORTER=none start_daemon registry 20 registry_answers \
    "$(go_folder "${REGISTRY_RECIPE[@]}")/registry" serve "$RUN/registry.yml"
}

port_is_taken() {
  (exec 5<>"/dev/tcp/127.0.0.1/$REGISTRY_PORT") 2>/dev/null
}

write_registry_config() {
  cat <<CONFIG
version: 0.1
log:
  level: error
  accesslog:
    disabled: true
storage:
  filesystem:
    rootdirectory: $CACHE/registry
  delete:
    enabled: true
http:
  addr: $REGISTRY
CONFIG
}

stop_registry() {
  stop_daemon registry registry 10
}
