"""Runs lines of `size count code` against arrays of that size; answers with nanoseconds a call."""

import sys
import time

import numpy as np

clock = time.thread_time_ns if sys.argv[1] == "cpu" else time.perf_counter_ns


def operands(n):
    """The arrays of `ruchy.benchmarks.arrays.Operands`, under the same names."""
    rng = np.random.default_rng(1)
    p, q = rng.random(n) + 0.5, rng.random(n) + 0.5
    i, k = (p * 1000).astype("i8"), (q * 1000).astype("i8")
    side = int(n**0.5)
    m = p[: side * side].reshape(side, side)
    order = min(side, 512)
    g = p[: order * order].reshape(order, order)
    return {
        "np": np, "p": p, "q": q, "r": rng.random(n), "o": np.empty(n),
        "p4": p.astype("f4"), "q4": q.astype("f4"),
        "i": i, "k": k, "i4": i.astype("i4"), "k4": k.astype("i4"),
        "u1": (i % 200).astype("u1"), "i2": i.astype("i2"),
        "a": p < 1, "b": q < 1,
        "o4": np.empty(n, "f4"), "oi": np.empty(n, "i8"), "ob": np.empty(n, "?"),
        "om": np.empty((side, side)), "c": p + 1j * q, "d": q + 1j * p, "h": p.astype("f2"),
        "g": g, "g4": g.astype("f4"), "stack": p[: n // 16 * 16].reshape(-1, 4, 4),
        "at": (rng.random(n) * n).astype("i8"), "rng": rng, "n": n,
        "m": m, "v": p[:side].copy(), "w": p[:side].copy().reshape(side, 1),
    }  # fmt: skip


spaces = {}
for line in sys.stdin:
    size, count, code = line.rstrip().split(" ", 2)
    if size not in spaces:
        spaces[size] = operands(int(size))
    body = compile(f"for _ in range({count}): {code}", "case", "exec")
    start = clock()
    exec(body, spaces[size])
    print((clock() - start) / int(count), flush=True)
