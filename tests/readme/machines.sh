#!/bin/sh
# Usage: machines.sh COMMAND SOURCE. README's lines for GNU parallel, a Slurm array and Hadoop Streaming, taken from
# README and run on small archives: Slurm's part is played by its variable, Hadoop's by a pipe. Each has to give the
# records that one plain run gives.
set -eu
. "$2/tests/readme/place.sh"
cd "$work"

# The one piece of code in README that begins with $1.
readme_line() {
  found=$(tr '\n' ' ' < "$source/README.md" | grep -o "\`$1[^\`]*\`" | tr -d '`' | sed 's/  */ /g')
  [ "$(printf '%s\n' "$found" | wc -l)" = 1 ] && [ -n "$found" ] || { echo "README.md has no single line: $1"; exit 1; }
  printf '%s' "$found"
}

# The records of stdin without the names of their archives, sorted.
records() {
  sed 's/^{"id":"[^"]*"//; s/"src":.*//' | sort
}

# Compare the records of the files given with those of the plain run.
expect_records() {
  name=$1
  shift
  cat "$@" | records > got
  cmp -s expected got || { echo "$name: other records than a plain run"; diff expected got | cut -c 1-200; exit 1; }
}

# One record of a WARC for each sample page, a WARC for each.
for page in "$source"/samples/page-*.html; do
  size=$(($(wc -c < "$page") + 44))
  name=$(basename "$page" .html)
  {
    printf 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/%s\r\n' "$name"
    printf 'Content-Type: application/http; msgtype=response\r\nContent-Length: %s\r\n\r\n' "$size"
    printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'
    cat "$page"
    printf '\r\n\r\n'
  } | gzip > "$name.warc.gz"
done
dechaff -f jsonl ./*.warc.gz | records > expected
[ "$(wc -l < expected)" -ge 2 ]
mkdir clean

parallel_line=$(readme_line "parallel ")
if command -v parallel > /dev/null; then
  sh -c "$parallel_line" 2> /dev/null
  expect_records "GNU parallel" clean/*.warc.gz.jsonl
else
  echo "parallel is not installed: its line is not run"
fi

ls "$work"/*.warc.gz > paths.txt
sh -c "$(readme_line "split ")"
slurm_line=$(readme_line "dechaff -f jsonl --files-from")
for task in 0 1 2 3 97 98 99; do SLURM_ARRAY_TASK_ID=$task sh -c "$slurm_line"; done
for part in part.*; do
  task=${part#part.}
  SLURM_ARRAY_TASK_ID=${task#0} sh -c "$slurm_line"
done
expect_records "Slurm array" clean/[0-9].jsonl clean/[0-9][0-9].jsonl

mapper=$(readme_line "hadoop jar" | sed "s/.*-mapper '\([^']*\)'.*/\1/")
printf '{"id":1,"url":null,"text":"It rained."}\n{"id":2,"text":"It snowed.\\nAdvertisement\\nIt thawed."}\n' > pages
printf '"text":"It rained."\n"text":"It snowed.\\nIt thawed."\n' > expected
sh -c "$mapper" < pages | grep -o '"text":"[^"]*"' | grep It > got
diff expected got || { echo "Hadoop's mapper: other texts than expected"; exit 1; }
echo "the lines of README for many machines give the records of a plain run"
