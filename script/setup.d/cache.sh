# shellcheck shell=bash
# The cache folder. A name in it carries a fingerprint of how the thing is made, and comes to be by one `mv`: what is
# there is whole and is what this version of set-up would make.

readonly CACHE=${MANIFOLD_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/manifold}
readonly RUN=$CACHE/run   # logs, pid files and configuration of what is running
readonly MAKING=$CACHE/making # half-made things, all thrown away by the next run

# Only one set-up works on a cache at a time: the others wait, and then find everything done.
open_cache() {
  mkdir -p "$RUN" "$CACHE/bin"
  exec 9>"$CACHE/lock"
  flock --timeout 600 9 || die "another script/setup has held $CACHE/lock for 10 minutes: end it, then run this again"
  rm -rf "$MAKING"
  mkdir "$MAKING"
}

# fingerprint TEXT…: twelve hexadecimal digits. Give it versions, and `declare -f` of the functions that use them.
fingerprint() {
  printf '%s\0' "$@" | sha256sum | cut -c 1-12
}

# A fresh folder for a thing under way.
making_dir() {
  mktemp -d "$MAKING/XXXXXX"
}

# keep MADE PLACE: what was made gets its place in the cache.
keep() {
  mkdir -p "$(dirname "$2")"
  rm -rf "$2"
  mv -T "$1" "$2"
}

# is_kept PLACE: it is in the cache, and stays there for another month.
is_kept() {
  [[ -d $1 ]] && touch --no-create "$1"
}

# What no set-up has used for a month is of an old recipe.
prune_cache() {
  local folder
  for folder in "$CACHE"/{go,node,pip,roots,busybox}; do
    [[ ! -d $folder ]] || find "$folder" -mindepth 1 -maxdepth 1 -mtime +30 -exec rm -rf {} +
  done
}

# link_program FILE: the program can be called by its name from $CACHE/bin.
link_program() {
  ln -sfn "$1" "$CACHE/bin/$(basename "$1")"
}
