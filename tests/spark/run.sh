#!/bin/sh
# Usage: run.sh COMMAND SOURCE. Makes build/spark-venv from samples/spark/requirements.txt and runs test_spark.py in it.
# Skips (77) without Java 17, python3-venv or a package index.
set -eu
command=$1
source=$2
venv=$source/build/spark-venv

skip() { echo "skipped: $1"; exit 77; }

command -v java > /dev/null || skip "no java (openjdk-17-jre-headless)"
if [ ! -e "$venv/done" ]; then
  python3 -m venv --clear "$venv" || skip "no python3-venv"
  "$venv/bin/pip" install -q -r "$source/samples/spark/requirements.txt" || skip "pip cannot install PySpark"
  touch "$venv/done"
fi
DECHAFF=$command DECHAFF_SOURCE=$source exec "$venv/bin/python" -B "$source/tests/spark/test_spark.py"
