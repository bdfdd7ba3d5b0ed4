# shellcheck shell=bash
# Running several functions at the same time.

declare -A TASKS=() # process id → task, of those under way

# together TASK…: each has a log of its own. The first that fails is shown, and ends the others and set-up.
together() {
  local task pid status
  for task in "$@"; do
    # A process group each, so that a task can be ended with all it has started.
    set -m
    (
      set +m
      "$task"
    ) >"$RUN/task-$task.log" 2>&1 </dev/null &
    set +m
    TASKS[$!]=$task
  done
  while ((${#TASKS[@]})); do
    status=0
    wait -n -p pid "${!TASKS[@]}" || status=$?
    task=${TASKS[$pid]}
    unset "TASKS[$pid]"
    if ((status)); then
      kill -TERM -- "-$pid" 2>/dev/null || true
      show_failure "$task" "$status"
      exit 1
    fi
  done
}

show_failure() {
  local task=$1 status=$2
  if ((status != EXPLAINED)); then
    {
      printf 'setup: %s failed; the end of %s:\n' "$task" "$RUN/task-$task.log"
      tail -n 40 "$RUN/task-$task.log" | sed 's/^/  | /'
    } >&4
  fi
}

end_tasks() {
  local pid
  for pid in "${!TASKS[@]}"; do
    kill -TERM -- "-$pid" 2>/dev/null || true
  done
}
trap end_tasks EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
