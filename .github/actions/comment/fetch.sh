#!/usr/bin/env bash
# Finds the pull request that a finished workflow run was for, and takes the result out of the run's
# artifact. The run may be a fork's: its names and its files are hostile, its code is never fetched.
#
# In: GH_TOKEN, GATE_NAME, the event of workflow_run.
# Out: pull-request (empty: there is none to comment on), artifact (empty: nothing of the run can be read),
# result (empty: the run made none).
set -euo pipefail
# shellcheck source=../gate/common.sh
source "$(dirname "$0")/../gate/common.sh"

# In bytes; a result of 10,000 examples and 40 checks has some 10 MB.
most_packed=${GATE_MOST_PACKED:-$((32 << 20))}
most_unpacked=${GATE_MOST_UNPACKED:-$((64 << 20))}

for tool in gh jq unzip; do require_program "$tool" "install it first"; done
require_name "$GATE_NAME"
GH_HOST=${GITHUB_SERVER_URL#https://}
export GH_HOST GH_ENTERPRISE_TOKEN=$GH_TOKEN GH_PROMPT_DISABLED=1
folder=$(mktemp -d "$RUNNER_TEMP/scoregate-XXXXXX")

leave() {
  notice "there is no report: $1"
  exit 0
}

# Calls the API. What gh says of a failure may quote the branch.
api() {
  if gh api "$@" 2>"$folder/problem"; then return; fi
  show_file "$folder/problem" >&2
  return 1
}

event() { jq -r "(.workflow_run | $1) // empty" "$GITHUB_EVENT_PATH"; }

run=$(event .id)
head=$(event .head_sha)
owner=$(event .head_repository.owner.login)
repository=$(event .head_repository.full_name)
branch=$(event .head_branch)
[[ $run =~ ^[0-9]+$ && $head =~ ^[0-9a-f]{40}$ ]] || fail "this action is for workflows on: workflow_run"
if [[ $(event .event) != pull_request ]]; then leave "the run was not for a pull request"; fi
if [[ -z $repository ]]; then leave "the repository of the pull request is gone"; fi

# The event lists no pull request of a fork, so the branch has to name it. Its newest commit has to be the
# one that was evaluated: another run tells of a newer one.
api --method GET "repos/$GITHUB_REPOSITORY/pulls" -f state=open -f head="$owner:$branch" \
  -F per_page=100 >"$folder/pulls" || fail "GitHub's API did not list the pull requests"
found=$(jq -r --arg head "$head" --arg repository "$repository" --arg base "$GITHUB_REPOSITORY" '
  [.[] | select(.head.sha == $head and .head.repo.full_name == $repository
      and .base.repo.full_name == $base) | .number] | join(" ")' "$folder/pulls")
if [[ -z $found ]]; then leave "no open pull request is at commit $head"; fi
if [[ ! $found =~ ^[1-9][0-9]*$ ]]; then leave "several pull requests are at commit $head: $found"; fi
output pull-request "$found"

api "repos/$GITHUB_REPOSITORY/actions/runs/$run/artifacts?name=$GATE_NAME&per_page=100" \
  >"$folder/artifacts" || fail "GitHub's API did not list the artifacts"
read -r artifact size < <(jq -r --arg name "$GATE_NAME" '
  [.artifacts[] | select(.name == $name and (.expired | not))] | sort_by(.id) | last
  | "\(.id // "-") \(.size_in_bytes // 0)"' "$folder/artifacts") || true
if [[ ! $artifact =~ ^[0-9]+$ || ! $size =~ ^[0-9]+$ ]]; then leave "the run has no artifact $GATE_NAME"; fi
if ((size > most_packed)); then leave "the artifact $GATE_NAME is larger than $most_packed bytes"; fi

# No more is read than allowed, whatever the artifact says of its size, and nothing is unpacked by name.
api "repos/$GITHUB_REPOSITORY/actions/artifacts/$artifact/zip" |
  head -c "$((most_packed + 1))" >"$folder/artifact.zip" || true
size=$(wc -c <"$folder/artifact.zip")
if ((size == 0)); then leave "the artifact $GATE_NAME could not be downloaded"; fi
if ((size > most_packed)); then leave "the artifact $GATE_NAME is larger than $most_packed bytes"; fi
{ unzip -p "$folder/artifact.zip" result.json 2>"$folder/problem" </dev/null || true; } |
  head -c "$((most_unpacked + 1))" >"$folder/result.json" || true
size=$(wc -c <"$folder/result.json")
if ((size > most_unpacked)); then leave "the result is larger than $most_unpacked bytes"; fi

output artifact "$artifact"
if ((size > 0)); then output result "$folder/result.json"; fi
