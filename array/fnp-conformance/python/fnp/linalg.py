"""The extension of the standard for linear algebra."""

import collections
import math

from . import _functions as f
from ._array import call
from ._functions import matmul, matrix_transpose, tensordot, vecdot

__all__ = [
    "cholesky", "cross", "det", "diagonal", "eigh", "eigvalsh", "inv", "matmul", "matrix_norm", "matrix_power",
    "matrix_rank", "matrix_transpose", "outer", "pinv", "qr", "slogdet", "solve", "svd", "svdvals",
    "tensordot", "trace", "vecdot", "vector_norm",
]  # fmt: skip

eigh_result = collections.namedtuple("eigh_result", "eigenvalues eigenvectors")
qr_result = collections.namedtuple("qr_result", "Q R")
slogdet_result = collections.namedtuple("slogdet_result", "sign logabsdet")
svd_result = collections.namedtuple("svd_result", "U S Vh")


def cholesky(x, /, *, upper=False):
    lower = call("cholesky", x)
    return f.conj(matrix_transpose(lower)) if upper else lower


def cross(x1, x2, /, *, axis=-1):
    return call("cross", *f.broadcast_arrays(x1, x2), axis, axis, axis)


def det(x, /):
    return call("det", x)


def diagonal(x, /, *, offset=0):
    return call("diagonal", x, offset, -2, -1)


def eigh(x, /):
    return eigh_result(*call("eigh", x))


def eigvalsh(x, /):
    return call("eigvalsh", x)


def inv(x, /):
    return call("inv", x)


def matrix_norm(x, /, *, keepdims=False, ord="fro"):
    norm = call("matrix_norm", x, ord if isinstance(ord, str) else float(ord))
    return f.expand_dims(norm, axis=(-2, -1)) if keepdims else norm


def matrix_power(x, n, /):
    return call("matrix_power", x, n)


def matrix_rank(x, /, *, rtol=None):
    s = svdvals(x)
    if rtol is None:
        rtol = max(x.shape[-2:]) * f.finfo(s.dtype).eps
    limit = f.max(s, axis=-1, keepdims=True) * rtol
    return f.count_nonzero(s > limit, axis=-1)


def outer(x1, x2, /):
    return f.expand_dims(x1, axis=1) * f.expand_dims(x2, axis=0)


def pinv(x, /, *, rtol=None):
    if rtol is None:
        return call("pinv", x)
    u, s, vh = svd(x, full_matrices=False)
    keep = s > f.max(s, axis=-1, keepdims=True) * rtol
    inverse = f.where(keep, 1 / f.where(keep, s, 1.0), 0.0)
    return f.conj(matrix_transpose(vh)) @ (f.expand_dims(inverse, axis=-1) * f.conj(matrix_transpose(u)))


def qr(x, /, *, mode="reduced"):
    if mode not in ("reduced", "complete"):
        raise ValueError(f"mode must be reduced or complete, found {mode!r}")
    return qr_result(*call("qr", x, mode == "complete"))


def slogdet(x, /):
    return slogdet_result(*call("slogdet", x))


def solve(x1, x2, /):
    return call("solve", x1, x2)


def svd(x, /, *, full_matrices=True):
    return svd_result(*call("svd", x, full_matrices))


def svdvals(x, /):
    return call("svdvals", x)


def trace(x, /, *, offset=0, dtype=None):
    return f.sum(diagonal(x, offset=offset), axis=-1, dtype=dtype)


def vector_norm(x, /, *, axis=None, keepdims=False, ord=2):
    size = f.abs(x)
    if ord == math.inf:
        return f.max(size, axis=axis, keepdims=keepdims)
    if ord == -math.inf:
        return f.min(size, axis=axis, keepdims=keepdims)
    if ord == 0:
        return f.astype(f.sum(size != 0, axis=axis, keepdims=keepdims), size.dtype)
    if ord == 1:
        return f.sum(size, axis=axis, keepdims=keepdims)
    if ord == 2:
        return f.sqrt(f.sum(size * size, axis=axis, keepdims=keepdims))
    return f.sum(size**ord, axis=axis, keepdims=keepdims) ** (1 / ord)
