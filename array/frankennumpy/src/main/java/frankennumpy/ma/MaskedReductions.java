package frankennumpy.ma;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.PromotionTable;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Call;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Selections;
import fnp.ufunc.Sorting;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.util.Arrays;
import java.util.Optional;

/// Reductions, running results and ordering of what is not masked. Use through [Ma].
///
/// A result is masked where every element behind it is; without axes it is then [Ma#MASKED]. Of
/// [Over], axes, `keepDims` and dtype are read.
///
/// @numpy "Masked array operations", 2.4
public abstract sealed class MaskedReductions extends MaskedPairs permits MaskedForms {
  MaskedReductions() {}

  private static Optional<NDArray> allMasked(MaskedArray a, Over over) {
    return a.mask().map(mask -> Reductions.all(mask, over.counting()));
  }

  private static MaskedArray reduced(MaskedArray a, NDArray result, Over over) {
    return orMasked(MaskedArray.raw(result, allMasked(a, over)));
  }

  private static NDArray number(MaskedArray a, long value) {
    return NDArray.scalar(a.dtype().kind().isTime() ? DType.INT64 : a.dtype(), value).to(a.dtype());
  }

  /// How many elements are not masked.
  ///
  /// @numpy `numpy.ma.count`
  public static NDArray count(MaskedArray a, Over over) {
    return Reductions.sum(Ufuncs.LOGICAL_NOT.call(a.maskArray()), over.counting());
  }

  /// How many elements are masked.
  ///
  /// @numpy `numpy.ma.count_masked`
  public static NDArray countMasked(MaskedArray a, Over over) {
    return Reductions.sum(a.maskArray(), over.counting());
  }

  /// The sum.
  ///
  /// @numpy `numpy.ma.sum`
  public static MaskedArray sum(MaskedArray a, Over over) {
    return reduced(a, Reductions.sum(a.filledWith(number(a, 0)), over), over);
  }

  /// The product.
  ///
  /// @numpy `numpy.ma.prod`, `numpy.ma.product`
  public static MaskedArray prod(MaskedArray a, Over over) {
    return reduced(a, Reductions.prod(a.filledWith(number(a, 1)), over), over);
  }

  /// Whether all elements differ from zero.
  ///
  /// @numpy `numpy.ma.all`, `numpy.ma.alltrue`
  public static MaskedArray all(MaskedArray a, Over over) {
    return reduced(a, Reductions.all(a.filledWith(number(a, 1)), over), over);
  }

  /// Whether some element differs from zero.
  ///
  /// @numpy `numpy.ma.any`, `numpy.ma.sometrue`
  public static MaskedArray any(MaskedArray a, Over over) {
    return reduced(a, Reductions.any(a.filledWith(number(a, 0)), over), over);
  }

  /// The least element.
  ///
  /// @numpy `numpy.ma.min`, `numpy.ma.amin`
  public static MaskedArray min(MaskedArray a, Over over) {
    return extreme(a, Reductions.min(a.filledWith(Fill.greatest(a.dtype())), over), over);
  }

  /// The greatest element.
  ///
  /// @numpy `numpy.ma.max`, `numpy.ma.amax`
  public static MaskedArray max(MaskedArray a, Over over) {
    return extreme(a, Reductions.max(a.filledWith(Fill.least(a.dtype())), over), over);
  }

  /// The least element, where masked elements count as a value.
  ///
  /// @numpy `numpy.ma.min` with `fill_value`
  public static MaskedArray min(MaskedArray a, Over over, Object fill) {
    return extreme(a, Reductions.min(a.filledWith(Fill.of(fill, a.dtype())), over), over);
  }

  /// The greatest element, where masked elements count as a value.
  ///
  /// @numpy `numpy.ma.max` with `fill_value`
  public static MaskedArray max(MaskedArray a, Over over, Object fill) {
    return extreme(a, Reductions.max(a.filledWith(Fill.of(fill, a.dtype())), over), over);
  }

  /// A masked result holds the fill value.
  private static MaskedArray extreme(MaskedArray a, NDArray result, Over over) {
    var mask = allMasked(a, over);
    if (mask.isEmpty() || result.ndim() == 0) {
      return reduced(a, result, over);
    }
    var fill = Fill.ofDefault(a.dtype()).to(a.dtype());
    return MaskedArray.raw(Selections.where(mask.get(), fill, result).to(a.dtype()), mask);
  }

  /// The greatest less the least element.
  ///
  /// @numpy `numpy.ma.ptp`
  public static MaskedArray ptp(MaskedArray a, Over over) {
    return subtract(max(a, over), min(a, over));
  }

  /// The arithmetic mean.
  ///
  /// @numpy `numpy.ma.mean`
  public static MaskedArray mean(MaskedArray a, Over over) {
    if (a.mask().isEmpty()) {
      return MaskedArray.like(a, Reductions.mean(a.data(), over), Optional.empty());
    }
    var half = over.dtype().isEmpty() && a.dtype() == DType.FLOAT16;
    var whole =
        over.dtype().isEmpty() && !a.dtype().kind().isInexact() && !a.dtype().kind().isTime();
    var typed = half ? over.dtype(DType.FLOAT32) : whole ? over.dtype(DType.FLOAT64) : over;
    var total = sum(a, typed);
    if (total == Ma.MASKED) {
      return total;
    }
    var counts = MaskedArray.of(count(a, over));
    var mean = divide(a.dtype().kind().isTime() ? total : times(total, 1.0), counts);
    return half ? mean.astype(DType.FLOAT16) : mean;
  }

  private static MaskedArray times(MaskedArray a, double factor) {
    return MaskedArray.like(a, Ufuncs.MULTIPLY.call(a.data(), factor), a.mask());
  }

  /// The variance, with divisor `n - ddof`; masked where the divisor is not positive.
  ///
  /// @numpy `numpy.ma.var`
  public static MaskedArray var(MaskedArray a, Over over, double ddof) {
    return a.mask().isEmpty()
        ? MaskedArray.like(a, Reductions.var(a.data(), over, ddof), Optional.empty())
        : around(a, over, ddof, mean(a, over.keepDims()));
  }

  /// The variance around a mean that is known already.
  ///
  /// @param mean in the shape of `a`, with length 1 along the axes
  /// @numpy `numpy.ma.var` with `mean`
  public static MaskedArray var(MaskedArray a, Over over, double ddof, MaskedArray mean) {
    return a.mask().isEmpty()
        ? MaskedArray.like(a, Np.var(a.data(), over, ddof, mean.data()), Optional.empty())
        : around(a, over, ddof, mean);
  }

  private static MaskedArray around(MaskedArray a, Over over, double ddof, MaskedArray mean) {
    var whole = ddof == Math.rint(ddof);
    var counts = count(a, over);
    var divisor =
        whole ? Ufuncs.SUBTRACT.call(counts, (long) ddof) : Ufuncs.SUBTRACT.call(counts, ddof);
    var distance = subtract(a, mean);
    var squares =
        a.isComplex()
            ? MaskedArray.like(
                a, Ufuncs.SQUARE.call(Ufuncs.ABSOLUTE.call(distance.data())), distance.mask())
            : multiply(distance, distance);
    var total = sum(squares, Over.all().axes(axes(a, over)).keepDims(over.keepsDims()));
    var result = divide(total, MaskedArray.of(divisor));
    if (result.ndim() == 0) {
      return result;
    }
    var tooFew = Ufuncs.LESS_EQUAL.call(divisor, 0L);
    return MaskedArray.like(a, result.data(), maskOr(allMasked(a, over), Optional.of(tooFew)));
  }

  private static java.util.List<Integer> axes(MaskedArray a, Over over) {
    return over.axes()
        .orElseGet(() -> java.util.stream.IntStream.range(0, a.ndim()).boxed().toList());
  }

  /// The standard deviation, with divisor `n - ddof`.
  ///
  /// @numpy `numpy.ma.std`
  public static MaskedArray std(MaskedArray a, Over over, double ddof) {
    return rooted(var(a, over, ddof));
  }

  /// The standard deviation around a mean that is known already.
  ///
  /// @param mean in the shape of `a`, with length 1 along the axes
  /// @numpy `numpy.ma.std` with `mean`
  public static MaskedArray std(MaskedArray a, Over over, double ddof, MaskedArray mean) {
    return rooted(var(a, over, ddof, mean));
  }

  private static MaskedArray rooted(MaskedArray variance) {
    return variance == Ma.MASKED ? variance : sqrt(variance);
  }

  /// The distances from the mean.
  ///
  /// @numpy `numpy.ma.anom`, `numpy.ma.anomalies`
  public static MaskedArray anom(MaskedArray a, Over over) {
    return subtract(a, mean(a, over.keepDims()));
  }

  /// The median.
  ///
  /// @numpy `numpy.ma.median`
  public static MaskedArray median(MaskedArray a, Over over) {
    if (a.mask().isEmpty()) {
      return MaskedArray.of(Reductions.median(a.data(), over));
    }
    var keptShape = count(a, over);
    var order = new int[a.ndim()];
    var reduced = new boolean[a.ndim()];
    axes(a, over).forEach(axis -> reduced[a.shape().normalise(axis)] = true);
    int at = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int axis = 0; axis < order.length; axis++) {
        if (reduced[axis] == (pass == 1)) {
          order[at++] = axis;
        }
      }
    }
    var rows = keptShape.size();
    var columns = rows == 0 ? 0 : a.size() / rows;
    var matrix = a.data().transpose(order).reshape(rows, columns);
    var hidden = a.maskArray().transpose(order).reshape(rows, columns);
    var type =
        a.dtype().kind().isInexact() || a.dtype().kind().isTime() ? a.dtype() : DType.FLOAT64;
    var values = NDArray.zeros(type, rows);
    var mask = NDArray.zeros(DType.BOOL, rows);
    for (long row = 0; row < rows; row++) {
      var known = MaskedArray.of(matrix.get(Index.at(row)), hidden.get(Index.at(row))).compressed();
      mask.setBoolean(known.size() == 0, row);
      if (known.size() > 0) {
        values.set(Reductions.median(known, Over.all()), Index.at(row));
      }
    }
    var shape = keptShape.shape().toArray();
    return orMasked(MaskedArray.raw(values.reshape(shape), Optional.of(mask.reshape(shape))));
  }

  /// The weighted mean and the sums of the weights.
  ///
  /// @param average the weighted mean
  /// @param weights the sum of the weights behind each
  public record Weighted(MaskedArray average, MaskedArray weights) {}

  /// The mean, each element counting what its weight is.
  ///
  /// @param weights in the shape of `a`, or of its axes
  /// @numpy `numpy.ma.average`
  public static Weighted average(MaskedArray a, Optional<MaskedArray> weights, Over over) {
    if (weights.isEmpty()) {
      var mean = mean(a, over);
      return new Weighted(mean, MaskedArray.of(count(a, over).astype(mean.dtype())));
    }
    var w = weights.get();
    var table = PromotionTable.current();
    var promoted = table.promote(a.dtype(), w.dtype());
    var type = a.dtype().kind().isInexact() ? promoted : table.promote(promoted, DType.FLOAT64);
    var shaped = w.shape().equals(a.shape()) ? w : w.formed(x -> alongAxes(x, a, over));
    if (a.mask().isPresent()) {
      var known = multiply(shaped, MaskedArray.of(Ufuncs.LOGICAL_NOT.call(a.mask().get())));
      shaped = MaskedArray.like(known, known.data(), both(known.mask(), a.mask()));
    }
    var total = sum(shaped, over.dtype(type));
    var call = Call.plain().dtype(type).casting(Casting.UNSAFE);
    var factor = shaped;
    var products = binary(a, factor, (x, y) -> Ufuncs.MULTIPLY.call(x, y, call));
    return new Weighted(divide(sum(products, over), total), total);
  }

  private static NDArray alongAxes(NDArray weights, MaskedArray a, Over over) {
    var lengths = new long[a.ndim()];
    Arrays.fill(lengths, 1);
    axes(a, over)
        .forEach(axis -> {
          var at = a.shape().normalise(axis);
          lengths[at] = a.shape().axis(at);
        });
    return weights.reshape(lengths);
  }

  /// Where the least element stands, along the one axis of `over` or in the flattened array.
  ///
  /// @numpy `numpy.ma.argmin`
  public static NDArray argmin(MaskedArray a, Over over) {
    return Np.argmin(a.filledWith(Fill.greatest(a.dtype())), over);
  }

  /// Where the greatest element stands, along the one axis of `over` or in the flattened array.
  ///
  /// @numpy `numpy.ma.argmax`
  public static NDArray argmax(MaskedArray a, Over over) {
    return Np.argmax(a.filledWith(Fill.least(a.dtype())), over);
  }

  /// Where the least element stands, where masked elements count as a value.
  ///
  /// @numpy `numpy.ma.argmin` with `fill_value`
  public static NDArray argmin(MaskedArray a, Over over, Object fill) {
    return Np.argmin(a.filledWith(Fill.of(fill, a.dtype())), over);
  }

  /// Where the greatest element stands, where masked elements count as a value.
  ///
  /// @numpy `numpy.ma.argmax` with `fill_value`
  public static NDArray argmax(MaskedArray a, Over over, Object fill) {
    return Np.argmax(a.filledWith(Fill.of(fill, a.dtype())), over);
  }

  /// The positions that sort an axis, where masked elements count as a value.
  ///
  /// @numpy `numpy.ma.argsort` with `fill_value`
  public static NDArray argsort(MaskedArray a, int axis, Object fill) {
    return Sorting.argsort(a.filledWith(Fill.of(fill, a.dtype())), axis);
  }

  /// A copy sorted along an axis, where masked elements count as a value.
  ///
  /// @numpy `numpy.ma.sort` with `fill_value`
  public static MaskedArray sort(MaskedArray a, int axis, Object fill) {
    return a.mask().isEmpty() ? sort(a, axis) : placed(a, axis, argsort(a, axis, fill));
  }

  private static MaskedArray placed(MaskedArray a, int axis, NDArray order) {
    return a.formed(x -> Np.takeAlongAxis(x, order, axis));
  }

  /// The positions that sort an axis, masked elements last.
  ///
  /// @numpy `numpy.ma.argsort`
  public static NDArray argsort(MaskedArray a, int axis) {
    return argsort(a, axis, true);
  }

  /// The positions that sort an axis, masked elements last or first.
  ///
  /// @numpy `numpy.ma.argsort` with `endwith`
  public static NDArray argsort(MaskedArray a, int axis, boolean endwith) {
    var fill = endwith ? Fill.last(a.dtype()) : Fill.least(a.dtype());
    return Sorting.argsort(a.filledWith(fill), axis);
  }

  /// A copy sorted along an axis, masked elements last.
  ///
  /// @numpy `numpy.ma.sort`
  public static MaskedArray sort(MaskedArray a, int axis) {
    return sort(a, axis, true);
  }

  /// A copy sorted along an axis, masked elements last or first.
  ///
  /// @numpy `numpy.ma.sort` with `endwith`
  public static MaskedArray sort(MaskedArray a, int axis, boolean endwith) {
    if (a.mask().isEmpty()) {
      return MaskedArray.like(a, Sorting.sort(a.data(), axis), a.mask());
    }
    return placed(a, axis, argsort(a, axis, endwith));
  }

  /// The running sum along the axis of `over`, or of the flattened array; masked elements add
  /// nothing and stay masked.
  ///
  /// @numpy `numpy.ma.cumsum`
  public static MaskedArray cumsum(MaskedArray a, Over over) {
    return running(a, over, Np.cumsum(a.filledWith(number(a, 0)), over));
  }

  /// The running product along the axis of `over`, or of the flattened array.
  ///
  /// @numpy `numpy.ma.cumprod`
  public static MaskedArray cumprod(MaskedArray a, Over over) {
    return running(a, over, Np.cumprod(a.filledWith(number(a, 1)), over));
  }

  private static MaskedArray running(MaskedArray a, Over over, NDArray result) {
    return MaskedArray.raw(
        result, a.mask().map(mask -> over.axes().isEmpty() ? mask.ravel() : mask));
  }

  /// Whether all pairs are equal, masked ones counting as said.
  ///
  /// @numpy `numpy.ma.allequal`
  public static boolean allequal(MaskedArray a, MaskedArray b, boolean maskedEqual) {
    var mask = maskOr(a.mask(), b.mask());
    if (mask.isPresent() && !maskedEqual) {
      return false;
    }
    var equal = MaskedArray.raw(Ufuncs.EQUAL.call(a.data(), b.data()), mask);
    return Reductions.all(equal.filled(true), Over.all()).getBoolean();
  }

  /// Whether all pairs differ by at most `atol + rtol |b|`, masked ones counting as said.
  ///
  /// @numpy `numpy.ma.allclose`
  public static boolean allclose(
      MaskedArray a, MaskedArray b, boolean maskedEqual, double rtol, double atol) {
    var near = Np.isclose(a.data(), b.data(), rtol, atol);
    var mask = both(a.mask(), b.mask());
    return Reductions.all(MaskedArray.raw(near, mask).filled(maskedEqual), Over.all()).getBoolean();
  }

  /// The matrix product, masked elements counting as zero; masked where no pair is known.
  ///
  /// @param strict whether a single masked element masks what it goes into
  /// @numpy `numpy.ma.dot`
  public static MaskedArray dot(MaskedArray a, MaskedArray b, boolean strict) {
    var result = Np.dot(a.filledWith(number(a, 0)), b.filledWith(number(b, 0)));
    var known = Ufuncs.LOGICAL_NOT;
    var mask =
        strict
            ? Ufuncs.LOGICAL_OR.call(
                Np.dot(a.maskArray(), Np.ones(DType.BOOL, b.shape().toArray())),
                Np.dot(Np.ones(DType.BOOL, a.shape().toArray()), b.maskArray()))
            : known.call(Np.dot(known.call(a.maskArray()), known.call(b.maskArray())));
    return MaskedArray.raw(result, Optional.of(mask));
  }

  /// The sum of the diagonal.
  ///
  /// @numpy `numpy.ma.trace`
  public static NDArray trace(MaskedArray a) {
    return trace(a, 0, 0, 1);
  }

  /// The sum of a diagonal of the matrices along two axes.
  ///
  /// @param offset how far the diagonal lies above the main one
  /// @numpy `numpy.ma.trace` with `offset`, `axis1` and `axis2`
  public static NDArray trace(MaskedArray a, int offset, int first, int second) {
    var filled = a.filledWith(number(a, 0));
    return Reductions.sum(filled.diagonal(offset, first, second), Over.axis(-1));
  }
}
