"""Checks the package fnp against the array API standard, 2024.12: every name, its parameters, which of them are
positional or by keyword only, the special cases of floating-point functions, promotion, and what must be refused."""

import inspect
import itertools
import math

import fnp

NAMES = """
arange(start, /, stop=None, step=1, *, dtype=None, device=None)
asarray(obj, /, *, dtype=None, device=None, copy=None)
empty(shape, *, dtype=None, device=None)
empty_like(x, /, *, dtype=None, device=None)
eye(n_rows, n_cols=None, /, *, k=0, dtype=None, device=None)
from_dlpack(x, /, *, device=None, copy=None)
full(shape, fill_value, *, dtype=None, device=None)
full_like(x, /, fill_value, *, dtype=None, device=None)
linspace(start, stop, /, num, *, dtype=None, device=None, endpoint=True)
meshgrid(*arrays, indexing='xy')
ones(shape, *, dtype=None, device=None)
ones_like(x, /, *, dtype=None, device=None)
tril(x, /, *, k=0)
triu(x, /, *, k=0)
zeros(shape, *, dtype=None, device=None)
zeros_like(x, /, *, dtype=None, device=None)
astype(x, dtype, /, *, copy=True, device=None)
can_cast(from_, to, /)
finfo(type, /)
iinfo(type, /)
isdtype(dtype, kind)
result_type(*arrays_and_dtypes)
clip(x, /, min=None, max=None)
matmul(x1, x2, /)
matrix_transpose(x, /)
tensordot(x1, x2, /, *, axes=2)
vecdot(x1, x2, /, *, axis=-1)
broadcast_arrays(*arrays)
broadcast_to(x, /, shape)
concat(arrays, /, *, axis=0)
expand_dims(x, /, *, axis=0)
flip(x, /, *, axis=None)
moveaxis(x, source, destination, /)
permute_dims(x, /, axes)
repeat(x, repeats, /, *, axis=None)
reshape(x, /, shape, *, copy=None)
roll(x, /, shift, *, axis=None)
squeeze(x, /, axis)
stack(arrays, /, *, axis=0)
tile(x, repetitions, /)
unstack(x, /, *, axis=0)
argmax(x, /, *, axis=None, keepdims=False)
argmin(x, /, *, axis=None, keepdims=False)
count_nonzero(x, /, *, axis=None, keepdims=False)
nonzero(x, /)
searchsorted(x1, x2, /, *, side='left', sorter=None)
where(condition, x1, x2, /)
unique_all(x, /)
unique_counts(x, /)
unique_inverse(x, /)
unique_values(x, /)
argsort(x, /, *, axis=-1, descending=False, stable=True)
sort(x, /, *, axis=-1, descending=False, stable=True)
cumulative_prod(x, /, *, axis=None, dtype=None, include_initial=False)
cumulative_sum(x, /, *, axis=None, dtype=None, include_initial=False)
max(x, /, *, axis=None, keepdims=False)
mean(x, /, *, axis=None, keepdims=False)
min(x, /, *, axis=None, keepdims=False)
prod(x, /, *, axis=None, dtype=None, keepdims=False)
std(x, /, *, axis=None, correction=0.0, keepdims=False)
sum(x, /, *, axis=None, dtype=None, keepdims=False)
var(x, /, *, axis=None, correction=0.0, keepdims=False)
all(x, /, *, axis=None, keepdims=False)
any(x, /, *, axis=None, keepdims=False)
diff(x, /, *, axis=-1, n=1, prepend=None, append=None)
take(x, indices, /, *, axis=None)
take_along_axis(x, indices, /, *, axis=-1)
linalg.cholesky(x, /, *, upper=False)
linalg.cross(x1, x2, /, *, axis=-1)
linalg.det(x, /)
linalg.diagonal(x, /, *, offset=0)
linalg.eigh(x, /)
linalg.eigvalsh(x, /)
linalg.inv(x, /)
linalg.matmul(x1, x2, /)
linalg.matrix_norm(x, /, *, keepdims=False, ord='fro')
linalg.matrix_power(x, n, /)
linalg.matrix_rank(x, /, *, rtol=None)
linalg.matrix_transpose(x, /)
linalg.outer(x1, x2, /)
linalg.pinv(x, /, *, rtol=None)
linalg.qr(x, /, *, mode='reduced')
linalg.slogdet(x, /)
linalg.solve(x1, x2, /)
linalg.svd(x, /, *, full_matrices=True)
linalg.svdvals(x, /)
linalg.tensordot(x1, x2, /, *, axes=2)
linalg.trace(x, /, *, offset=0, dtype=None)
linalg.vecdot(x1, x2, /, *, axis=-1)
linalg.vector_norm(x, /, *, axis=None, keepdims=False, ord=2)
"""
UNARY = (
    "abs acos acosh asin asinh atan atanh bitwise_invert ceil conj cos cosh exp expm1 floor imag isfinite isinf isnan"
    " log log1p log2 log10 logical_not negative positive real reciprocal round sign signbit sin sinh square sqrt tan"
    " tanh trunc"
).split()
BINARY = (
    "add atan2 bitwise_and bitwise_left_shift bitwise_or bitwise_right_shift bitwise_xor copysign divide equal"
    " floor_divide greater greater_equal hypot less less_equal logaddexp logical_and logical_or logical_xor maximum"
    " minimum multiply nextafter not_equal pow remainder subtract"
).split()
CONSTANTS = {"e": math.e, "inf": math.inf, "nan": math.nan, "newaxis": None, "pi": math.pi}
DTYPES = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float32 float64 complex64 complex128".split()
METHODS = (
    "__abs__ __add__ __and__ __array_namespace__ __bool__ __complex__ __dlpack__ __dlpack_device__ __eq__ __float__"
    " __floordiv__ __ge__ __getitem__ __gt__ __index__ __int__ __invert__ __le__ __lshift__ __lt__ __matmul__ __mod__"
    " __mul__ __ne__ __neg__ __or__ __pos__ __pow__ __rshift__ __setitem__ __sub__ __truediv__ __xor__ to_device"
    " __iadd__ __isub__ __imul__ __itruediv__ __ifloordiv__ __ipow__ __imatmul__ __imod__ __iand__ __ior__ __ixor__"
    " __ilshift__ __irshift__ __radd__ __rsub__ __rmul__ __rtruediv__ __rfloordiv__ __rpow__ __rmatmul__ __rmod__"
    " __rand__ __ror__ __rxor__ __rlshift__ __rrshift__"
).split()
ATTRIBUTES = "dtype device mT ndim shape size T".split()
FFT = {
    "fft": "(x, /, *, n=None, axis=-1, norm='backward')",
    "ifft": "(x, /, *, n=None, axis=-1, norm='backward')",
    "fftn": "(x, /, *, s=None, axes=None, norm='backward')",
    "ifftn": "(x, /, *, s=None, axes=None, norm='backward')",
    "rfft": "(x, /, *, n=None, axis=-1, norm='backward')",
    "irfft": "(x, /, *, n=None, axis=-1, norm='backward')",
    "rfftn": "(x, /, *, s=None, axes=None, norm='backward')",
    "irfftn": "(x, /, *, s=None, axes=None, norm='backward')",
    "hfft": "(x, /, *, n=None, axis=-1, norm='backward')",
    "ihfft": "(x, /, *, n=None, axis=-1, norm='backward')",
    "fftfreq": "(n, /, *, d=1.0, dtype=None, device=None)",
    "rfftfreq": "(n, /, *, d=1.0, dtype=None, device=None)",
    "fftshift": "(x, /, *, axes=None)",
    "ifftshift": "(x, /, *, axes=None)",
}
inf, nan = math.inf, math.nan
# function, operands, result: the special cases of the standard, as far as they are single values
SPECIAL = [
    ("acos", (1.0,), 0.0), ("acos", (1.5,), nan), ("acosh", (0.5,), nan), ("acosh", (1.0,), 0.0), ("acosh", (inf,), inf),
    ("asin", (-0.0,), -0.0), ("asin", (2.0,), nan), ("asinh", (-inf,), -inf), ("asinh", (-0.0,), -0.0),
    ("atan", (inf,), math.pi / 2), ("atan", (-0.0,), -0.0), ("atanh", (1.0,), inf), ("atanh", (-1.0,), -inf),
    ("atanh", (2.0,), nan), ("atan2", (0.0, -0.0), math.pi), ("atan2", (-0.0, -0.0), -math.pi),
    ("atan2", (0.0, 0.0), 0.0), ("atan2", (-0.0, 0.0), -0.0), ("atan2", (1.0, -inf), math.pi),
    ("atan2", (inf, inf), math.pi / 4), ("atan2", (inf, -inf), 3 * math.pi / 4), ("atan2", (nan, 1.0), nan),
    ("ceil", (-0.5,), -0.0), ("ceil", (inf,), inf), ("cos", (inf,), nan), ("cos", (0.0,), 1.0), ("cosh", (-inf,), inf),
    ("divide", (0.0, 0.0), nan), ("divide", (1.0, -0.0), -inf), ("divide", (inf, inf), nan), ("divide", (1.0, inf), 0.0),
    ("exp", (-inf,), 0.0), ("exp", (inf,), inf), ("exp", (0.0,), 1.0), ("expm1", (-inf,), -1.0), ("expm1", (-0.0,), -0.0),
    ("floor", (0.5,), 0.0), ("floor", (-0.0,), -0.0), ("hypot", (inf, nan), inf), ("hypot", (-0.0, 3.0), 3.0),
    ("log", (0.0,), -inf), ("log", (-1.0,), nan), ("log", (1.0,), 0.0), ("log1p", (-1.0,), -inf), ("log1p", (-0.0,), -0.0),
    ("log2", (8.0,), 3.0), ("log10", (0.0,), -inf), ("logaddexp", (nan, 1.0), nan), ("maximum", (nan, 1.0), nan),
    ("minimum", (1.0, nan), nan), ("multiply", (inf, 0.0), nan), ("nextafter", (0.0, 1.0), 5e-324),
    ("nextafter", (1.0, 1.0), 1.0), ("copysign", (nan, -1.0), nan), ("copysign", (2.0, -0.0), -2.0),
    ("pow", (nan, 0.0), 1.0), ("pow", (1.0, nan), 1.0), ("pow", (-inf, 3.0), -inf), ("pow", (-inf, 2.0), inf),
    ("pow", (0.0, -1.0), inf), ("pow", (-0.0, -1.0), -inf), ("pow", (-2.0, 0.5), nan), ("pow", (inf, -1.0), 0.0),
    ("reciprocal", (-0.0,), -inf), ("remainder", (1.0, 0.0), nan), ("remainder", (inf, 1.0), nan),
    ("remainder", (-1.0, 3.0), 2.0), ("remainder", (1.0, inf), 1.0), ("remainder", (-1.0, inf), inf),
    ("floor_divide", (-1.0, 3.0), -1.0), ("floor_divide", (1.0, inf), 0.0), ("floor_divide", (-1.0, inf), -1.0),
    ("round", (2.5,), 2.0), ("round", (-0.5,), -0.0), ("round", (3.5,), 4.0), ("sign", (-0.0,), 0.0), ("sign", (nan,), nan),
    ("sign", (-3.0,), -1.0), ("sin", (-0.0,), -0.0), ("sin", (inf,), nan), ("sinh", (-inf,), -inf), ("sqrt", (-1.0,), nan),
    ("sqrt", (-0.0,), -0.0), ("tan", (inf,), nan), ("tanh", (inf,), 1.0), ("tanh", (-0.0,), -0.0), ("trunc", (-0.5,), -0.0),
    ("square", (-inf,), inf), ("subtract", (inf, inf), nan), ("add", (-0.0, -0.0), -0.0), ("add", (inf, -inf), nan),
]  # fmt: skip
cases = 0
failures = []


def expect(what, found, wanted):
    global cases
    cases += 1
    if found != wanted:
        failures.append(f"{what}: found {found}, the standard wants {wanted}")


def signature(of):
    try:
        return str(inspect.signature(of))
    except (TypeError, ValueError) as problem:
        return repr(problem)


def parameters(text):
    """Kinds and names of parameters and their defaults; other parameters behind are allowed if they have defaults."""
    namespace = {}
    exec(f"def f{text}: pass", {}, namespace)  # noqa: S102
    return [(p.name, p.kind, p.default) for p in inspect.signature(namespace["f"]).parameters.values()]


def check_signature(name, wanted):
    module, _, short = name.rpartition(".")
    place = getattr(fnp, module, None) if module else fnp
    of = getattr(place, short, None)
    if of is None:
        expect(name, "no such name", wanted)
        return
    mine = [(p.name, p.kind, p.default) for p in inspect.signature(of).parameters.values()]
    theirs = parameters(wanted)
    expect(name, [m for m in mine if m[0] in [t[0] for t in theirs]], theirs)
    expect(name + ", further parameters", [m for m in mine if m[0] not in [t[0] for t in theirs] and m[2] is inspect._empty], [])


def refuses(what, kinds, work):
    global cases
    cases += 1
    try:
        work()
    except kinds:
        return
    except BaseException as problem:
        failures.append(f"{what}: raised {type(problem).__name__}: {problem}")
        return
    failures.append(f"{what}: was not refused")


def text(value):
    return "nan" if value != value else repr(float(value))


for line in NAMES.strip().splitlines():
    name, paren, rest = line.partition("(")
    check_signature(name, paren + rest)
for name in UNARY:
    check_signature(name, "(x, /)")
for name in BINARY:
    check_signature(name, "(x1, x2, /)")
for name, wanted in FFT.items():
    check_signature("fft." + name, wanted)
for name, value in CONSTANTS.items():
    expect(name, repr(getattr(fnp, name, "missing")), repr(value))
for name in METHODS + ATTRIBUTES:
    expect("Array." + name, hasattr(fnp.Array, name), True)
for name in DTYPES:
    dtype = getattr(fnp, name)
    expect(name, fnp.zeros(2, dtype=dtype).dtype == dtype, True)
    for other in DTYPES:
        expect(f"{name} == {other}", dtype == getattr(fnp, other), name == other)

for name, operands, wanted in SPECIAL:
    arrays = [fnp.asarray(value, dtype=fnp.float64) for value in operands]
    found = float(getattr(fnp, name)(*arrays))
    close = wanted == wanted and math.isfinite(wanted) and wanted and abs(found - wanted) <= 4e-16 * abs(wanted)
    expect(f"{name}{operands}", text(wanted) if close else text(found), text(wanted))
    single = getattr(fnp, name)(*[fnp.asarray(value, dtype=fnp.float32) for value in operands])
    expect(f"{name}{operands} of float32", str(single.dtype), str(fnp.float32))

INTEGERS = DTYPES[1:9]
for a, b in itertools.product(DTYPES, repeat=2):
    both = {a, b}
    mixed = any(x in INTEGERS for x in both) and any(x in DTYPES[9:] for x in both) or "bool" in both and a != b
    if mixed or both & {"uint64"} and both & set(DTYPES[1:5]):
        continue
    x, y = fnp.ones(2, dtype=getattr(fnp, a)), fnp.ones(2, dtype=getattr(fnp, b))
    joint = fnp.result_type(x, y)
    expect(f"result_type({a}, {b})", joint == fnp.result_type(getattr(fnp, b), getattr(fnp, a)), True)
    expect(f"where of {a} and {b}", fnp.where(fnp.asarray([True, False]), x, y).dtype == joint, True)
    if "bool" not in both:
        expect(f"{a} + {b}", (x + y).dtype == joint, True)
        expect(f"{a} < {b}", "complex" in a + b or (x < y).dtype == fnp.bool, True)
    expect(f"concat of {a} and {b}", fnp.concat([x, y]).dtype == joint, True)

for kind, members in {
    "bool": DTYPES[:1], "signed integer": DTYPES[1:5], "unsigned integer": DTYPES[5:9], "integral": INTEGERS,
    "real floating": DTYPES[9:11], "complex floating": DTYPES[11:], "numeric": DTYPES[1:],
}.items():  # fmt: skip
    for name in DTYPES:
        expect(f"isdtype({name}, {kind!r})", fnp.isdtype(getattr(fnp, name), kind), name in members)
for name in DTYPES[9:]:
    info = fnp.finfo(getattr(fnp, name))
    for attribute in "bits eps max min smallest_normal dtype".split():
        expect(f"finfo({name}).{attribute}", hasattr(info, attribute), True)
for name in INTEGERS:
    info = fnp.iinfo(getattr(fnp, name))
    expect(f"iinfo({name})", (info.bits, info.max - info.min + 1), (int(name.lstrip("uint")), 2 ** int(name.lstrip("uint"))))

a = fnp.reshape(fnp.arange(6), (2, 3))
refuses("an index outside", IndexError, lambda: a[2, 0])
refuses("too many indices", IndexError, lambda: a[0, 0, 0])
refuses("shapes that do not broadcast", ValueError, lambda: a + fnp.ones(4))
refuses("an impossible shape", ValueError, lambda: fnp.reshape(a, (4, 2)))
refuses("a negative length", ValueError, lambda: fnp.zeros(-1))
refuses("an axis that is not there", (IndexError, ValueError), lambda: fnp.sum(a, axis=2))
refuses("squeezing a longer axis", ValueError, lambda: fnp.squeeze(a, 0))
refuses("a singular matrix", fnp.LinAlgError, lambda: fnp.linalg.inv(fnp.zeros((2, 2))))
refuses("the maximum of nothing", ValueError, lambda: fnp.max(fnp.zeros(0)))
refuses("int of two elements", TypeError, lambda: int(fnp.ones(2)))
refuses("an index that is a float", TypeError, lambda: [1, 2].__getitem__(fnp.asarray(1.0)))
refuses("an unknown device", ValueError, lambda: fnp.zeros(2, device="gpu"))
refuses("an unknown version", ValueError, lambda: a.__array_namespace__(api_version="1999.01"))
expect("the namespace", a.__array_namespace__() is fnp, True)

x = fnp.asarray([[1.0, 2.0, 3.0], [4.0, 5.0, 7.0]])
z = fnp.astype(x, fnp.complex128)


def near(what, found, wanted):
    expect(what, (found.dtype == wanted.dtype, bool(fnp.all(fnp.abs(found - wanted) < 1e-12))), (True, True))


near("ifft of fft", fnp.fft.ifft(fnp.fft.fft(z)), z)
near("ifft of a padded fft", fnp.fft.ifft(fnp.fft.fft(z, n=8, axis=0, norm="ortho"), axis=0, norm="ortho")[:2, :], z)
near("irfft of rfft", fnp.fft.irfft(fnp.fft.rfft(x), n=3), x)
near("hfft of ihfft", fnp.fft.hfft(fnp.fft.ihfft(x), n=3), x)
near("ifftn of fftn", fnp.fft.ifftn(fnp.fft.fftn(z, norm="forward"), norm="forward"), z)
near("irfftn of rfftn", fnp.fft.irfftn(fnp.fft.rfftn(x, axes=(0, 1)), s=(2, 3), axes=(0, 1)), x)
near("fftfreq", fnp.fft.fftfreq(4), fnp.asarray([0.0, 0.25, -0.5, -0.25]))
near("rfftfreq", fnp.fft.rfftfreq(4, d=2.0, dtype=fnp.float32), fnp.asarray([0.0, 0.125, 0.25], dtype=fnp.float32))
near("ifftshift of fftshift", fnp.fft.ifftshift(fnp.fft.fftshift(x), axes=(0, 1)), x)
near("fftshift along an axis", fnp.fft.fftshift(x, axes=1)[0, :], fnp.asarray([3.0, 1.0, 2.0]))

info = fnp.__array_namespace_info__()
expect("default device", info.default_device() in info.devices(), True)
expect("capabilities", sorted(info.capabilities()), ["boolean indexing", "data-dependent shapes", "max dimensions"])
expect("dtypes", set(DTYPES) <= set(info.dtypes()), True)
for line in failures:
    print(line)
print(f"{cases} cases, {len(failures)} differ")
