package frankennumpy;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ndarray.iterate.NdIndex;
import fnp.ndarray.iterate.Nditer;
import fnp.ndarray.iterate.SharedMemory;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Functions applied along axes, comparison of whole arrays, and questions about memory. Use
/// through [Np].
///
/// @numpy "Functional programming", "Logic functions", "Miscellaneous routines", 2.4
public abstract sealed class Functional extends Ordering permits Arithmetic {
  Functional() {}

  /// A function of vectors applied to each vector along an axis, which gives way to the axes of
  /// what the function gives; the first result determines shape and dtype.
  ///
  /// @throws ShapeException if there are no vectors
  /// @numpy `numpy.apply_along_axis`
  public static NDArray applyAlongAxis(UnaryOperator<NDArray> function, int axis, NDArray a) {
    var along = a.shape().normalise(axis);
    var n = a.ndim();
    var rows = a.moveAxis(new int[] {along}, new int[] {n - 1});
    var outer = Arrays.copyOf(rows.shape().toArray(), n - 1);
    var positions = NdIndex.of(Shape.of(outer)).iterator();
    if (!positions.hasNext()) {
      throw new ShapeException(
          "cannot apply along axis %d of shape %s: a dimension to iterate over is 0"
              .formatted(axis, a.shape()));
    }
    var at = positions.next();
    var first = function.apply(rows.get(NdIndex.items(at)));
    var lengths = Arrays.copyOf(outer, n - 1 + first.ndim());
    System.arraycopy(first.shape().toArray(), 0, lengths, n - 1, first.ndim());
    var result = NDArray.empty(first.dtype(), lengths);
    place(result, at, first);
    while (positions.hasNext()) {
      at = positions.next();
      place(result, at, function.apply(rows.get(NdIndex.items(at))));
    }
    var order = new int[lengths.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i < along ? i : i < along + first.ndim() ? i - along + n - 1 : i - first.ndim();
    }
    return result.transpose(order);
  }

  private static void place(NDArray result, long[] at, NDArray value) {
    var items = Arrays.copyOf(NdIndex.items(at), at.length + 1);
    items[at.length] = Index.ELLIPSIS;
    result.set(value, items);
  }

  /// A function of an array and an axis.
  @FunctionalInterface
  public interface AlongAxis {
    /// The result for one axis.
    NDArray apply(NDArray a, int axis);
  }

  /// A function applied along one axis after the other; an axis that it removes is put back with
  /// length 1.
  ///
  /// @throws ShapeException if the function gives another number of axes
  /// @numpy `numpy.apply_over_axes`
  public static NDArray applyOverAxes(AlongAxis function, NDArray a, int... axes) {
    var result = a;
    for (var axis : axes) {
      var along = axis < 0 ? axis + a.ndim() : axis;
      var next = function.apply(result, along);
      if (next.ndim() == result.ndim() - 1) {
        next = next.expandDims(along);
      }
      if (next.ndim() != result.ndim()) {
        throw new ShapeException(
            "function is not returning an array of the correct shape: %s for %s; keep the axes"
                .formatted(next.shape(), result.shape()));
      }
      result = next;
    }
    return result;
  }

  /// Whether two arrays have the same shape and elements.
  ///
  /// @numpy `numpy.array_equal`
  public static boolean arrayEqual(NDArray a, NDArray b) {
    return arrayEqual(a, b, false);
  }

  /// Whether two arrays have the same shape and elements, where NaN may count as equal to NaN.
  ///
  /// @numpy `numpy.array_equal` with `equal_nan`
  public static boolean arrayEqual(NDArray a, NDArray b, boolean equalNan) {
    return a.shape().equals(b.shape()) && allEqual(a, b, equalNan);
  }

  /// Whether two arrays stretch to one shape in which their elements are the same.
  ///
  /// @numpy `numpy.array_equiv`
  public static boolean arrayEquiv(NDArray a, NDArray b) {
    try {
      a.shape().broadcast(b.shape());
    } catch (fnp.ndarray.BroadcastException _) {
      return false;
    }
    return allEqual(a, b, false);
  }

  private static boolean allEqual(NDArray a, NDArray b, boolean equalNan) {
    var same = Ufuncs.EQUAL.call(a, b);
    if (equalNan) {
      var both = Ufuncs.LOGICAL_AND.call(Ufuncs.NOT_EQUAL.call(a, a), Ufuncs.NOT_EQUAL.call(b, b));
      same = Ufuncs.LOGICAL_OR.call(same, both);
    }
    return Reductions.all(same, Over.all()).getBoolean();
  }

  /// Whether the memory ranges of two arrays overlap; they may still have no element in common.
  ///
  /// @numpy `numpy.may_share_memory`
  public static boolean mayShareMemory(NDArray a, NDArray b) {
    return a.mayShareMemory(b);
  }

  /// Whether two arrays have a byte in common, exactly.
  ///
  /// @numpy `numpy.shares_memory`
  public static boolean sharesMemory(NDArray a, NDArray b) {
    return SharedMemory.isShared(a, b, -1);
  }

  /// Whether two arrays have a byte in common, found out with so many trials at most.
  ///
  /// @throws IllegalStateException if these are not enough to tell
  /// @numpy `numpy.shares_memory` with `max_work`
  public static boolean sharesMemory(NDArray a, NDArray b, long maxWork) {
    return SharedMemory.isShared(a, b, maxWork);
  }

  /// The addresses of the first byte of an array and of the one behind its last.
  ///
  /// @numpy `numpy.lib.array_utils.byte_bounds`
  public static List<Long> byteBounds(NDArray a) {
    return List.of(a.address() + a.layout().low(), a.address() + a.layout().high());
  }

  /// A walk over arrays, which are stretched to one shape.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @numpy `numpy.nditer`
  public static Nditer nditer(Nditer.Options options, NDArray... arrays) {
    return Nditer.of(options, arrays);
  }

  /// A function of elements, given as Java objects, as a function of whole arrays.
  ///
  /// @numpy `numpy.vectorize`
  public static Vectorized vectorizeElements(Function<List<Object>, Object> function) {
    return Vectorized.ofElements(function);
  }

  /// A function of the last axes of arrays, such as `(m,n),(n)->(m)`, as a function of whole
  /// arrays.
  ///
  /// @throws IllegalArgumentException if the signature is none
  /// @numpy `numpy.vectorize` with `signature`
  public static Vectorized vectorize(String signature, Function<List<NDArray>, NDArray> function) {
    return Vectorized.ofArrays(signature, function);
  }

  /// The bits of the elements that differ from zero, eight in a byte, of the flattened array.
  ///
  /// @throws fnp.ufunc.UfuncException if the dtype is neither integer nor bool
  /// @numpy `numpy.packbits`
  public static NDArray packbits(NDArray a) {
    return packbits(a.ravel(), 0, false);
  }

  /// Whether elements differ from zero, eight in a byte along an axis; missing ones count as zero.
  ///
  /// @param little whether the first element is the lowest bit (`bitorder="little"`)
  /// @throws fnp.ufunc.UfuncException if the dtype is neither integer nor bool
  /// @numpy `numpy.packbits` with `axis` and `bitorder`
  public static NDArray packbits(NDArray a, int axis, boolean little) {
    return Bits.pack(a, axis, little);
  }

  /// The bits of bytes as bytes of 0 and 1, of the flattened array.
  ///
  /// @throws fnp.ufunc.UfuncException if the dtype is not uint8
  /// @numpy `numpy.unpackbits`
  public static NDArray unpackbits(NDArray a) {
    return unpackbits(a.ravel(), 0, OptionalLong.empty(), false);
  }

  /// The bits of bytes along an axis as bytes of 0 and 1.
  ///
  /// @param count how many bits: fewer or more than there are, or, negative, without the last ones
  /// @param little whether the lowest bit comes first (`bitorder="little"`)
  /// @throws fnp.ufunc.UfuncException if the dtype is not uint8
  /// @numpy `numpy.unpackbits` with `axis`, `count` and `bitorder`
  public static NDArray unpackbits(NDArray a, int axis, OptionalLong count, boolean little) {
    return Bits.unpack(a, axis, count, little);
  }

  /// An int64 array without axes.
  static NDArray number(long value) {
    return NDArray.scalar(DType.INT64, value);
  }
}
