#!/bin/sh
# Usage: size.sh ROOT. Fails where a file has 600 lines or more (data excepted), a function over 60, or the functions'
# median is over 13. A function's length is that of its body, braces aside.
cd "$1" || exit 1
files=$(find filter include samples tests -name '*.[ch]' | sort)

# Prints "LINES FILE:LINE" for every function; clang-format keeps a body's braces alone in the first column.
bodies() {
  awk 'FNR == 1 { start = 0 } /^\{$/ { start = FNR } /^\}$/ { if (start) print FNR - start - 1, FILENAME ":" start; start = 0 }' \
    "$@" | sort -n
}

functions=$(bodies $files)
printf '%s\n' "$functions" | awk '
  { lines[NR] = $1; if ($1 > 60) { print $2 ": a function of " $1 " lines; the most is 60"; bad = 1 } }
  END {
    median = lines[int((NR + 1) / 2)]
    print NR " functions, median " median ", 90 % within " lines[int(NR * 0.9) + 1] ", longest " lines[NR]
    if (median > 13) { print "the median may be 13 at most"; bad = 1 }
    exit bad
  }' || failed=1

# A file without a function is data or a header of declarations.
for file in $files; do
  lines=$(wc -l < "$file")
  [ "$lines" -lt 600 ] || [ -z "$(bodies "$file")" ] || { echo "$file: $lines lines; under 600, please"; failed=1; }
done
exit "${failed:-0}"
