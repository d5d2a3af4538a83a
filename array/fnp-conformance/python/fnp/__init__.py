"""The array engine under the names of the Python array API standard, 2024.12.

Arrays live in the engine, a process of its own; this package, which needs nothing but Python, sends calls
there. See `_engine` for how the engine is found and started.
"""

from math import e, inf, nan, pi

from . import _dtypes, _functions, fft, linalg
from ._array import Array
from ._dtypes import (
    complex64, complex128, float16, float32, float64, int8, int16, int32, int64, uint8, uint16, uint32, uint64,
)  # fmt: skip
from ._engine import EngineError, LinAlgError

bool = _dtypes.bool_
newaxis = None
__array_api_version__ = "2024.12"
__version__ = "0.1.0"

_NAMES = (
    "arange asarray empty empty_like eye from_dlpack full full_like linspace meshgrid ones ones_like tril triu"
    " zeros zeros_like astype broadcast_arrays broadcast_to can_cast finfo iinfo isdtype result_type clip"
    " round take take_along_axis matmul matrix_transpose tensordot vecdot concat expand_dims flip moveaxis"
    " permute_dims repeat reshape roll squeeze stack tile unstack argmax argmin count_nonzero nonzero"
    " searchsorted where unique_all unique_counts unique_inverse unique_values sort argsort cumulative_prod"
    " cumulative_sum max mean min prod std sum var all any diff"
).split() + _functions.UNARY + _functions.BINARY  # fmt: skip

for _name in _NAMES:
    globals()[_name] = getattr(_functions, _name)
del _name

__all__ = [
    *_NAMES, "Array", "EngineError", "LinAlgError", "bool", "complex64", "complex128", "e", "fft", "float16",
    "float32", "float64", "inf", "int8", "int16", "int32", "int64", "linalg", "nan", "newaxis", "pi",
    "uint8", "uint16", "uint32", "uint64",
]  # fmt: skip


class _Info:
    """What the engine can do."""

    def capabilities(self):
        return {"boolean indexing": True, "data-dependent shapes": True, "max dimensions": 64}

    def default_device(self):
        return "cpu"

    def devices(self):
        return ["cpu"]

    def default_dtypes(self, *, device=None):
        return {
            "real floating": float64,
            "complex floating": complex128,
            "integral": int64,
            "indexing": int64,
        }

    def dtypes(self, *, device=None, kind=None):
        return {
            name: dtype
            for name, dtype in _dtypes.STANDARD.items()
            if kind is None or _functions.isdtype(dtype, kind)
        }


def __array_namespace_info__():
    return _Info()
