#!/usr/bin/env bash
# Ends the action as the program ended. A gate that may not fail the build still fails it where nothing
# could be compared: that is no verdict.
#
# In: GATE_EXIT_STATUS, GATE_FAIL.
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"

status=$GATE_EXIT_STATUS
if [[ ! $status =~ ^[0-9]+$ ]]; then
  fail "the comparison left no exit status; see the log of the steps before"
fi
case $GATE_FAIL in
  true) exit "$status" ;;
  false)
    case $status in
      1 | 3) notice "exit status $status does not fail this step: the input fail is false" ;;
      *) exit "$status" ;;
    esac
    ;;
  *) fail "the input fail has to be true or false" ;;
esac
