#!/bin/sh
# Usage: format.sh ROOT. Fails where .clang-format would lay a file out differently; skips (77) without clang-format.
command -v clang-format > /dev/null || { echo "skipped: no clang-format"; exit 77; }
cd "$1" || exit 1
find filter include samples tests -name '*.[ch]' -exec clang-format --dry-run -Werror {} +
