#!/bin/sh
# sh samples/try.sh: installs what is missing, builds dechaff, and cleans the samples on screen: first what was removed
# and by which rule, then the text that is left. Stops at the first error.
set -eu
cd "$(dirname "$0")/.."
. tests/packages.sh

need_packages $build_packages

say "building build/release/dechaff"
cmake --preset release -DDECHAFF_TESTS=OFF > /dev/null
cmake --build --preset release --target dechaff_command

for sample in article-fr.txt article-en.txt page-fr.html page-en.html; do
  say "dechaff --explain samples/$sample: what went, line by line, and the rule that says so"
  build/release/dechaff --explain samples/$sample > build/$sample.clean
  say "dechaff samples/$sample: what stays"
  cat build/$sample.clean
done
