#!/usr/bin/env bash
# Builds SQLite for the Static Linux SDK, which has none: sqlite.sh ARCHITECTURE FOLDER
# The folder gets sqlite3.h and libsqlite3.a.
set -euo pipefail
architecture=$1
folder=$2

# 3.50.4
archive=sqlite-amalgamation-3500400
checksum=1d3049dd0f830a025a53105fc79fd2ab9431aea99e137809d064d8ee8356b032

missing=()
for tool in curl unzip; do
  if ! command -v "$tool" >/dev/null; then missing+=("$tool"); fi
done
if [ "${#missing[@]}" -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" ca-certificates
fi

sysroot=$(find "$HOME" -type d -path "*static-linux*/musl-*.sdk/$architecture" -print -quit)
if [ -z "$sysroot" ]; then
  echo "the Static Linux SDK for $architecture is not installed" >&2
  exit 1
fi

mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
curl --proto '=https' --proto-redir '=https' --fail --silent --show-error --location \
  --output "$work/$archive.zip" "https://www.sqlite.org/2025/$archive.zip"
echo "$checksum  $work/$archive.zip" | sha256sum --check --quiet
unzip -q -d "$work" "$work/$archive.zip"

# As Debian builds it, without what loads other code: nothing can be loaded into a static program.
clang --target="$architecture-swift-linux-musl" --sysroot="$sysroot" -O2 \
  -DSQLITE_THREADSAFE=1 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_COLUMN_METADATA \
  -DSQLITE_OMIT_LOAD_EXTENSION \
  -c "$work/$archive/sqlite3.c" -o "$work/sqlite3.o"
llvm-ar rcs "$folder/libsqlite3.a" "$work/sqlite3.o"
cp "$work/$archive/sqlite3.h" "$folder/"
