package ruchy.std.masked;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import frankennumpy.ma.MaskedStatistics.Covarying;
import frankennumpy.signal.Overlap;
import java.util.OptionalDouble;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.array.Operands;
import ruchy.std.array.SignalFunctions;

/// Functions of the namespace `np.ma` that sort, weigh, fit and compare.
@Namespace("np.ma")
public final class MaskedStatistics {
  private MaskedStatistics() {}

  /// A copy sorted along an axis, masked elements last or first, or as `fill_value`.
  @Signature(
      "fn sort(a: MaskedArray, axis: Any = -1, kind: Any = None, order: Any = None, endwith: bool = true, fill_value: Any = None, stable: Any = None) -> MaskedArray")
  public static MaskedArray sort(
      MaskedArray a,
      Object axis,
      Object kind,
      Object order,
      boolean endwith,
      Object fillValue,
      Object stable) {
    MaskedOperands.checkSort(kind, order, stable);
    var along = MaskedOperands.axis(axis);
    MaskedArray array = along.isPresent() ? a : a.ravel();
    return Operands.isNone(fillValue)
        ? Ma.sort(array, along.orElse(0), endwith)
        : Ma.sort(array, along.orElse(0), MaskedOperands.fill(fillValue));
  }

  /// Sorts along an axis in place, masked elements last or first, or as `fill_value`.
  @Signature(
      "fn sort(self: MaskedArray, axis: i64 = -1, kind: Any = None, order: Any = None, endwith: bool = true, fill_value: Any = None, stable: Any = None) -> MaskedArray")
  public static MaskedArray sortInPlace(
      MaskedArray self,
      long axis,
      Object kind,
      Object order,
      boolean endwith,
      Object fillValue,
      Object stable) {
    MaskedArray sorted = sort(self, axis, kind, order, endwith, fillValue, stable);
    self.set(sorted, Index.ELLIPSIS);
    return self;
  }

  /// The positions that sort an axis, masked elements last or first, or as `fill_value`.
  @Signature(
      value =
          "fn argsort(N: MaskedArray, axis: Any = -1, kind: Any = None, order: Any = None, endwith: bool = true, fill_value: Any = None, stable: Any = None) -> Array<i64>",
      each = "a self")
  public static NDArray argsort(
      MaskedArray a,
      Object axis,
      Object kind,
      Object order,
      boolean endwith,
      Object fillValue,
      Object stable) {
    MaskedOperands.checkSort(kind, order, stable);
    var along = MaskedOperands.axis(axis);
    MaskedArray array = along.isPresent() ? a : a.ravel();
    return Operands.isNone(fillValue)
        ? Ma.argsort(array, along.orElse(0), endwith)
        : Ma.argsort(array, along.orElse(0), MaskedOperands.fill(fillValue));
  }

  /// The weighted mean over axes of what is not masked; with `returned` also the sums of the
  /// weights.
  @Signature(
      "fn average(a: MaskedArray, axis: Any = None, weights: Any = None, returned: bool = false, keepdims: bool = false) -> Any")
  public static Object average(
      MaskedArray a, Object axis, Object weights, boolean returned, boolean keepdims) {
    var result = Ma.average(a, MaskedOperands.optional(weights), Operands.over(axis, keepdims));
    Object average = MaskedOperands.value(result.average());
    return returned
        ? new Tuple2<Object, Object>(average, MaskedOperands.value(result.weights()))
        : average;
  }

  /// The matrix product, masked elements counting as zero.
  @Signature({
    "fn dot(a: MaskedArray, b: MaskedArray, strict: bool = false, out: Any = None) -> Any",
    "fn dot(self: MaskedArray, b: MaskedArray, out: Any = None, strict: bool = false) -> Any"
  })
  public static Object dot(MaskedArray a, MaskedArray b, boolean strict, Object out) {
    return MaskedOperands.into(out, Ma.dot(a, b, strict));
  }

  /// The covariance matrix of what is known of variables in rows, or in columns.
  @Signature(
      "fn cov(x: MaskedArray, y: Any = None, rowvar: bool = true, bias: bool = false, allow_masked: bool = true, ddof: Any = None) -> Any")
  public static Object cov(
      MaskedArray x, Object y, boolean rowvar, boolean bias, boolean allowMasked, Object ddof) {
    double less = Operands.isNone(ddof) ? (bias ? 0 : 1) : Operands.real(Operands.array(ddof));
    if (less != Math.rint(less)) {
      throw new RuchyError("E0818", "ddof must be an integer, found " + less)
          .help("give a whole number");
    }
    return MaskedOperands.value(
        Ma.cov(x, new Covarying(MaskedOperands.optional(y), rowvar, less, allowMasked)));
  }

  /// The correlation coefficients of what is known of variables in rows, or in columns.
  @Signature(
      "fn corrcoef(x: MaskedArray, y: Any = None, rowvar: bool = true, allow_masked: bool = true) -> Any")
  public static Object corrcoef(MaskedArray x, Object y, boolean rowvar, boolean allowMasked) {
    return MaskedOperands.value(
        Ma.corrcoef(x, new Covarying(MaskedOperands.optional(y), rowvar, 1, allowMasked)));
  }

  /// The polynomial of a degree nearest to the known points: its coefficients, highest power first;
  /// with `full` or `cov` as `np.polyfit` gives them.
  @Signature(
      "fn polyfit(x: MaskedArray, y: MaskedArray, deg: i64, rcond: Any = None, full: bool = false, w: Any = None, cov: Any = false) -> Any")
  public static Object polyfit(
      MaskedArray x, MaskedArray y, long deg, Object rcond, boolean full, Object w, Object cov) {
    OptionalDouble limit =
        Operands.isNone(rcond)
            ? OptionalDouble.empty()
            : OptionalDouble.of(Operands.real(Operands.array(rcond)));
    return SignalFunctions.fitted(
        Ma.polyfit(x, y, deg, limit, MaskedOperands.optional(w)), full, cov);
  }

  /// The convolution of two vectors; a single masked element masks what it goes into, unless
  /// `propagate_mask` is false.
  @Signature(
      "fn convolve(a: MaskedArray, v: MaskedArray, mode: String = \"full\", propagate_mask: bool = true) -> MaskedArray")
  public static MaskedArray convolve(
      MaskedArray a, MaskedArray v, String mode, boolean propagateMask) {
    return Ma.convolve(a, v, Overlap.of(mode), propagateMask);
  }

  /// The cross-correlation of two vectors; a single masked element masks what it goes into, unless
  /// `propagate_mask` is false.
  @Signature(
      "fn correlate(a: MaskedArray, v: MaskedArray, mode: String = \"valid\", propagate_mask: bool = true) -> MaskedArray")
  public static MaskedArray correlate(
      MaskedArray a, MaskedArray v, String mode, boolean propagateMask) {
    return Ma.correlate(a, v, Overlap.of(mode), propagateMask);
  }

  /// Whether all pairs are equal, masked ones counting as said.
  @Signature("fn allequal(a: MaskedArray, b: MaskedArray, fill_value: bool = true) -> bool")
  public static boolean allequal(MaskedArray a, MaskedArray b, boolean fillValue) {
    return Ma.allequal(a, b, fillValue);
  }

  /// Whether all pairs are nearly equal, masked ones counting as said.
  @Signature(
      "fn allclose(a: MaskedArray, b: MaskedArray, masked_equal: bool = true, rtol: f64 = 1e-5, atol: f64 = 1e-8) -> bool")
  public static boolean allclose(
      MaskedArray a, MaskedArray b, boolean maskedEqual, double rtol, double atol) {
    return Ma.allclose(a, b, maskedEqual, rtol, atol);
  }
}
