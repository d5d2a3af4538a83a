#!/bin/sh
# benchmark-startup.sh [rounds]: wall milliseconds of one-line commands, and of sessions in a terminal from
# their start to the first prompt, and from the first line, key, Tab, question and error to its answer. Least and median, the peers in turn
# with ours so that a busy machine slows all of them. Peers that are not installed are left out.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/scripts/jdk25.sh"
rounds=${1:-20}
RUCHY_TRAIN=wait "$root/ruchy" --version >/dev/null
# A build that somebody else started may still be training its caches.
while [ ! -f "$root/target/launcher/ruchy-all.aot" ]; do sleep 1; done
export RUCHY_BUILD=never
exec python3 "$root/scripts/startup_times.py" "$root/ruchy" "$JAVA_HOME/bin/jshell" "$rounds"
