package frankennumpy.statistics;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Call;
import fnp.ufunc.Extremes;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Scans;
import fnp.ufunc.Selections;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import java.util.Optional;

/// Reductions that leave out NaN.
///
/// @source NumPy 2.4, `lib/_nanfunctions_impl.py`
public final class NanSafe {
  private NanSafe() {}

  /// The sum, NaN counting as 0.
  public static NDArray sum(NDArray a, Over over) {
    var known = without(a, 0);
    var total = Reductions.sum(known, over);
    release(known, a);
    return total;
  }

  /// The product, NaN counting as 1.
  public static NDArray prod(NDArray a, Over over) {
    return Reductions.prod(without(a, 1), over);
  }

  /// The mean of what is not NaN.
  ///
  /// @throws UfuncException if an inexact array is to be averaged in an exact dtype
  public static NDArray mean(NDArray a, Over over) {
    if (a.dtype().kind().isInexact()) {
      requireInexact(over);
    }
    if (isPlain(a)) {
      return Reductions.mean(a, over);
    }
    return over.deliver(divide(sum(a, over.fresh()), counts(a, over)));
  }

  /// The variance of what is not NaN.
  ///
  /// @param mean a mean that is known, in the shape that keeps the axes
  /// @throws UfuncException if an inexact array is to be averaged in an exact dtype
  public static NDArray var(NDArray a, Over over, double ddof, Optional<NDArray> mean) {
    if (a.dtype().kind().isInexact()) {
      requireInexact(over);
    }
    if (isPlain(a) && ddof == 0) {
      return mean.map(known -> Reductions.var(a, over, ddof, known))
          .orElseGet(() -> Reductions.var(a, over, ddof));
    }
    if (!a.dtype().kind().isInexact()) {
      return mean.map(known -> Reductions.var(a, over, ddof, known))
          .orElseGet(() -> Reductions.var(a, over, ddof));
    }
    return over.deliver(freshVar(a, over.fresh(), ddof, mean));
  }

  /// The root of [#var].
  public static NDArray std(NDArray a, Over over, double ddof, Optional<NDArray> mean) {
    return over.deliver(Ufuncs.SQRT.call(var(a, over.fresh(), ddof, mean)));
  }

  /// Whether there is no NaN, so that the reduction that knows none gives the same bits.
  private static boolean isPlain(NDArray a) {
    return switch (a.dtype().kind()) {
      case FLOATING -> a.dtype() != DType.FLOAT16 && a.size() > 0 && !hasNan(a);
      case COMPLEX -> false;
      case BOOLEAN, SIGNED, UNSIGNED, TIMEDELTA, DATETIME, BYTES, TEXT, VOID, OBJECT, STRING ->
          true;
    };
  }

  private static boolean hasNan(NDArray a) {
    var missing = Ufuncs.ISNAN.call(a);
    var found = Reductions.any(missing, Over.all()).getBoolean();
    missing.release();
    return found;
  }

  private static NDArray freshVar(NDArray a, Over over, double ddof, Optional<NDArray> mean) {
    var present = present(a);
    var around =
        mean.orElseGet(() -> {
          var kept = over.keepDims();
          return divide(sum(a, kept), counts(a, kept));
        });
    var distance =
        Ufuncs.SUBTRACT.call(a, around, Call.plain().dtype(a.dtype()).casting(Casting.UNSAFE));
    var zero = NDArray.zeros(a.dtype());
    var known = Selections.where(present, distance, zero);
    var squares =
        a.dtype().kind() == Kind.COMPLEX
            ? Ufuncs.MULTIPLY.call(known, Ufuncs.CONJUGATE.call(known)).real()
            : Ufuncs.MULTIPLY.call(known, known);
    var total = Reductions.sum(squares, over);
    var freedom = Ufuncs.SUBTRACT.call(counts(a, over), ddof);
    var quotient = divide(total, freedom);
    var nan = NDArray.scalar(quotient.dtype(), Double.NaN);
    return Selections.where(Ufuncs.GREATER.call(freedom, 0.0), quotient, nan);
  }

  /// The least of what is not NaN; NaN only where every element is.
  public static NDArray min(NDArray a, Over over) {
    return Scans.reduce(Ufuncs.FMIN, a, over);
  }

  /// The greatest of what is not NaN; NaN only where every element is.
  public static NDArray max(NDArray a, Over over) {
    return Scans.reduce(Ufuncs.FMAX, a, over);
  }

  /// Where the least of what is not NaN stands.
  ///
  /// @throws UfuncException if all are NaN
  public static NDArray argmin(NDArray a, Over over) {
    return position(a, over, Double.POSITIVE_INFINITY);
  }

  /// Where the greatest of what is not NaN stands.
  ///
  /// @throws UfuncException if all are NaN
  public static NDArray argmax(NDArray a, Over over) {
    return position(a, over, Double.NEGATIVE_INFINITY);
  }

  private static NDArray position(NDArray a, Over over, double instead) {
    if (a.dtype().kind().isInexact() && a.size() > 0) {
      var missing = Reductions.all(Ufuncs.ISNAN.call(a), over.counting());
      if (Reductions.any(missing, Over.all()).getBoolean()) {
        throw new UfuncException(
            UfuncException.Kind.VALUE,
            "the place of an extreme was asked for among NaN only; leave those slices out");
      }
    }
    var known = without(a, instead);
    return instead > 0 ? Extremes.argmin(known, over) : Extremes.argmax(known, over);
  }

  /// The running sum or product along an axis, NaN counting as nothing.
  public static NDArray accumulate(BinaryUfunc ufunc, NDArray a, Over over) {
    return Cumulation.of(ufunc, without(a, ufunc == Ufuncs.ADD ? 0 : 1), over);
  }

  private static void requireInexact(Over over) {
    var wrong =
        over.dtype()
            .or(() -> over.out().map(NDArray::dtype))
            .filter(type -> !type.kind().isInexact());
    if (wrong.isPresent()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "a mean of floats was to be computed in %s; name a dtype of floats"
              .formatted(wrong.get()));
    }
  }

  private static NDArray present(NDArray a) {
    var missing = Ufuncs.ISNAN.call(a);
    return Ufuncs.LOGICAL_NOT.call(missing, Call.plain().out(missing));
  }

  private static NDArray counts(NDArray a, Over over) {
    var present = present(a);
    var counts = Reductions.sum(present, over.counting());
    present.release();
    return counts;
  }

  private static NDArray divide(NDArray total, NDArray counts) {
    return Ufuncs.DIVIDE.call(total, counts, Call.plain().out(total).casting(Casting.UNSAFE));
  }

  private static NDArray without(NDArray a, double instead) {
    if (!a.dtype().kind().isInexact()) {
      return a;
    }
    var missing = Ufuncs.ISNAN.call(a);
    var known = Selections.where(missing, NDArray.scalar(a.dtype(), instead), a);
    missing.release();
    return known;
  }

  /// Gives back what was made of an array, unless it is that array.
  private static void release(NDArray made, NDArray of) {
    if (made != of) {
      made.release();
    }
  }
}
