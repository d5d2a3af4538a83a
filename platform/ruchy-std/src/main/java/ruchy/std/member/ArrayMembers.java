package ruchy.std.member;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.iterate.Flat;
import frankennumpy.Np;
import java.util.LinkedHashMap;
import java.util.Map;
import ruchy.runtime.Display;
import ruchy.runtime.LongList;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.ArrayMethods;
import ruchy.std.array.Operands;
import ruchy.std.random.BitGenerators;

/// What an array can tell of its memory, and NumPy's methods that are functions of `np` too.
public final class ArrayMembers {
  private ArrayMembers() {}

  /// How many bytes one element takes.
  @Signature("fn itemsize(self: Array) -> i64")
  public static long itemsize(NDArray self) {
    return self.itemsize();
  }

  /// How many bytes all elements take.
  @Signature("fn nbytes(self: Array) -> i64")
  public static long nbytes(NDArray self) {
    return self.nbytes();
  }

  /// For each axis the bytes from an element to the next.
  @Signature("fn strides(self: Array) -> [i64]")
  public static LongList strides(NDArray self) {
    return LongList.of(self.strides());
  }

  /// The array whose memory this one shows, or `None`.
  @Signature("fn base(self: Array) -> Option<Array>")
  public static Option<Object> base(NDArray self) {
    return self.base().<Option<Object>>map(Option::some).orElseGet(Option::none);
  }

  /// The bytes of all elements, as a view where they are next to each other.
  @Signature("fn data(self: Array) -> Array")
  public static NDArray data(NDArray self) {
    return self.contiguous().ravel().view(DType.UINT8);
  }

  /// Where the array is: `"cpu"`.
  @Signature("fn device(self: Array) -> String")
  public static String device(NDArray self) {
    return "cpu";
  }

  /// The array itself, which is on the `"cpu"` already.
  @Signature("fn to_device(self: Array, device: String, stream: Any = None) -> Array")
  public static NDArray toDevice(NDArray self, String device, Object stream) {
    if (!device.equals("cpu") || !Operands.isNone(stream)) {
      throw new RuchyError("E0818", "arrays are on the device \"cpu\" only, found " + device);
    }
    return self;
  }

  /// What is true of the array's memory: `a.flags["WRITEABLE"]`.
  @Signature("fn flags(self: Array) -> Map<String, bool>")
  public static Map<Object, Object> flags(NDArray self) {
    return new LinkedHashMap<>(Np.flags(self));
  }

  /// Allows or forbids that elements are assigned.
  @Signature(
      "fn setflags(self: Array, write: Any = None, align: Any = None, uic: Any = None) -> ()")
  public static void setflags(NDArray self, Object write, Object align, Object uic) {
    if (Boolean.TRUE.equals(uic) || Boolean.FALSE.equals(align)) {
      throw new RuchyError("E0818", "only `write` can be changed: arrays are always aligned");
    }
    if (write instanceof Boolean allowed) {
      self.setWriteable(allowed);
    }
  }

  /// The elements one after the other, in the order of C; what is set there is set in the array.
  ///
  /// ```ruchy
  /// >>> np.array([[1, 2], [3, 4]]).flat[2]
  /// 3
  /// ```
  @Signature("fn flat(self: Array) -> FlatIter")
  public static Flat flat(NDArray self) {
    return Flat.of(self);
  }

  /// The real parts, as a view.
  @Signature("fn real(self: Array) -> Array")
  public static NDArray real(NDArray self) {
    return self.real();
  }

  /// The imaginary parts, as a view; zeros for other numbers.
  @Signature("fn imag(self: Array) -> Array")
  public static NDArray imag(NDArray self) {
    return self.imag();
  }

  /// The last two axes exchanged, as a view.
  @Signature("fn mT(self: Array) -> Array")
  public static NDArray transposedMatrices(NDArray self) {
    return Np.matrixTranspose(self);
  }

  /// Complex numbers with the sign of their imaginary part changed.
  @Signature({"fn conj(self: Array) -> Array", "fn conjugate(self: Array) -> Array"})
  public static NDArray conj(NDArray self) {
    return Np.conj(self);
  }

  /// The parts where a vector of conditions is true, along an axis or of the flattened array.
  @Signature("fn compress(self: Array, condition: Any, axis: Any = None, out: Any = None) -> Array")
  public static NDArray compress(NDArray self, Object condition, Object axis, Object out) {
    return ruchy.std.array.ArrayPicking.compress(condition, self, axis, out);
  }

  /// Reorders along an axis, in place, so that the elements which sorting would put at positions
  /// are there.
  @Signature(
      "fn partition(self: Array, kth: Any, axis: i64 = -1, kind: Any = None, order: Any = None) ->"
          + " ()")
  public static void partition(NDArray self, Object kth, long axis, Object kind, Object order) {
    self.copyFrom(ruchy.std.array.ArraySets.partition(self, kth, axis, kind, order));
  }

  /// Positions in an order that puts those which sorting would put at given positions there.
  @Signature(
      "fn argpartition(self: Array, kth: Any, axis: Any = -1, kind: Any = None, order: Any = None)"
          + " -> Array<i64>")
  public static NDArray argpartition(
      NDArray self, Object kth, Object axis, Object kind, Object order) {
    return ruchy.std.array.ArraySets.argpartition(self, kth, axis, kind, order);
  }

  /// The bytes of each element from an offset on as a field of a type; a view.
  @Signature("fn getfield(self: Array, dtype: Any, offset: i64 = 0) -> Array")
  public static NDArray getfield(NDArray self, Object dtype, long offset) {
    return Np.getfield(self, Operands.dtype(dtype), offset);
  }

  /// Sets the bytes of each element from an offset on, as a field of a type.
  @Signature("fn setfield(self: Array, val: Any, dtype: Any, offset: i64 = 0) -> ()")
  public static void setfield(NDArray self, Object val, Object dtype, long offset) {
    DType type = Operands.dtype(dtype);
    Np.setfield(self, Operands.array(val, type), type, offset);
  }

  /// The bytes of all elements, in an order.
  @Signature("fn tobytes(self: Array, order: String = \"C\") -> Array<u8>")
  public static NDArray tobytes(NDArray self, String order) {
    var turned = order.equals("F") ? self.transpose() : self;
    return BitGenerators.array(Np.tobytes(turned));
  }

  /// The elements as a list; an array of several dimensions gives lists of lists.
  @Signature("fn tolist(self: Array) -> Any")
  public static Object tolist(NDArray self) {
    return self.ndim() == 0 ? ArrayMethods.item(self) : ArrayMethods.toList(self);
  }

  /// The element at a position: of a flattened array, or one number for each axis.
  @Signature("fn item(self: Array, args: ...Any) -> Any")
  public static Object item(NDArray self, RuchyList args) {
    long[] at = Operands.shape(args);
    if (at.length == 0) {
      return ArrayMethods.item(self);
    }
    if (at.length != 1 && at.length != self.ndim()) {
      throw new RuchyError(
          "E0820",
          "an element has one position or %d of them, found %s"
              .formatted(self.ndim(), Display.quoted(args)));
    }
    return at.length == 1 ? FlatMembers.item(Flat.of(self), at[0]) : ArrayMethods.get(self, args);
  }

  /// The elements as another type, in an order of memory; `casting` says which conversions are
  /// allowed, and without `copy` the array itself is given if it is as wanted.
  @Signature(
      "fn astype(self: Array, dtype: Any, order: String = \"K\", casting: String = \"unsafe\", copy:"
          + " bool = true) -> Array")
  public static NDArray astype(
      NDArray self, Object dtype, String order, String casting, boolean copy) {
    return Np.astype(
        self,
        Operands.dtype(dtype),
        ArrayArguments.casting(casting),
        ArrayArguments.order(order),
        copy);
  }

  /// Another array with the bytes of each number turned around, or the array itself, `inplace`.
  @Signature("fn byteswap(self: Array, inplace: bool) -> Array")
  public static NDArray byteswap(NDArray self, boolean inplace) {
    NDArray swapped = Np.byteswap(self);
    if (inplace) {
      self.copyFrom(swapped);
      return self;
    }
    return swapped;
  }

  /// Another array with the same elements, in an order of memory.
  @Signature("fn copy(self: Array, order: String) -> Array")
  public static NDArray copy(NDArray self, String order) {
    return self.copy(ArrayArguments.order(order));
  }

  /// The elements in one row, in an order; always a copy.
  @Signature("fn flatten(self: Array, order: String = \"C\") -> Array")
  public static NDArray flatten(NDArray self, String order) {
    return Np.ravel(self, ArrayArguments.order(order)).copy();
  }

  /// The elements in one row, in an order; a view where possible.
  @Signature("fn ravel(self: Array, order: String) -> Array")
  public static NDArray ravel(NDArray self, String order) {
    return Np.ravel(self, ArrayArguments.order(order));
  }

  /// The dot product, or the matrix product of arrays of two dimensions.
  @Signature("fn dot(self: Array, other: Any, out: Any = None) -> Any")
  public static Object dot(NDArray self, Object other, Object out) {
    return ruchy.std.array.ArrayAlgebra.dot(self, other, out);
  }

  /// A view with the axes in another order: `a.transpose(1, 0)`, `a.transpose((1, 0))`.
  @Signature("fn transpose(self: Array, axes: ...Any) -> Array")
  public static NDArray transpose(NDArray self, RuchyList axes) {
    int[] order = Operands.axes(axes);
    return order.length == 0 ? self.transpose() : self.transpose(order);
  }
}
