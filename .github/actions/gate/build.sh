#!/usr/bin/env bash
# Builds the program from the sources that this action lies in.
#
# In: GATE_PROGRAM (where it goes), GATE_SOURCES.
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"

sources=${GATE_SOURCES:-$(cd "$(dirname "$0")/../../.." && pwd)}
build=(swift build --configuration release --product scoregate
  --package-path "$sources" --scratch-path "$RUNNER_TEMP/scoregate-build")
if [[ $(uname -s) == Linux ]]; then
  build+=(--static-swift-stdlib)
fi
"${build[@]}" || fail "ScoreGate could not be built from its sources; name a release with the input version"
mkdir -p "$(dirname "$GATE_PROGRAM")"
cp "$("${build[@]}" --show-bin-path)/scoregate" "$GATE_PROGRAM"
"$GATE_PROGRAM" --version
