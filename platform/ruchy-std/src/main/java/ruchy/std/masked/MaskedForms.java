package ruchy.std.masked;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import java.util.List;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.Arguments;
import ruchy.std.array.Operands;

/// Functions of the namespace `np.ma` that join, pick, place and compress.
@Namespace("np.ma")
public final class MaskedForms {
  private MaskedForms() {}

  /// Masked arrays one behind the other along an axis.
  @Signature("fn concatenate(arrays: Any, axis: i64 = 0) -> MaskedArray")
  public static MaskedArray concatenate(Object arrays, long axis) {
    return Ma.concatenate(MaskedOperands.all(arrays), Arguments.toInt(axis, "axis"));
  }

  /// Masked arrays along a new axis.
  @Signature("fn stack(arrays: Any, axis: i64 = 0) -> MaskedArray")
  public static MaskedArray stack(Object arrays, long axis) {
    return Ma.stack(MaskedOperands.all(arrays), Arguments.toInt(axis, "axis"));
  }

  /// Masked arrays below each other.
  @Signature("fn vstack(arrays: Any) -> MaskedArray")
  public static MaskedArray vstack(Object arrays) {
    return Ma.vstack(MaskedOperands.all(arrays));
  }

  /// Masked arrays beside each other.
  @Signature("fn hstack(arrays: Any) -> MaskedArray")
  public static MaskedArray hstack(Object arrays) {
    return Ma.hstack(MaskedOperands.all(arrays));
  }

  /// Masked arrays behind each other.
  @Signature("fn dstack(arrays: Any) -> MaskedArray")
  public static MaskedArray dstack(Object arrays) {
    return Ma.dstack(MaskedOperands.all(arrays));
  }

  /// Vectors as columns.
  @Signature("fn column_stack(arrays: Any) -> MaskedArray")
  public static MaskedArray columnStack(Object arrays) {
    return Ma.columnStack(MaskedOperands.all(arrays));
  }

  /// Elements of `x` where the condition is true, of `y` elsewhere; masked where the condition is.
  @Signature("fn where(condition: MaskedArray, x: MaskedArray, y: MaskedArray) -> Any")
  public static Object where(MaskedArray condition, MaskedArray x, MaskedArray y) {
    return MaskedOperands.value(Ma.where(condition, x, y));
  }

  /// From the choices the element at the same place that `indices` names.
  @Signature("fn choose(indices: MaskedArray, choices: Any) -> MaskedArray")
  public static MaskedArray choose(MaskedArray indices, Object choices) {
    return Ma.choose(indices, MaskedOperands.all(choices));
  }

  /// The elements at indices, of the array laid flat or along an axis.
  @Signature("fn take(a: MaskedArray, indices: Array, axis: Any = None) -> Any")
  public static Object take(MaskedArray a, NDArray indices, Object axis) {
    return MaskedOperands.value(
        Operands.isNone(axis)
            ? Ma.take(a, indices)
            : Ma.take(a, indices, Operands.axes(ObjectList.of(axis))[0]));
  }

  /// Assigns values to positions of the array laid flat, in place.
  @Signature("fn put(a: MaskedArray, indices: Array, values: MaskedArray)")
  public static void put(MaskedArray a, NDArray indices, MaskedArray values) {
    Ma.put(a, indices, values);
  }

  /// Assigns values where a mask is true, in place.
  @Signature("fn putmask(a: MaskedArray, mask: Array, values: MaskedArray)")
  public static void putmask(MaskedArray a, NDArray mask, MaskedArray values) {
    Ma.putmask(a, mask, values);
  }

  /// A copy with rows masked that have a masked element.
  @Signature("fn mask_rows(a: MaskedArray) -> MaskedArray")
  public static MaskedArray maskRows(MaskedArray a) {
    return Ma.maskRows(a);
  }

  /// A copy with columns masked that have a masked element.
  @Signature("fn mask_cols(a: MaskedArray) -> MaskedArray")
  public static MaskedArray maskCols(MaskedArray a) {
    return Ma.maskCols(a);
  }

  /// A copy with rows and columns masked that have a masked element.
  @Signature("fn mask_rowcols(a: MaskedArray) -> MaskedArray")
  public static MaskedArray maskRowcols(MaskedArray a) {
    return Ma.maskRowcols(a);
  }

  /// The matrix without rows that have a masked element.
  @Signature("fn compress_rows(a: MaskedArray) -> Array")
  public static NDArray compressRows(MaskedArray a) {
    return Ma.compressRows(a);
  }

  /// The matrix without columns that have a masked element.
  @Signature("fn compress_cols(a: MaskedArray) -> Array")
  public static NDArray compressCols(MaskedArray a) {
    return Ma.compressCols(a);
  }

  /// The matrix without rows and columns that have a masked element.
  @Signature("fn compress_rowcols(a: MaskedArray) -> Array")
  public static NDArray compressRowcols(MaskedArray a) {
    return Ma.compressRowcols(a);
  }

  /// The runs of masked elements, of the array laid flat, as pairs of start and stop.
  @Signature("fn clump_masked(a: MaskedArray) -> [Any]")
  public static RuchyList clumpMasked(MaskedArray a) {
    return runs(Ma.clumpMasked(a));
  }

  /// The runs of elements that are not masked, of the array laid flat, as pairs of start and stop.
  @Signature("fn clump_unmasked(a: MaskedArray) -> [Any]")
  public static RuchyList clumpUnmasked(MaskedArray a) {
    return runs(Ma.clumpUnmasked(a));
  }

  /// The runs of elements that are not masked, as pairs of start and stop.
  @Signature("fn flatnotmasked_contiguous(a: MaskedArray) -> [Any]")
  public static RuchyList flatnotmaskedContiguous(MaskedArray a) {
    return runs(Ma.flatnotmaskedContiguous(a));
  }

  private static RuchyList runs(List<Index.Slice> slices) {
    var runs = new ObjectList<Object>();
    slices.forEach(run -> runs.add(new Tuple2<Object, Object>(run.start(), run.stop())));
    return runs;
  }

  /// The first and the last position that is not masked, or `None`.
  @Signature("fn flatnotmasked_edges(a: MaskedArray) -> Any")
  public static Object flatnotmaskedEdges(MaskedArray a) {
    var edges = Ma.flatnotmaskedEdges(a);
    return edges.isPresent() ? edges.get() : Option.none();
  }

  /// The distinct elements, sorted, a masked one last.
  @Signature("fn unique(ar1: MaskedArray) -> MaskedArray")
  public static MaskedArray unique(MaskedArray ar1) {
    return Ma.unique(ar1);
  }

  /// The distinct elements of both.
  @Signature("fn union1d(a: MaskedArray, b: MaskedArray) -> MaskedArray")
  public static MaskedArray union1d(MaskedArray a, MaskedArray b) {
    return Ma.union1d(a, b);
  }

  /// The distinct elements that are in both.
  @Signature("fn intersect1d(a: MaskedArray, b: MaskedArray) -> MaskedArray")
  public static MaskedArray intersect1d(MaskedArray a, MaskedArray b) {
    return Ma.intersect1d(a, b);
  }

  /// The distinct elements of the first that are not in the second.
  @Signature("fn setdiff1d(a: MaskedArray, b: MaskedArray) -> MaskedArray")
  public static MaskedArray setdiff1d(MaskedArray a, MaskedArray b) {
    return Ma.setdiff1d(a, b);
  }

  /// The distinct elements that are in one of both only.
  @Signature("fn setxor1d(a: MaskedArray, b: MaskedArray) -> MaskedArray")
  public static MaskedArray setxor1d(MaskedArray a, MaskedArray b) {
    return Ma.setxor1d(a, b);
  }

  /// Whether each element is among others.
  @Signature("fn isin(a: MaskedArray, b: MaskedArray) -> MaskedArray")
  public static MaskedArray isin(MaskedArray a, MaskedArray b) {
    return Ma.isin(a, b);
  }

  /// Values behind an array, both laid flat.
  @Signature("fn append(a: MaskedArray, b: MaskedArray) -> MaskedArray")
  public static MaskedArray append(MaskedArray a, MaskedArray b) {
    return Ma.append(a, b);
  }

  /// Every product of an element of one and of the other.
  @Signature("fn outer(a: MaskedArray, b: MaskedArray) -> MaskedArray")
  public static MaskedArray outer(MaskedArray a, MaskedArray b) {
    return Ma.outer(a, b);
  }

  /// The sum of products along the last axes.
  @Signature("fn inner(a: MaskedArray, b: MaskedArray) -> MaskedArray")
  public static MaskedArray inner(MaskedArray a, MaskedArray b) {
    return Ma.inner(a, b);
  }

  /// Differences of neighbours along an axis, taken `n` times.
  @Signature("fn diff(a: MaskedArray, n: i64 = 1, axis: i64 = -1) -> MaskedArray")
  public static MaskedArray diff(MaskedArray a, long n, long axis) {
    return Ma.diff(a, Arguments.toInt(n, "n"), Arguments.toInt(axis, "axis"));
  }

  /// Differences of neighbours of the elements laid flat.
  @Signature("fn ediff1d(arr: MaskedArray) -> MaskedArray")
  public static MaskedArray ediff1d(MaskedArray arr) {
    return Ma.ediff1d(arr);
  }

  /// The powers of a vector as columns; rows of masked elements are zero.
  @Signature("fn vander(x: MaskedArray, n: i64) -> Array")
  public static NDArray vander(MaskedArray x, long n) {
    return Ma.vander(x, n);
  }
}
