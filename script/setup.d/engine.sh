# shellcheck shell=bash
# The Docker engine. One that answers is used as it is.

engine() {
  ensure "docker engine" engine_answers start_engine
  ensure "binfmt_misc on the host" binfmt_is_mounted mount_binfmt
}

engine_answers() {
  docker info >/dev/null 2>&1
}

start_engine() {
  [[ -z ${DOCKER_HOST-} || -n $ENGINE ]] || die "no engine answers at DOCKER_HOST=$DOCKER_HOST: start it, or unset DOCKER_HOST"
  ((EUID == 0)) || die "no Docker engine answers, and only root can start one: start it, or run script/setup as root"
  install_engine
  # An init system may have started it on installation.
  if [[ -n $ENGINE ]]; then launch_own_engine; elif ! engine_answers; then launch_engine; fi
}

install_engine() {
  local program suite='' packages=()
  # Read by whoever starts the engine. The image store must hold images of several platforms, and `docker pull` of a
  # base image has to find the local registry where Docker Hub is out of reach.
  if [[ ! -e /etc/docker/daemon.json ]]; then
    mkdir -p /etc/docker
    printf '{"features": {"containerd-snapshotter": true}, "registry-mirrors": ["http://%s"]}\n' "$REGISTRY" \
      >/etc/docker/daemon.json
  fi
  # Debian's engine before this release has no containerd image store.
  if grep -qs "^VERSION_CODENAME=$DEBIAN_SUITE\$" /etc/os-release; then suite=/$DEBIAN_NEXT_SUITE; fi
  command -v dockerd >/dev/null || packages+=("docker.io$suite")
  command -v containerd >/dev/null || packages+=("containerd$suite")
  command -v docker >/dev/null || packages+=("docker-cli$suite")
  for program in runc iptables tini; do
    command -v "$program" >/dev/null || packages+=("$program")
  done
  [[ -z $ENGINE ]] || command -v ip >/dev/null || packages+=(iproute2)
  ((${#packages[@]})) || return 0
  if [[ -n $suite && ${packages[*]} == *"$suite"* ]]; then add_suite "$DEBIAN_NEXT_SUITE"; fi
  install_packages "${packages[@]}"
}

launch_engine() {
  forget_dead /var/run/docker.pid dockerd
  forget_dead /var/run/docker/containerd/containerd.pid containerd
  start_daemon engine 60 engine_answers dockerd
}

# forget_dead PIDFILE PROGRAM: after a crash the number may belong to some other process, and dockerd would not start.
forget_dead() {
  [[ -e $1 ]] || return 0
  is_program "$(<"$1")" "$2" || rm -f "$1"
}

binfmt_is_mounted() {
  [[ $(uname -s) != Linux ]] || mountpoint -q /proc/sys/fs/binfmt_misc
}

# Without it a registration made inside a privileged container is gone with the container, and nothing says so.
mount_binfmt() {
  ((EUID == 0)) || die "can't register emulators: run sudo mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc"
  mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc
}

stop_engine() {
  if [[ -n $ENGINE ]]; then stop_own_engine; else stop_daemon engine dockerd 30; fi
}
