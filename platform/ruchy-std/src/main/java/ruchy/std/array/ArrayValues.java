package ruchy.std.array;

import fnp.dtype.ObjectType;
import fnp.dtype.StructType;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.Unsigned;

/// Single values on their way between the language and the array engine, which have tuples and
/// `None` of their own.
public final class ArrayValues {
  private ArrayValues() {}

  /// A value of the language as the engine takes it.
  public static Object plain(Object value) {
    return switch (value) {
      case RuchyList list -> items(list);
      case Tuple tuple -> new fnp.dtype.Tuple(items(tuple));
      case Option.Some<?>(Object inner) -> plain(inner);
      case Option.None<?> _ -> Optional.empty();
      case Unsigned number when number.value() < 0 ->
          new java.math.BigInteger(Long.toUnsignedString(number.value()));
      case Unsigned number -> number.value();
      default -> value;
    };
  }

  /// The items of a list.
  public static List<Object> items(RuchyList list) {
    var items = new ArrayList<Object>(list.size());
    for (Object item : list) {
      items.add(plain(item));
    }
    return items;
  }

  /// The items of a tuple.
  public static List<Object> items(Tuple tuple) {
    var items = new ArrayList<Object>(tuple.arity());
    for (int i = 0; i < tuple.arity(); i++) {
      items.add(plain(tuple.get(i)));
    }
    return items;
  }

  /// The description of a dtype, with maps as they are.
  public static Object description(Object value) {
    if (value instanceof Map<?, ?> map) {
      var result = new java.util.LinkedHashMap<Object, Object>();
      map.forEach((key, item) -> result.put(key, plain(item)));
      return result;
    }
    return plain(value);
  }

  /// A value of the engine as the language has it.
  public static Object ruchy(Object value) {
    return switch (value) {
      case fnp.dtype.Tuple(var items) -> tuple(items);
      case List<?> items -> {
        var list = new ObjectList<Object>();
        items.forEach(item -> list.add(ruchy(item)));
        yield list;
      }
      case Optional<?> optional when optional.isEmpty() -> Option.none();
      default -> value;
    };
  }

  private static Object tuple(List<Object> items) {
    return ruchy.runtime.tuple.Tuples.of(items.stream().map(ArrayValues::ruchy).toArray());
  }

  /// How many lists are in each other, along the first items.
  static int depth(Object value) {
    return value instanceof RuchyList list ? 1 + (list.size() == 0 ? 0 : depth(list.item(0))) : 0;
  }

  /// The array of objects of a list whose inner lists, from a depth on, are elements.
  static NDArray shallow(RuchyList list, int axes) {
    var shape = new long[axes];
    Object level = list;
    for (int i = 0; i < axes; i++) {
      var items = (RuchyList) level;
      shape[i] = items.size();
      level = items.item(0);
    }
    var elements = new ArrayList<Object>();
    collect(list, axes, elements);
    return ObjectArrays.of(ObjectType.OBJECT, elements, shape);
  }

  private static void collect(Object value, int axes, List<Object> elements) {
    if (axes == 0) {
      elements.add(plain(value));
    } else {
      for (Object item : (RuchyList) value) {
        collect(item, axes - 1, elements);
      }
    }
  }

  /// The value of an array without axes, or the array.
  public static Object scalarOrArray(NDArray array) {
    return array.ndim() == 0 ? ruchy(array.item()) : array;
  }

  /// The one element of a part of an array; one with fields stays a view, so that its fields can be
  /// named and set.
  public static Object element(NDArray part) {
    return part.dtype() instanceof StructType ? part : ruchy(part.item());
  }
}
