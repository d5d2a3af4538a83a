package fnp.ndarray;

import fnp.dtype.DType;
import fnp.dtype.ObjectType;
import fnp.dtype.StructType;
import fnp.dtype.Tuple;
import java.util.ArrayList;
import java.util.List;

/// Arrays made of Java objects, and Java objects made of arrays.
public final class ObjectArrays {
  private ObjectArrays() {}

  /// The elements in C order, as [NDArray#item] gives them.
  ///
  /// @throws ShapeException if there are more than a Java list can hold
  public static List<Object> elements(NDArray array) {
    var result = new ArrayList<Object>(Math.toIntExact(array.size()));
    var dtype = array.dtype();
    var owner = array.owner();
    each(array, address -> result.add(ElementValues.get(dtype, address, owner)));
    java.lang.ref.Reference.reachabilityFence(array);
    return result;
  }

  /// What is done with an address.
  interface Visit {
    void at(long address);
  }

  /// Visits the elements in C order.
  static void each(NDArray array, Visit visit) {
    if (array.size() > 0) {
      each(array.layout(), 0, array.address(), visit);
    }
  }

  private static void each(Layout layout, int axis, long address, Visit visit) {
    if (axis == layout.ndim()) {
      visit.at(address);
      return;
    }
    for (long i = 0; i < layout.length(axis); i++) {
      each(layout, axis + 1, address + i * layout.stride(axis), visit);
    }
  }

  /// An array of a dtype with these elements, in C order.
  ///
  /// @param shape with as many elements as there are values
  /// @throws ShapeException if there are more or fewer
  /// @throws ConversionException if a value does not fit the dtype
  public static NDArray of(DType dtype, List<?> values, long... shape) {
    var array = NDArray.empty(dtype, shape);
    if (array.size() != values.size()) {
      throw new ShapeException(
          "%d values were given for an array of shape %s; give one per element"
              .formatted(values.size(), array.shape()));
    }
    var next = values.iterator();
    var owner = array.owner();
    each(array, address -> ElementValues.set(dtype, address, owner, next.next()));
    return array;
  }

  /// An array of a dtype from nested lists of values, all as long as their neighbours. Tuples are
  /// elements of dtypes with fields and lists for others.
  ///
  /// @throws ShapeException if lists differ in length
  /// @throws ConversionException if a value does not fit the dtype
  /// @numpy `numpy.array` with a dtype
  public static NDArray of(DType dtype, Object nested) {
    var tuples = !(dtype instanceof StructType);
    var lengths = new ArrayList<Long>();
    var flat = new ArrayList<Object>();
    measure(nested, tuples, lengths);
    if (!flatten(nested, tuples, lengths, 0, flat)) {
      if (dtype instanceof ObjectType) {
        // NumPy takes the lists themselves as elements where they differ in length.
        flat.clear();
        var outer = lengths.subList(0, regularDepth(nested, tuples, lengths));
        flattenTo(nested, tuples, outer.size(), flat);
        return of(dtype, flat, outer.stream().mapToLong(Long::longValue).toArray());
      }
      throw new ShapeException(
          "setting an array element with a sequence: the lists have different lengths; make them"
              + " equally long");
    }
    return of(dtype, flat, lengths.stream().mapToLong(Long::longValue).toArray());
  }

  /// The items of a list or tuple.
  static List<?> items(Object value, boolean tuples) {
    return value instanceof Tuple(var items) ? items : (List<?>) value;
  }

  static boolean isList(Object value, boolean tuples) {
    return value instanceof List<?> || (tuples && value instanceof Tuple);
  }

  private static void measure(Object value, boolean tuples, List<Long> lengths) {
    if (isList(value, tuples)) {
      var items = items(value, tuples);
      lengths.add((long) items.size());
      if (!items.isEmpty()) {
        measure(items.getFirst(), tuples, lengths);
      }
    }
  }

  private static boolean flatten(
      Object value, boolean tuples, List<Long> lengths, int depth, List<Object> flat) {
    if (!isList(value, tuples)) {
      flat.add(value);
      return depth == lengths.size();
    }
    var items = items(value, tuples);
    if (depth >= lengths.size() || items.size() != lengths.get(depth)) {
      return false;
    }
    for (var item : items) {
      if (!flatten(item, tuples, lengths, depth + 1, flat)) {
        return false;
      }
    }
    return true;
  }

  /// How many axes all lists agree on.
  private static int regularDepth(Object nested, boolean tuples, List<Long> lengths) {
    int depth = 0;
    while (depth < lengths.size() && agrees(nested, tuples, depth, lengths.get(depth))) {
      depth++;
    }
    return depth;
  }

  private static boolean agrees(Object value, boolean tuples, int depth, long length) {
    if (!isList(value, tuples)) {
      return false;
    }
    var items = items(value, tuples);
    return depth == 0
        ? items.size() == length
        : items.stream().allMatch(item -> agrees(item, tuples, depth - 1, length));
  }

  private static void flattenTo(Object value, boolean tuples, int depth, List<Object> flat) {
    if (depth == 0) {
      flat.add(value);
      return;
    }
    for (var item : items(value, tuples)) {
      flattenTo(item, tuples, depth - 1, flat);
    }
  }
}
