#!/bin/sh
# build-launcher.sh ROOT DIST first|again: builds the jars of the ruchy command into DIST and, in the
# background, the ahead-of-time caches that make it start fast. Called by ./ruchy.
set -eu
root=$1
dist=$2
why=$3
log=$root/target/launcher-build.log

. "$root/scripts/jdk25.sh"
mkdir -p "$root/target"

# One build at a time: whoever comes second waits, then finds everything built.
lock=$root/target/launcher-build.lock
waited=no
while ! mkdir "$lock" 2>/dev/null; do
  if [ -f "$lock/pid" ] && ! kill -0 "$(cat "$lock/pid")" 2>/dev/null; then
    rm -rf "$lock"
    continue
  fi
  [ "$waited" = yes ] || echo "ruchy: another build is running; waiting for it" >&2
  waited=yes
  sleep 1
done
trap 'rm -rf "$lock"' EXIT
trap 'exit 130' INT TERM
echo $$ >"$lock/pid"
if [ "$waited" = yes ] && [ -f "$dist/built" ]; then
  exit 0
fi

if [ "$why" = first ]; then
  echo "Building ruchy. This happens once; the first time it also fetches libraries." >&2
else
  echo "Sources are newer than the build: building ruchy again." >&2
fi

# The start of the build, so that a source saved while it runs counts as newer.
touch "$root/target/launcher-build.started"
progress() {
  if [ -t 2 ]; then
    # Maven names each module and its place: "[INFO] Building ruchy-lang 0.1.0-SNAPSHOT [7/15]"
    sed -u -n 's/^\[INFO\] Building \([a-z-]*\) .*\[\([0-9]*\)\/\([0-9]*\)\]$/\2 \3 \1/p' |
      while read -r number count module; do
        printf '\r\033[K  [%2d/%d] %s' "$number" "$count" "$module" >&2
      done
    printf '\r\033[K' >&2
  else
    sed -u -n 's/^\[INFO\] Building \([a-z-]*\) .*\(\[[0-9]*\/[0-9]*\]\)$/  \2 \1/p' >&2
  fi
}
status=0
{
  cd "$root" && ./mvnw -B -Dquick -Dmaven.test.skip=true package -pl platform/ruchy-cli -am 2>&1 || touch "$lock/failed"
} | tee "$log" | progress
[ ! -f "$lock/failed" ] || status=1
if [ "$status" -ne 0 ]; then
  grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
  echo "ruchy: the build failed; the whole log is in target/launcher-build.log" >&2
  exit 1
fi

# A copy of its own, so that other builds do not touch the jars that the caches were made for.
rm -rf "$dist"
cp -r "$root/platform/ruchy-cli/target/dist" "$dist"

# The command's own jar first and the largest last, so that looking for a class opens few of them.
classpath=$dist/ruchy-cli.jar
for jar in $(ls -Sr "$dist"/lib/*.jar); do
  classpath=$classpath:$jar
done
{
  printf "java='%s'\n" "$JAVA_HOME/bin/java"
  printf "classpath='%s'\n" "$classpath"
} >"$dist/launch.env"
touch -r "$root/target/launcher-build.started" "$dist/built"

# The caches are assembled by a second JVM and take some seconds; nobody waits for them.
train() {
  "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -XX:+UseSerialGC -Xss2m $2 "-XX:AOTCacheOutput=$1.new" -cp "$classpath" ruchy.cli.Training \
    >"$root/target/launcher-training.log" 2>&1 </dev/null && mv "$1.new" "$1"
}
if [ "${RUCHY_TRAIN-background}" = wait ]; then
  train "$dist/ruchy.aot" "" || true
  train "$dist/ruchy-vectors.aot" "--add-modules jdk.incubator.vector" || true
else
  (
    trap '' INT HUP
    train "$dist/ruchy.aot" "" || true
    train "$dist/ruchy-vectors.aot" "--add-modules jdk.incubator.vector" || true
  ) </dev/null >/dev/null 2>&1 &
fi
