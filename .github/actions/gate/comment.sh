#!/usr/bin/env bash
# Puts the report into one comment of the pull request: the one that an earlier run made, else a new one.
# A comment is ours if it starts with the report's marker, ends with the gate's, and its author is who we
# are; anybody may write the markers. What goes wrong here is told and fails nothing: the verdict counts.
#
# In: GH_TOKEN, GATE_PULL_REQUEST, GATE_REPORT, GATE_NAME, GATE_HEAD (the commit), GATE_LINK (where all
# reports are), GATE_NOTE (one more sentence).
# Out: comment (its address).
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"

marker='<!-- scoregate:report -->'
gate="<!-- scoregate:gate $GATE_NAME -->"
require_name "$GATE_NAME"

leave() {
  "$1" "$2"
  exit 0
}

if [[ ! $GATE_PULL_REQUEST =~ ^[1-9][0-9]*$ ]]; then
  leave notice "no comment was written: this run is not for a pull request"
fi
if [[ ! -f $GATE_REPORT ]]; then
  leave warning "no comment was written: there is no report"
fi
for tool in gh jq; do
  command -v "$tool" >/dev/null || leave warning "no comment was written: $tool is not installed on this runner"
done

scratch=$(mktemp -d "$RUNNER_TEMP/scoregate-XXXXXX")
trap 'rm -rf "$scratch"' EXIT
GH_HOST=${GITHUB_SERVER_URL#https://}
export GH_HOST GH_ENTERPRISE_TOKEN=$GH_TOKEN GH_PROMPT_DISABLED=1

# Calls the API; a refusal is explained, with what to do about it.
api() {
  if gh api "$@" 2>"$scratch/problem"; then return; fi
  show_file "$scratch/problem" >&2
  if grep -Eq 'HTTP (401|403|404)' "$scratch/problem"; then
    refused=true
  fi
  return 1
}

explain() {
  if [[ ${refused:-false} == true ]]; then
    leave notice "no comment was written: this token may not write to the pull request, as always where it comes from a fork. Give the job \"pull-requests: write\"; for forks let a workflow_run workflow write the comment (the action \"comment\" beside this one). The verdict is in the job summary."
  fi
  leave warning "no comment was written: GitHub's API did not answer as expected; see the log. The verdict is in the job summary."
}

footer() {
  if [[ ${GATE_HEAD:-} =~ ^[0-9a-f]{40}$ ]]; then printf 'Commit %s. ' "$GATE_HEAD"; fi
  if [[ ${GATE_LINK:-} =~ ^https?://[A-Za-z0-9./:_-]+$ ]]; then printf '[All reports](%s). ' "$GATE_LINK"; fi
  printf '%s' "${GATE_NOTE:-}"
}

{
  cat "$GATE_REPORT"
  printf '\n<sub>%s</sub>\n\n%s\n' "$(footer)" "$gate"
} >"$scratch/body"
jq -n --rawfile body "$scratch/body" '{body: $body}' >"$scratch/request"

# An app's token has no user to ask for, but a viewer.
api graphql -f query='{viewer{login}}' >"$scratch/viewer" || true
author=$(jq -r '.data.viewer.login // empty' "$scratch/viewer" 2>/dev/null || true)
author=${author:-github-actions[bot]}
unset refused

comments="repos/$GITHUB_REPOSITORY/issues/$GATE_PULL_REQUEST/comments"
api --paginate "$comments?per_page=100" >"$scratch/comments" || explain
mine=$(jq -rn --arg author "$author" --arg marker "$marker" --arg gate "$gate" '
  [inputs[] | select(.user.login == $author)
    | select(.body | startswith($marker) and (sub("\\s+$"; "") | endswith($gate)))
    | .id] | first // empty' "$scratch/comments") || explain

if [[ $mine =~ ^[0-9]+$ ]]; then
  api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$mine" \
    --input "$scratch/request" >"$scratch/answer" || explain
else
  api --method POST "$comments" --input "$scratch/request" >"$scratch/answer" || explain
fi
output comment "$(jq -r '.html_url // empty | select(test("^https?://[!-~]+$"))' "$scratch/answer")"
