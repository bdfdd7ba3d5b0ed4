# shellcheck shell=bash
# Processes that outlive set-up. A pid alone proves nothing after a crash or a reboot: the program behind it must match.

# start_daemon NAME SECONDS ANSWERS COMMAND…: and waits that long until ANSWERS succeeds. The daemon is cut off from
# this script's output, lock and terminal: whoever reads the output of set-up would otherwise wait for the daemon.
start_daemon() {
  local name=$1 seconds=$2 answers=$3
  shift 3
  setsid "$@" >"$RUN/$name.log" 2>&1 </dev/null 3>&- 4>&- 9>&- &
  printf '%s\n' $! >"$RUN/$name.pid"
  await "$seconds" answers_or_has_ended "$answers" $! || true
  "$answers" && return
  tail -n 20 "$RUN/$name.log" | sed 's/^/  | /' >&4
  die "$name has not come up: the end of $RUN/$name.log is above"
}

answers_or_has_ended() {
  "$1" || has_ended "$2"
}

# is_program PID PROGRAM: the process runs that program (a path, or a bare name). An upgraded program counts too.
is_program() {
  local exe
  exe=$(readlink "/proc/$1/exe") || return 1
  exe=${exe% (deleted)}
  [[ $exe == "$2" || ${exe##*/} == "$2" ]]
}

# daemon_pid NAME PROGRAM: the pid, if the daemon that set-up started is still running.
daemon_pid() {
  local pid
  pid=$(cat "$RUN/$1.pid" 2>/dev/null) && is_program "$pid" "$2" && printf '%s\n' "$pid"
}

# await SECONDS COMMAND…: until the command succeeds, or the time is over.
await() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < deadline)) || return 1
    sleep 0.1
  done
}

has_ended() {
  ! kill -0 "$1" 2>/dev/null
}

# stop_daemon NAME PROGRAM SECONDS: asks it to end, and waits that long.
stop_daemon() {
  local name=$1 pid
  if pid=$(daemon_pid "$name" "$2"); then
    kill -TERM "$pid"
    await "$3" has_ended "$pid" ||
      die "$name (process $pid) has not ended in $3 s: look into $RUN/$name.log, or kill it"
    say "- $name (process $pid)"
  fi
  rm -f "$RUN/$name.pid"
}
