package ruchy.runtime.dynamic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.runtime.Arithmetic;
import ruchy.runtime.Char;
import ruchy.runtime.Display;
import ruchy.runtime.Equality;
import ruchy.runtime.Ordering;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Text;
import ruchy.runtime.Unsigned;
import ruchy.runtime.Width;

/// Operators on numbers, text and collections of types known at run time. Two integers give the
/// wider of their types, an integer and a real number a real number, as in typed code.
final class DynamicOperators {
  private DynamicOperators() {}

  static Optional<Object> unary(String name, Object operand) {
    return switch (name) {
      case "neg" -> negated(operand);
      case "not" -> operand instanceof Boolean value ? Optional.of(!value) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Object> negated(Object operand) {
    return switch (operand) {
      case Double real -> Optional.of(-real);
      case Float real -> Optional.of(-real);
      case Long whole -> Optional.of(Arithmetic.negate(whole));
      default ->
          Ordering.isNumber(operand)
              ? Optional.of(widthOf(operand).box(widthOf(operand).negate(bits(operand))))
              : Optional.empty();
    };
  }

  static Optional<Object> binary(String name, Object left, Object right) {
    return switch (name) {
      case "eq" -> same(left, right) ? Optional.of(Equality.equal(left, right)) : Optional.empty();
      case "ne" -> same(left, right) ? Optional.of(!Equality.equal(left, right)) : Optional.empty();
      case "lt" -> comparable(left, right) ? Optional.of(less(left, right)) : Optional.empty();
      case "gt" -> comparable(left, right) ? Optional.of(less(right, left)) : Optional.empty();
      case "le" -> comparable(left, right) ? Optional.of(atMost(left, right)) : Optional.empty();
      case "ge" -> comparable(left, right) ? Optional.of(atMost(right, left)) : Optional.empty();
      case "contains" -> contained(left, right);
      default -> arithmetic(name, left, right);
    };
  }

  /// Values of the library may overload equality.
  private static boolean same(Object left, Object right) {
    return isOwn(left) && isOwn(right);
  }

  /// The method of the right operand that stands for an operator with another value on its left.
  static String reflected(String name) {
    return switch (name) {
      case "eq", "ne" -> name;
      case "lt" -> "gt";
      case "gt" -> "lt";
      case "le" -> "ge";
      case "ge" -> "le";
      default -> "r" + name;
    };
  }

  private static boolean isOwn(Object value) {
    if (value instanceof Number || value instanceof String || value instanceof Boolean) {
      return true;
    }
    String name = value.getClass().getName();
    return name.startsWith("java.")
        || name.startsWith("ruchy.runtime.")
        || name.startsWith("ruchy.types.");
  }

  private static boolean comparable(Object left, Object right) {
    return same(left, right);
  }

  private static boolean less(Object left, Object right) {
    return !isNaN(left) && !isNaN(right) && Ordering.compare(left, right) < 0;
  }

  private static boolean atMost(Object left, Object right) {
    return !isNaN(left) && !isNaN(right) && Ordering.compare(left, right) <= 0;
  }

  private static boolean isNaN(Object value) {
    return (value instanceof Double a && a.isNaN()) || (value instanceof Float b && b.isNaN());
  }

  private static Optional<Object> contained(Object value, Object container) {
    return switch (container) {
      case RuchyList list ->
          Optional.of(list.asList().stream().anyMatch(e -> Equality.equal(e, value)));
      case Set<?> set -> Optional.of(set.contains(value));
      case Map<?, ?> map -> Optional.of(map.containsKey(value));
      case Range range -> Optional.of(range.contains(value));
      case String text -> Optional.of(text.contains(Display.text(value)));
      default -> Optional.empty();
    };
  }

  private static Optional<Object> arithmetic(String name, Object left, Object right) {
    if (Ordering.isNumber(left) && Ordering.isNumber(right)) {
      return numbers(name, left, right);
    }
    if (name.equals("add") && (left instanceof String || right instanceof String)) {
      return Optional.of(Display.text(left).concat(Display.text(right)));
    }
    if (name.equals("add") && left instanceof RuchyList a && right instanceof RuchyList b) {
      return Optional.of(a.concat(b));
    }
    if (name.equals("mul") && left instanceof String text && right instanceof Long count) {
      return Optional.of(Text.repeat(text, count));
    }
    if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b && name.equals("add")) {
      Map<Object, Object> both = new LinkedHashMap<>(a);
      both.putAll(b);
      return Optional.of(both);
    }
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return truths(name, a, b);
    }
    return Optional.empty();
  }

  private static Optional<Object> truths(String name, boolean left, boolean right) {
    return switch (name) {
      case "bitand" -> Optional.of(left && right);
      case "bitor" -> Optional.of(left || right);
      case "bitxor" -> Optional.of(left ^ right);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> numbers(String name, Object left, Object right) {
    if (isReal(left) || isReal(right)) {
      boolean narrow = !(left instanceof Double) && !(right instanceof Double);
      return reals(name, toDouble(left), toDouble(right))
          .map(value -> narrow ? (Object) (float) (double) value : (Object) value);
    }
    return left instanceof Long a && right instanceof Long b
        ? wholes(name, a, b)
        : widths(name, left, right);
  }

  private static boolean isReal(Object value) {
    return value instanceof Double || value instanceof Float;
  }

  private static double toDouble(Object value) {
    return value instanceof Unsigned unsigned
        ? unsigned.toDouble()
        : ((Number) value).doubleValue();
  }

  private static Optional<Double> reals(String name, double left, double right) {
    return switch (name) {
      case "add" -> Optional.of(left + right);
      case "sub" -> Optional.of(left - right);
      case "mul" -> Optional.of(left * right);
      case "div" -> Optional.of(left / right);
      case "rem" -> Optional.of(left % right);
      case "pow" -> Optional.of(Arithmetic.power(left, right));
      default -> Optional.empty();
    };
  }

  private static Optional<Object> wholes(String name, long left, long right) {
    return switch (name) {
      case "add" -> Optional.of(Arithmetic.add(left, right));
      case "sub" -> Optional.of(Arithmetic.subtract(left, right));
      case "mul" -> Optional.of(Arithmetic.multiply(left, right));
      case "div" -> Optional.of(Arithmetic.divide(left, right));
      case "rem" -> Optional.of(Arithmetic.remainder(left, right));
      case "pow" -> Optional.of(Arithmetic.power(left, right));
      case "shl" -> Optional.of(Arithmetic.shiftLeft(left, right));
      case "shr" -> Optional.of(Arithmetic.shiftRight(left, right));
      case "bitand" -> Optional.of(left & right);
      case "bitor" -> Optional.of(left | right);
      case "bitxor" -> Optional.of(left ^ right);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> widths(String name, Object left, Object right) {
    if (left instanceof Long || right instanceof Long) {
      if (!(left instanceof Unsigned a && a.bits() == 64)
          && !(right instanceof Unsigned b && b.bits() == 64)) {
        return wholes(name, bits(left), bits(right));
      }
    }
    Width width = wider(widthOf(left), widthOf(right));
    long a = bits(left);
    long b = bits(right);
    Optional<Long> result =
        switch (name) {
          case "add" -> Optional.of(width.add(a, b));
          case "sub" -> Optional.of(width.subtract(a, b));
          case "mul" -> Optional.of(width.multiply(a, b));
          case "div" -> Optional.of(width.divide(a, b));
          case "rem" -> Optional.of(width.remainder(a, b));
          case "pow" -> Optional.of(width.power(a, b));
          case "shl" -> Optional.of(width.shiftLeft(a, b));
          case "shr" -> Optional.of(width.shiftRight(a, b));
          case "bitand" -> Optional.of(a & b);
          case "bitor" -> Optional.of(a | b);
          case "bitxor" -> Optional.of(a ^ b);
          default -> Optional.empty();
        };
    return result.map(value -> width.box(value));
  }

  private static Width wider(Width left, Width right) {
    if (left.isSigned() != right.isSigned()) {
      throw new RuchyError("E0704", "`" + left + "` and `" + right + "` have no common type")
          .help("convert one with `as`");
    }
    return left.bits() >= right.bits() ? left : right;
  }

  private static Width widthOf(Object value) {
    if (value instanceof Long) {
      throw new RuchyError("E0704", "`i64` and `u64` have no common type")
          .help("convert one with `as`");
    }
    return Width.of(value);
  }

  private static long bits(Object value) {
    return switch (value) {
      case Unsigned unsigned -> unsigned.value();
      case Char character -> character.codePoint();
      default -> ((Number) value).longValue();
    };
  }
}
