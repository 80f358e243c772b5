#!/usr/bin/env bash
# Renders the report from the numbers, with a program that the pull request has no say in. A report that
# the pull request's run wrote itself could hold anything.
#
# In: GATE_PROGRAM, GATE_RESULT (empty: the run made none), GATE_RUN. Out: markdown.
set -euo pipefail
# shellcheck source=../gate/common.sh
source "$(dirname "$0")/../gate/common.sh"

folder=$(mktemp -d "$RUNNER_TEMP/scoregate-XXXXXX")
report=$folder/report.md
if [[ -z $GATE_RESULT ]]; then
  printf '%s\n' '<!-- scoregate:report -->' '❌ **ScoreGate could not compare the runs.**' '' \
    "The log says why: $(run_link "see the run")." >"$report"
elif ! env -u GITHUB_OUTPUT -u GITHUB_STEP_SUMMARY -u GH_TOKEN "$GATE_PROGRAM" report "$GATE_RESULT" \
  --markdown "$report" >/dev/null 2>"$folder/problem"; then
  show_file "$folder/problem"
  warning "there is no report: result.json of the pull request's run is not a result that this version of ScoreGate reads"
  exit 0
fi
output markdown "$report"
