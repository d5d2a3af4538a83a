package ruchy.std.array;

import fnp.dtype.DType;
import fnp.dtype.StructType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.iterate.Flat;
import frankennumpy.Np;
import ruchy.runtime.DoubleList;
import ruchy.runtime.LongList;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;

/// Methods of arrays: what they are, other views of them, and their elements.
public final class ArrayMethods {
  private ArrayMethods() {}

  /// The length of each axis.
  @Signature("fn shape(self: Array) -> [i64]")
  public static LongList shape(NDArray self) {
    var lengths = new LongList(self.ndim());
    for (int axis = 0; axis < self.ndim(); axis++) {
      lengths.add(self.shape(axis));
    }
    return lengths;
  }

  /// The number of axes.
  @Signature("fn ndim(self: Array) -> i64")
  public static long ndim(NDArray self) {
    return self.ndim();
  }

  /// The number of elements.
  @Signature("fn size(self: Array) -> i64")
  public static long size(NDArray self) {
    return self.size();
  }

  /// The length of the first axis.
  @Signature("fn len(self: Array) -> i64")
  public static long len(NDArray self) {
    return self.shape(0);
  }

  /// The elements' type, which equals its names: `a.dtype == "float64"`.
  @Signature("fn dtype(self: Array) -> DType")
  public static DType dtype(NDArray self) {
    return self.dtype();
  }

  /// An element, `a[1, 2]`, or a view, `a[1:3]`: integers, ranges, slices, masks and lists of
  /// places as in NumPy.
  @Signature("fn get(self: Array, items: ...Any) -> Any")
  public static Object get(NDArray self, RuchyList given) {
    var items = IndexExpression.items(given);
    if (items.size() == 1 && ArrayIndexes.isFields(items.item(0))) {
      return ArrayIndexes.fields(self, items.item(0));
    }
    Index[] indexes = ArrayIndexes.of(items);
    NDArray part = self.get(indexes);
    boolean element = part.ndim() == 0 && ArrayIndexes.areIntegers(indexes);
    return element ? ArrayValues.element(part) : part;
  }

  /// Sets an element or a part: `a[0] = 1.0`, `a[a < 0] = 0.0`.
  @Signature("fn set(self: Array, item: Any, value: Any)")
  public static void set(NDArray self, Object item, Object value) {
    if (ArrayIndexes.isFields(item)) {
      var fields = ArrayIndexes.fields(self, item);
      fields.copyFrom(Operands.array(value, fields.dtype()));
      return;
    }
    self.set(
        Operands.array(value, self.dtype()),
        ArrayIndexes.of(IndexExpression.items(ObjectList.of(item))));
  }

  /// Sets an element, or a part, by several indexes, the value last: `a[0, 1:] = 1.0`.
  @Signature("fn set(self: Array, items: ...Any)")
  public static void set(NDArray self, RuchyList items) {
    int count = items.size() - 1;
    var indexes = new ObjectList<Object>(count);
    for (int i = 0; i < count; i++) {
      indexes.add(items.item(i));
    }
    self.set(Operands.array(items.item(count), self.dtype()), ArrayIndexes.of(indexes));
  }

  /// What `a.name` does where that is no attribute of all arrays: the field of records, as a view.
  @Signature("fn attribute(self: Array, name: String) -> Any")
  public static Object attribute(NDArray self, String name) {
    if (self.dtype() instanceof StructType type) {
      if (type.find(name).isPresent()) {
        NDArray field = self.field(name);
        return field.ndim() == 0 ? ArrayValues.element(field) : field;
      }
      throw new RuchyError(
              "E0103", "an array has no attribute and its records no field `" + name + "`")
          .help("the fields are " + String.join(", ", type.names()));
    }
    throw new RuchyError(
            "E0103", "an array of " + self.dtype() + " has no attribute `" + name + "`")
        .help("fields have names only in arrays of records: dtype=[(\"x\", \"f8\")]");
  }

  /// What `a.name = value` does: sets a field of records, or one of the attributes that are views.
  @Signature("fn set_attribute(self: Array, name: String, value: Any)")
  public static void setAttribute(NDArray self, String name, Object value) {
    switch (name) {
      case "shape" ->
          throw new RuchyError("E0820", "the shape of an array can not be assigned")
              .help("name the array anew: a = a.reshape(2, 3), which copies nothing");
      case "dtype" ->
          throw new RuchyError("E0820", "the type of an array can not be assigned")
              .help("name the array anew: a = a.view(\"int32\"), or a.astype(...) for a copy");
      case "flat" -> Flat.of(self).set(Operands.array(value), Index.from(0));
      case "real" -> self.real().copyFrom(Operands.array(value, self.real().dtype()));
      case "imag" -> self.imag().copyFrom(Operands.array(value, self.imag().dtype()));
      default -> set(self, name, value);
    }
  }

  /// A view with the axes turned around; `a.T()` is the same.
  @Signature({
    "fn transpose<T>(self: Array<T>) -> Array<T>",
    "fn transpose(self: Array) -> Array",
    "fn T(self: Array) -> Array"
  })
  public static NDArray transpose(NDArray self) {
    return self.transpose();
  }

  /// The elements in one row; a view where possible.
  @Signature({
    "fn ravel<T>(self: Array<T>) -> Array<T>",
    "fn ravel(self: Array) -> Array",
    "fn flatten(self: Array) -> Array"
  })
  public static NDArray ravel(NDArray self) {
    return self.ravel();
  }

  /// The elements as another type.
  @Signature("fn astype(self: Array, dtype: Any) -> Array")
  public static NDArray astype(NDArray self, Object dtype) {
    return self.astype(Operands.dtype(dtype));
  }

  /// The same bytes read as another type; a view.
  @Signature("fn view(self: Array, dtype: Any) -> Array")
  public static NDArray view(NDArray self, Object dtype) {
    return self.view(Operands.dtype(dtype));
  }

  /// Another array with the bytes of each number turned around.
  @Signature("fn byteswap(self: Array) -> Array")
  public static NDArray byteswap(NDArray self) {
    return Np.byteswap(self);
  }

  /// Another array with the same elements.
  @Signature({"fn copy<T>(self: Array<T>) -> Array<T>", "fn copy(self: Array) -> Array"})
  public static NDArray copy(NDArray self) {
    return self.copy();
  }

  /// The one element of an array.
  @Signature("fn item(self: Array) -> Any")
  public static Object item(NDArray self) {
    if (self.size() != 1) {
      throw new RuchyError(
              "E0820", "an array of %d elements is no single value".formatted(self.size()))
          .help("say which one: a.item(0) or a[0]");
    }
    return ArrayValues.ruchy(self.reshape().item());
  }

  /// What a loop goes over: the elements, or along more than one axis the parts of the first, as
  /// views.
  @Signature("fn elements(self: Array) -> [Any]")
  public static RuchyList elements(NDArray self) {
    if (self.ndim() == 0) {
      throw new RuchyError("E0820", "an array without axes can not be looped over")
          .help("take its value: a.item()");
    }
    var list = new ObjectList<Object>();
    for (long i = 0; i < self.shape(0); i++) {
      NDArray part = self.get(Index.at(i));
      list.add(part.ndim() == 0 ? ArrayValues.element(part) : part);
    }
    return list;
  }

  /// The elements as a list of real numbers.
  @Signature("fn to_list(self: Array<f64>) -> [f64]")
  public static DoubleList toDoubles(NDArray self) {
    return DoubleList.of(self.ravel().to(DType.FLOAT64).toDoubleArray());
  }

  /// The elements as a list of integers.
  @Signature("fn to_list(self: Array<i64>) -> [i64]")
  public static LongList toLongs(NDArray self) {
    return LongList.of(self.ravel().to(DType.INT64).toLongArray());
  }

  /// The elements as a list; an array of several dimensions gives lists of lists.
  @Signature("fn to_list(self: Array) -> [Any]")
  public static RuchyList toList(NDArray self) {
    var list = new ObjectList<Object>();
    for (long i = 0; i < self.shape(0); i++) {
      NDArray part = self.get(Index.at(i));
      list.add(part.ndim() == 0 ? ArrayValues.ruchy(part.item()) : toList(part));
    }
    return list;
  }
}
