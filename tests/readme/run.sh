#!/bin/sh
# Usage: run.sh COMMAND SOURCE. Runs every "$ command" of README.md's console blocks in a copy of samples/ and compares
# what it prints (both streams) with the lines that follow it in README.
set -eu
. "$2/tests/readme/place.sh"
cp -r "$source/samples" "$work/samples"

awk -v work="$work" '
  /^```console$/ { inside = 1; next }
  /^```/ { inside = 0; next }
  inside && /^\$ / { n++; print substr($0, 3) > (work "/" n ".command"); printf "" > (work "/" n ".expected"); next }
  inside { print > (work "/" n ".expected") }' "$source/README.md"

count=0
cd "$work/samples"
while [ -e "$work/$((count + 1)).command" ]; do
  count=$((count + 1))
  sh "$work/$count.command" > "$work/$count.got" 2>&1 || true
  cmp -s "$work/$count.expected" "$work/$count.got" || {
    echo "README.md promises otherwise of: $(cat "$work/$count.command")"
    diff -u "$work/$count.expected" "$work/$count.got" || true
    failed=1
  }
done
echo "$count commands of README.md"
[ "$count" -gt 0 ] && [ -z "${failed:-}" ]
