# shellcheck shell=bash
# Chromium, which draws job summaries for the tests and for script/picture.

browser() {
  ensure chromium browser_is_there install_packages chromium fonts-dejavu-core
}

browser_is_there() {
  command -v chromium >/dev/null && [[ -d /usr/share/fonts/truetype/dejavu ]]
}
