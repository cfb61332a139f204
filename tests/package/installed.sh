#!/bin/sh
# Usage: installed.sh BUILD SOURCE COMMAND CC [FLAG]... Installs BUILD into a fresh prefix, moves the prefix, builds
# samples/embed.c against it in four ways and runs each; checks that every installed file is there.
set -eu
build=$1 source=$2 command=$3 cc=$4
shift 4
here=$source/tests/package
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*"; exit 1; }

cmake --install "$build" --prefix "$work/first" > "$work/install.log" || { cat "$work/install.log"; fail "install"; }
mv "$work/first" "$work/prefix"
prefix=$work/prefix
pc=$(find "$prefix" -name dechaff.pc)
lib=$(dirname "$(dirname "$pc")")
export PKG_CONFIG_PATH="$(dirname "$pc")${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}"

# Asan's leak check and the order of its runtime concern the test, not the library.
check() {
  name=$1
  shift
  "$@" < "$source/samples/article-en.txt" > "$work/out.txt" 2> "$work/err.txt" || { cat "$work/err.txt"; fail "$name"; }
  cmp "$work/out.txt" "$source/tests/golden/article-en/expected.txt" || fail "$name: other text"
  grep -q '^one call: [0-9]* bytes in' "$work/err.txt" || fail "$name: no one-call result"
  echo "ok: $name"
}

"$cc" "$@" "$source/samples/embed.c" $(pkg-config --cflags --libs dechaff) -o "$work/shared"
check "pkg-config, shared" env LD_LIBRARY_PATH="$lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" "$work/shared"
readelf -d "$work/shared" | grep -q 'libdechaff\.so\.0' || fail "the shared program does not need libdechaff.so.0"
readelf -d "$work/shared" | grep -q 'libarchive' && fail "the shared program links what only the library needs"

static=$(pkg-config --static --cflags --libs dechaff | sed 's/-ldechaff\b/-l:libdechaff.a/')
"$cc" "$@" "$source/samples/embed.c" $static -o "$work/static"
check "pkg-config, static" "$work/static"
readelf -d "$work/static" | grep -q 'libdechaff' && fail "the static program needs libdechaff.so"

cmake -G Ninja -S "$here/consumer" -B "$work/consumer" -DCMAKE_PREFIX_PATH="$prefix" -DEMBED="$source/samples/embed.c" \
  -DCMAKE_C_COMPILER="$cc" -DCMAKE_C_FLAGS="$*" > "$work/cmake.log" 2>&1 &&
  cmake --build "$work/consumer" >> "$work/cmake.log" 2>&1 || { cat "$work/cmake.log"; fail "find_package"; }
check "find_package, shared" "$work/consumer/embed_dechaff"
check "find_package, static" "$work/consumer/embed_dechaff_static"

"$prefix/bin/dechaff" --version | grep -q '^dechaff ' || fail "the installed command"
for file in include/dechaff/dechaff.h share/man/man1/dechaff.1 share/man/man5/dechaff-rules.5 \
  share/bash-completion/completions/dechaff \
  share/zsh/site-functions/_dechaff share/fish/vendor_completions.d/dechaff.fish; do
  [ -s "$prefix/$file" ] || fail "$file is not installed"
done
"$command" --generate rules-man | cmp - "$prefix/share/man/man5/dechaff-rules.5" || fail "the man page is not the rules'"
"$command" --generate man | cmp - "$prefix/share/man/man1/dechaff.1" || fail "the man page is not the table's"
bash -n "$prefix/share/bash-completion/completions/dechaff" || fail "bash completion"
echo "installed tree: all as promised"
