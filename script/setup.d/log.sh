# shellcheck shell=bash
# What the person at the screen sees. A task's own output goes to its log, so the screen has descriptors of its own.

exec 3>&1 4>&2

# The status of a task that has already said on the screen why it failed.
readonly EXPLAINED=70

say() {
  printf '%s\n' "$*" >&3
}

# die WHAT IS MISSING, AND THE REMEDY
die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&4
  exit "$EXPLAINED"
}

# ensure LABEL IS_THERE MAKE [ARGUMENT…]: everything set-up does has this form. Both functions get the arguments.
ensure() {
  local label=$1 is_there=$2 make=$3 started=$SECONDS
  shift 3
  if "$is_there" "$@"; then
    say "= $label"
    return
  fi
  "$make" "$@"
  say "+ $label ($((SECONDS - started)) s)"
}

# retry COMMAND…: up to four times, for whatever crosses the network. COMMAND is a program: a function would run as a
# condition, where `set -e` does not hold.
retry() {
  local attempt
  for attempt in 1 2 3; do
    "$@" && return
    say "  again in $((2 ** attempt)) s: $1 … ${!#}"
    sleep $((2 ** attempt))
  done
  "$@"
}
