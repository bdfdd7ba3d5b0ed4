# shellcheck shell=bash
# Running several functions at the same time: each with a log of its own, a time limit, and progress on the screen.

# In seconds. All tasks together take two to four minutes on two cores.
readonly TASK_LIMIT=${MANIFOLD_TASK_LIMIT:-1200}
readonly PROGRESS_INTERVAL=15

declare -A TASKS=()   # process id → task, of those that run
declare -A STARTED=() # process id → when it started, in seconds

# together TASK…: returns when all have ended. The first that fails or exceeds the limit ends the others and set-up.
together() {
  local task timer pid status
  for task in "$@"; do start_task "$task"; done
  while ((${#TASKS[@]})); do
    sleep "$(seconds_to_wait)" &
    timer=$!
    status=0
    # Only these: the shell may have other children, such as a daemon that never ends.
    wait -n -p pid "${!TASKS[@]}" "$timer" || status=$?
    if ((pid == timer)); then
      check_limit
      show_progress
    else
      kill "$timer" 2>/dev/null || true
      finish_task "$pid" "$status"
    fi
  done
}

start_task() {
  # A process group each, so that a task can be ended with all it has started.
  set -m
  (
    set +m
    "$1"
  ) >"$RUN/task-$1.log" 2>&1 </dev/null &
  set +m
  TASKS[$!]=$1
  STARTED[$!]=$SECONDS
}

finish_task() {
  local pid=$1 status=$2 task=${TASKS[$1]}
  unset "TASKS[$pid]"
  ((status)) || return 0
  end_groups "$pid"
  ((status == EXPLAINED)) || fail_task "$task" "failed with exit code $status"
  exit 1
}

# Until the next report, or until the first task reaches its limit.
seconds_to_wait() {
  local pid left seconds=$PROGRESS_INTERVAL
  for pid in "${!TASKS[@]}"; do
    left=$((STARTED[$pid] + TASK_LIMIT - SECONDS))
    ((left >= seconds)) || seconds=$left
  done
  printf '%s' "$((seconds > 0 ? seconds : 0))"
}

check_limit() {
  local pid
  for pid in "${!TASKS[@]}"; do
    ((SECONDS - STARTED[$pid] < TASK_LIMIT)) ||
      fail_task "${TASKS[$pid]}" "has not ended after $TASK_LIMIT s (set MANIFOLD_TASK_LIMIT for a slower machine)"
  done
}

fail_task() {
  {
    printf 'setup: %s %s. The end of %s:\n' "$1" "$2" "$RUN/task-$1.log"
    tail -n 40 "$RUN/task-$1.log" | sed 's/^/  | /'
  } >&4
  exit 1
}

show_progress() {
  local pid last
  for pid in "${!TASKS[@]}"; do
    last=$(tail -n 1 "$RUN/task-${TASKS[$pid]}.log" | tr -d '[:cntrl:]')
    say "  still running after $((SECONDS - STARTED[$pid])) s: ${TASKS[$pid]}${last:+ (${last:0:90})}"
  done
}

end_tasks() {
  end_groups "${!TASKS[@]}"
}

# end_groups PID…: asks the processes of these groups to end, and kills those that have not after 5 s.
end_groups() {
  local pid
  for pid in "$@"; do kill -TERM -- "-$pid" 2>/dev/null || true; done
  for pid in "$@"; do await 5 group_has_ended "$pid" || kill -KILL -- "-$pid" 2>/dev/null || true; done
}

group_has_ended() {
  ! kill -0 -- "-$1" 2>/dev/null
}

trap end_tasks EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
