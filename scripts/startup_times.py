"""startup_times.py RUCHY JSHELL ROUNDS: what benchmark-startup.sh measures."""

import fcntl
import os
import pty
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ruchy, jshell, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
seldom = max(3, rounds // 4)
PATIENCE_SECONDS = 60


def command(arguments, text=b""):
    """The milliseconds of a command that reads a text."""
    start = time.perf_counter()
    subprocess.run(arguments, input=text, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   check=True)
    return (time.perf_counter() - start) * 1000


def read_until(terminal, sign, seen=b""):
    """Reads what a session shows until a sign is there."""
    end = time.monotonic() + PATIENCE_SECONDS
    while sign not in seen:
        if time.monotonic() > end:
            sys.exit(f"no {sign!r} after {PATIENCE_SECONDS} s; this was there: {seen!r}")
        seen += os.read(terminal, 65536)
    return seen


def session(arguments, prompt, line, answer):
    """The milliseconds from the start of a session in a terminal of 80 x 24 to its prompt, and from a
    line that is typed then to the answer."""
    environment = dict(os.environ, TERM="xterm-256color", RUCHY_HOME=home, IPYTHONDIR=home)
    start = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.execve(arguments[0], arguments, environment)
    try:
        read_until(terminal, prompt)
        prompted = time.perf_counter()
        os.write(terminal, line)
        read_until(terminal, answer)
        answered = time.perf_counter()
    finally:
        os.close(terminal)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
    return (prompted - start) * 1000, (answered - prompted) * 1000


def table(title, columns, peer, times):
    base = statistics.median(times[peer])
    print(f"{title:40} {'least ms':>9} {'median ms':>10} {columns:>10}")
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:40} {min(values):9.0f} {median:10.0f} {median / base:10.2f}")
    print()


def first(arguments, prompt, typed, key, answer):
    """The milliseconds from a key to what it brings, in a session that has just shown its prompt; what is
    typed before the key has been echoed then."""
    environment = dict(os.environ, TERM="xterm-256color", RUCHY_HOME=home, IPYTHONDIR=home)
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.execve(arguments[0], arguments, environment)
    try:
        read_until(terminal, prompt)
        if typed:
            os.write(terminal, typed)
            read_until(terminal, typed[-1:])
        start = time.perf_counter()
        os.write(terminal, key)
        read_until(terminal, answer)
        return (time.perf_counter() - start) * 1000
    finally:
        os.close(terminal)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


ipython = shutil.which("ipython")
python = sys.executable
with tempfile.TemporaryDirectory() as home:
    program = os.path.join(home, "program.ruchy")
    with open(program, "w") as file:
        file.write("println(1 + 1)\n")
    commands = {
        "ruchy -e '1+1'": (rounds, [ruchy, "-e", "1+1"], b""),
        "ruchy FILE": (rounds, [ruchy, program], b""),
        "echo 1+1 | ruchy": (rounds, [ruchy], b"1+1\n"),
        "python3 -c 'print(1+1)'": (rounds, [python, "-c", "print(1+1)"], b""),
        "jshell (one line through a pipe)": (seldom, [jshell, "-s", "-"], b"IO.println(1+1)\n"),
    }
    # The answer is one that the echo of the line does not contain.
    sessions = {
        "ruchy": (rounds, [ruchy], b">>> ", b"40000+5\r", b"40005"),
        "python3": (rounds, [python, "-q"], b">>> ", b"40000+5\r", b"40005"),
        "jshell": (seldom, [jshell], b"jshell> ", b"40000+5\r", b"40005"),
    }
    if ipython:
        commands["ipython -c '1+1'"] = (seldom, [ipython, "-c", "1+1"], b"")
        sessions["ipython"] = (seldom, [ipython], b"In ", b"40000+5\r", b"40005")
    run = {name: [] for name in commands}
    prompts = {name: [] for name in sessions}
    answers = {name: [] for name in sessions}
    for turn in range(rounds):
        for name, (count, arguments, text) in commands.items():
            if turn < count:
                run[name].append(command(arguments, text))
        for name, (count, *how) in sessions.items():
            if turn < count:
                prompt, answer = session(*how)
                prompts[name].append(prompt)
                answers[name].append(answer)
    table("command", "x python3", "python3 -c 'print(1+1)'", run)
    table("session: start to prompt", "x python3", "python3", prompts)
    table("session: line to answer", "x python3", "python3", answers)

    # What is typed before, the key, and a sign that its answer is there.
    firsts = {
        "key": {
            "ruchy": ([ruchy], b">>> ", b"", b"q", b"q"),
            "python3": ([python, "-q"], b">>> ", b"", b"q", b"q"),
            "ipython": ([ipython], b"In ", b"", b"q", b"q"),
            "jshell": ([jshell], b"jshell> ", b"", b"q", b"q"),
        },
        "Tab": {
            "ruchy": ([ruchy], b">>> ", b"sqr", b"\t", b"t"),
            "python3": ([python, "-q"], b">>> ", b"brea", b"\t", b"kpoint"),
            "ipython": ([ipython], b"In ", b"brea", b"\t", b"kpoint"),
            "jshell": ([jshell], b"jshell> ", b"Stri", b"\t", b"ng"),
        },
        "?": {
            "ruchy": ([ruchy], b">>> ", b"?sqrt", b"\r", b"root"),
            "python3": ([python, "-q"], b">>> ", b"help(abs)", b"\r", b"absolute"),
            "ipython": ([ipython], b"In ", b"?abs", b"\r", b"absolute"),
        },
        "error": {
            "ruchy": ([ruchy], b">>> ", b"oops", b"\r", b"unknown"),
            "python3": ([python, "-q"], b">>> ", b"oops", b"\r", b"not defined"),
            "ipython": ([ipython], b"In ", b"oops", b"\r", b"not defined"),
            "jshell": ([jshell], b"jshell> ", b"oops", b"\r", b"cannot find"),
        },
    }
    for what, peers in firsts.items():
        times = {name: [] for name, how in peers.items() if how[0][0]}
        for turn in range(rounds):
            for name in times:
                if name in ("ruchy", "python3") or turn < seldom:
                    times[name].append(first(*peers[name]))
        table("session: first " + what + " to its answer", "x python3", "python3", times)
