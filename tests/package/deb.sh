#!/bin/sh
# Usage: deb.sh BUILD SOURCE. Packs a release build as .deb, installs it in a folder with a copy of this machine's package
# database (so that its dependencies count) and of the libraries it links, runs it there, and removes it. 77: cannot be
# done here.
set -eu
build=$1 source=$2
skip() { echo "skipped: $*"; exit 77; }
fail() { echo "FAILED: $*"; exit 1; }
for tool in cpack dpkg dpkg-deb dpkg-shlibdeps; do
  command -v $tool > /dev/null || skip "there is no $tool"
done
[ "$(id -u)" = 0 ] || skip "dpkg installs as root only"
[ -s /var/lib/dpkg/status ] || skip "this machine has no packages of Debian's"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work/packed" > "$work/log" 2>&1 || { cat "$work/log"; fail "cpack"; }
deb=$(find "$work/packed" -maxdepth 1 -name '*.deb')
version=$("$build/dechaff" --version | cut -d ' ' -f 2)
[ "$(basename "$deb")" = "dechaff_${version}_$(dpkg --print-architecture).deb" ] || fail "the name is $(basename "$deb")"
depends=$(dpkg-deb -f "$deb" Depends)
for library in libc6 libxml2 libpcre2-8-0 libarchive13 zlib1g; do
  case ", $depends" in *", $library"*) ;; *) fail "no dependency on $library in: $depends" ;; esac
done
dpkg-deb -c "$deb" | awk '$1 !~ /^[-dl]r/ || $2 != "root/root" || $1 ~ /^-.......w./ { print; bad = 1 } END { exit bad }' ||
  fail "files with other rights or owners"

# A root of its own: what the scripts of a package and the command need to run, and dpkg's word that it is installed.
root=$work/root database=$work/root/var/lib/dpkg
mkdir -p "$database/info" "$database/updates" "$database/triggers" "$root/usr/bin" "$root/usr/sbin" "$root/etc"
for link in /bin /sbin /lib /lib64 /usr/lib64; do
  if [ -L $link ]; then ln -s "$(readlink $link)" "$root$link"; elif [ -d $link ]; then mkdir -p "$root$link"; fi
  [ ! -L $link ] || mkdir -p "$root$(readlink -f $link)"
done
libraries() { ldd "$1" 2> /dev/null | grep -o '/[^ ]*' || true; }
for file in /bin/sh $(command -v ldconfig || echo /sbin/ldconfig) $(libraries /bin/sh) $(libraries "$build/dechaff"); do
  cp -L --parents "$file" "$root"
done
cp /var/lib/dpkg/status "$database/"
cp /var/lib/dpkg/info/format /var/lib/dpkg/info/*.list "$database/info/"
files() { find "$root" -path "$database" -prune -o -path "$root/etc/ld.so.cache" -prune -o ! -type d -print | sort; }
files > "$work/before"

alone() { dpkg --root="$root" --log="$work/dpkg.log" "$@" > "$work/log" 2>&1 || { cat "$work/log"; fail "dpkg $*"; }; }
alone -i "$deb"
[ "$(dpkg-query --admindir="$database" -W -f '${Status}' dechaff)" = "install ok installed" ] || fail "not installed"

for file in bin/dechaff lib/libdechaff.so.0 lib/libdechaff.a include/dechaff/dechaff.h lib/pkgconfig/dechaff.pc \
  share/man/man1/dechaff.1 share/bash-completion/completions/dechaff share/doc/dechaff/LICENSE; do
  [ -s "$root/usr/$file" ] || fail "/usr/$file is not there"
done
[ "$(chroot "$root" /usr/bin/dechaff --version)" = "dechaff $version" ] || fail "another version runs"
chroot "$root" /usr/bin/dechaff < "$source/samples/article-en.txt" > "$work/out.txt"
cmp "$work/out.txt" "$source/tests/golden/article-en/expected.txt" || fail "other text"

alone --purge dechaff
files > "$work/after"
cmp -s "$work/before" "$work/after" || { diff "$work/before" "$work/after"; fail "something is left behind, or more went"; }
dpkg-query --admindir="$database" -W dechaff > /dev/null 2>&1 && fail "still known"
echo "installed, run and removed: $(basename "$deb"), which needs $depends"
