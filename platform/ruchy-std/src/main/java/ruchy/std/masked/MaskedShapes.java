package ruchy.std.masked;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.iterate.NdIndex;
import frankennumpy.Np;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import java.util.ArrayList;
import java.util.List;
import ruchy.runtime.LongList;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.Arguments;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.Operands;

/// Functions of the namespace `np.ma`, and methods of masked arrays, that change the form.
@Namespace("np.ma")
public final class MaskedShapes {
  private MaskedShapes() {}

  /// The elements in another shape.
  @Signature("fn reshape(a: MaskedArray, new_shape: Any, order: String = \"C\") -> MaskedArray")
  public static MaskedArray reshape(MaskedArray a, Object newShape, String order) {
    long[] lengths = ArrayArguments.longs(newShape);
    Order by = ArrayArguments.order(order);
    return Ma.formed(a, x -> Np.reshape(x, by, lengths));
  }

  /// The elements in another shape.
  @Signature("fn reshape(self: MaskedArray, shape: ...Any, order: String = \"C\") -> MaskedArray")
  public static MaskedArray reshape(MaskedArray self, RuchyList shape, String order) {
    return reshape(self, (Object) LongList.of(Operands.shape(shape)), order);
  }

  /// The elements in one row.
  @Signature(
      value = "fn ravel(N: MaskedArray, order: String = \"C\") -> MaskedArray",
      each = "a self")
  public static MaskedArray ravel(MaskedArray a, String order) {
    Order by = ArrayArguments.order(order);
    return Ma.formed(a, x -> Np.ravel(x, by));
  }

  /// A copy of the elements in one row.
  @Signature("fn flatten(self: MaskedArray, order: String = \"C\") -> MaskedArray")
  public static MaskedArray flatten(MaskedArray self, String order) {
    Order by = ArrayArguments.order(order);
    return Ma.formed(self, x -> Np.flatten(x, by));
  }

  /// The axes in reverse order, or in the order given.
  @Signature(
      value = "fn transpose(N: MaskedArray, axes: Any = None) -> MaskedArray",
      each = "a self")
  public static MaskedArray transpose(MaskedArray a, Object axes) {
    return a.transpose(ArrayArguments.axes(axes));
  }

  /// The axes turned around.
  @Signature("fn T(self: MaskedArray) -> MaskedArray")
  public static MaskedArray transposed(MaskedArray self) {
    return self.transpose();
  }

  /// Two axes exchanged.
  @Signature(
      value = "fn swapaxes(N: MaskedArray, axis1: i64, axis2: i64) -> MaskedArray",
      each = "a self")
  public static MaskedArray swapaxes(MaskedArray a, long axis1, long axis2) {
    return Ma.swapaxes(a, Arguments.toInt(axis1, "axis1"), Arguments.toInt(axis2, "axis2"));
  }

  /// Without axes of length 1.
  @Signature(
      "fn squeeze(a: MaskedArray, axis: Any = None, fill_value: Any = None, hardmask: bool = false) -> MaskedArray")
  public static MaskedArray squeeze(
      MaskedArray a, Object axis, Object fillValue, boolean hardmask) {
    return MaskedGrids.finished(Ma.squeeze(a, ArrayArguments.axes(axis)), fillValue, hardmask);
  }

  /// Without axes of length 1.
  @Signature("fn squeeze(self: MaskedArray, axis: Any = None) -> MaskedArray")
  public static MaskedArray squeeze(MaskedArray self, Object axis) {
    return Ma.squeeze(self, ArrayArguments.axes(axis));
  }

  /// With new axes of length 1.
  @Signature("fn expand_dims(a: MaskedArray, axis: Any) -> MaskedArray")
  public static MaskedArray expandDims(MaskedArray a, Object axis) {
    return Ma.expandDims(a, ArrayArguments.axes(axis));
  }

  /// At least one axis; of several arrays a list.
  @Signature("fn atleast_1d(arys: ...Any) -> Any")
  public static Object atleast1d(RuchyList arys) {
    return each(arys, Ma::atleast1d);
  }

  /// At least two axes; of several arrays a list.
  @Signature("fn atleast_2d(arys: ...Any) -> Any")
  public static Object atleast2d(RuchyList arys) {
    return each(arys, Ma::atleast2d);
  }

  /// At least three axes; of several arrays a list.
  @Signature("fn atleast_3d(arys: ...Any) -> Any")
  public static Object atleast3d(RuchyList arys) {
    return each(arys, Ma::atleast3d);
  }

  private static Object each(
      RuchyList arrays, java.util.function.UnaryOperator<MaskedArray> change) {
    List<MaskedArray> changed =
        arrays.asList().stream().map(MaskedOperands::of).map(change).toList();
    return changed.size() == 1 ? changed.getFirst() : MaskedOperands.list(changed);
  }

  /// A diagonal of a matrix, or a matrix with a vector as that diagonal.
  @Signature("fn diag(v: MaskedArray, k: i64 = 0) -> MaskedArray")
  public static MaskedArray diag(MaskedArray v, long k) {
    return Ma.diag(v, Arguments.toInt(k, "k"));
  }

  /// A matrix with the elements, laid flat, as a diagonal.
  @Signature("fn diagflat(v: MaskedArray, k: i64 = 0) -> MaskedArray")
  public static MaskedArray diagflat(MaskedArray v, long k) {
    return Ma.diagflat(v, Arguments.toInt(k, "k"));
  }

  /// A diagonal of the matrices along two axes.
  @Signature(
      value =
          "fn diagonal(N: MaskedArray, offset: i64 = 0, axis1: i64 = 0, axis2: i64 = 1) -> MaskedArray",
      each = "a self")
  public static MaskedArray diagonal(MaskedArray a, long offset, long axis1, long axis2) {
    return Ma.diagonal(
        a,
        Arguments.toInt(offset, "offset"),
        Arguments.toInt(axis1, "axis1"),
        Arguments.toInt(axis2, "axis2"));
  }

  /// The sum of a diagonal of the matrices along two axes, masked elements counting as zero;
  /// float64 where no dtype is named, as in NumPy.
  @Signature(
      value =
          "fn trace(N: MaskedArray, offset: i64 = 0, axis1: i64 = 0, axis2: i64 = 1, dtype: Any = None, out: Any = None) -> Any",
      each = "a self")
  public static Object trace(
      MaskedArray a, long offset, long axis1, long axis2, Object dtype, Object out) {
    MaskedArray typed = a.astype(MaskedOperands.dtype(dtype));
    return MaskedOperands.into(
        out,
        Ma.trace(
            typed,
            Arguments.toInt(offset, "offset"),
            Arguments.toInt(axis1, "axis1"),
            Arguments.toInt(axis2, "axis2")));
  }

  /// Each element several times, along an axis or of the array laid flat.
  @Signature(
      value = "fn repeat(N: MaskedArray, repeats: Any, axis: Any = None) -> MaskedArray",
      each = "a self")
  public static MaskedArray repeat(MaskedArray a, Object repeats, Object axis) {
    var along = MaskedOperands.axis(axis);
    MaskedArray array = along.isPresent() ? a : a.ravel();
    return Ma.repeat(array, Operands.array(repeats), along.orElse(0));
  }

  /// The elements over and over until the shape is full.
  @Signature("fn resize(x: MaskedArray, new_shape: Any) -> MaskedArray")
  public static MaskedArray resize(MaskedArray x, Object newShape) {
    return Ma.resize(x, ArrayArguments.longs(newShape));
  }

  /// The array cut along its second axis, or of a vector its only one.
  @Signature("fn hsplit(ary: MaskedArray, indices_or_sections: Any) -> [MaskedArray]")
  public static RuchyList hsplit(MaskedArray ary, Object indicesOrSections) {
    return MaskedOperands.list(
        indicesOrSections instanceof Long parts
            ? Ma.hsplit(ary, Arguments.toInt(parts, "indices_or_sections"))
            : Ma.hsplit(ary, ArrayArguments.longs(indicesOrSections)));
  }

  /// A copy of data and mask.
  @Signature(value = "fn copy(N: MaskedArray) -> MaskedArray", each = "a self")
  public static MaskedArray copy(MaskedArray a) {
    return a.copy();
  }

  /// The number of axes.
  @Signature(value = "fn ndim(N: MaskedArray) -> i64", each = "obj self")
  public static long ndim(MaskedArray obj) {
    return obj.ndim();
  }

  /// The length of each axis.
  @Signature(value = "fn shape(N: MaskedArray) -> [i64]", each = "obj self")
  public static LongList shape(MaskedArray obj) {
    return LongList.of(obj.shape().toArray());
  }

  /// The number of elements, masked ones included.
  @Signature("fn size(self: MaskedArray) -> i64")
  public static long size(MaskedArray self) {
    return self.size();
  }

  /// The number of elements, masked ones included, or the length of an axis.
  @Signature("fn size(obj: MaskedArray, axis: Any = None) -> i64")
  public static long size(MaskedArray obj, Object axis) {
    var along = MaskedOperands.axis(axis);
    return along.isPresent()
        ? obj.shape().axis(obj.shape().normalise(along.getAsInt()))
        : obj.size();
  }

  /// Where elements stand that are neither masked nor zero: one array an axis.
  @Signature(value = "fn nonzero(N: MaskedArray) -> [Array]", each = "a self")
  public static RuchyList nonzero(MaskedArray a) {
    return MaskedOperands.list(Ma.nonzero(a));
  }

  /// Where each element stands, and its value; masked ones too if they are not left out.
  @Signature("fn ndenumerate(a: MaskedArray, compressed: bool = true) -> [Any]")
  public static RuchyList ndenumerate(MaskedArray a, boolean compressed) {
    var pairs = new ObjectList<Object>();
    NDArray mask = a.maskArray();
    for (long[] place : NdIndex.of(a.shape())) {
      boolean hidden = mask.getBoolean(place);
      if (!hidden || !compressed) {
        pairs.add(
            new Tuple2<Object, Object>(
                LongList.of(place.clone()), hidden ? Ma.MASKED : a.data().item(place)));
      }
    }
    return pairs;
  }

  /// Data and mask as the fields `_data` and `_mask` of one array.
  @Signature({"fn toflex(self: MaskedArray) -> Array", "fn torecords(self: MaskedArray) -> Array"})
  public static NDArray toflex(MaskedArray self) {
    return Ma.toflex(self);
  }

  /// The elements as nested lists; masked ones are `None`.
  @Signature("fn tolist(self: MaskedArray, fill_value: Any = None) -> Any")
  public static Object tolist(MaskedArray self, Object fillValue) {
    if (!Operands.isNone(fillValue)) {
      return nested(MaskedArray.of(self.filled(MaskedOperands.fill(fillValue))));
    }
    return nested(self);
  }

  private static Object nested(MaskedArray a) {
    if (a.ndim() == 0) {
      return a.isMasked() ? Option.none() : a.data().item();
    }
    var list = new ArrayList<Object>();
    for (long i = 0; i < a.shape().axis(0); i++) {
      list.add(nested(a.get(Index.at(i))));
    }
    return MaskedOperands.list(list);
  }
}
