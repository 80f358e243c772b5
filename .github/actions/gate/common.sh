# What the scripts of the actions share; sourced, never run.
# shellcheck shell=bash

# An address that ends no link of Markdown.
plain_address='^https?://[A-Za-z0-9./:_-]+$'

# The text as the data of a workflow command: one line, whatever it holds.
command_data() {
  local text=$1
  text=${text//\%/%25}
  text=${text//$'\r'/%0D}
  text=${text//$'\n'/%0A}
  printf '%s' "$text"
}

notice() { printf '::notice title=ScoreGate::%s\n' "$(command_data "$1")"; }

warning() { printf '::warning title=ScoreGate::%s\n' "$(command_data "$1")"; }

# Ends the step: the gate could not be evaluated.
fail() {
  printf '::error title=ScoreGate::%s\n' "$(command_data "$1")" >&2
  exit 2
}

# A link to the run that was to compare, in Markdown.
run_link() {
  local address=${GATE_RUN:-$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/${GITHUB_RUN_ID:-}}
  if [[ $address =~ $plain_address ]]; then
    printf '[%s](%s)' "$1" "$address"
  else
    printf '%s' "$1"
  fi
}

# An output of the step. Only for values of one line that we made ourselves.
output() { printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"; }

# Shows a file in the log. It may quote what a model or a fork wrote, so that no line of it may act as
# a workflow command.
show_file() {
  local token
  token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '::stop-commands::%s\n' "$token"
  cat "$1"
  printf '\n::%s::\n' "$token"
}

# The SHA-256 of standard input, in hexadecimal.
sha256() {
  if command -v sha256sum >/dev/null; then
    sha256sum | cut -d ' ' -f 1
  else
    shasum -a 256 | cut -d ' ' -f 1
  fi
}

# The gate's name becomes the name of a folder, of an artifact and part of a comment.
require_name() {
  if [[ ! $1 =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,79}$ ]]; then
    fail "the input name has to be 1 to 80 letters, digits, '.', '_' or '-', and to start with none of the last two"
  fi
}

require_program() {
  command -v "$1" >/dev/null || fail "$1 is not installed on this runner; $2"
}
