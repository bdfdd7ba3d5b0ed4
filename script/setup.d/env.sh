# shellcheck shell=bash
# Sourced by the other scripts once script/setup has run: the programs on PATH, and where the registry is.

MANIFOLD_CACHE=${MANIFOLD_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/manifold}
if [[ ! -r $MANIFOLD_CACHE/env ]]; then
  printf '%s\n' "$MANIFOLD_CACHE/env is missing: run script/setup" >&2
  exit 1
fi
# shellcheck source=/dev/null  # script/setup writes it
source "$MANIFOLD_CACHE/env"
