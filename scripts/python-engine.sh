#!/bin/sh
# python-engine.sh ADDRESS-FILE [once]: serves the array engine to the Python package fnp (array/fnp-conformance/python)
# on a port of this machine's loopback address. Port and token are written into the file. With `once` it ends with its
# first client.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/scripts/jdk25.sh"
file=${1:?usage: scripts/python-engine.sh ADDRESS-FILE [once]}
array=$root/array
classes=$array/fnp-conformance/target/classes
if [ ! -d "$classes" ]; then
  (cd "$root" && ./mvnw -q -Dquick -Dmaven.test.skip=true compile -pl array/fnp-conformance -am) >&2
fi
for module in "$array"/*/target/classes; do
  classes=$classes:$module
done
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  --add-modules jdk.incubator.vector -cp "$classes" fnp.conformance.service.EngineServer "$@"
