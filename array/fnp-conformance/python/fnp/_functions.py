"""The functions of the standard, in its order. Whatever computes is in the engine."""

import builtins
import collections

from . import _dtypes as dt
from ._array import Array, both, call, scalar, weak
from ._engine import Over

_all, _any, _sum = builtins.all, builtins.any, builtins.sum


def _device(device):
    if device not in (None, "cpu"):
        raise ValueError(f"there is one device, cpu; found {device!r}")


def _shape(shape):
    return [shape] if hasattr(shape, "__index__") else list(shape)


def _axes(axis):
    return [] if axis is None else list(axis) if isinstance(axis, tuple | list) else [axis]


# ---- creation


def _scalars(values):
    if isinstance(values, list | tuple):
        for item in values:
            yield from _scalars(item)
    else:
        yield values


def _nested_shape(values):
    if not isinstance(values, list | tuple):
        return list(values.shape) if isinstance(values, Array) else []
    shapes = [_nested_shape(item) for item in values]
    if _any(shape != shapes[0] for shape in shapes):
        raise ValueError("nested lists differ in length; pad them to one shape")
    return [len(values), *(shapes[0] if shapes else [])]


def _dtype_of_values(values):
    kinds = {type(v) for v in values}
    if complex in kinds:
        return dt.complex128
    if float in kinds or not kinds:
        return dt.float64
    return dt.bool_ if kinds == {bool} else dt.int64


def asarray(obj, /, *, dtype=None, device=None, copy=None):
    _device(device)
    if isinstance(obj, Array):
        if dtype is not None and dtype != obj.dtype:
            if copy is False:
                raise ValueError(f"{obj.dtype} cannot become {dtype} without a copy")
            return astype(obj, dtype)
        return call("copy", obj) if copy else obj
    if copy is False:
        raise ValueError("an object outside the engine can only be copied")
    if isinstance(obj, bool | int | float | complex | list | tuple):
        shape = _nested_shape(obj)
        values = [v if not isinstance(v, Array) else v.tolist() for v in _scalars(obj)]
        values = list(_scalars(values))
        dtype = dt.dtype_of(dtype) if dtype is not None else _dtype_of_values(values)
        return call("make", dtype, shape, dtype.pack(values))
    view = memoryview(obj)
    source = next((d for d in dt.ALL.values() if d.kind != "c" and d._format == view.format), None)
    if source is None:
        raise TypeError(f"there is no dtype for elements of format {view.format!r}")
    array = call("make", source, list(view.shape), view.tobytes())
    return array if dtype is None else astype(array, dtype)


def arange(start, /, stop=None, step=1, *, dtype=None, device=None):
    _device(device)
    if stop is None:
        start, stop = 0, start
    real = _any(isinstance(v, float) for v in (start, stop, step))
    dtype = dtype if dtype is not None else dt.float64 if real else dt.int64
    return call("arange", start, stop, step, dtype)


def empty(shape, *, dtype=None, device=None):
    _device(device)
    return call("empty", _shape(shape), dtype or dt.float64)


def zeros(shape, *, dtype=None, device=None):
    _device(device)
    return call("zeros", _shape(shape), dtype or dt.float64)


def full(shape, fill_value, *, dtype=None, device=None):
    _device(device)
    dtype = dtype if dtype is not None else _dtype_of_values([fill_value])
    return call("full", _shape(shape), fill_value, dtype)


def ones(shape, *, dtype=None, device=None):
    return full(shape, 1, dtype=dtype or dt.float64, device=device)


def empty_like(x, /, *, dtype=None, device=None):
    return empty(x.shape, dtype=dtype or x.dtype, device=device)


def zeros_like(x, /, *, dtype=None, device=None):
    return zeros(x.shape, dtype=dtype or x.dtype, device=device)


def ones_like(x, /, *, dtype=None, device=None):
    return ones(x.shape, dtype=dtype or x.dtype, device=device)


def full_like(x, /, fill_value, *, dtype=None, device=None):
    return full(x.shape, fill_value, dtype=dtype or x.dtype, device=device)


def eye(n_rows, n_cols=None, /, *, k=0, dtype=None, device=None):
    _device(device)
    array = call("eye", n_rows, n_rows if n_cols is None else n_cols, k)
    return astype(array, dtype or dt.float64, copy=False)


def from_dlpack(x, /, *, device=None, copy=None):
    if isinstance(x, Array):
        return asarray(x, device=device, copy=copy)
    raise BufferError("memory of this process cannot be shared with the engine; use asarray")


def linspace(start, stop, /, num, *, dtype=None, device=None, endpoint=True):
    _device(device)
    if isinstance(start, complex) or isinstance(stop, complex):
        start, stop = complex(start), complex(stop)
        parts = (call("linspace", a, b, num, endpoint)
                 for a, b in ((start.real, stop.real), (start.imag, stop.imag)))  # fmt: skip
        real, imag = parts
        array = real + imag * 1j
    else:
        array = call("linspace", float(start), float(stop), num, endpoint)
    return array if dtype is None else astype(array, dtype, copy=False)


def meshgrid(*arrays, indexing="xy"):
    if indexing not in ("xy", "ij"):
        raise ValueError(f"indexing must be xy or ij, found {indexing!r}")
    shapes = []
    for i in range(len(arrays)):
        place = 1 - i if indexing == "xy" and i < 2 <= len(arrays) else i
        shapes.append([-1 if axis == place else 1 for axis in range(len(arrays))])
    placed = [call("reshape", a, s) for a, s in zip(arrays, shapes, strict=True)]
    return [call("copy", a) for a in broadcast_arrays(*placed)]


def tril(x, /, *, k=0):
    return call("tril", x, k)


def triu(x, /, *, k=0):
    return call("triu", x, k)


# ---- dtypes


def astype(x, dtype, /, *, copy=True, device=None):
    _device(device)
    if x.dtype.kind == "c" and dtype.kind not in "cb":
        raise TypeError(f"{x.dtype} cannot become {dtype}; take its real part")
    if x.dtype == dtype and not copy:
        return x
    return call("astype", x, dtype)


def can_cast(from_, to, /):
    from_ = from_.dtype if isinstance(from_, Array) else from_
    return call("can_cast", from_, to)


def result_type(*arrays_and_dtypes):
    dtypes = [v.dtype if isinstance(v, Array) else v
              for v in arrays_and_dtypes if isinstance(v, Array | dt.DType)]  # fmt: skip
    if not dtypes:
        raise ValueError("at least one array or dtype is needed")
    result = dtypes[0]
    for other in dtypes[1:]:
        result = dt.ALL[call("promote_types", result, other)]
    for value in arrays_and_dtypes:
        if not isinstance(value, Array | dt.DType):
            result = weak(zeros((), dtype=result), value).dtype
    return result


def isdtype(dtype, kind):
    if isinstance(kind, tuple):
        return _any(isdtype(dtype, one) for one in kind)
    if isinstance(kind, dt.DType):
        return dtype == kind
    if kind not in dt.KINDS:
        raise ValueError(f"no kind of dtypes is called {kind!r}; there are {', '.join(dt.KINDS)}")
    return dtype.kind in dt.KINDS[kind]


finfo_object = collections.namedtuple("finfo", "bits eps max min smallest_normal dtype")
iinfo_object = collections.namedtuple("iinfo", "bits max min dtype")


def finfo(type, /):
    dtype = type.dtype if isinstance(type, Array) else dt.dtype_of(type)
    if dtype.kind not in "fc":
        raise ValueError(f"{dtype} is no floating dtype; use iinfo")
    size = dtype.itemsize // (2 if dtype.kind == "c" else 1)
    fraction, exponent = {2: (10, 5), 4: (23, 8), 8: (52, 11)}[size]
    most = (2 - 2.0**-fraction) * 2.0 ** (2 ** (exponent - 1) - 1)
    least = 2.0 ** (2 - 2 ** (exponent - 1))
    return finfo_object(8 * size, 2.0**-fraction, most, -most, least, dt.ALL[f"float{8 * size}"])


def iinfo(type, /):
    dtype = type.dtype if isinstance(type, Array) else dt.dtype_of(type)
    if dtype.kind not in "iu":
        raise ValueError(f"{dtype} is no integer dtype; use finfo")
    bits = 8 * dtype.itemsize
    if dtype.kind == "u":
        return iinfo_object(bits, 2**bits - 1, 0, dtype)
    return iinfo_object(bits, 2 ** (bits - 1) - 1, -(2 ** (bits - 1)), dtype)


# ---- elementwise


def _unary(name):
    def function(x, /):
        return call(name, x)

    function.__name__ = name
    return function


def _binary(name, engine_name=None):
    def function(x1, x2, /):
        return call(engine_name or name, *both(x1, x2))

    function.__name__ = name
    return function


UNARY = (
    "abs acos acosh asin asinh atan atanh bitwise_invert ceil conj cos cosh exp expm1 floor imag isfinite"
    " isinf isnan log log1p log2 log10 logical_not negative positive real reciprocal sign signbit sin sinh"
    " square sqrt tan tanh trunc"
).split()
BINARY = (
    "add atan2 bitwise_and bitwise_left_shift bitwise_or bitwise_right_shift bitwise_xor copysign divide"
    " equal floor_divide greater greater_equal hypot less less_equal logaddexp logical_and logical_or"
    " logical_xor maximum minimum multiply nextafter not_equal pow remainder subtract"
).split()

for _name in UNARY:
    globals()[_name] = _unary(_name)
for _name in BINARY:
    globals()[_name] = _binary(_name)
del _name


def round(x, /):
    return x if x.dtype.kind in "iu" else call("round", x)


def clip(x, /, min=None, max=None):
    result = x
    if min is not None:
        result = call("maximum", *_bound(result, x, min))
    if max is not None:
        result = call("minimum", *_bound(result, x, max))
    return call("copy", x) if result is x else result


def _bound(result, x, bound):
    bound = bound if isinstance(bound, Array) else weak(x, bound)
    return result, astype(bound, x.dtype, copy=False) if bound.dtype.kind == x.dtype.kind else bound


# ---- indexing


def take(x, indices, /, *, axis=None):
    if axis is None:
        if x.ndim != 1:
            raise ValueError("an array of several axes needs the axis to take from")
        axis = 0
    return call("take", x, indices, axis)


def take_along_axis(x, indices, /, *, axis=-1):
    return call("take_along_axis", x, indices, axis)


# ---- linear algebra


def matmul(x1, x2, /):
    return call("matmul", x1, x2)


def matrix_transpose(x, /):
    return x.mT


def tensordot(x1, x2, /, *, axes=2):
    if isinstance(axes, int):
        return call("tensordot", x1, x2, axes)
    return call("tensordot", x1, x2, *(list(a) for a in axes))


def vecdot(x1, x2, /, *, axis=-1):
    if axis >= 0:
        raise ValueError("axis counts from the last one here: it must be negative")
    first = conj(x1) if x1.dtype.kind == "c" else x1  # noqa: F821
    product = call("multiply", moveaxis(first, axis, -1), moveaxis(x2, axis, -1))
    return sum(product, axis=-1, dtype=product.dtype)


# ---- manipulation


def broadcast_arrays(*arrays):
    return call("broadcast_arrays", list(arrays))


def broadcast_to(x, /, shape):
    return call("broadcast_to", x, list(shape))


def concat(arrays, /, *, axis=0):
    if axis is None:
        arrays, axis = [reshape(a, (-1,)) for a in arrays], 0
    return call("concat", list(arrays), axis)


def expand_dims(x, /, *, axis=0):
    return call("expand_dims", x, _axes(axis))


def flip(x, /, *, axis=None):
    return call("flip", x, _axes(range(x.ndim) if axis is None and x.ndim == 0 else axis)) if x.ndim else x


def moveaxis(x, source, destination, /):
    return call("moveaxis", x, _axes(source), _axes(destination))


def permute_dims(x, /, axes):
    return call("permute_dims", x, list(axes)) if x.ndim else x


def repeat(x, repeats, /, *, axis=None):
    if axis is None:
        return call("repeat", reshape(x, (-1,)), repeats, 0)
    return call("repeat", x, repeats, axis)


def reshape(x, /, shape, *, copy=None):
    return call("reshape", call("copy", x) if copy else x, _shape(shape))


def roll(x, /, shift, *, axis=None):
    if axis is None:
        total = _sum(shift) if isinstance(shift, tuple) else shift
        return reshape(call("roll", reshape(x, (-1,)), [total], [0]), x.shape)
    axes = _axes(axis)
    shifts = _axes(shift)
    return call("roll", x, shifts * len(axes) if len(shifts) == 1 else shifts, axes)


def squeeze(x, /, axis):
    axes = _axes(axis)
    return call("squeeze", x, axes) if axes else x


def stack(arrays, /, *, axis=0):
    return call("stack", list(arrays), axis)


def tile(x, repetitions, /):
    return call("tile", x, list(repetitions))


def unstack(x, /, *, axis=0):
    return tuple(call("unstack", x, axis))


# ---- searching and sorting


def argmax(x, /, *, axis=None, keepdims=False):
    return call("argmax", x, Over(axis, keepdims))


def argmin(x, /, *, axis=None, keepdims=False):
    return call("argmin", x, Over(axis, keepdims))


def count_nonzero(x, /, *, axis=None, keepdims=False):
    return call("count_nonzero", x, Over(axis, keepdims))


def nonzero(x, /):
    if x.ndim == 0:
        raise ValueError("an array without axes has no positions")
    return tuple(call("nonzero", x))


def searchsorted(x1, x2, /, *, side="left", sorter=None):
    if side not in ("left", "right"):
        raise ValueError(f"side must be left or right, found {side!r}")
    return call("searchsorted", take(x1, sorter, axis=0) if sorter is not None else x1, x2, side == "right")


def where(condition, x1, x2, /):
    return call("where", condition, *both(x1, x2))


unique_all_result = collections.namedtuple("unique_all_result", "values indices inverse_indices counts")
unique_counts_result = collections.namedtuple("unique_counts_result", "values counts")
unique_inverse_result = collections.namedtuple("unique_inverse_result", "values inverse_indices")


def unique_all(x, /):
    return unique_all_result(*call("unique_all", x))


def unique_counts(x, /):
    values, _, _, counts = call("unique_all", x)
    return unique_counts_result(values, counts)


def unique_inverse(x, /):
    values, _, inverse, _ = call("unique_all", x)
    return unique_inverse_result(values, inverse)


def unique_values(x, /):
    return call("unique_values", x)


def sort(x, /, *, axis=-1, descending=False, stable=True):
    result = call("sort", x, axis)
    return flip(result, axis=axis) if descending else result


def argsort(x, /, *, axis=-1, descending=False, stable=True):
    if not descending:
        return call("argsort", x, axis)
    # Equal elements keep their order: sorted backwards, they are turned around twice.
    backwards = flip(call("argsort", flip(x, axis=axis), axis), axis=axis)
    return (x.shape[axis] - 1) - backwards


# ---- statistics and utilities


def _wide(x, dtype):
    return x if dtype is None or x.dtype == dtype else astype(x, dtype)


def sum(x, /, *, axis=None, dtype=None, keepdims=False):
    return _narrow(call("sum", _wide(x, dtype), Over(axis, keepdims)), dtype)


def prod(x, /, *, axis=None, dtype=None, keepdims=False):
    return _narrow(call("prod", _wide(x, dtype), Over(axis, keepdims)), dtype)


def _narrow(x, dtype):
    return x if dtype is None else astype(x, dtype, copy=False)


def max(x, /, *, axis=None, keepdims=False):
    return call("max", x, Over(axis, keepdims))


def min(x, /, *, axis=None, keepdims=False):
    return call("min", x, Over(axis, keepdims))


def mean(x, /, *, axis=None, keepdims=False):
    return call("mean", x, Over(axis, keepdims))


def std(x, /, *, axis=None, correction=0.0, keepdims=False):
    return call("std", x, Over(axis, keepdims), float(correction))


def var(x, /, *, axis=None, correction=0.0, keepdims=False):
    return call("var", x, Over(axis, keepdims), float(correction))


def _cumulative(name):
    def function(x, /, *, axis=None, dtype=None, include_initial=False):
        if axis is None:
            if x.ndim > 1:
                raise ValueError("an array of several axes needs the axis")
            axis = 0
        return _narrow(call(name, _wide(x, dtype), Over(axis), include_initial), dtype)

    function.__name__ = name
    return function


cumulative_sum = _cumulative("cumulative_sum")
cumulative_prod = _cumulative("cumulative_prod")


def all(x, /, *, axis=None, keepdims=False):
    return call("all", x, Over(axis, keepdims))


def any(x, /, *, axis=None, keepdims=False):
    return call("any", x, Over(axis, keepdims))


def diff(x, /, *, axis=-1, n=1, prepend=None, append=None):
    parts = [part for part in (prepend, x, append) if part is not None]
    joined = concat(parts, axis=axis) if len(parts) > 1 else x
    return call("diff", joined, n, axis)


def native_bytes(x):
    """The bytes of the elements in C order, in this machine's order of bytes."""
    return call("bytes", x)
