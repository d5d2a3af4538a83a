#!/bin/sh
# benchmark-startup.sh [rounds]: wall milliseconds of one-line commands, least and median, the peers in
# turn with ours so that a busy machine slows all of them. Peers that are not installed are left out.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/scripts/jdk25.sh"
rounds=${1:-20}
RUCHY_TRAIN=wait "$root/ruchy" --version >/dev/null
export RUCHY_BUILD=never
python3 - "$root/ruchy" "$JAVA_HOME/bin/jshell" "$rounds" <<'PYTHON'
import shutil, statistics, subprocess, sys, time

ruchy, jshell, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
commands = {
    "ruchy -e '1+1'": ([ruchy, "-e", "1+1"], rounds),
    "python3 -c 'print(1+1)'": ([sys.executable, "-c", "print(1+1)"], rounds),
}
if shutil.which("ipython"):
    commands["ipython -c '1+1'"] = ([shutil.which("ipython"), "-c", "1+1"], max(3, rounds // 4))
commands["jshell (one line through a pipe)"] = ([jshell, "-s", "-"], max(3, rounds // 4))
times = {name: [] for name in commands}
for turn in range(rounds):
    for name, (command, count) in commands.items():
        if turn < count:
            start = time.perf_counter()
            subprocess.run(command, input=b"System.out.println(1+1)\n" if "jshell" in name else b"",
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
            times[name].append((time.perf_counter() - start) * 1000)
base = statistics.median(times["python3 -c 'print(1+1)'"])
print(f"{'command':36} {'least ms':>9} {'median ms':>10} {'x python3':>10}")
for name, values in times.items():
    median = statistics.median(values)
    print(f"{name:36} {min(values):9.0f} {median:10.0f} {median / base:10.2f}")
PYTHON
