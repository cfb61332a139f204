#!/bin/sh
# Usage: run.sh COMMAND RECORDS SOURCE. Makes build/warc-venv from requirements.txt and runs test_warc.py in it.
# Skips (77) without python3-venv or a package index.
set -eu
command=$1
records=$2
source=$3
venv=$source/build/warc-venv

skip() { echo "skipped: $1"; exit 77; }

if [ ! -e "$venv/done" ]; then
  python3 -m venv --clear "$venv" || skip "no python3-venv"
  "$venv/bin/pip" install -q -r "$source/tests/warc/requirements.txt" || skip "pip cannot install FastWARC and warcio"
  touch "$venv/done"
fi
DECHAFF=$command RECORDS=$records exec "$venv/bin/python" -B "$source/tests/warc/test_warc.py"
