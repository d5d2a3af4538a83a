package frankennumpy.fft;

import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How to transform along several axes: each method gives the same options but for one.
///
/// @param s the lengths, if they are not the operand's own; -1 for that of an axis
/// @param axes the axes, negative ones from the end, if not all
/// @param norm which direction divides
/// @param out where results go, if not to a new array
/// @numpy the arguments of `numpy.fft.fftn`
public record FftAxes(
    Optional<List<Long>> s, Optional<List<Integer>> axes, Norm norm, Optional<NDArray> out) {
  /// All axes, whole.
  public static final FftAxes ALL =
      new FftAxes(Optional.empty(), Optional.empty(), Norm.BACKWARD, Optional.empty());

  /// The last two axes, whole.
  public static final FftAxes LAST_TWO = of(-2, -1);

  /// Copies the lists.
  public FftAxes {
    s = s.map(List::copyOf);
    axes = axes.map(List::copyOf);
  }

  /// These axes, whole.
  public static FftAxes of(int... axes) {
    var list = new ArrayList<Integer>();
    for (var axis : axes) {
      list.add(axis);
    }
    return new FftAxes(Optional.empty(), Optional.of(list), Norm.BACKWARD, Optional.empty());
  }

  /// With lengths.
  public FftAxes s(long... lengths) {
    var list = new ArrayList<Long>();
    for (var length : lengths) {
      list.add(length);
    }
    return new FftAxes(Optional.of(list), axes, norm, out);
  }

  /// With a norm.
  public FftAxes norm(Norm other) {
    return new FftAxes(s, axes, other, out);
  }

  /// With an array for the results.
  public FftAxes out(NDArray array) {
    return new FftAxes(s, axes, norm, Optional.of(array));
  }

  /// The lengths and axes for an operand.
  ///
  /// @param half whether the last axis of the operand has only the first half of its numbers
  Steps on(NDArray a, boolean half) {
    var named = new ArrayList<Integer>();
    if (axes.isPresent()) {
      named.addAll(axes.get());
    } else {
      var count = s.map(List::size).orElse(a.ndim());
      for (int i = 0; i < count; i++) {
        named.add(i - count);
      }
    }
    if (s.isPresent() && s.get().size() != named.size()) {
      throw new ShapeException(
          "a transform with %d lengths along %d axes; give as many lengths as axes"
              .formatted(s.get().size(), named.size()));
    }
    var lengths = new ArrayList<Long>();
    for (int i = 0; i < named.size(); i++) {
      long wanted = s.isPresent() ? s.get().get(i) : -1;
      if (wanted == -1) {
        var own = a.shape(FftAlong.axis(a, named.get(i), false));
        wanted = half && s.isEmpty() && i == named.size() - 1 ? 2 * (own - 1) : own;
      }
      lengths.add(wanted);
    }
    return new Steps(lengths, named, norm, out);
  }

  /// The transforms along each axis.
  record Steps(List<Long> lengths, List<Integer> axes, Norm norm, Optional<NDArray> out) {
    private FftOptions step(int i, boolean last) {
      var options = new FftOptions(FftOptions.DEFAULT.n(), axes.get(i), norm, Optional.empty());
      var full = options.n(lengths.get(i));
      return last && out.isPresent() ? full.out(out.get()) : full;
    }

    NDArray complex(NDArray a, boolean forward) {
      var result = a;
      for (int i = axes.size() - 1; i >= 0; i--) {
        result = FftAlong.complex(result, step(i, i == 0), forward);
      }
      return result;
    }

    NDArray realToComplex(NDArray a) {
      requireAxis();
      var last = axes.size() - 1;
      var result = FftAlong.realToComplex(a, step(last, last == 0));
      for (int i = last - 1; i >= 0; i--) {
        result = FftAlong.complex(result, step(i, i == 0), true);
      }
      return result;
    }

    NDArray complexToReal(NDArray a) {
      requireAxis();
      var last = axes.size() - 1;
      var result = a;
      for (int i = 0; i < last; i++) {
        result = FftAlong.complex(result, step(i, false), false);
      }
      return FftAlong.complexToReal(result, step(last, true));
    }

    private void requireAxis() {
      if (axes.isEmpty()) {
        throw new fnp.ndarray.IndexException(
            "a transform of real numbers along no axis at all; name at least one");
      }
    }
  }
}
