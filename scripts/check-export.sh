#!/bin/sh
# check-export.sh: exports a session as a Maven project, builds and runs that with Maven, and compares what
# it prints with what the session printed. Nothing is downloaded: what this repository is made of is
# installed into target/repository, and the user's own local repository gives the rest.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/scripts/jdk25.sh"
tail=${MAVEN_LOCAL:-$HOME/.m2/repository}
repositories="-Dmaven.repo.local=$root/target/repository -Dmaven.repo.local.tail=$tail -Dmaven.repo.local.tail.ignoreAvailability=true"
cd "$root"
./mvnw -o -q -Dquick -Dmaven.test.skip=true install -pl platform/ruchy-std -am $repositories

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/session" <<'SESSION'
struct Point { x: f64, y: f64 }
let points = [Point { x: 1.0, y: 2.0 }, Point { x: 3.0, y: 4.0 }]
fn norm(p: Point) -> f64 { sqrt(p.x ** 2 + p.y ** 2) }
points.len()
println(points.map(|p| norm(p)))
let a = np.arange(6).reshape(2, 3)
println(np.sum(a, axis=0))
let df = DataFrame({"k": ["a", "b", "a"], "v": [1, 2, 3]})
println(df.group_by("k").agg(col("v").sum().alias("total")).sort("k"))
SESSION
{ cat "$work/session"; echo "%export --target java $work/project"; } |
  ./ruchy repl --plain >"$work/printed"
./mvnw -o -q -f "$work/project/pom.xml" compile exec:exec $repositories >"$work/built"
# The session also shows values and says what it left out; all that the program prints is there.
grep -v '^$' "$work/built" | while IFS= read -r line; do
  grep -qxF -- "$line" "$work/printed" || { echo "only the project prints: $line" >&2; exit 1; }
done
[ "$(grep -c . "$work/built")" -gt 5 ] || { echo "the project printed too little" >&2; exit 1; }
echo "the project prints what the session printed"
