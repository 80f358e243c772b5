#!/usr/bin/env bash
# Puts the report into one comment of the pull request: the one that an earlier run made, else a new one.
# Where there is no report, or GitHub does not take it, the comment of an earlier run says that it is old.
# A comment is ours if it starts with the report's marker, ends with the gate's, and its author is who we
# are; anybody may write the markers. What goes wrong here is told and fails nothing: the verdict counts.
#
# In: GH_TOKEN, GATE_PULL_REQUEST, GATE_REPORT (empty: there is none), GATE_NAME, GATE_HEAD (the commit),
# GATE_LINK (where all reports are), GATE_NOTE (one more sentence), GATE_RUN (the run that compared).
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
for tool in gh jq; do
  command -v "$tool" >/dev/null || leave warning "no comment was written: $tool is not installed on this runner"
done

scratch=$(mktemp -d "$RUNNER_TEMP/scoregate-XXXXXX")
trap 'rm -rf "$scratch"' EXIT
GH_HOST=${GITHUB_SERVER_URL#https://}
export GH_HOST GH_ENTERPRISE_TOKEN=$GH_TOKEN GH_PROMPT_DISABLED=1

# Shows what a program says of its failure, which may quote others.
failed() {
  show_file "$scratch/problem" >&2
  return 1
}

# Calls the API; a refusal is explained, with what to do about it.
api() {
  if gh api "$@" 2>"$scratch/problem"; then return; fi
  failed || true
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

commit() { if [[ ${GATE_HEAD:-} =~ ^[0-9a-f]{40}$ ]]; then printf '%s' "$GATE_HEAD"; fi; }

footer() {
  if [[ -n $(commit) ]]; then printf 'Commit %s. ' "$(commit)"; fi
  if [[ ${GATE_LINK:-} =~ $plain_address ]]; then printf '[All reports](%s). ' "$GATE_LINK"; fi
  printf '%s' "${GATE_NOTE:-}"
}

comments="repos/$GITHUB_REPOSITORY/issues/$GATE_PULL_REQUEST/comments"

# Writes the comment: send PATH METHOD, with the request in a file.
send() {
  api --method "$2" "$1" --input "$scratch/request" >"$scratch/answer" || return 1
  output comment "$(jq -r '.html_url // empty | select(test("\\Ahttps?://[!-~]+\\z"))' "$scratch/answer" 2>/dev/null)"
}

# Says at the top of our comment that it is old, and why; what an earlier run said so goes.
mark_old() {
  # A run of an older commit knows nothing of the newest.
  if [[ -n $(commit) ]]; then
    api "repos/$GITHUB_REPOSITORY/pulls/$GATE_PULL_REQUEST" >"$scratch/pull" || return 1
    newest=$(jq -r '.head.sha // empty' "$scratch/pull" 2>"$scratch/problem") || failed || return 1
    if [[ $newest != "$(commit)" ]]; then
      leave notice "the comment stays as it is: the pull request has another commit by now"
    fi
  fi
  {
    printf '> [!WARNING]\n> **This report is old.** The newest run '
    if [[ -n $(commit) ]]; then printf '(commit %s) ' "$(commit)"; fi
    printf '%s: %s. What follows is of an earlier run.\n\n' "$1" "$(run_link "see the run")"
  } >"$scratch/note"
  jq --arg marker "$marker" --rawfile note "$scratch/note" '
    "<!-- scoregate:old -->\n" as $first | "<!-- scoregate:earlier -->\n" as $last
    | .body | split("\r\n") | join("\n") | ltrimstr($marker) | ltrimstr("\n")
    | if startswith($first) then split($last) | .[1:] | join($last) else . end
    | {body: ($marker + "\n" + $first + $note + $last + .)}' \
    "$scratch/mine" >"$scratch/request" 2>"$scratch/problem" || failed || return 1
  send "repos/$GITHUB_REPOSITORY/issues/comments/$mine" PATCH
}

# An app's token has no user to ask for, but a viewer.
api graphql -f query='{viewer{login}}' >"$scratch/viewer" || true
author=$(jq -r '.data.viewer.login // empty' "$scratch/viewer" 2>/dev/null || true)
author=${author:-github-actions[bot]}
unset refused

api --paginate "$comments?per_page=100" >"$scratch/comments" || explain
jq -n --arg author "$author" --arg marker "$marker" --arg gate "$gate" '
  [inputs[] | select(.user.login == $author)
    | select(.body // "" | startswith($marker) and (sub("\\s+$"; "") | endswith($gate)))]
  | first // {}' "$scratch/comments" >"$scratch/mine" 2>"$scratch/problem" || failed || explain
mine=$(jq -r '.id // empty' "$scratch/mine")
if [[ ! $mine =~ ^[0-9]+$ ]]; then mine=; fi

if [[ ! -f ${GATE_REPORT:-} ]]; then
  if [[ -z $mine ]]; then leave warning "no comment was written: there is no report"; fi
  mark_old "left no result" || explain
  leave warning "there is no report; the comment on the pull request says that it is old"
fi

{
  cat "$GATE_REPORT"
  printf '\n<sub>%s</sub>\n\n%s\n' "$(footer)" "$gate"
} >"$scratch/body"
jq -n --rawfile body "$scratch/body" '{body: $body}' >"$scratch/request"
if [[ -z $mine ]]; then
  send "$comments" POST || explain
elif ! send "repos/$GITHUB_REPOSITORY/issues/comments/$mine" PATCH; then
  if [[ ${refused:-false} == true ]]; then explain; fi
  mark_old "left a report that GitHub did not take" || explain
  leave warning "GitHub did not take the report; the comment on the pull request says that it is old"
fi
