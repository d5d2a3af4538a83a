package ruchy.runtime;

import java.math.BigDecimal;

/// `<` on any two values: numbers by value, text by code points, containers element by element.
///
/// A total order, as sorting needs it: `NaN` comes after all other numbers.
public final class Ordering {
  private Ordering() {}

  /// Below, equal or above 0 as `left` stands before, with or after `right`.
  ///
  /// @throws RuchyError E0704 if the two have no order
  public static int compare(Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return Long.compare(a, b);
    }
    if (isNumber(left) && isNumber(right)) {
      return numbers(left, right);
    }
    return switch (left) {
      case String a when right instanceof String b -> compare(a, b);
      case RuchyList a when right instanceof RuchyList b -> lists(a, b);
      case Tuple a when right instanceof Tuple b && a.arity() == b.arity() -> tuples(a, b);
      case DeclaredValue a when right instanceof DeclaredValue b && sameType(a, b) -> a.order(b);
      case Option<?> a when right instanceof Option<?> b -> options(a, b);
      case Result<?, ?> a when right instanceof Result<?, ?> b -> results(a, b);
      default -> comparables(left, right);
    };
  }

  /// Text by code points.
  public static int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean bothOrNone = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothOrNone ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /// Whether a boxed value is a number of any type.
  public static boolean isNumber(Object value) {
    return value instanceof Long
        || value instanceof Double
        || value instanceof Unsigned
        || value instanceof Integer
        || value instanceof Float
        || value instanceof Short
        || value instanceof Byte;
  }

  static boolean numbersEqual(Object left, Object right) {
    return !isNaN(left) && !isNaN(right) && numbers(left, right) == 0;
  }

  private static boolean isNaN(Object value) {
    return (value instanceof Double a && a.isNaN()) || (value instanceof Float b && b.isNaN());
  }

  private static int numbers(Object left, Object right) {
    boolean real = isReal(left) || isReal(right);
    if (!real) {
      return wholes(left, right);
    }
    double a = toDouble(left);
    double b = toDouble(right);
    if (isReal(left) == isReal(right)
        || Math.abs(a) < 0x1p53
        || Double.isNaN(a)
        || Double.isNaN(b)
        || Double.isInfinite(a)
        || Double.isInfinite(b)) {
      return a == b ? 0 : Double.compare(a, b);
    }
    return exact(left).compareTo(exact(right));
  }

  private static BigDecimal exact(Object value) {
    return isReal(value) ? new BigDecimal(toDouble(value)) : new BigDecimal(value.toString());
  }

  private static int wholes(Object left, Object right) {
    boolean leftHuge = left instanceof Unsigned a && a.value() < 0;
    boolean rightHuge = right instanceof Unsigned b && b.value() < 0;
    if (leftHuge || rightHuge) {
      return leftHuge && rightHuge
          ? Long.compareUnsigned(toLong(left), toLong(right))
          : leftHuge ? 1 : -1;
    }
    return Long.compare(toLong(left), toLong(right));
  }

  private static boolean isReal(Object value) {
    return value instanceof Double || value instanceof Float;
  }

  private static long toLong(Object value) {
    return value instanceof Unsigned unsigned ? unsigned.value() : ((Number) value).longValue();
  }

  private static double toDouble(Object value) {
    return value instanceof Unsigned unsigned
        ? unsigned.toDouble()
        : ((Number) value).doubleValue();
  }

  private static int lists(RuchyList left, RuchyList right) {
    int shorter = Math.min(left.size(), right.size());
    for (int i = 0; i < shorter; i++) {
      int order = compare(left.item(i), right.item(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static int tuples(Tuple left, Tuple right) {
    for (int i = 0; i < left.arity(); i++) {
      int order = compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /// Objects of two classes have an order where one of them extends the other's.
  private static boolean sameType(DeclaredValue left, DeclaredValue right) {
    return left.typeName().equals(right.typeName())
        || left.getClass().isInstance(right)
        || right.getClass().isInstance(left);
  }

  /// The order of two values of one type field by field, whatever the type itself says.
  ///
  /// @throws RuchyError E0704 if the two have no order
  public static int byStructure(DeclaredValue left, Object right) {
    return switch (left) {
      case StructValue a
          when right instanceof StructValue b
              && a.typeName().equals(b.typeName())
              && a.fieldNames().size() == b.fieldNames().size() ->
          structs(a, b);
      case EnumValue a when right instanceof EnumValue b && a.typeName().equals(b.typeName()) ->
          variants(a, b);
      default -> throw noOrder(left, right);
    };
  }

  private static int structs(StructValue left, StructValue right) {
    for (int i = 0; i < left.fieldNames().size(); i++) {
      int order = compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int variants(EnumValue left, EnumValue right) {
    if (left.variant() != right.variant()) {
      return Integer.compare(left.variant(), right.variant());
    }
    for (int i = 0; i < left.fieldNames().size(); i++) {
      int order = compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int options(Option<?> left, Option<?> right) {
    if (left instanceof Option.Some<?> a && right instanceof Option.Some<?> b) {
      return compare(a.value(), b.value());
    }
    return Boolean.compare(left.isSome(), right.isSome());
  }

  private static int results(Result<?, ?> left, Result<?, ?> right) {
    if (left instanceof Result.Ok<?, ?> a && right instanceof Result.Ok<?, ?> b) {
      return compare(a.value(), b.value());
    }
    if (left instanceof Result.Err<?, ?> a && right instanceof Result.Err<?, ?> b) {
      return compare(a.error(), b.error());
    }
    return left.isOk() ? -1 : 1;
  }

  @SuppressWarnings("unchecked")
  private static int comparables(Object left, Object right) {
    if (left instanceof Comparable<?> comparable && left.getClass() == right.getClass()) {
      return ((Comparable<Object>) comparable).compareTo(right);
    }
    throw noOrder(left, right);
  }

  private static RuchyError noOrder(Object left, Object right) {
    return new RuchyError(
            "E0704", "`" + Kind.nameOf(left) + "` and `" + Kind.nameOf(right) + "` have no order")
        .help("compare values of one type that has an order: numbers, text, lists, tuples");
  }
}
