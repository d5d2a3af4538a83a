"""The extension of the standard for Fourier transforms."""

from . import _dtypes as dt
from . import _functions as f
from ._array import call

__all__ = [
    "fft", "fftfreq", "fftn", "fftshift", "hfft", "ifft", "ifftn", "ifftshift", "ihfft", "irfft", "irfftn", "rfft",
    "rfftfreq", "rfftn",
]  # fmt: skip


def _along(name):
    def transform(x, /, *, n=None, axis=-1, norm="backward"):
        return call("fourier", x, name, n, axis, norm)

    transform.__name__ = name
    return transform


def _over(name):
    def transform(x, /, *, s=None, axes=None, norm="backward"):
        lengths = None if s is None else list(s)
        return call("fourier_over", x, name, lengths, None if axes is None else list(axes), norm)

    transform.__name__ = name
    return transform


fft, ifft, rfft, irfft, hfft, ihfft = map(_along, "fft ifft rfft irfft hfft ihfft".split())
fftn, ifftn, rfftn, irfftn = map(_over, "fftn ifftn rfftn irfftn".split())


def fftfreq(n, /, *, d=1.0, dtype=None, device=None):
    f._device(device)
    return f.astype(call("frequencies", "fftfreq", n, float(d)), dtype or dt.float64)


def rfftfreq(n, /, *, d=1.0, dtype=None, device=None):
    f._device(device)
    return f.astype(call("frequencies", "rfftfreq", n, float(d)), dtype or dt.float64)


def _axes(x, axes):
    if axes is None:
        return list(range(x.ndim))
    return [axes] if isinstance(axes, int) else list(axes)


def fftshift(x, /, *, axes=None):
    return call("shifted", x, "fftshift", _axes(x, axes))


def ifftshift(x, /, *, axes=None):
    return call("shifted", x, "ifftshift", _axes(x, axes))
