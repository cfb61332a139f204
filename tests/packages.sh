# Sourced by tests/run.sh and samples/try.sh: the packages of Debian 12 and Ubuntu that dechaff needs, in one place.
# The libraries are also in CMakeLists.txt, by their pkg-config names.
build_packages="gcc libc6-dev binutils cmake ninja-build pkg-config
  libxml2-dev libpcre2-dev libarchive-dev zlib1g-dev libjansson-dev libutf8proc-dev libuchardet-dev libdeflate-dev
  libbrotli-dev libzstd-dev liblzma-dev"

# cmark-gfm: shows Markdown. clang: fuzzing, format. dpkg-dev: the dependencies of the Debian package. g++: the C++ runtime
# behind libFuzzer and libuchardet. parallel: a line of README. python3-venv: what tests/warc compares with, from PyPI.
# The last two lines: what those libraries need themselves when a program links them with pkg-config --static.
test_packages="check python3 python3-venv clang clang-format g++ file cmark-gfm dpkg-dev parallel
  liblz4-dev libbz2-dev
  nettle-dev libacl1-dev"

# For the Spark sample's test alone, which is skipped without them.
spark_packages="openjdk-17-jre-headless python3-venv"

say() { printf '\n== %s\n' "$*"; }

# Install those of the packages given that are missing.
need_packages() {
  missing=
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  say "installing from the distribution:$missing"
  as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo > /dev/null || { echo "run as root once, or install:$missing"; exit 1; }
    as_root=sudo
  fi
  $as_root apt-get update -q
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
}
