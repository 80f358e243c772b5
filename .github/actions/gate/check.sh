#!/usr/bin/env bash
# Compares the runs and leaves every report in one folder. It does not fail by the verdict: the reports
# have to be uploaded first.
#
# In: GATE_PROGRAM, GATE_NAME, GATE_CONFIG, GATE_BASELINE, GATE_CANDIDATE,
# GATE_PROFILE, GATE_ARGUMENTS (one a line).
# Out: verdict, exit-status, reports (the folder), html, markdown, junit, json.
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"

require_program jq "install it first"
require_name "$GATE_NAME"
reports=$RUNNER_TEMP/scoregate-reports/$GATE_NAME
scratch=$(mktemp -d "$RUNNER_TEMP/scoregate-XXXXXX")
rm -rf "$reports"
mkdir -p "$reports"

arguments=(check --format github)
add() { if [[ -n $2 ]]; then arguments+=("$1" "$2"); fi; }
add --config "${GATE_CONFIG:-}"
add --baseline "${GATE_BASELINE:-}"
add --candidate "${GATE_CANDIDATE:-}"
add --profile "${GATE_PROFILE:-}"
add --html "$reports/report.html"
add --markdown "$reports/report.md"
add --junit "$reports/junit.xml"
add --json "$reports/result.json"
while IFS= read -r argument; do
  if [[ -n $argument ]]; then arguments+=("$argument"); fi
done <<<"${GATE_ARGUMENTS:-}"

status=0
"$GATE_PROGRAM" "${arguments[@]}" >"$scratch/annotations" 2>"$scratch/messages" || status=$?
show_file "$scratch/messages"

# Annotations name files from where the program ran; GitHub wants them from the repository's root.
place=
if [[ $PWD == "$GITHUB_WORKSPACE"/* ]]; then
  place=$(command_data "${PWD#"$GITHUB_WORKSPACE"/}/")
  place=${place//:/%3A}
  place=${place//,/%2C}
fi
while IFS= read -r line; do
  case $line in
    "::error file="*) line="::error file=$place${line#::error file=}" ;;
    "::warning file="*) line="::warning file=$place${line#::warning file=}" ;;
  esac
  printf '%s\n' "$line"
done <"$scratch/annotations"

if [[ -f $reports/result.json ]]; then
  env -u GITHUB_STEP_SUMMARY -u GITHUB_OUTPUT "$GATE_PROGRAM" report "$reports/result.json" \
    --color always >"$scratch/text" 2>&1 || true
  show_file "$scratch/text"
else
  # The comment and the summary of an earlier run must not stand where nothing could be compared.
  message=$(jq -Rrs '.[:4000] | gsub("~"; "-") | gsub("[^\\P{C}\\n\\t]"; "\ufffd")' "$scratch/messages")
  {
    printf '<!-- scoregate:report -->\n'
    printf '❌ **ScoreGate could not compare the runs** (exit status %s).\n\n' "$status"
    printf '~~~text\n%s\n~~~\n' "$message"
  } >"$reports/report.md"
  cat "$reports/report.md" >>"$GITHUB_STEP_SUMMARY"
  printf '::error title=ScoreGate could not compare the runs::%s\n' "$(command_data "$message")"
  output verdict error
fi
rm -rf "$scratch"

output exit-status "$status"
output reports "$reports"
report() { if [[ -f $reports/$2 ]]; then output "$1" "$reports/$2"; fi; }
report html report.html
report markdown report.md
report junit junit.xml
report json result.json
