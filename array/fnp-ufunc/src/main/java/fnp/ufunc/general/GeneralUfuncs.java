package fnp.ufunc.general;

import fnp.dtype.Bytes;
import fnp.dtype.BytesType;
import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.ObjectType;
import fnp.dtype.PromotionTable;
import fnp.dtype.StringType;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import fnp.dtype.SwappedType;
import fnp.dtype.TextType;
import fnp.dtype.VoidType;
import fnp.ndarray.ElementValues;
import fnp.ndarray.Index;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import fnp.ndarray.Shape;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/// Universal functions where an operand is a [GeneralType].
///
/// @source NumPy 2.4, `loops.c.src`, `string_ufuncs.cpp`, `stringdtype_ufuncs.cpp`
public final class GeneralUfuncs {
  private static final Map<String, IntPredicate> COMPARISONS =
      Map.of(
          "equal", order -> order == 0,
          "not_equal", order -> order != 0,
          "less", order -> order < 0,
          "less_equal", order -> order <= 0,
          "greater", order -> order > 0,
          "greater_equal", order -> order >= 0);

  /// Python's operators behind the functions.
  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("add", "+"),
          Map.entry("subtract", "-"),
          Map.entry("multiply", "*"),
          Map.entry("divide", "/"),
          Map.entry("floor_divide", "//"),
          Map.entry("remainder", "%"),
          Map.entry("power", "**"),
          Map.entry("bitwise_and", "&"),
          Map.entry("bitwise_or", "|"),
          Map.entry("bitwise_xor", "^"),
          Map.entry("left_shift", "<<"),
          Map.entry("right_shift", ">>"));

  private static final Map<String, String> UNARY =
      Map.of(
          "negative", "-",
          "positive", "+",
          "absolute", "abs",
          "invert", "~",
          "conjugate", "conjugate");

  private GeneralUfuncs() {}

  /// An array of numbers, times or text in the machine's order of bytes.
  public static NDArray inOrder(NDArray x) {
    return x.dtype() instanceof SwappedType type ? x.astype(type.inOrder()) : x;
  }

  /// A function of two arrays; empty if there is none for their dtypes.
  ///
  /// @param name NumPy's name of the function
  /// @param same the function itself, for operands of other dtypes
  public static Optional<NDArray> binary(
      String name, NDArray x, NDArray y, BinaryOperator<NDArray> same) {
    var left = x.dtype();
    var right = y.dtype();
    if (left instanceof SwappedType || right instanceof SwappedType) {
      return Optional.of(same.apply(inOrder(x), inOrder(y)));
    }
    if (left instanceof ObjectType || right instanceof ObjectType) {
      return objects(name, x.to(ObjectType.OBJECT), y.to(ObjectType.OBJECT));
    }
    if (left instanceof StructType || right instanceof StructType) {
      return structs(name, x, y, same);
    }
    if (name.startsWith("logical_") && isText(left) && isText(right)) {
      return Optional.of(same.apply(x.astype(DType.BOOL), y.astype(DType.BOOL)));
    }
    if (left instanceof StringType && name.equals("multiply") && right.kind().isInteger()) {
      return objects(name, x, y, left);
    }
    if (right instanceof StringType && name.equals("multiply") && left.kind().isInteger()) {
      return objects(name, x, y, right);
    }
    return sameKind(name, x, y);
  }

  private static boolean isText(DType dtype) {
    return dtype.kind().isText();
  }

  private static Optional<NDArray> sameKind(String name, NDArray x, NDArray y) {
    var comparison = COMPARISONS.get(name);
    var bothText = isText(x.dtype()) && isText(y.dtype());
    var bothVoid = x.dtype() instanceof VoidType && x.dtype() == y.dtype();
    if (!bothText && !bothVoid) {
      return Optional.empty();
    }
    DType common;
    try {
      common = PromotionTable.current().promote(x.dtype(), y.dtype());
    } catch (DTypeException _) {
      return Optional.empty();
    }
    if (comparison != null) {
      if (bothVoid && !name.endsWith("equal")) {
        return Optional.empty();
      }
      return Optional.of(compare(comparison, likeKind(x, common), likeKind(y, common)));
    }
    if (bothText && name.equals("add")) {
      return Optional.of(joined(x, y, common));
    }
    if (common instanceof StringType && isExtreme(name)) {
      return objects(name, x.to(common), y.to(common), common);
    }
    return Optional.empty();
  }

  /// Text is compared in any length and order; only its kind must be the same.
  private static NDArray likeKind(NDArray x, DType common) {
    return x.dtype().kind() == common.kind() ? x : x.astype(common);
  }

  private static boolean isExtreme(String name) {
    return switch (name) {
      case "maximum", "minimum", "fmax", "fmin" -> true;
      default -> false;
    };
  }

  private static NDArray compare(IntPredicate holds, NDArray x, NDArray y) {
    var shape = Shape.broadcast(x.shape(), y.shape());
    var left = x.broadcastTo(shape);
    var right = y.broadcastTo(shape);
    var result = NDArray.empty(DType.BOOL, shape);
    var order = ElementOrder.of(x.dtype(), x.owner(), y.dtype(), y.owner());
    var to = new long[] {result.address()};
    Pairs.each(
        left,
        right,
        (a, b) -> Memory.setByte(to[0]++, (byte) (holds.test(order.compare(a, b)) ? 1 : 0)));
    Reference.reachabilityFence(result);
    return result;
  }

  /// Texts one behind the other.
  private static NDArray joined(NDArray x, NDArray y, DType common) {
    DType type =
        switch (common) {
          case BytesType _ -> BytesType.of(Math.addExact(x.itemsize(), y.itemsize()));
          case TextType _ -> TextType.of(Math.addExact(length(x.dtype()), length(y.dtype())));
          default -> common;
        };
    var left = likeKind(x, common);
    var right = likeKind(y, common);
    return map(
        left,
        right,
        type,
        (a, b) ->
            a instanceof Bytes first && b instanceof Bytes second
                ? Bytes.of(first.latin1() + second.latin1())
                : a instanceof String first && b instanceof String second
                    ? first + second
                    : missing(a, b));
  }

  /// What a missing text makes of an operation: missing as well.
  private static Object missing(Object a, Object b) {
    return a instanceof String ? b : a;
  }

  private static int length(DType dtype) {
    return dtype instanceof TextType type ? type.length() : dtype.itemsize();
  }

  /// An operator of Python on all pairs of elements.
  private static Optional<NDArray> objects(String name, NDArray x, NDArray y) {
    var comparison = COMPARISONS.get(name);
    if (comparison != null) {
      return Optional.of(map(x, y, DType.BOOL, comparing(name)));
    }
    return objects(name, x, y, ObjectType.OBJECT);
  }

  static BinaryOperator<Object> comparing(String name) {
    return switch (name) {
      case "equal" -> (a, b) -> PythonObjects.isEqual(a, b);
      case "not_equal" -> (a, b) -> !PythonObjects.isEqual(a, b);
      case "less" -> (a, b) -> PythonObjects.isLess(a, b);
      case "greater" -> (a, b) -> PythonObjects.isLess(b, a);
      case "less_equal" -> (a, b) -> PythonObjects.isEqual(a, b) || PythonObjects.isLess(a, b);
      default -> (a, b) -> PythonObjects.isEqual(a, b) || PythonObjects.isLess(b, a);
    };
  }

  /// The function of two single values; empty if there is none.
  static Optional<BinaryOperator<Object>> scalar(String name) {
    var sign = OPERATORS.get(name);
    if (sign != null) {
      return Optional.of((a, b) -> PythonObjects.binary(sign, a, b));
    }
    return switch (name) {
      case "maximum", "fmax" ->
          Optional.of(
              (a, b) -> PythonObjects.isNan(a) ? a : PythonObjects.compare(a, b) >= 0 ? a : b);
      case "minimum", "fmin" ->
          Optional.of((a, b) ->
              PythonObjects.isNan(a) || PythonObjects.isNan(b)
                  ? PythonObjects.isNan(a) ? a : b
                  : PythonObjects.compare(a, b) <= 0 ? a : b);
      case "logical_and" -> Optional.of((a, b) -> PythonObjects.isTrue(a) ? b : a);
      case "logical_or" -> Optional.of((a, b) -> PythonObjects.isTrue(a) ? a : b);
      default -> Optional.empty();
    };
  }

  private static Optional<NDArray> objects(String name, NDArray x, NDArray y, DType result) {
    return scalar(name).map(function -> map(x, y, result, function));
  }

  /// A function of single values on all pairs of elements.
  public static NDArray map(NDArray x, NDArray y, DType result, BinaryOperator<Object> function) {
    var shape = Shape.broadcast(x.shape(), y.shape());
    var values = new ArrayList<Object>();
    Pairs.each(
        x.broadcastTo(shape),
        y.broadcastTo(shape),
        (a, b) ->
            values.add(
                function.apply(
                    ElementValues.get(x.dtype(), a, x.owner()),
                    ElementValues.get(y.dtype(), b, y.owner()))));
    return ObjectArrays.of(result, values, shape.toArray());
  }

  /// A function of single values on all elements.
  public static NDArray map(NDArray x, DType result, UnaryOperator<Object> function) {
    List<Object> values = new ArrayList<>(ObjectArrays.elements(x));
    values.replaceAll(function);
    return ObjectArrays.of(result, values, x.shape().toArray());
  }

  /// Whether all fields are equal, or one differs.
  private static Optional<NDArray> structs(
      String name, NDArray x, NDArray y, BinaryOperator<NDArray> same) {
    var equal = name.equals("equal");
    if (!equal && !name.equals("not_equal")) {
      return Optional.empty();
    }
    if (!(x.dtype() instanceof StructType) || !(y.dtype() instanceof StructType)) {
      return Optional.empty();
    }
    DType common;
    try {
      common = PromotionTable.current().promote(x.dtype(), y.dtype());
    } catch (DTypeException _) {
      return Optional.empty();
    }
    var shape = Shape.broadcast(x.shape(), y.shape());
    var result = NDArray.zeros(DType.BOOL, shape.toArray());
    var yes = NDArray.scalar(DType.BOOL, 1);
    if (equal) {
      result.copyFrom(yes);
    }
    for (var field : ((StructType) common).fields()) {
      var part = same.apply(aligned(x, field.name(), shape), aligned(y, field.name(), shape));
      var all = part.ndim() > shape.ndim() ? Pairs.truth(part, shape, equal) : part;
      if (equal) {
        Pairs.clearWhereFalse(result, all);
      } else {
        result.set(yes, Index.of(all));
      }
    }
    return Optional.of(result);
  }

  /// A field, stretched so that the axes of its sub-arrays stay the last ones.
  private static NDArray aligned(NDArray x, String name, Shape shape) {
    var field = x.broadcastTo(shape).field(name);
    return field.dtype() instanceof SubArrayType ? field.copy() : field;
  }

  /// A function of one array; empty if there is none for its dtype.
  ///
  /// @param same the function itself, for an operand of another dtype
  public static Optional<NDArray> unary(String name, NDArray x, UnaryOperator<NDArray> same) {
    if (x.dtype() instanceof SwappedType) {
      return Optional.of(same.apply(inOrder(x)));
    }
    if (name.equals("logical_not")) {
      return Optional.of(same.apply(x.astype(DType.BOOL)));
    }
    if (x.dtype() instanceof StringType && name.equals("isnan")) {
      return Optional.of(map(x, DType.BOOL, PythonObjects::isNan));
    }
    if (!(x.dtype() instanceof ObjectType)) {
      return Optional.empty();
    }
    var sign = UNARY.get(name);
    if (sign != null) {
      return Optional.of(map(x, ObjectType.OBJECT, value -> PythonObjects.unary(sign, value)));
    }
    return switch (name) {
      case "square" ->
          Optional.of(map(x, ObjectType.OBJECT, value -> PythonObjects.binary("*", value, value)));
      case "reciprocal" ->
          Optional.of(map(x, ObjectType.OBJECT, value -> PythonObjects.binary("/", 1L, value)));
      case "sign" ->
          Optional.of(
              map(
                  x,
                  ObjectType.OBJECT,
                  value -> (long) Integer.signum(PythonObjects.compare(value, 0L))));
      default -> Optional.empty();
    };
  }
}
