"""Compares the package fnp with NumPy under the names of the array API standard; prints what differs."""

import itertools
import sys

import fnp
import numpy as np

np.seterr(all="ignore")
failures = []
cases = 0

DTYPES = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float32 float64 complex64 complex128".split()
INTEGERS, REALS = DTYPES[1:9], DTYPES[1:11]
FLOATS, NUMBERS = DTYPES[9:], DTYPES[1:]
SHAPES = [(), (0,), (5,), (2, 3), (1, 4, 2)]
rng = np.random.default_rng(1)


def values(dtype, shape):
    array = rng.integers(0 if dtype[0] in "ub" else -5, 6, shape)
    if np.dtype(dtype).kind in "fc":
        array = array / 4 + (1j * rng.integers(-3, 3, shape) if dtype[0] == "c" else 0)
    return np.asarray(array, dtype=dtype)


def ours(array):
    if not isinstance(array, np.ndarray | np.generic):
        return array
    array = np.ascontiguousarray(array) if array.ndim else array
    return fnp.asarray(array.tolist(), dtype=getattr(fnp, array.dtype.name)) if array.size else fnp.zeros(
        array.shape, dtype=getattr(fnp, array.dtype.name)
    )


def convert(value):
    if isinstance(value, fnp.Array):
        return np.asarray(value.tolist(), dtype=str(value.dtype)[4:]).reshape(value.shape)
    if isinstance(value, tuple | list):
        return [convert(item) for item in value]
    return value


def same(mine, theirs):
    if isinstance(theirs, tuple | list):
        return len(mine) == len(theirs) and all(map(same, mine, theirs))
    theirs = np.asarray(theirs)
    mine = np.asarray(mine)
    if mine.dtype != theirs.dtype or mine.shape != theirs.shape:
        return False
    if theirs.dtype.kind in "fc":
        rtol = 2e-5 if theirs.dtype.itemsize // (2 if theirs.dtype.kind == "c" else 1) == 4 else 1e-12
        return np.allclose(mine, theirs, rtol=rtol, atol=rtol, equal_nan=True)
    return np.array_equal(mine, theirs)


def check(what, mine, theirs):
    global cases
    cases += 1
    try:
        expected = theirs()
    except Exception as problem:
        expected = problem
    try:
        found = convert(mine())
    except Exception as problem:
        found = problem
    if isinstance(expected, Exception) or isinstance(found, Exception):
        if not (isinstance(expected, Exception) and isinstance(found, Exception)):
            failures.append(f"{what}: got {found!r}, expected {expected!r}")
    elif not same(found, expected):
        failures.append(f"{what}: got {found!r}, expected {expected!r}")


def both(name, *arguments, module=None, **options):
    """Calls the function of this name in both."""
    np_home = getattr(np, module) if module else np
    fnp_home = getattr(fnp, module) if module else fnp
    mine = [ours(a) if not isinstance(a, list) else [ours(b) for b in a] for a in arguments]
    shown = ", ".join(f"{a.dtype}{a.shape}" if hasattr(a, "dtype") else repr(a) for a in arguments)
    check(
        f"{name}({shown}, {options})",
        lambda: getattr(fnp_home, name)(*mine, **options),
        lambda: getattr(np_home, name)(*arguments, **options),
    )


def elementwise():
    unary = {
        "abs": NUMBERS, "acos": FLOATS, "acosh": FLOATS, "asin": FLOATS, "asinh": FLOATS, "atan": FLOATS,
        "atanh": FLOATS, "bitwise_invert": DTYPES[:9], "ceil": REALS, "conj": NUMBERS, "cos": FLOATS,
        "cosh": FLOATS, "exp": FLOATS, "expm1": FLOATS, "floor": REALS, "imag": FLOATS[2:], "isfinite": NUMBERS,
        "isinf": NUMBERS, "isnan": NUMBERS, "log": FLOATS, "log1p": FLOATS, "log2": FLOATS, "log10": FLOATS,
        "logical_not": DTYPES[:1], "negative": NUMBERS, "positive": NUMBERS, "real": FLOATS[2:],
        "reciprocal": FLOATS, "round": NUMBERS, "sign": NUMBERS, "signbit": FLOATS[:2], "sin": FLOATS,
        "sinh": FLOATS, "square": NUMBERS, "sqrt": FLOATS, "tan": FLOATS, "tanh": FLOATS, "trunc": REALS,
    }  # fmt: skip
    for name, dtypes in unary.items():
        for dtype in dtypes:
            both(name, values(dtype, SHAPES[cases % len(SHAPES)]))
    binary = {
        "add": NUMBERS, "atan2": FLOATS[:2], "bitwise_and": DTYPES[:9], "bitwise_or": DTYPES[:9],
        "bitwise_xor": DTYPES[:9], "copysign": FLOATS[:2], "divide": FLOATS, "equal": DTYPES,
        "floor_divide": REALS, "greater": REALS, "greater_equal": REALS, "hypot": FLOATS[:2], "less": REALS,
        "less_equal": REALS, "logaddexp": FLOATS[:2], "logical_and": DTYPES[:1], "logical_or": DTYPES[:1],
        "logical_xor": DTYPES[:1], "maximum": REALS, "minimum": REALS, "multiply": NUMBERS,
        "nextafter": FLOATS[:2], "not_equal": DTYPES, "pow": FLOATS, "remainder": REALS, "subtract": NUMBERS,
    }  # fmt: skip
    for name, dtypes in binary.items():
        for dtype in dtypes:
            both(name, values(dtype, (2, 3)), values(dtype, (3,)))
    for first, second in itertools.product(INTEGERS[:4] + FLOATS[:2], repeat=2):
        both("add", values(first, (3,)), values(second, (3,)))
    for scalar in (1, True, 2.5, 1j):
        for dtype in ("int8", "float32", "complex64"):
            a = values(dtype, (2, 2))
            x = ours(a)
            check(f"{dtype} * {scalar}", lambda x=x, s=scalar: x * s, lambda a=a, s=scalar: a * s)
            check(f"{scalar} - {dtype}", lambda x=x, s=scalar: s - x, lambda a=a, s=scalar: s - a)
    x = values("float64", (4,))
    both("clip", x, -0.5, 0.5)
    both("clip", x, values("float64", (4,)), None)


def creation():
    for arguments in ((5,), (2, 9), (9, 2, -3), (0.0, 1.0, 0.25)):
        both("arange", *arguments)
    for options in ({}, {"endpoint": False}):
        both("linspace", 0, 5, 7, **options)
    both("eye", 3)
    both("eye", 2, 4, k=1)
    both("full", (2, 2), 7)
    both("full", (2,), 1.5)
    both("zeros", (2, 0))
    both("ones", 3)
    for indexing in ("xy", "ij"):
        both("meshgrid", values("int64", (3,)), values("float64", (2,)), indexing=indexing)
    both("tril", values("int32", (3, 4)), k=1)
    both("triu", values("float32", (2, 3, 3)), k=-1)


def manipulation():
    a = values("int64", (2, 3, 4))
    both("broadcast_to", values("int8", (3, 1)), (2, 3, 5))
    both("broadcast_to", values("int8", (3, 2)), (2, 3, 5))
    both("broadcast_arrays", values("int8", (3, 1)), values("bool", (4,)))
    both("concat", [a, a], axis=1)
    both("concat", [a, values("float64", (2,))], axis=None)
    both("expand_dims", a, axis=-1)
    both("flip", a)
    both("flip", a, axis=1)
    both("moveaxis", a, 0, -1)
    both("permute_dims", a, (2, 0, 1))
    both("repeat", a, 2, axis=1)
    both("repeat", a, 3)
    both("reshape", a, (4, -1))
    both("reshape", a, (5, 5))
    both("roll", a, 2)
    both("roll", a, (1, -1), axis=(0, 2))
    both("squeeze", values("int8", (1, 3, 1)), axis=0)
    both("squeeze", values("int8", (1, 3, 1)), axis=1)
    both("stack", [a, a], axis=-1)
    both("tile", a, (2, 1))
    both("unstack", a, axis=1)
    both("take", a, np.asarray([1, 0]), axis=2)
    both("take_along_axis", a, np.argsort(a, axis=1), axis=1)


def indexing():
    a = values("float64", (4, 3, 2))
    x = ours(a)
    keys = [
        0, -1, (1, 2), (..., 0), slice(None, None, -1), (slice(1, 3), None, 1), (None, ..., None), 5, (0, 0, 0, 0),
        (slice(None), [True, False, True]), slice(0, 0),
    ]  # fmt: skip
    for key in keys[:-2] + keys[-1:]:
        check(f"[{key}]", lambda key=key: x[key], lambda key=key: a[key])
    check("mask", lambda: x[x > 0], lambda: a[a > 0])
    check("positions", lambda: x[fnp.asarray([3, 0, 0])], lambda: a[np.asarray([3, 0, 0])])

    def assigned(array, key, value):
        array[key] = value
        return array

    for key, value in ((0, 1.5), ((slice(None), 1), 2), ((..., 0), 0.0), (slice(1, 9, 2), 3)):
        mine, theirs = fnp.asarray(x, copy=True), a.copy()
        check(f"[{key}] = {value}", lambda m=mine, k=key, v=value: assigned(m, k, v),
              lambda t=theirs, k=key, v=value: assigned(t, k, v))  # fmt: skip


def reductions():
    for dtype in NUMBERS:
        a = values(dtype, (3, 4))
        for name in ("sum", "prod", "cumulative_sum", "cumulative_prod"):
            both(name, a, axis=1)
        if dtype in REALS:
            for name in ("max", "min", "argmax", "argmin", "sort", "argsort"):
                both(name, a, **({"stable": True} if "sort" in name else {}), axis=0)
        if dtype in FLOATS:
            both("mean", a, axis=(0, 1))
            both("mean", a, axis=0, keepdims=True)
    a = values("float64", (3, 4))
    both("std", a, correction=1)
    both("var", a, axis=1, correction=0.5)
    both("max", a, axis=(0, 1), keepdims=True)
    both("max", values("float64", (0,)))
    for name in ("all", "any", "count_nonzero"):
        both(name, values("bool", (3, 4)), axis=0)
        both(name, values("int64", ()))
    both("diff", a, n=2)
    first = values("float64", (1, 4))
    check("diff with prepend", lambda: fnp.diff(ours(a), axis=0, prepend=ours(first)),
          lambda: np.diff(a, axis=0, prepend=first))  # fmt: skip
    both("nonzero", values("int64", (3, 4)))
    both("where", values("bool", (3, 1)), a, values("int32", (4,)))
    both("searchsorted", np.sort(values("float64", (9,))), a, side="right")
    for name in ("unique_all", "unique_counts", "unique_inverse"):
        both(name, values("int64", (4, 3)))
    # Their order is nobody's promise.
    check("unique_values", lambda: fnp.sort(fnp.unique_values(ours(a))), lambda: np.sort(np.unique_values(a)))
    descending = fnp.argsort(ours(a), descending=True)
    check("argsort descending", lambda: descending, lambda: np.argsort(-a, stable=True))
    check("sort descending", lambda: fnp.sort(ours(a), descending=True), lambda: -np.sort(-a))


def linear_algebra():
    for dtype in FLOATS[:2]:
        a = values(dtype, (2, 4, 4)) + 5 * np.eye(4, dtype=dtype)
        symmetric = a @ np.conj(np.swapaxes(a, -1, -2))
        for name in ("det", "inv", "matrix_norm", "svdvals", "matrix_transpose", "diagonal", "trace", "slogdet"):
            both(name, a, module="linalg")
        both("cholesky", symmetric, module="linalg")
        both("eigvalsh", symmetric, module="linalg")
        both("solve", a, values(dtype, (2, 4, 3)), module="linalg")
        both("matmul", a, a)
        both("matrix_power", a, 3, module="linalg")
        both("outer", values(dtype, (3,)), values(dtype, (4,)), module="linalg")
        both("vecdot", a, a)
        both("tensordot", a, a, axes=1)
        both("vector_norm", a, axis=1, ord=3, module="linalg")
        check("qr " + dtype, lambda a=a: (lambda r: r.Q @ r.R)(fnp.linalg.qr(ours(a))), lambda a=a: a)
        check("svd " + dtype,
              lambda a=a: (lambda r: (r.U * fnp.expand_dims(r.S, axis=-2)) @ r.Vh)(fnp.linalg.svd(ours(a))),
              lambda a=a: a)  # fmt: skip
    both("cross", values("int64", (4, 3)), values("int64", (3,)), module="linalg")
    both("matrix_rank", values("float64", (3, 5, 2)), module="linalg")
    both("cholesky", -np.eye(2), module="linalg")


def dtypes():
    for first, second in itertools.product(DTYPES, repeat=2):
        both_dtypes = [getattr(np, first), getattr(np, second)], [getattr(fnp, first), getattr(fnp, second)]
        if np.dtype(first).kind + np.dtype(second).kind not in ("ui", "iu") or "64" not in first + second:
            check(f"result_type {first} {second}",
                  lambda d=both_dtypes: str(fnp.result_type(*d[1]))[4:],
                  lambda d=both_dtypes: np.result_type(*d[0]).name)  # fmt: skip
        check(f"can_cast {first} {second}",
              lambda d=both_dtypes: fnp.can_cast(*d[1]), lambda d=both_dtypes: np.can_cast(*d[0]))  # fmt: skip
    for name in FLOATS:
        for field in ("bits", "eps", "max", "min", "smallest_normal"):
            check(f"finfo {name}.{field}",
                  lambda n=name, f=field: float(getattr(fnp.finfo(getattr(fnp, n)), f)),
                  lambda n=name, f=field: float(getattr(np.finfo(n), f)))  # fmt: skip
    for name in INTEGERS:
        check(f"iinfo {name}", lambda n=name: fnp.iinfo(getattr(fnp, n)).max, lambda n=name: np.iinfo(n).max)


def lifetime():
    before = fnp._array.call("held")
    for _ in range(50):
        fnp.zeros((3,))
    if fnp._array.call("held") > before + 1:
        failures.append("arrays are not freed")


for chapter in (elementwise, creation, manipulation, indexing, reductions, linear_algebra, dtypes, lifetime):
    chapter()
print(f"{cases} cases, {len(failures)} differ")
print("\n".join(failures[:40]))
sys.exit(1 if failures else 0)
