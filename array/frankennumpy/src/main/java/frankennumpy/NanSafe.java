package frankennumpy;

import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Selections;
import fnp.ufunc.Ufuncs;

/// Reductions that leave out NaN.
///
/// @source NumPy 2.4, `lib/_nanfunctions_impl.py`
final class NanSafe {
  private NanSafe() {}

  static NDArray sum(NDArray a, Over over) {
    return Reductions.sum(without(a, 0), over);
  }

  static NDArray mean(NDArray a, Over over) {
    if (!a.dtype().kind().isInexact()) {
      return Reductions.mean(a, over);
    }
    return Ufuncs.DIVIDE.call(sum(a, over), counts(a, over)).to(a.dtype());
  }

  static NDArray var(NDArray a, Over over, double ddof) {
    if (!a.dtype().kind().isInexact()) {
      return Reductions.var(a, over, ddof);
    }
    var mean =
        Ufuncs.DIVIDE.call(sum(a, over.keepDims()), counts(a, over.keepDims())).to(a.dtype());
    var squares = Ufuncs.SQUARE.call(Ufuncs.SUBTRACT.call(a, mean));
    var divisor = Ufuncs.SUBTRACT.call(counts(a, over), ddof);
    var defined = Ufuncs.GREATER.call(divisor, 0.0);
    var nan = NDArray.scalar(a.dtype(), Double.NaN);
    var quotient = Ufuncs.DIVIDE.call(sum(squares, over), divisor).to(a.dtype());
    return Selections.where(defined, quotient, nan);
  }

  static NDArray std(NDArray a, Over over, double ddof) {
    return Ufuncs.SQRT.call(var(a, over, ddof));
  }

  /// NaN only where every element is.
  static NDArray min(NDArray a, Over over) {
    return fnp.ufunc.Scans.reduce(Ufuncs.FMIN, a, over);
  }

  /// NaN only where every element is.
  static NDArray max(NDArray a, Over over) {
    return fnp.ufunc.Scans.reduce(Ufuncs.FMAX, a, over);
  }

  private static NDArray counts(NDArray a, Over over) {
    return Reductions.sum(Ufuncs.LOGICAL_NOT.call(Ufuncs.ISNAN.call(a)), over)
        .astype(fnp.dtype.DType.FLOAT64);
  }

  private static NDArray without(NDArray a, double instead) {
    if (!a.dtype().kind().isInexact()) {
      return a;
    }
    return Selections.where(Ufuncs.ISNAN.call(a), NDArray.scalar(a.dtype(), instead), a);
  }
}
