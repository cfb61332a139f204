#!/bin/sh
# Usage: run.sh SECONDS [NAME]... Builds the fuzzers with clang and runs each (or those named) for so long, two at a
# time, from the committed seeds. New finds stay in build/fuzz/corpus; a crash ends it and leaves the input there.
# DECHAFF_FUZZ_SEED is where the chain of mutations starts: 1 where it is not set, so that two runs of one build agree;
# 0 takes another each time.
set -eu
cd "$(dirname "$0")/../.."
seconds=$1
shift
seed=${DECHAFF_FUZZ_SEED:-1}
# An allocation over 2 GiB fails, as it may on a real machine: who asked for it has to live with that.
export ASAN_OPTIONS="allocator_may_return_null=1:max_allocation_size_mb=2048${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
[ $# -gt 0 ] || set -- $(ls tests/fuzz/fuzz_*.c | sed 's|.*/fuzz_||; s|\.c$||')
cmake --preset fuzz > /dev/null
for name in "$@"; do targets="${targets:-} fuzz.$name"; done
cmake --build --preset fuzz --target $targets

# One fuzzer; the last line of its log is libFuzzer's count.
fuzz() {
  at=build/fuzz/corpus/$1
  mkdir -p "$at"
  if build/fuzz/tests/fuzz."$1" -seed="$seed" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="$at-" "$at" "tests/fuzz/seeds/$1" > "$at.log" 2>&1; then
    echo "fuzz.$1: $(sed -n 's/^stat::number_of_executed_units: *//p' "$at.log") executions in $seconds s, no finding"
  else
    tail -40 "$at.log"
    echo "fuzz.$1: FOUND something, see $at-*"
    return 1
  fi
}

while [ $# -gt 0 ]; do
  fuzz "$1" & first=$!
  second=
  if [ $# -gt 1 ]; then fuzz "$2" & second=$!; shift; fi
  shift
  status=0
  wait "$first" || status=1
  [ -z "$second" ] || wait "$second" || status=1
  [ "$status" = 0 ] || exit 1
done
