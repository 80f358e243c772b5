#!/usr/bin/env bash
# Packs a release's archive: pack.sh PROGRAM PLATFORM FOLDER. With a tag (GITHUB_REF_NAME) the program has
# to be of that version.
set -euo pipefail

program=$1 platform=$2 folder=$3
root=$(cd "$(dirname "$0")/../.." && pwd)
version=$("$program" --version)
version=${version#scoregate }
if [[ ${GITHUB_REF_TYPE:-} == tag && $GITHUB_REF_NAME != "v$version" ]]; then
  printf 'the tag is %s, but the program is %s; set the version, or tag v%s\n' \
    "$GITHUB_REF_NAME" "$version" "$version" >&2
  exit 1
fi
if [[ $platform == linux-* ]] && readelf --dynamic "$program" | grep NEEDED; then
  echo 'the program needs libraries that a machine may lack; build it with the Static Linux SDK' >&2
  exit 1
fi

name=scoregate-$version
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
packed=$scratch/$name
mkdir -p "$packed/share/man/man1" "$packed/share/completions" "$folder"
cp "$program" "$packed/scoregate"
cp "$root/README.md" "$root/.github/CHANGELOG.md" "$packed/"
"$program" manual >"$packed/share/man/man1/scoregate.1"
"$program" --generate-completion-script bash >"$packed/share/completions/scoregate.bash"
"$program" --generate-completion-script zsh >"$packed/share/completions/_scoregate"
"$program" --generate-completion-script fish >"$packed/share/completions/scoregate.fish"
chmod -R u=rwX,go=rX "$packed"

options=()
if tar --version | grep -q GNU; then
  # The same program makes the same archive.
  options=(--sort=name --owner=0 --group=0 --numeric-owner "--mtime=@${SOURCE_DATE_EPOCH:-0}")
fi
tar -cf - ${options[@]+"${options[@]}"} -C "$scratch" "$name" |
  gzip -9n >"$folder/scoregate-$version-$platform.tar.gz"
