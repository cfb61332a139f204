#!/bin/sh
# sh tests/run-libxml2-new.sh: builds libxml2 2.15 from the source package of a newer Debian suite into
# build/libxml2-new/prefix (once), then builds dechaff with it and runs every test. The address of the suite is that of
# the machine's own apt sources. Nothing of the system's apt is changed. Ends with ctest's summary.
set -eu
cd "$(dirname "$0")/.."
. tests/packages.sh
wanted=2.15
root=$PWD/build/libxml2-new
prefix=$root/prefix
mkdir -p "$root"

need_packages $build_packages $test_packages xz-utils

# The addresses of Debian's main archive that apt is set up with; derivatives and security archives lack the suites.
archives() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | sort -u | grep -v security
}

# Run apt-get or apt-cache ($1) with lists and caches of our own, over the source suites of $root/apt/sources.list.
private_apt() {
  tool=$1
  shift
  "$tool" -o Dir::Etc::sourcelist="$root/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$root/apt/lists" -o Dir::Cache="$root/apt/cache" -o APT::Sandbox::User=root "$@"
}

# Fetch the newest source package of the wanted series into $root/source; checks signatures as apt always does.
fetch() {
  mkdir -p "$root/apt/lists/partial" "$root/apt/cache/archives/partial"
  keys=/usr/share/keyrings/debian-archive-keyring.gpg
  for suite in forky sid; do
    for archive in $(archives); do
      echo "deb-src [signed-by=$keys] $archive $suite main" > "$root/apt/sources.list"
      private_apt apt-get update -q > "$root/update.log" 2>&1 || continue
      version=$(private_apt apt-cache showsrc --only-source libxml2 2> /dev/null | sed -n 's/^Version: //p' | grep "^$wanted\." | head -1)
      [ -n "$version" ] || continue
      say "libxml2 $version from $suite"
      rm -rf "$root/source" && mkdir "$root/source"
      (cd "$root/source" && private_apt apt-get source -q --only-source --download-only "libxml2=$version")
      return 0
    done
  done
  echo "no suite that apt can reach has libxml2 $wanted"
  cat "$root/update.log"
  return 1
}

if [ ! -e "$prefix/built" ]; then
  fetch
  (cd "$root/source" && tar xf libxml2_*.orig.tar.*)
  say "building it into build/libxml2-new/prefix"
  cmake -G Ninja -S "$root"/source/libxml2-*/ -B "$root/build" -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_LIBDIR=lib \
    -DCMAKE_INSTALL_PREFIX="$prefix" -DLIBXML2_WITH_PYTHON=OFF -DLIBXML2_WITH_TESTS=OFF -DLIBXML2_WITH_PROGRAMS=OFF \
    > "$root/cmake.log"
  cmake --build "$root/build" > "$root/build.log" || { tail -40 "$root/build.log"; exit 1; }
  cmake --install "$root/build" > /dev/null
  touch "$prefix/built"
fi

say "debug, with libxml2 $(PKG_CONFIG_PATH=$prefix/lib/pkgconfig pkg-config --modversion libxml-2.0)"
cmake --preset debug -B build/debug-libxml2-new -DDECHAFF_LIBXML2_PREFIX="$prefix"
cmake --build build/debug-libxml2-new
ctest --test-dir build/debug-libxml2-new --output-on-failure -j "$(nproc)"
