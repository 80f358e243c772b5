#!/usr/bin/env bash
# Tries a release's archive on this machine: try.sh ARCHIVE.
set -euo pipefail

archive=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tar -xzf "$archive" -C "$scratch" --strip-components 1
cd "$(dirname "$0")/../.."
program=$scratch/scoregate
# The samples do not belong into the summary of the job.
unset GITHUB_STEP_SUMMARY GITHUB_OUTPUT
"$program" --version
test -s "$scratch/share/man/man1/scoregate.1"
for completion in scoregate.bash _scoregate scoregate.fish; do
  test -s "$scratch/share/completions/$completion"
done
"$program" check --quiet
status=0
"$program" check --quiet --candidate Tests/Samples/regressed.jsonl || status=$?
if [[ $status -ne 1 ]]; then
  printf 'the planted regression ended with %s, not 1\n' "$status" >&2
  exit 1
fi
