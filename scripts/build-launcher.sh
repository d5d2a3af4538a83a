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

# What is started is a copy of its own, so that other builds do not touch the jars that the caches
# were made for.
built=$root/platform/ruchy-cli/target/dist
rm -rf "$dist"
"$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "$built/ruchy-cli.jar:$built/lib/*" \
  ruchy.cli.image.Image "$dist" "$built/ruchy-cli.jar" "$built"/lib/*.jar
classpath=$dist/ruchy.jar
for jar in "$dist"/*.jar; do
  case $jar in */ruchy.jar | */vector.jar) ;; *) classpath=$classpath:$jar ;; esac
done

# The Vector API comes from the boot class path, see docs/adr/0005-start-up.md; these are what its
# module would be given, and what the JVM would switch on if it saw the module.
flags="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
for package in jdk.internal jdk.internal.foreign jdk.internal.misc jdk.internal.util \
  jdk.internal.vm.annotation jdk.internal.vm.vector; do
  flags="$flags --add-exports=java.base/$package=ALL-UNNAMED"
done
flags="$flags -XX:+UnlockExperimentalVMOptions -XX:+EnableVectorSupport -XX:+EnableVectorReboxing"
flags="$flags -XX:+EnableVectorAggressiveReboxing -XX:+UseVectorStubs"
# The serial collector starts fastest. A cache that is always at the address it was made for need not
# be relocated, which takes longer than all the rest of the JVM's start.
flags="$flags -XX:+UseSerialGC -Xss2m -XX:-UsePerfData"
flags="$flags -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
# Compiling at once what was hot in the training costs short programs a fifth more processor time.
flags="$flags -XX:-AOTReplayTraining"
{
  printf "java='%s'\n" "$JAVA_HOME/bin/java"
  printf "flags='%s'\n" "$flags"
  printf "classpath='%s'\n" "$classpath"
} >"$dist/launch.env"
touch -r "$root/target/launcher-build.started" "$dist/built"

# The caches are assembled by a second JVM and take some seconds; nobody waits for them. The one for
# all is trained in a terminal that a program types into, or without where there can be none.
training() {
  # shellcheck disable=SC2086 # the options are separate words on purpose
  set -- "$JAVA_HOME/bin/java" $flags "-Xbootclasspath/a:$dist/vector.jar" \
    "-Dlibrary.jline.path=$dist/native" -cp "$classpath" "$@"
  "$@" >>"$root/target/launcher-training.log" 2>&1 </dev/null
}
train() {
  : >"$root/target/launcher-training.log"
  training "-XX:AOTCacheOutput=$dist/new.aot" ruchy.cli.Training programs &&
    mv "$dist/new.aot" "$dist/ruchy.aot"
  # shellcheck disable=SC2086
  training ruchy.cli.TypedTraining "$JAVA_HOME/bin/java" $flags "-Xbootclasspath/a:$dist/vector.jar" \
    "-Dlibrary.jline.path=$dist/native" -Druchy.terminals=none012 -cp "$classpath" \
    "-XX:AOTCacheOutput=$dist/new.aot" ruchy.cli.Training all ||
    training "-XX:AOTCacheOutput=$dist/new.aot" ruchy.cli.Training all || return 0
  mv "$dist/new.aot" "$dist/ruchy-all.aot"
}
if [ "${RUCHY_TRAIN-background}" = wait ]; then
  train || true
else
  (
    trap '' INT HUP
    train || true
  ) </dev/null >/dev/null 2>&1 &
fi
