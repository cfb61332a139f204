#!/bin/sh
# Usage: run.sh COMMAND FOLDER. Cleans FOLDER/input.* as a file and on stdin, with the options in FOLDER/args if there,
# and compares every byte with FOLDER/expected.txt. The user's own rules stay out.
set -eu
command=$1
folder=$2
args=
[ ! -e "$folder/args" ] || args=$(cat "$folder/args")
input=$(echo "$folder"/input.*)
out=$(mktemp)
trap 'rm -f "$out"' EXIT
export XDG_CONFIG_HOME=/nonexistent

compare() {
  cmp -s "$out" "$folder/expected.txt" || { echo "$1 gives other bytes:"; diff -u "$folder/expected.txt" "$out" || true; exit 1; }
}
"$command" $args "$input" > "$out"
compare "the file"
"$command" $args < "$input" > "$out"
compare "standard input"
