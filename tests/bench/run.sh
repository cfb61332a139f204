#!/bin/sh
# sh tests/bench/run.sh [text|html|bulk]...: builds release and prints ratios measured in one run. A benchmark, not a test:
# nothing here passes or fails. Times are CPU time of the whole process, user and system, the best of DECHAFF_RUNS
# (default 5); input from the page cache. Needs rg for the first part; the second wants the pages of ../shared/data; the
# third wants a Python with FastWARC and resiliparse, which DECHAFF_PEERS names (default python3).
set -eu
cd "$(dirname "$0")/../.."
runs=${DECHAFF_RUNS:-5}
work=build/bench
dechaff=build/release/dechaff
export LC_ALL=C XDG_CONFIG_HOME=/nonexistent
mkdir -p $work

cmake --preset release -DDECHAFF_TESTS=ON > /dev/null
cmake --build --preset release --target dechaff_command bench.measure bench.libxml2_push > $work/build.log || { cat $work/build.log; exit 1; }

# measure INPUT COMMAND...: sets cpu and wall in ms, peak in KiB.
measure() {
  set -- $(build/release/tests/bench.measure "$runs" "$@")
  cpu=$1 wall=$2 peak=$3
}
# row NAME BYTES: prints the last measurement, with its speed.
row() {
  awk -v name="$1" -v bytes="$2" -v cpu="$cpu" -v peak="$peak" \
    'BEGIN { printf "  %-46s %8.0f ms %8.0f MB/s %8.1f MiB\n", name, cpu, bytes / 1e3 / cpu, peak / 1024 }'
}
ratio() { awk -v a="$2" -v b="$3" -v name="$1" 'BEGIN { printf "  %-46s %8.2f\n", name, a / b }'; }

# English prose: the labelled content of the WCXB development set, four times. False: it is missing.
prose_text() {
  prose=$work/prose.txt shared=${DECHAFF_SHARED:-../shared}/data/wcxb-dev.tar.xz
  [ ! -s $prose ] || return 0
  [ -e "$shared" ] || return 1
  tar xJf "$shared" -C $work --wildcards '*/ground-truth/*.json'
  python3 -c 'import glob, json
for path in sorted(glob.glob("'$work'/wcxb-dev/ground-truth/*.json")) * 4:
    print(json.load(open(path))["ground_truth"].get("main_content") or "", end="\n\n")' > $prose
}

# Lines as web pages have them, more than half of them waste: all visible text of the same pages. False: they are missing.
waste_text() {
  waste=$work/waste.txt
  [ ! -s $waste ] || return 0
  [ -e "${DECHAFF_SHARED:-../shared}/data/wcxb-dev.tar.xz" ] || return 1
  pages_tar
  $dechaff -q -x all --no-default-rules $tar > $waste
}

# packs_beside_60 NAME TEXT: the shipped packs' cost on a text by that of the first 60 rules of en, and of 60 made ones.
packs_beside_60() {
  measure $2 $dechaff; with_packs=$cpu
  measure $2 $dechaff --no-default-rules --rules $work/en-60.rules; with_en=$cpu
  measure $2 $dechaff --no-default-rules --rules $work/60.rules; with_made=$cpu
  ratio "dechaff, shipped packs / 60 rules of en, $1 (<= 1.5)" "$with_packs" "$with_en"
  ratio "dechaff, shipped packs / 60 made rules, $1" "$with_packs" "$with_made"
}

# dechaff finds that the text is English and asks the rules that count there; rg gets the literals of en and und too.
text_part() {
  text=$work/text-200MB.txt
  [ -s $text ] || awk -v bytes=200000000 -f tests/bench/make_text.awk samples/article-en.txt > $text
  size=$(wc -c < $text)
  awk -f tests/bench/packs_to_regex.awk rules/en.rules rules/und.rules | sort -u > $work/en.regex
  en=$(wc -l < $work/en.regex)

  echo "text, $size bytes of English"
  measure $text $dechaff; row "dechaff, shipped packs" "$size"; packs=$cpu
  measure $text rg -v -i -f $work/en.regex; row "rg -v -i -f, the $en literals of en and und" "$size"; rg_en=$cpu
  # All literals of every language, as a user of rg without a guess at the language needs them: on 2 MB of the text, since
  # rg needs a minute for 20.
  head -c 2000000 $text > $work/text-2MB.txt
  awk '/^  (is|has|starts|ends) /{ sub(/^  [a-z]+ /, ""); print }' rules/*.rules | sort -u > $work/every.literal
  measure $work/text-2MB.txt $dechaff; row "dechaff, shipped packs, 2 MB" 2000000; packs_2=$cpu
  every=$(wc -l < $work/every.literal) all_runs=$runs runs=1
  measure $work/text-2MB.txt rg --regex-size-limit 4G -v -i -F -f $work/every.literal; row "rg -v -i -F -f, their $every literals, 2 MB" 2000000
  rg_every=$cpu runs=$all_runs
  for count in 60 1500; do
    for form in rules regex; do awk -v count=$count -v out=$form -f tests/bench/make_rules.awk > $work/$count.$form; done
    measure $text $dechaff --no-default-rules --rules $work/$count.rules; row "dechaff, $count made rules" "$size"
    eval "made_$count=$cpu peak_$count=$peak"
    measure $text rg -v -i -f $work/$count.regex; row "rg -v -i -f, $count made patterns" "$size"
    eval "rg_$count=$cpu"
  done
  measure $text cat; row "cat" "$size"
  echo "ratios of CPU time"
  ratio "rg / dechaff, shipped packs, literals of en and und" "$rg_en" "$packs"
  ratio "rg / dechaff, as many patterns, 2 MB (>= 2.5)" "$rg_every" "$packs_2"
  ratio "rg / dechaff, 1,500 made rules (>= 3)" "$rg_1500" "$made_1500"
  ratio "dechaff, 1,500 rules / 60 rules (<= 1.5)" "$made_1500" "$made_60"
  awk '/^rule /{ n++ } n <= 60' rules/en.rules > $work/en-60.rules
  if prose_text; then packs_beside_60 prose $prose; fi
  if waste_text; then packs_beside_60 waste $waste; fi
  runs=200 measure /dev/null $dechaff
  echo "start-up, best of 200: $wall ms wall, $cpu ms CPU (< 5); peak memory with 1,500 rules: $peak_1500 KiB (< 16384)"
}

# The raw pages of the WCXB development set as one tar; the samples' pages, many times, where it is missing.
pages_tar() {
  tar=$work/pages.tar
  [ ! -s $tar ] || return 0
  shared=${DECHAFF_SHARED:-../shared}/data/wcxb-dev.tar.xz
  mkdir -p $work/pages
  if [ -e "$shared" ]; then
    tar xJf "$shared" -C $work/pages wcxb-dev/html
  else
    i=0
    while [ $i -lt 2000 ]; do cp samples/page-en.html $work/pages/$i.html; i=$((i + 1)); done
  fi
  tar cf $tar -C $work/pages .
}

html_part() {
  pages_tar
  tar=$work/pages.tar
  counts=$(build/release/tests/bench.libxml2_push $tar)
  size=$(echo "$counts" | sed 's/.* pages, \([0-9]*\) bytes.*/\1/')
  echo "HTML, a tar of $counts"
  measure $tar build/release/tests/bench.libxml2_push $tar; row "bare libxml2 push SAX pass" "$size"; bare=$cpu
  measure $tar $dechaff -q -x all $tar; row "dechaff -x all" "$size"; all=$cpu
  measure $tar $dechaff -q $tar; row "dechaff" "$size"
  echo "ratios of CPU time"
  ratio "bare libxml2 / dechaff -x all (>= 2.5)" "$bare" "$all"
  two_jobs
}

# The pages as two archives of about the same size.
halves() {
  [ ! -s $work/half-2.tar ] || return 0
  (cd $work/pages && find . -type f | sort) > $work/pages.list
  for n in 1 2; do
    awk -v n=$n 'NR % 2 == n - 1' $work/pages.list | tar cf $work/half-$n.tar -C $work/pages -T -
  done
}

# median FILE: of the numbers in it.
median() { sort -n "$1" | awk '{ at[NR] = $1 } END { print at[int((NR + 1) / 2)] }'; }

# Wall time by turns, so that what else the machine does meets all alike; beside -j 2 stands what the machine itself makes
# of two processes at once.
two_jobs() {
  halves
  all_runs=$runs runs=1
  rm -f $work/wall.*
  both="$dechaff -q -f jsonl $work/half-1.tar > /dev/null & $dechaff -q -f jsonl $work/half-2.tar > /dev/null; wait"
  for turn in $(seq $((2 * all_runs + 1))); do
    measure $tar $dechaff -q -f jsonl $tar; echo "$wall" >> $work/wall.one
    measure $tar $dechaff -q -f jsonl -j 2 $tar; echo "$wall" >> $work/wall.two
    measure $tar $dechaff -q -f jsonl -j 2 $work/half-1.tar $work/half-2.tar; echo "$wall" >> $work/wall.files
    measure $tar sh -c "$both"; echo "$wall" >> $work/wall.processes
  done
  runs=$all_runs
  echo "ratios of wall time, medians of $turn turns; true only on a machine with nothing else to do"
  ratio "records, -j 1 / -j 2 (>= 1.7)" "$(median $work/wall.one)" "$(median $work/wall.two)"
  ratio "the same pages in two files, -j 1 / -j 2" "$(median $work/wall.one)" "$(median $work/wall.files)"
  ratio "the machine: -j 1 / two processes, half each" "$(median $work/wall.one)" "$(median $work/wall.processes)"
}

# WARC from end to end, threads, and memory over a million records. Few runs: each takes a minute.
bulk_part() {
  pages_tar
  peers=${DECHAFF_PEERS:-python3} count=${DECHAFF_RECORDS:-20000} warc=$work/pages.warc.gz all_runs=$runs runs=1
  [ -s $warc ] && [ "$(cat $warc.count)" = "$count" ] || {
    python3 tests/bench/make_warc.py $work/pages.tar "$count" $warc
    echo "$count" > $warc.count
  }
  size=$($dechaff -q --stats=json -x all $warc 2>&1 > /dev/null | sed 's/.*"bytes_in":\([0-9]*\).*/\1/')
  echo "WARC, $count gzip members, $(wc -c < $warc) bytes, pages of $size"
  measure /dev/null $dechaff -q -f jsonl $warc; row "dechaff -f jsonl" "$size"; clean=$cpu one=$wall
  measure /dev/null $dechaff -q -f jsonl -j 2 $warc; row "dechaff -f jsonl -j 2" "$size"; two=$wall two_cpu=$cpu
  measure /dev/null $dechaff -q --exclude '*' $warc; row "dechaff, reading alone" "$size"; read=$cpu
  peer_read= peer=
  if "$peers" -c 'import fastwarc, resiliparse' 2> /dev/null; then
    measure /dev/null "$peers" tests/bench/peer_warc.py read $warc; row "FastWARC, reading alone" "$size"; peer_read=$cpu
    measure /dev/null "$peers" tests/bench/peer_warc.py clean $warc; row "FastWARC + resiliparse main_content" "$size"; peer=$cpu
  fi
  echo "ratios of CPU time"
  [ -z "$peer" ] || ratio "FastWARC + resiliparse / dechaff (>= 2.5)" "$peer" "$clean"
  [ -z "$peer" ] || ratio "FastWARC / dechaff, reading alone (>= 1)" "$peer_read" "$read"
  ratio "two jobs / one, CPU" "$two_cpu" "$clean"
  echo "ratio of wall time, true only on a machine with nothing else to do"
  ratio "one job / two (>= 1.7)" "$one" "$two"
  echo "memory"
  python3 tests/bench/flat.py "${DECHAFF_FLAT_RECORDS:-1000000}" $dechaff
  runs=$all_runs
}

echo "$($dechaff --version | head -1); $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
[ $# -gt 0 ] || set -- text html bulk
for part in "$@"; do ${part}_part; done
