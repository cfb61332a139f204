#!/bin/sh
# Usage: symbols.sh LIBRARY... Fails if a library defines a global symbol that is not dechaff_*, or not every function
# of dechaff.h.
set -eu
header=$(dirname "$0")/../../include/dechaff/dechaff.h
declared=$(grep -o 'dechaff_[a-z_]*(' "$header" | tr -d '(' | sort -u)
status=0
for library in "$@"; do
  case $library in
    *.so*) defined=$(nm -D --defined-only "$library" | awk '{ print $NF }') ;;
    *) defined=$(nm -g --defined-only "$library" | awk 'NF == 3 { print $NF }') ;;
  esac
  foreign=$(echo "$defined" | grep -v '^dechaff_' || true)
  [ -z "$foreign" ] || { echo "$library shows more than dechaff_*:"; echo "$foreign"; status=1; }
  for name in $declared; do
    echo "$defined" | grep -qx "$name" || { echo "$library does not have $name of dechaff.h"; status=1; }
  done
done
exit $status
