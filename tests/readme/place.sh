# Sourced with COMMAND SOURCE as $1 and $2: an empty folder $work, gone at the end, and a PATH on which the command is
# dechaff.
command=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$command" "$work/bin/dechaff"
export PATH="$work/bin:$PATH" XDG_CONFIG_HOME=/nonexistent LC_ALL=C.UTF-8
