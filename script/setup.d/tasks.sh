# shellcheck shell=bash
# Running several functions at the same time: each with a log of its own, a time limit, and progress on the screen.

# In seconds. All tasks together take two to four minutes on two cores.
readonly TASK_LIMIT=${MANIFOLD_TASK_LIMIT:-1200}
readonly PROGRESS_INTERVAL=15

declare -A TASKS=()   # process id → task, of those that run
declare -A STARTED=() # process id → when it started, in seconds

# together TASK…: returns when all have ended. The first that fails or exceeds the limit ends the others and set-up.
together() {
  local task pid report=$((SECONDS + PROGRESS_INTERVAL))
  for task in "$@"; do start_task "$task"; done
  # Not `wait -n`: it can miss a task that ended before it was called.
  while ((${#TASKS[@]})); do
    for pid in "${!TASKS[@]}"; do
      if has_ended "$pid"; then finish_task "$pid"; else check_limit "$pid"; fi
    done
    if ((SECONDS >= report)); then
      show_progress
      report=$((SECONDS + PROGRESS_INTERVAL))
    fi
    sleep 0.1
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
  local pid=$1 task=${TASKS[$1]} status=0
  wait "$pid" || status=$?
  unset "TASKS[$pid]"
  ((status)) || return 0
  end_groups "$pid"
  ((status == EXPLAINED)) || fail_task "$task" "failed with exit code $status"
  exit 1
}

check_limit() {
  ((SECONDS - STARTED[$1] < TASK_LIMIT)) ||
    fail_task "${TASKS[$1]}" "has not ended after $TASK_LIMIT s (set MANIFOLD_TASK_LIMIT for a slower machine)"
}

fail_task() {
  {
    printf '%s: %s %s. The end of %s:\n' "${0##*/}" "$1" "$2" "$RUN/task-$1.log"
    tail -n 40 "$RUN/task-$1.log" | sed 's/^/  | /'
  } >&4
  exit 1
}

show_progress() {
  local pid last
  for pid in "${!TASKS[@]}"; do
    last=$(tail -n 1 "$RUN/task-${TASKS[$pid]}.log" | tr -d '[:cntrl:]' | sed 's/^ *//')
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
