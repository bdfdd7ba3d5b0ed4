# shellcheck shell=bash
# An engine apart from the machine's: MANIFOLD_ENGINE names its folder, which has everything of it but its bridge.

readonly ENGINE=${MANIFOLD_ENGINE-}
if [[ -n $ENGINE ]]; then export DOCKER_HOST=unix://$ENGINE/docker.sock; fi

launch_own_engine() {
  local bridge
  bridge=$(own_bridge)
  mkdir -p "$ENGINE"
  # dockerd would use the machine's containerd, and `bridge: none` would remove the machine's docker0.
  containerd_config >"$ENGINE/containerd.toml"
  start_daemon own-containerd 30 own_containerd_listens containerd --config "$ENGINE/containerd.toml"
  ip link show "$bridge" >/dev/null 2>&1 || ip link add "$bridge" type bridge
  engine_config "$bridge" >"$ENGINE/daemon.json"
  start_daemon own-engine 60 engine_answers dockerd --config-file "$ENGINE/daemon.json"
}

own_containerd_listens() {
  [[ -S $ENGINE/containerd.sock ]]
}

# The name of a network interface has at most 15 characters.
own_bridge() {
  printf 'mf-%s' "$(fingerprint "$ENGINE")"
}

containerd_config() {
  cat <<CONFIG
version = 2
root = "$ENGINE/containerd"
state = "$ENGINE/containerd-state"
disabled_plugins = ["io.containerd.grpc.v1.cri"]

[grpc]
  address = "$ENGINE/containerd.sock"
CONFIG
}

# The rules of iptables belong to the machine's engine.
engine_config() {
  cat <<CONFIG
{
  "hosts": ["$DOCKER_HOST"],
  "data-root": "$ENGINE/data",
  "exec-root": "$ENGINE/exec",
  "pidfile": "$ENGINE/docker.pid",
  "containerd": "$ENGINE/containerd.sock",
  "bridge": "$1",
  "iptables": false,
  "ip6tables": false,
  "features": {"containerd-snapshotter": true},
  "registry-mirrors": ["http://$REGISTRY"]
}
CONFIG
}

stop_own_engine() {
  stop_daemon own-engine dockerd 30
  stop_daemon own-containerd containerd 10
  ip link delete "$(own_bridge)" 2>/dev/null || true
}
