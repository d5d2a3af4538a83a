package ruchy.std.array;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import frankennumpy.option.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import ruchy.runtime.Display;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.std.Arguments;

/// Optional arguments of array functions, which are `None` where they are left out.
public final class ArrayArguments {
  private ArrayArguments() {}

  /// A dtype by its name.
  public static Optional<DType> dtype(Object value) {
    return Operands.isNone(value) ? Optional.empty() : Optional.of(Operands.dtype(value));
  }

  /// The order `C`, `F`, `A` or `K`.
  public static Order order(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "C" -> Order.C;
      case "F" -> Order.F;
      case "A" -> Order.A;
      case "K" -> Order.K;
      default ->
          throw new RuchyError("E0818", "order must be one of C, F, A or K, found `" + name + "`");
    };
  }

  /// A dtype and an order as the form of a new array.
  public static Form form(Object dtype, Object order) {
    var form = Form.plain();
    var type = dtype(dtype);
    if (type.isPresent()) {
      form = form.dtype(type.get());
    }
    return Operands.isNone(order) ? form : form.order(order(order.toString()));
  }

  /// A result, or `out` with it.
  public static NDArray placed(NDArray result, Object out) {
    return out instanceof NDArray target ? frankennumpy.Np.into(result, target) : result;
  }

  /// Checks the arguments `kind` and `stable`; every sort here is stable.
  ///
  /// @throws RuchyError E0818 if there is no such kind, or both are given
  static void requireSortKind(Object kind, Object stable) {
    if (Operands.isNone(kind)) {
      return;
    }
    if (!Operands.isNone(stable)) {
      throw new RuchyError("E0818", "`kind` and `stable` can't be provided both; give one of them");
    }
    if (!List.of("quicksort", "mergesort", "heapsort", "stable", "q", "m", "h", "s")
        .contains(String.valueOf(kind))) {
      throw new RuchyError(
          "E0818",
          "sort kind must be one of quicksort, heapsort, mergesort or stable, found "
              + Display.quoted(kind));
    }
  }

  /// Names of fields: `None`, one text or a list of them.
  public static List<String> names(Object value) {
    return Operands.isNone(value) ? List.of() : ArrayTexts.texts(value);
  }

  /// The casting rule of a name.
  public static Casting casting(String name) {
    for (var casting : Casting.values()) {
      if (casting.toString().equals(name)) {
        return casting;
      }
    }
    throw new RuchyError(
        "E0818", "casting must be one of no, equiv, safe, same_kind, unsafe, found `" + name + "`");
  }

  /// One axis, or none.
  public static OptionalInt axis(Object value) {
    return Operands.isNone(value) ? OptionalInt.empty() : OptionalInt.of(axes(value)[0]);
  }

  /// Axes: `None` (no axis is named), `1`, `(0, 1)` or `[0, 1]`.
  public static int[] axes(Object value) {
    var numbers = longs(value);
    var axes = new int[numbers.length];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = Arguments.toInt(numbers[i], "axis");
    }
    return axes;
  }

  /// Integers: `None` (no number), `1`, `(0, 1)`, `[0, 1]` or an array.
  public static long[] longs(Object value) {
    if (Operands.isNone(value)) {
      return new long[0];
    }
    return value instanceof NDArray array
        ? array.toLongArray()
        : Operands.shape(ObjectList.of(value));
  }

  /// A shape: `3`, `(2, 3)` or `[2, 3]`.
  public static Shape shape(Object value) {
    return Shape.of(longs(value));
  }

  /// A list or tuple of arrays; the rows of an array count as well.
  public static List<NDArray> arrays(Object value) {
    return switch (value) {
      case RuchyList list -> list.asList().stream().map(Operands::array).toList();
      case Tuple tuple -> items(tuple).stream().map(Operands::array).toList();
      case NDArray array when array.ndim() > 0 -> frankennumpy.Np.unstack(array, 0);
      default ->
          throw new RuchyError("E0818", "expected a list of arrays, found " + Display.quoted(value))
              .help("write them in a list: [a, b]");
    };
  }

  /// The elements of a list or tuple.
  public static List<Object> items(Object value) {
    return switch (value) {
      case RuchyList list -> list.asList().stream().map(Object.class::cast).toList();
      case Tuple tuple -> {
        var items = new Object[tuple.arity()];
        for (int i = 0; i < items.length; i++) {
          items[i] = tuple.get(i);
        }
        yield Arrays.asList(items);
      }
      default -> List.of(value);
    };
  }

  /// Arrays as a list of the language.
  public static RuchyList list(List<?> values) {
    var list = new ObjectList<Object>();
    values.forEach(list::add);
    return list;
  }

  /// A value as an array; a plain number takes the dtype of the array beside it if that can hold
  /// numbers of its kind.
  public static NDArray beside(Object value, NDArray array) {
    var type = array.dtype();
    return switch (value) {
      case Double number when type.kind().isInexact() ->
          NDArray.scalar(DType.FLOAT64, number.doubleValue()).to(type);
      case Long number when type.kind().isInexact() || type.kind().isInteger() ->
          NDArray.scalar(type, number.longValue());
      default -> Operands.array(value);
    };
  }

  /// One index: an integer, a range, a slice, a mask or a list of positions.
  public static Index index(Object item) {
    return ArrayIndexes.of(ObjectList.of(item))[0];
  }

  /// A closure of one array.
  public static UnaryOperator<NDArray> function(Object value) {
    if (value instanceof FunctionValue function) {
      return array -> Operands.array(function.apply(array));
    }
    throw new RuchyError("E0818", "expected a function, found " + Display.quoted(value))
        .help("write a closure: |row| row.sum()");
  }
}
