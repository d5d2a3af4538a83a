"""The array object of the standard; its elements are in the engine."""

from . import _dtypes as dt
from ._engine import Engine, connect

_engine: Engine | None = None


def call(name, *arguments):
    """Calls a function of the engine, which is connected to first."""
    global _engine
    if _engine is None:
        _engine = connect(Array)
    return _engine.call(name, *arguments)


def scalar(value, dtype):
    """A 0-d array of a Python scalar."""
    return call("make", dtype, [], dtype.pack([value]))


def weak(array, value):
    """A Python scalar as a 0-d array that goes with another array: of its dtype, if that can hold the kind."""
    kind = array.dtype.kind
    if isinstance(value, bool):
        return scalar(value, dt.bool_)
    if isinstance(value, int):
        return scalar(value, dt.int64 if kind == "b" else array.dtype)
    if isinstance(value, float):
        return scalar(value, array.dtype if kind in "fc" else dt.float64)
    if isinstance(value, complex):
        if kind == "c":
            return scalar(value, array.dtype)
        return scalar(value, dt.complex64 if array.dtype == dt.float32 else dt.complex128)
    raise TypeError(f"{type(value).__name__} is neither an array nor a number")


def both(first, second):
    """Two operands of which one may be a Python scalar, as arrays."""
    if not isinstance(first, Array):
        if not isinstance(second, Array):
            raise TypeError("one of the two operands must be an array")
        return weak(second, first), second
    return first, second if isinstance(second, Array) else weak(first, second)


class Array:
    """An n-dimensional array in the engine."""

    __slots__ = ("_number", "_dtype", "_shape", "__weakref__")
    __array_priority__ = 1000

    def __init__(self, number, dtype, shape):
        self._number, self._dtype, self._shape = number, dt.ALL[dtype], shape

    def __del__(self):
        if _engine is not None:
            _engine.free(self._number)

    # ---- attributes

    @property
    def dtype(self):
        return self._dtype

    @property
    def device(self):
        return "cpu"

    @property
    def shape(self):
        return self._shape

    @property
    def ndim(self):
        return len(self._shape)

    @property
    def size(self):
        size = 1
        for length in self._shape:
            size *= length
        return size

    @property
    def T(self):
        if self.ndim != 2:
            raise ValueError(f"T is for arrays of two axes, but this one has {self.ndim}; use permute_dims")
        return call("permute_dims", self, [1, 0])

    @property
    def mT(self):
        if self.ndim < 2:
            raise ValueError(f"mT is for arrays of two axes or more, but this one has {self.ndim}")
        return call("matrix_transpose", self)

    # ---- the protocols of Python

    def tolist(self):
        """The elements in nested lists."""
        if 0 in self._shape:
            return _empty_lists(self._shape)
        values = self._dtype.unpack(call("bytes", self))
        for length in reversed(self._shape[1:]):
            values = [values[i : i + length] for i in range(0, len(values), length)]
        return values if self._shape else values[0]

    def _item(self):
        if self.size != 1:
            raise TypeError(f"an array of shape {self._shape} is no single value")
        return self._dtype.unpack(call("bytes", self))[0]

    def __bool__(self):
        return bool(self._item())

    def __int__(self):
        if self._dtype.kind == "c":
            raise TypeError("a complex number is no int")
        return int(self._item())

    def __float__(self):
        if self._dtype.kind == "c":
            raise TypeError("a complex number is no float")
        return float(self._item())

    def __complex__(self):
        return complex(self._item())

    def __index__(self):
        if self._dtype.kind not in "iu":
            raise TypeError("only arrays of integers are indices")
        return self._item()

    def __len__(self):
        if not self._shape:
            raise TypeError("len() of an array without axes")
        return self._shape[0]

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __repr__(self):
        return call("repr", self)

    def __hash__(self):
        raise TypeError("arrays can change and have no hash")

    def __getitem__(self, key):
        return call("get", self, _keys(key))

    def __setitem__(self, key, value):
        if not isinstance(value, Array):
            value = weak(self, value)
        call("set", self, _keys(key), value)

    # ---- the protocols of the standard

    def __array_namespace__(self, *, api_version=None):
        if api_version not in (None, "2021.12", "2022.12", "2023.12", "2024.12"):
            raise ValueError(f"version {api_version} of the standard is not known")
        import fnp

        return fnp

    def to_device(self, device, /, *, stream=None):
        if device != "cpu" or stream is not None:
            raise ValueError(f"there is one device, cpu, and no streams; found {device!r}")
        return self

    def __dlpack__(self, **_):
        raise BufferError("the elements are in another process; use tolist")

    def __dlpack_device__(self):
        return (1, 0)


def _empty_lists(shape):
    if shape[0] == 0:
        return []
    return [_empty_lists(shape[1:]) for _ in range(shape[0])]


def _keys(key):
    keys = key if isinstance(key, tuple) else (key,)
    return [scalar(k, dt.bool_) if isinstance(k, bool) else k for k in keys]


def _binary(name):
    def method(self, other):
        if not isinstance(other, Array | bool | int | float | complex):
            return NotImplemented
        return call(name, *both(self, other))

    return method


def _reflected(name):
    def method(self, other):
        if not isinstance(other, Array | bool | int | float | complex):
            return NotImplemented
        return call(name, *both(other, self))

    return method


def _in_place(name):
    def method(self, other):
        if not isinstance(other, Array | bool | int | float | complex):
            return NotImplemented
        result = call(name, *both(self, other))
        if result.dtype != self.dtype:
            raise TypeError(f"{result.dtype} does not fit into {self.dtype} in place")
        if result.shape != self.shape:
            raise ValueError(f"shape {result.shape} does not fit into {self.shape} in place")
        call("set", self, [...], result)
        return self

    return method


def _unary(name):
    return lambda self: call(name, self)


for _operator, _name in {
    "add": "add", "sub": "subtract", "mul": "multiply", "truediv": "divide",
    "floordiv": "floor_divide", "mod": "remainder", "pow": "power", "matmul": "matmul",
    "and": "bitwise_and", "or": "bitwise_or", "xor": "bitwise_xor",
    "lshift": "left_shift", "rshift": "right_shift",
}.items():  # fmt: skip
    setattr(Array, f"__{_operator}__", _binary(_name))
    setattr(Array, f"__r{_operator}__", _reflected(_name))
    setattr(Array, f"__i{_operator}__", _in_place(_name))

for _operator, _name in {
    "lt": "less", "le": "less_equal", "gt": "greater", "ge": "greater_equal",
    "eq": "equal", "ne": "not_equal",
}.items():  # fmt: skip
    setattr(Array, f"__{_operator}__", _binary(_name))

for _operator, _name in {"neg": "negative", "pos": "positive", "abs": "abs", "invert": "invert"}.items():
    setattr(Array, f"__{_operator}__", _unary(_name))

del _operator, _name
