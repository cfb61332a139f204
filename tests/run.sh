#!/bin/sh
# sh tests/run.sh: installs what is missing, builds debug (ASan, UBSan, -Werror) and release, runs every test in both,
# the thread tests under TSan, and the fuzzers for DECHAFF_FUZZ_SECONDS each (60 where CI=true, else none). Stops at
# the first error; ends with ctest's summary.
set -eu
cd "$(dirname "$0")/.."
. tests/packages.sh
[ "${CI:-}" = true ] && fuzz_default=60 || fuzz_default=0
fuzz_seconds=${DECHAFF_FUZZ_SECONDS:-$fuzz_default}
jobs=$(nproc)

need_packages $build_packages $test_packages
(need_packages $spark_packages) || say "not to be had: $spark_packages; the test of the Spark sample is skipped"

say "layout of the source"
sh tests/gates/format.sh .
sh tests/gates/size.sh .

say "debug: ASan, UBSan, warnings are errors"
cmake --preset debug
cmake --build --preset debug
ctest --preset debug -j "$jobs"

# Targets are named as their tests are.
threads=$(ctest --test-dir build/debug -N -R thread | sed -n 's/^ *Test *#[0-9]*: *//p')
if [ -n "$threads" ]; then
  say "tsan: tests of threads"
  cmake --preset tsan > build/tsan.log
  cmake --build --preset tsan --target $threads
  ctest --preset tsan -R thread
fi

if [ "$fuzz_seconds" -gt 0 ]; then
  say "fuzzers, $fuzz_seconds s each"
  sh tests/fuzz/run.sh "$fuzz_seconds"
fi

say "release"
cmake --preset release -DDECHAFF_TESTS=ON
cmake --build --preset release
ctest --preset release -j "$jobs"
