#!/usr/bin/env bash
# What the changelog says of a version: notes.sh VERSION.
set -euo pipefail

notes=$(awk -v heading="## $1" '/^## / { inside = $0 == heading; next } inside' \
  "$(dirname "$0")/../CHANGELOG.md")
if [[ -z ${notes//[[:space:]]/} ]]; then
  printf 'CHANGELOG.md has no section "## %s"; write it before the tag\n' "$1" >&2
  exit 1
fi
printf '%s\n' "$notes"
cat <<END

Every archive holds the program, its manual page and the completions of bash, zsh and fish. Check it:

    sha256sum --check --ignore-missing SHA256SUMS
    gh attestation verify ARCHIVE --repo ${GITHUB_REPOSITORY:-OWNER/REPO}
END
