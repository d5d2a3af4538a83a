#!/bin/sh
# benchmark.sh NAME [arguments]: runs one comparison of the module benchmarks, such as
# ArrayVersusNumpy, frames.DbBenchmark, LanguageVersusJava or SessionLatency; or `startup`;
# or `jmh PATTERN [options of JMH]`, the benchmarks of single methods.
# The peers come from `python3` (numpy, polars) where they are installed.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/scripts/jdk25.sh"
name=${1:?usage: scripts/benchmark.sh NAME [arguments]}
shift
cd "$root"

if [ "$name" = startup ]; then
  exec "$root/scripts/benchmark-startup.sh" "$@"
fi
./mvnw -q -Dquick -Dmaven.test.skip=true package -pl benchmarks -am
case $name in
  jmh) main=org.openjdk.jmh.Main ;;
  *) main=ruchy.benchmarks.$name ;;
esac
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  --add-modules jdk.incubator.vector --add-exports=java.base/jdk.internal.misc=ALL-UNNAMED \
  -XX:+UseSerialGC ${JAVA_MEMORY-} -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
  "$main" "$@"
