#!/usr/bin/env bash
# Unmounts binfmt_misc until standard input ends, then puts back what was registered there. Prints `unmounted` when it is.
set -euo pipefail

readonly BINFMT=/proc/sys/fs/binfmt_misc AUTOMOUNT=proc-sys-fs-binfmt_misc.automount
lines=() emulators=() automounted='' as_root=()
((EUID == 0)) || as_root=(sudo --non-interactive)

# What an interpreter of this machine runs is restored; an emulator out of an image comes from that image.
remember() {
  local entry name
  for entry in "$BINFMT"/*; do
    name=${entry##*/}
    case $name in register | status | '*') continue ;; esac
    local interpreter='' flags='' offset='' magic='' mask='' extension='' key value
    while read -r key value; do
      case $key in
        interpreter) interpreter=$value ;;
        flags:) flags=$value ;;
        offset) offset=$value ;;
        magic) magic=$(escaped "$value") ;;
        mask) mask=$(escaped "$value") ;;
        extension) extension=${value#.} ;;
      esac
    done <"$entry"
    if [[ ! -x $interpreter ]]; then
      emulators+=("${name#qemu-}")
    elif [[ $extension ]]; then
      lines+=(":$name:E::$extension::$interpreter:$flags")
    else
      lines+=(":$name:M:$offset:$magic:$mask:$interpreter:$flags")
    fi
  done
}

escaped() {
  printf '%s' "$1" | sed 's/../\\x&/g'
}

restore() {
  local line
  trap '' INT TERM
  if [[ $automounted ]]; then "${as_root[@]}" systemctl start "$AUTOMOUNT"; fi
  [[ -e $BINFMT/register ]] || "${as_root[@]}" mount -t binfmt_misc binfmt_misc "$BINFMT"
  for line in "${lines[@]}"; do printf '%s' "$line" | "${as_root[@]}" tee "$BINFMT/register" >/dev/null; done
  if ((${#emulators[@]})); then
    docker run --rm --privileged "$MANIFOLD_BINFMT_IMAGE" --install "$(IFS=, && echo "${emulators[*]}")" >/dev/null 2>&1
  fi
}

exec 9>/tmp/binfmt.lock
flock 9
remember
trap restore EXIT
if systemctl --quiet is-active "$AUTOMOUNT" 2>/dev/null; then automounted=yes; fi
"${as_root[@]}" umount "$BINFMT"
if [[ $automounted ]]; then "${as_root[@]}" systemctl stop "$AUTOMOUNT"; fi
echo unmounted
cat >/dev/null
