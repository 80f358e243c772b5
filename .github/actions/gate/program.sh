#!/usr/bin/env bash
# Where the program comes from: a release, which is fetched and checked here, or the sources that this
# action lies in, which a later step builds unless the cache has them built.
#
# In: GATE_VERSION, GATE_SHA256, GATE_REPOSITORY, GATE_SOURCES.
# Out: path (the program), and key (of the cache) where it has to be built.
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"

folder=$RUNNER_TEMP/scoregate-program
program=$folder/scoregate
sources=${GATE_SOURCES:-$(cd "$(dirname "$0")/../../.." && pwd)}

target() {
  case "$(uname -s) $(uname -m)" in
    "Linux x86_64") echo linux-x86_64 ;;
    "Linux aarch64" | "Linux arm64") echo linux-aarch64 ;;
    "Darwin "*) echo macos-universal ;;
    *) fail "there is no ScoreGate for $(uname -s) on $(uname -m); use Linux or macOS" ;;
  esac
}

fetch() {
  curl --proto '=https' --proto-redir '=https' --fail --silent --show-error --location \
    --retry 3 --max-time 300 --output "$2" "$1"
}

install_release() {
  local version=${GATE_VERSION#v}
  if [[ ! $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]]; then
    fail "the input version is \"$GATE_VERSION\", which is no version; give one such as 1.2.3"
  fi
  require_program curl "install it first, or leave the input version empty"
  local platform archive release wanted found
  platform=$(target)
  archive=scoregate-$version-$platform.tar.gz
  release=$GITHUB_SERVER_URL/$GATE_REPOSITORY/releases/download/v$version
  mkdir -p "$folder"
  fetch "$release/$archive" "$folder/$archive" || fail \
    "there is no $release/$archive; see $GITHUB_SERVER_URL/$GATE_REPOSITORY/releases for what is released"
  wanted=${GATE_SHA256:-}
  if [[ -z $wanted ]]; then
    fetch "$release/SHA256SUMS" "$folder/SHA256SUMS" ||
      fail "there is no $release/SHA256SUMS, and what has no checksum is not run"
    wanted=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' "$folder/SHA256SUMS")
  fi
  if [[ ! $wanted =~ ^[0-9a-f]{64}$ ]]; then
    fail "there is no SHA-256 for $archive, and what has no checksum is not run"
  fi
  found=$(sha256 <"$folder/$archive")
  if [[ $found != "$wanted" ]]; then
    fail "the SHA-256 of $archive is $found, expected $wanted; it is not what was released"
  fi
  tar -xzf "$folder/$archive" -C "$folder" --strip-components 1
  found=$("$program" --version) || fail "the released program does not run on this machine"
  if [[ $found != "scoregate $version" ]]; then
    fail "the released program says that it is \"$found\", not scoregate $version"
  fi
}

# The same sources, compiler and system give the same program.
cache_key() {
  local compiler
  compiler=$(swift --version 2>/dev/null)
  {
    printf '%s\n' "$compiler" "${ImageOS:-}" "$(uname -sm)"
    cd "$sources"
    find Package.swift Sources -type f | LC_ALL=C sort | while IFS= read -r file; do
      printf '%s %s\n' "$file" "$(sha256 <"$file")"
    done
  } | sha256
}

if [[ -n ${GATE_VERSION:-} ]]; then
  install_release
else
  require_program swift "name a released version with the input version, or install Swift first"
  key=$(cache_key)
  output key "scoregate-$key"
fi
output folder "$folder"
output path "$program"
