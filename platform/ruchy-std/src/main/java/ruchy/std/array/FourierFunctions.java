package ruchy.std.array;

import fnp.ndarray.NDArray;
import frankennumpy.fft.Fft;
import frankennumpy.fft.FftAxes;
import frankennumpy.fft.FftOptions;
import frankennumpy.fft.Norm;
import ruchy.runtime.ObjectList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// The namespace `np.fft`: discrete Fourier transforms.
@Namespace("np.fft")
public final class FourierFunctions {
  private FourierFunctions() {}

  /// The transform along an axis; `n` elements, padded with zeros.
  @Signature(
      "fn fft(a: Any, n: Any = None, axis: i64 = -1, norm: Any = None, out: Any = None) -> Array")
  public static NDArray fft(Object a, Object n, long axis, Object norm, Object out) {
    return Fft.fft(Operands.array(a), options(n, axis, norm, out));
  }

  /// The inverse of `fft`.
  @Signature(
      "fn ifft(a: Any, n: Any = None, axis: i64 = -1, norm: Any = None, out: Any = None) -> Array")
  public static NDArray ifft(Object a, Object n, long axis, Object norm, Object out) {
    return Fft.ifft(Operands.array(a), options(n, axis, norm, out));
  }

  /// The first half of the transform of real numbers.
  ///
  /// ```ruchy
  /// >>> np.fft.rfft(np.array([1.0, 2.0, 3.0, 5.0]))
  /// [11.+0.j -2.+3.j -3.+0.j]
  /// ```
  @Signature(
      "fn rfft(a: Any, n: Any = None, axis: i64 = -1, norm: Any = None, out: Any = None) -> Array")
  public static NDArray rfft(Object a, Object n, long axis, Object norm, Object out) {
    return Fft.rfft(Operands.array(a), options(n, axis, norm, out));
  }

  /// The inverse of `rfft`, with `n` results.
  @Signature(
      "fn irfft(a: Any, n: Any = None, axis: i64 = -1, norm: Any = None, out: Any = None) -> Array")
  public static NDArray irfft(Object a, Object n, long axis, Object norm, Object out) {
    return Fft.irfft(Operands.array(a), options(n, axis, norm, out));
  }

  /// The real transform of numbers whose second half are the conjugates of the first.
  @Signature(
      "fn hfft(a: Any, n: Any = None, axis: i64 = -1, norm: Any = None, out: Any = None) -> Array")
  public static NDArray hfft(Object a, Object n, long axis, Object norm, Object out) {
    return Fft.hfft(Operands.array(a), options(n, axis, norm, out));
  }

  /// The inverse of `hfft`.
  @Signature(
      "fn ihfft(a: Any, n: Any = None, axis: i64 = -1, norm: Any = None, out: Any = None) -> Array")
  public static NDArray ihfft(Object a, Object n, long axis, Object norm, Object out) {
    return Fft.ihfft(Operands.array(a), options(n, axis, norm, out));
  }

  /// The transform along several axes, all unless named.
  @Signature(
      "fn fftn(a: Any, s: Any = None, axes: Any = None, norm: Any = None, out: Any = None) -> Array")
  public static NDArray fftn(Object a, Object s, Object axes, Object norm, Object out) {
    return Fft.fftn(Operands.array(a), several(s, axes, norm, out));
  }

  /// The inverse of `fftn`.
  @Signature(
      "fn ifftn(a: Any, s: Any = None, axes: Any = None, norm: Any = None, out: Any = None) -> Array")
  public static NDArray ifftn(Object a, Object s, Object axes, Object norm, Object out) {
    return Fft.ifftn(Operands.array(a), several(s, axes, norm, out));
  }

  /// The transform of real numbers along several axes; of the last one the first half.
  @Signature(
      "fn rfftn(a: Any, s: Any = None, axes: Any = None, norm: Any = None, out: Any = None) -> Array")
  public static NDArray rfftn(Object a, Object s, Object axes, Object norm, Object out) {
    return Fft.rfftn(Operands.array(a), several(s, axes, norm, out));
  }

  /// The inverse of `rfftn`.
  @Signature(
      "fn irfftn(a: Any, s: Any = None, axes: Any = None, norm: Any = None, out: Any = None) -> Array")
  public static NDArray irfftn(Object a, Object s, Object axes, Object norm, Object out) {
    return Fft.irfftn(Operands.array(a), several(s, axes, norm, out));
  }

  /// The transform along two axes, the last ones unless named.
  @Signature(
      "fn fft2(a: Any, s: Any = None, axes: Any = [-2, -1], norm: Any = None, out: Any = None)"
          + " -> Array")
  public static NDArray fft2(Object a, Object s, Object axes, Object norm, Object out) {
    return Fft.fftn(Operands.array(a), several(s, axes, norm, out));
  }

  /// The inverse of `fft2`.
  @Signature(
      "fn ifft2(a: Any, s: Any = None, axes: Any = [-2, -1], norm: Any = None, out: Any = None)"
          + " -> Array")
  public static NDArray ifft2(Object a, Object s, Object axes, Object norm, Object out) {
    return Fft.ifftn(Operands.array(a), several(s, axes, norm, out));
  }

  /// The transform of real numbers along two axes; of the last one the first half.
  @Signature(
      "fn rfft2(a: Any, s: Any = None, axes: Any = [-2, -1], norm: Any = None, out: Any = None)"
          + " -> Array")
  public static NDArray rfft2(Object a, Object s, Object axes, Object norm, Object out) {
    return Fft.rfftn(Operands.array(a), several(s, axes, norm, out));
  }

  /// The inverse of `rfft2`.
  @Signature(
      "fn irfft2(a: Any, s: Any = None, axes: Any = [-2, -1], norm: Any = None, out: Any = None)"
          + " -> Array")
  public static NDArray irfft2(Object a, Object s, Object axes, Object norm, Object out) {
    return Fft.irfftn(Operands.array(a), several(s, axes, norm, out));
  }

  /// The frequencies of the results of `fft` for `n` samples at a distance `d`.
  @Signature("fn fftfreq(n: i64, d: f64 = 1.0) -> Array<f64>")
  public static NDArray fftfreq(long n, double d) {
    return Fft.fftfreq(n, d);
  }

  /// The frequencies of the results of `rfft` for `n` samples at a distance `d`.
  @Signature("fn rfftfreq(n: i64, d: f64 = 1.0) -> Array<f64>")
  public static NDArray rfftfreq(long n, double d) {
    return Fft.rfftfreq(n, d);
  }

  /// The halves of axes exchanged, so that frequency 0 is in the middle.
  @Signature("fn fftshift(x: Any, axes: Any = None) -> Array")
  public static NDArray fftshift(Object x, Object axes) {
    return Fft.fftshift(Operands.array(x), axes(axes));
  }

  /// The inverse of `fftshift`.
  @Signature("fn ifftshift(x: Any, axes: Any = None) -> Array")
  public static NDArray ifftshift(Object x, Object axes) {
    return Fft.ifftshift(Operands.array(x), axes(axes));
  }

  private static int[] axes(Object axes) {
    return Operands.isNone(axes) ? new int[0] : Operands.axes(ObjectList.of(axes));
  }

  private static FftOptions options(Object n, long axis, Object norm, Object out) {
    var options = FftOptions.along(Arguments.toInt(axis, "axis")).norm(norm(norm));
    if (n instanceof Long length) {
      options = options.n(length);
    }
    return out instanceof NDArray array ? options.out(array) : options;
  }

  private static FftAxes several(Object s, Object axes, Object norm, Object out) {
    var options = Operands.isNone(axes) ? FftAxes.ALL : FftAxes.of(axes(axes));
    if (!Operands.isNone(s)) {
      options = options.s(Operands.size(s));
    }
    options = options.norm(norm(norm));
    return out instanceof NDArray array ? options.out(array) : options;
  }

  private static Norm norm(Object norm) {
    return norm instanceof String name ? Norm.of(name) : Norm.BACKWARD;
  }
}
