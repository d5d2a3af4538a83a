package frankennumpy.ma;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The functions of NumPy's module `ma` under their names, in Java's spelling.
///
/// ```java
/// var m = Ma.maskedInvalid(MaskedArray.of(Np.array(1.0, Double.NaN, 3.0)));
/// var mean = Ma.mean(m, Over.all());   // 2.0
/// ```
///
/// Its chapters are the classes it extends: [Masking], [MaskedMath], [MaskedPairs],
/// [MaskedReductions], [MaskedForms], [MaskedSets], [MaskedStatistics] and [MaskedFields].
///
/// @numpy `numpy.ma`, 2.4
public final class Ma extends MaskedFields {
  /// A single masked element: what indexing and reductions give where there is no value, and what
  /// masks an element when it is assigned.
  ///
  /// @numpy `numpy.ma.masked`
  public static final MaskedArray MASKED =
      MaskedArray.raw(
          NDArray.zeros(DType.FLOAT64).readOnly(),
          Optional.of(NDArray.ofBooleans(true).reshape().readOnly()));

  private Ma() {}

  // ---- runs

  /// The runs of elements that are not masked, of the array laid flat.
  ///
  /// @numpy `numpy.ma.clump_unmasked`
  public static List<Index.Slice> clumpUnmasked(MaskedArray a) {
    return runs(a, false);
  }

  /// The runs of masked elements, of the array laid flat.
  ///
  /// @numpy `numpy.ma.clump_masked`
  public static List<Index.Slice> clumpMasked(MaskedArray a) {
    return runs(a, true);
  }

  private static List<Index.Slice> runs(MaskedArray a, boolean hidden) {
    var mask = a.maskArray().ravel().toBooleanArray();
    var runs = new ArrayList<Index.Slice>();
    for (int i = 0; i < mask.length; i++) {
      if (mask[i] == hidden) {
        int start = i;
        while (i < mask.length && mask[i] == hidden) {
          i++;
        }
        runs.add(new Index.Slice(start, i, 1));
      }
    }
    return List.copyOf(runs);
  }

  /// The runs of elements that are not masked, of the array laid flat.
  ///
  /// @numpy `numpy.ma.flatnotmasked_contiguous`
  public static List<Index.Slice> flatnotmaskedContiguous(MaskedArray a) {
    return runs(a, false);
  }

  /// The runs of elements that are not masked, for each line of a matrix along an axis.
  ///
  /// @throws ShapeException if there are more than two axes
  /// @numpy `numpy.ma.notmasked_contiguous`
  public static List<List<Index.Slice>> notmaskedContiguous(MaskedArray a, int axis) {
    requireMatrix(a, "notmasked_contiguous");
    var lines = new ArrayList<List<Index.Slice>>();
    var other = 1 - a.shape().normalise(axis);
    for (long i = 0; i < a.shape().axis(other); i++) {
      lines.add(runs(other == 0 ? a.get(Index.at(i)) : a.get(Index.ALL, Index.at(i)), false));
    }
    return lines;
  }

  /// The first and the last position that is not masked, of the array laid flat; nothing if all
  /// are.
  ///
  /// @numpy `numpy.ma.flatnotmasked_edges`
  public static Optional<NDArray> flatnotmaskedEdges(MaskedArray a) {
    var known = Np.flatnonzero(Ufuncs.LOGICAL_NOT.call(a.maskArray()));
    return known.size() == 0 ? Optional.empty() : Optional.of(known.get(Index.positions(0, -1)));
  }

  /// The positions of the first and of the last elements along an axis that are not masked: for
  /// each axis of the array an int64 array.
  ///
  /// @numpy `numpy.ma.notmasked_edges`
  public static List<List<NDArray>> notmaskedEdges(MaskedArray a, int axis) {
    var first = new ArrayList<NDArray>();
    var last = new ArrayList<NDArray>();
    for (int each = 0; each < a.ndim(); each++) {
      var lengths = new long[a.ndim()];
      java.util.Arrays.fill(lengths, 1);
      lengths[each] = a.shape().axis(each);
      var places = Np.arange(lengths[each]).reshape(lengths).broadcastTo(a.shape()).copy();
      var known = MaskedArray.of(places, a.maskArray());
      first.add(min(known, Over.axis(axis)).compressed());
      last.add(max(known, Over.axis(axis)).compressed());
    }
    return List.of(first, last);
  }

  // ---- rows and columns

  /// The data without any slice along the axes, none meaning all, that has a masked element.
  ///
  /// @numpy `numpy.ma.compress_nd`
  public static NDArray compressNd(MaskedArray a, int... axes) {
    if (!a.isMasked()) {
      return a.data();
    }
    var mask = a.maskArray();
    if (Reductions.all(mask, Over.all()).getBoolean()) {
      return NDArray.empty(DType.FLOAT64, 0);
    }
    var along = axes.length == 0 ? java.util.stream.IntStream.range(0, a.ndim()).toArray() : axes;
    var result = a.data();
    for (int each : along) {
      var axis = a.shape().normalise(each);
      var others =
          java.util.stream.IntStream.range(0, a.ndim()).filter(other -> other != axis).toArray();
      var hidden = others.length == 0 ? mask : Reductions.any(mask, Over.axis(others));
      result = Np.compress(Ufuncs.LOGICAL_NOT.call(hidden), result, axis);
    }
    return result;
  }

  /// The matrix without rows and columns that have a masked element.
  ///
  /// @throws ShapeException if there are not two axes
  /// @numpy `numpy.ma.compress_rowcols`
  public static NDArray compressRowcols(MaskedArray a) {
    requireMatrix(a, "compress_rowcols");
    return compressNd(a);
  }

  /// The matrix without rows that have a masked element.
  ///
  /// @throws ShapeException if there are not two axes
  /// @numpy `numpy.ma.compress_rows`
  public static NDArray compressRows(MaskedArray a) {
    requireMatrix(a, "compress_rows");
    return compressNd(a, 0);
  }

  /// The matrix without columns that have a masked element.
  ///
  /// @throws ShapeException if there are not two axes
  /// @numpy `numpy.ma.compress_cols`
  public static NDArray compressCols(MaskedArray a) {
    requireMatrix(a, "compress_cols");
    return compressNd(a, 1);
  }

  /// A copy with rows and columns masked that have a masked element.
  ///
  /// @throws ShapeException if there are not two axes
  /// @numpy `numpy.ma.mask_rowcols`
  public static MaskedArray maskRowcols(MaskedArray a) {
    return hiddenLines(a, true, true);
  }

  /// A copy with rows masked that have a masked element.
  ///
  /// @throws ShapeException if there are not two axes
  /// @numpy `numpy.ma.mask_rows`
  public static MaskedArray maskRows(MaskedArray a) {
    return hiddenLines(a, true, false);
  }

  /// A copy with columns masked that have a masked element.
  ///
  /// @throws ShapeException if there are not two axes
  /// @numpy `numpy.ma.mask_cols`
  public static MaskedArray maskCols(MaskedArray a) {
    return hiddenLines(a, false, true);
  }

  private static MaskedArray hiddenLines(MaskedArray a, boolean rows, boolean columns) {
    requireMatrix(a, "mask_rowcols");
    if (!a.isMasked()) {
      return a.copy();
    }
    var mask = a.maskArray();
    var byRow = Reductions.any(mask, Over.axis(1).keepDims());
    var byColumn = Reductions.any(mask, Over.axis(0).keepDims());
    var all = mask;
    all = rows ? Ufuncs.LOGICAL_OR.call(all, byRow) : all;
    all = columns ? Ufuncs.LOGICAL_OR.call(all, byColumn) : all;
    return MaskedArray.like(a, a.data().copy(), Optional.of(all));
  }

  private static void requireMatrix(MaskedArray a, String name) {
    if (a.ndim() != 2) {
      throw new ShapeException(
          "%s works on matrices, but the shape is %s; reshape it".formatted(name, a.shape()));
    }
  }

  // ---- functions applied to parts

  /// A function of vectors applied to each vector along an axis.
  ///
  /// @param function gives masked arrays of one shape, with one axis at most
  /// @numpy `numpy.ma.apply_along_axis`
  public static MaskedArray applyAlongAxis(
      Function<MaskedArray, MaskedArray> function, int axis, MaskedArray a) {
    var along = a.shape().normalise(axis);
    var lines = a.formed(x -> x.moveAxis(new int[] {along}, new int[] {-1}));
    var outer = java.util.Arrays.copyOf(lines.shape().toArray(), a.ndim() - 1);
    var count = Shape.of(outer).size();
    var matrix = lines.reshape(count, a.shape().axis(along));
    var results = new ArrayList<MaskedArray>();
    for (long i = 0; i < count; i++) {
      results.add(function.apply(matrix.get(Index.at(i))));
    }
    var parts = results.isEmpty() ? results : List.copyOf(results);
    var inner = parts.isEmpty() ? new long[0] : parts.getFirst().shape().toArray();
    var lengths = java.util.Arrays.copyOf(outer, outer.length + inner.length);
    System.arraycopy(inner, 0, lengths, outer.length, inner.length);
    var last = stack(parts, 0).reshape(lengths);
    return inner.length == 1
        ? last.formed(x -> x.moveAxis(new int[] {-1}, new int[] {along}))
        : last;
  }

  /// A function of an array and an axis applied along one axis after the other; an axis that it
  /// drops comes back with length 1.
  ///
  /// @throws ShapeException if it gives another number of axes
  /// @numpy `numpy.ma.apply_over_axes`
  public static MaskedArray applyOverAxes(AlongAxis function, MaskedArray a, int... axes) {
    var result = a;
    for (int axis : axes) {
      var along = axis < 0 ? axis + a.ndim() : axis;
      var next = function.apply(result, along);
      var kept = next.ndim() == result.ndim() ? next : expandDims(next, along);
      if (kept.ndim() != result.ndim()) {
        throw new ShapeException(
            "the function is not returning an array of the correct shape: of %s it made %s; drop one axis or none"
                .formatted(result.shape(), next.shape()));
      }
      result = kept;
    }
    return result;
  }

  /// A function of an array and an axis.
  @FunctionalInterface
  public interface AlongAxis {
    /// What becomes of the array.
    MaskedArray apply(MaskedArray a, int axis);
  }

  // ---- creation

  /// A masked array of zeros, without a mask.
  ///
  /// @numpy `numpy.ma.zeros`
  public static MaskedArray zeros(DType dtype, long... shape) {
    return MaskedArray.of(Np.zeros(dtype, shape));
  }

  /// A masked array of ones, without a mask.
  ///
  /// @numpy `numpy.ma.ones`
  public static MaskedArray ones(DType dtype, long... shape) {
    return MaskedArray.of(Np.ones(dtype, shape));
  }

  /// A masked array with undefined contents, without a mask.
  ///
  /// @numpy `numpy.ma.empty`
  public static MaskedArray empty(DType dtype, long... shape) {
    return MaskedArray.of(Np.empty(dtype, shape));
  }

  /// The whole numbers from `start` to before `stop`, without a mask.
  ///
  /// @numpy `numpy.ma.arange`
  public static MaskedArray arange(long start, long stop, long step) {
    return MaskedArray.of(Np.arange(start, stop, step));
  }

  /// The unit matrix, without a mask.
  ///
  /// @numpy `numpy.ma.identity`
  public static MaskedArray identity(long n) {
    return MaskedArray.of(Np.identity(n));
  }
}
