package fnp.conformance.service;

import fnp.ndarray.NDArray;
import frankennumpy.fft.Fft;
import frankennumpy.fft.FftAxes;
import frankennumpy.fft.FftOptions;
import frankennumpy.fft.Norm;
import java.util.List;

/// Fourier transforms under parameters that cross the wire.
///
/// Public only to be found by name.
public final class FourierFunctions {
  private FourierFunctions() {}

  /// One transform along an axis, by its name in `numpy.fft`.
  ///
  /// @param n the length, or nothing for that of the axis
  public static NDArray fourier(NDArray x, String name, Object n, long axis, String norm) {
    var along = FftOptions.along((int) axis).norm(Norm.of(norm));
    var options = n instanceof Long length ? along.n(length) : along;
    return switch (name) {
      case "fft" -> Fft.fft(x, options);
      case "ifft" -> Fft.ifft(x, options);
      case "rfft" -> Fft.rfft(x, options);
      case "irfft" -> Fft.irfft(x, options);
      case "hfft" -> Fft.hfft(x, options);
      case "ihfft" -> Fft.ihfft(x, options);
      default -> throw unknown(name);
    };
  }

  /// One transform over several axes, by its name in `numpy.fft`.
  ///
  /// @param s the lengths, or nothing for those of the axes
  /// @param axes which, or nothing for all, or for as many last ones as there are lengths
  public static NDArray fourierOver(NDArray x, String name, Object s, Object axes, String norm) {
    var over = axes instanceof List<?> some ? FftAxes.of(ints(some)) : FftAxes.ALL;
    var lengths =
        s instanceof List<?> some
            ? over.s(some.stream().mapToLong(length -> (Long) length).toArray())
            : over;
    var options = lengths.norm(Norm.of(norm));
    return switch (name) {
      case "fftn" -> Fft.fftn(x, options);
      case "ifftn" -> Fft.ifftn(x, options);
      case "rfftn" -> Fft.rfftn(x, options);
      case "irfftn" -> Fft.irfftn(x, options);
      default -> throw unknown(name);
    };
  }

  /// The frequencies of a transform, or of the half of one.
  public static NDArray frequencies(String name, long n, double d) {
    return switch (name) {
      case "fftfreq" -> Fft.fftfreq(n, d);
      case "rfftfreq" -> Fft.rfftfreq(n, d);
      default -> throw unknown(name);
    };
  }

  /// Brings the frequency 0 into the middle, or back.
  public static NDArray shifted(NDArray x, String name, Object axes) {
    return switch (name) {
      case "fftshift" -> Fft.fftshift(x, ints((List<?>) axes));
      case "ifftshift" -> Fft.ifftshift(x, ints((List<?>) axes));
      default -> throw unknown(name);
    };
  }

  private static int[] ints(List<?> values) {
    return values.stream().mapToInt(value -> Math.toIntExact((Long) value)).toArray();
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("there is no transform called " + name);
  }
}
