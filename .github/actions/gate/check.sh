#!/usr/bin/env bash
# Compares the runs and leaves every report in one folder. It does not fail by the verdict: the reports
# have to be uploaded first. The program prints its result, and the reports in the folder are made from
# that, so that the arguments may ask for more reports anywhere else.
#
# In: GATE_PROGRAM, GATE_NAME, GATE_CONFIG, GATE_BASELINE, GATE_CANDIDATE,
# GATE_PROFILE, GATE_ARGUMENTS (one a line), GATE_RUN.
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

arguments=(check)
# With the sign between them no value is taken for an option.
add() { if [[ -n $2 ]]; then arguments+=("$1=$2"); fi; }
add --config "${GATE_CONFIG:-}"
add --baseline "${GATE_BASELINE:-}"
add --candidate "${GATE_CANDIDATE:-}"
add --profile "${GATE_PROFILE:-}"
while IFS= read -r argument; do
  case $argument in
    "") continue ;;
    - | --*=- | /dev/stdout | --*=/dev/stdout)
      fail "the input arguments names standard input or output, which the action uses itself; name a file"
      ;;
  esac
  arguments+=("$argument")
done <<<"${GATE_ARGUMENTS:-}"
# Of an option that is given twice the last one counts.
arguments+=(--format=json)

status=0
"$GATE_PROGRAM" "${arguments[@]}" >"$scratch/result.json" 2>"$scratch/messages" || status=$?
render=(env -u GITHUB_STEP_SUMMARY -u GITHUB_OUTPUT "$GATE_PROGRAM" report "$scratch/result.json")
touch "$scratch/annotations"
if [[ -s $scratch/result.json ]] &&
  "${render[@]}" --format=github --html="$reports/report.html" --markdown="$reports/report.md" \
    --junit="$reports/junit.xml" >"$scratch/annotations" 2>>"$scratch/messages"; then
  cp "$scratch/result.json" "$reports/result.json"
else
  case $status in
    # Such as where the arguments ask for help: nothing was decided, and nothing may pass.
    0 | 1 | 3)
      printf '\nthe program ended with %s, but printed no result; see the input arguments\n' "$status"
      status=2
      ;;
  esac >>"$scratch/messages"
fi
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
  "${render[@]}" --color=always >"$scratch/text" 2>&1 || true
  show_file "$scratch/text"
else
  # The comment and the summary of an earlier run must not stand where nothing could be compared.
  message=$(jq -Rrs '.[:4000] | gsub("~"; "-") | gsub("[^\\P{C}\\n\\t]"; "\ufffd")' "$scratch/messages")
  {
    printf '<!-- scoregate:report -->\n'
    printf '❌ **ScoreGate could not compare the runs** (exit status %s): %s.\n\n' "$status" "$(run_link "see the run")"
    printf '~~~text\n%s\n~~~\n' "$message"
  } >"$reports/report.md"
  cat "$reports/report.md" >>"$GITHUB_STEP_SUMMARY"
  printf '::error title=ScoreGate could not compare the runs::%s\n' "$(command_data "$message")"
fi
rm -rf "$scratch"

case $status in
  # The program told its verdict.
  0 | 1 | 3) ;;
  *) output verdict error ;;
esac
output exit-status "$status"
output reports "$reports"
report() { if [[ -f $reports/$2 ]]; then output "$1" "$reports/$2"; fi; }
report html report.html
report markdown report.md
report junit junit.xml
report json result.json
