package frankennumpy.fft;

import fnp.ndarray.NDArray;
import fnp.ufunc.Ufuncs;

/// NumPy's module `np.fft`: discrete Fourier transforms along one, two or several axes.
///
/// ```java
/// var x = Np.arange(8).astype(DType.FLOAT64);
/// var spectrum = Fft.rfft(x);
/// var again = Fft.irfft(spectrum);
/// var columns = Fft.fft(a, FftOptions.along(0).norm(Norm.ORTHO));
/// ```
///
/// Float32 and complex64 are transformed in that precision, everything else in float64. Transforms
/// have any length; those with small prime factors are the fastest.
///
/// All functions throw [fnp.ufunc.UfuncException] if a length is not positive or the dtype is not
/// numeric, and [fnp.ndarray.ShapeException] if an axis does not exist or the output does not fit.
///
/// @numpy `numpy.fft`, 2.4
public final class Fft {
  private Fft() {}

  /// The transform along the last axis.
  ///
  /// @numpy `numpy.fft.fft`
  public static NDArray fft(NDArray a) {
    return fft(a, FftOptions.DEFAULT);
  }

  /// The transform of the first `n` elements, padded with zeros, along the last axis.
  ///
  /// @numpy `numpy.fft.fft`
  public static NDArray fft(NDArray a, long n) {
    return fft(a, FftOptions.length(n));
  }

  /// The transform along an axis.
  ///
  /// @numpy `numpy.fft.fft`
  public static NDArray fft(NDArray a, FftOptions options) {
    return FftAlong.complex(a, options, true);
  }

  /// The inverse of [#fft(NDArray)].
  ///
  /// @numpy `numpy.fft.ifft`
  public static NDArray ifft(NDArray a) {
    return ifft(a, FftOptions.DEFAULT);
  }

  /// The inverse transform of the first `n` elements, padded with zeros, along the last axis.
  ///
  /// @numpy `numpy.fft.ifft`
  public static NDArray ifft(NDArray a, long n) {
    return ifft(a, FftOptions.length(n));
  }

  /// The inverse transform along an axis.
  ///
  /// @numpy `numpy.fft.ifft`
  public static NDArray ifft(NDArray a, FftOptions options) {
    return FftAlong.complex(a, options, false);
  }

  /// The first `n // 2 + 1` results of the transform of real numbers along the last axis; the
  /// others are their conjugates.
  ///
  /// @numpy `numpy.fft.rfft`
  public static NDArray rfft(NDArray a) {
    return rfft(a, FftOptions.DEFAULT);
  }

  /// As [#rfft(NDArray)] for the first `n` elements, padded with zeros.
  ///
  /// @numpy `numpy.fft.rfft`
  public static NDArray rfft(NDArray a, long n) {
    return rfft(a, FftOptions.length(n));
  }

  /// As [#rfft(NDArray)] along an axis.
  ///
  /// @numpy `numpy.fft.rfft`
  public static NDArray rfft(NDArray a, FftOptions options) {
    return FftAlong.realToComplex(a, options);
  }

  /// The inverse of [#rfft(NDArray)] for an even number of results.
  ///
  /// @numpy `numpy.fft.irfft`
  public static NDArray irfft(NDArray a) {
    return irfft(a, FftOptions.DEFAULT);
  }

  /// The inverse of [#rfft(NDArray, long)] with `n` results.
  ///
  /// @numpy `numpy.fft.irfft`
  public static NDArray irfft(NDArray a, long n) {
    return irfft(a, FftOptions.length(n));
  }

  /// As [#irfft(NDArray)] along an axis.
  ///
  /// @numpy `numpy.fft.irfft`
  public static NDArray irfft(NDArray a, FftOptions options) {
    return FftAlong.complexToReal(a, options);
  }

  /// The transform of numbers of which the first half is given and the other half are the
  /// conjugates, so that it is real.
  ///
  /// @numpy `numpy.fft.hfft`
  public static NDArray hfft(NDArray a) {
    return hfft(a, FftOptions.DEFAULT);
  }

  /// As [#hfft(NDArray)] with `n` results.
  ///
  /// @numpy `numpy.fft.hfft`
  public static NDArray hfft(NDArray a, long n) {
    return hfft(a, FftOptions.length(n));
  }

  /// As [#hfft(NDArray)] along an axis.
  ///
  /// @numpy `numpy.fft.hfft`
  public static NDArray hfft(NDArray a, FftOptions options) {
    return irfft(Ufuncs.CONJUGATE.call(a), options.norm(options.norm().swapped()));
  }

  /// The inverse of [#hfft(NDArray)].
  ///
  /// @numpy `numpy.fft.ihfft`
  public static NDArray ihfft(NDArray a) {
    return ihfft(a, FftOptions.DEFAULT);
  }

  /// The inverse of [#hfft(NDArray, long)].
  ///
  /// @numpy `numpy.fft.ihfft`
  public static NDArray ihfft(NDArray a, long n) {
    return ihfft(a, FftOptions.length(n));
  }

  /// As [#ihfft(NDArray)] along an axis.
  ///
  /// @numpy `numpy.fft.ihfft`
  public static NDArray ihfft(NDArray a, FftOptions options) {
    var result = rfft(a, options.norm(options.norm().swapped()));
    result.copyFrom(Ufuncs.CONJUGATE.call(result));
    return result;
  }

  /// The transform along all axes.
  ///
  /// @numpy `numpy.fft.fftn`
  public static NDArray fftn(NDArray a) {
    return fftn(a, FftAxes.ALL);
  }

  /// The transform along several axes.
  ///
  /// @numpy `numpy.fft.fftn`
  public static NDArray fftn(NDArray a, FftAxes axes) {
    return axes.on(a, false).complex(a, true);
  }

  /// The inverse of [#fftn(NDArray)].
  ///
  /// @numpy `numpy.fft.ifftn`
  public static NDArray ifftn(NDArray a) {
    return ifftn(a, FftAxes.ALL);
  }

  /// The inverse transform along several axes.
  ///
  /// @numpy `numpy.fft.ifftn`
  public static NDArray ifftn(NDArray a, FftAxes axes) {
    return axes.on(a, false).complex(a, false);
  }

  /// The transform along the last two axes.
  ///
  /// @numpy `numpy.fft.fft2`
  public static NDArray fft2(NDArray a) {
    return fftn(a, FftAxes.LAST_TWO);
  }

  /// The inverse transform along the last two axes.
  ///
  /// @numpy `numpy.fft.ifft2`
  public static NDArray ifft2(NDArray a) {
    return ifftn(a, FftAxes.LAST_TWO);
  }

  /// The transform of real numbers along all axes; of the last one the first half.
  ///
  /// @numpy `numpy.fft.rfftn`
  public static NDArray rfftn(NDArray a) {
    return rfftn(a, FftAxes.ALL);
  }

  /// The transform of real numbers along several axes; of the last one the first half.
  ///
  /// @numpy `numpy.fft.rfftn`
  public static NDArray rfftn(NDArray a, FftAxes axes) {
    return axes.on(a, false).realToComplex(a);
  }

  /// The inverse of [#rfftn(NDArray)].
  ///
  /// @numpy `numpy.fft.irfftn`
  public static NDArray irfftn(NDArray a) {
    return irfftn(a, FftAxes.ALL);
  }

  /// The inverse of [#rfftn(NDArray, FftAxes)].
  ///
  /// @numpy `numpy.fft.irfftn`
  public static NDArray irfftn(NDArray a, FftAxes axes) {
    return axes.on(a, true).complexToReal(a);
  }

  /// The transform of real numbers along the last two axes; of the last one the first half.
  ///
  /// @numpy `numpy.fft.rfft2`
  public static NDArray rfft2(NDArray a) {
    return rfftn(a, FftAxes.LAST_TWO);
  }

  /// The inverse of [#rfft2(NDArray)].
  ///
  /// @numpy `numpy.fft.irfft2`
  public static NDArray irfft2(NDArray a) {
    return irfftn(a, FftAxes.LAST_TWO);
  }

  /// The frequencies of the results of [#fft(NDArray, long)] for samples at a distance of 1.
  ///
  /// @numpy `numpy.fft.fftfreq`
  public static NDArray fftfreq(long n) {
    return fftfreq(n, 1.0);
  }

  /// The frequencies of the results of [#fft(NDArray, long)] for samples at a distance `d`.
  ///
  /// @throws fnp.ufunc.UfuncException if `n` is not positive
  /// @numpy `numpy.fft.fftfreq`
  public static NDArray fftfreq(long n, double d) {
    var wholes = new long[FftAlong.positive("fftfreq", n)];
    for (int i = 0; i < wholes.length; i++) {
      wholes[i] = i < (n + 1) / 2 ? i : i - n;
    }
    return Ufuncs.MULTIPLY.call(NDArray.ofLongs(wholes), 1.0 / (n * d));
  }

  /// The frequencies of the results of [#rfft(NDArray, long)] for samples at a distance of 1.
  ///
  /// @numpy `numpy.fft.rfftfreq`
  public static NDArray rfftfreq(long n) {
    return rfftfreq(n, 1.0);
  }

  /// The frequencies of the results of [#rfft(NDArray, long)] for samples at a distance `d`.
  ///
  /// @throws fnp.ufunc.UfuncException if `n` is not positive
  /// @numpy `numpy.fft.rfftfreq`
  public static NDArray rfftfreq(long n, double d) {
    var wholes = new long[FftAlong.positive("rfftfreq", n) / 2 + 1];
    for (int i = 0; i < wholes.length; i++) {
      wholes[i] = i;
    }
    return Ufuncs.MULTIPLY.call(NDArray.ofLongs(wholes), 1.0 / (n * d));
  }

  /// The halves of the axes exchanged, all if none are named, so that frequency 0 is in the middle.
  ///
  /// @throws fnp.ndarray.ShapeException if an axis does not exist
  /// @numpy `numpy.fft.fftshift`
  public static NDArray fftshift(NDArray x, int... axes) {
    return FftAlong.shift(x, true, axes);
  }

  /// The inverse of [#fftshift].
  ///
  /// @throws fnp.ndarray.ShapeException if an axis does not exist
  /// @numpy `numpy.fft.ifftshift`
  public static NDArray ifftshift(NDArray x, int... axes) {
    return FftAlong.shift(x, false, axes);
  }
}
