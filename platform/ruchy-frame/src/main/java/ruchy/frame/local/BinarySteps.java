package ruchy.frame.local;

import java.util.function.BiPredicate;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntPredicate;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Operator;

/// Operations on two values, block by block.
@SuppressWarnings("ShortCircuitBoolean") // loops without branches are vectorised
final class BinarySteps {
  private BinarySteps() {}

  static Step step(Operator operator, Slot x, Slot y, Slot to) {
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY, FLOOR_DIVIDE, MODULO -> arithmetic(operator, x, y, to);
      case DIVIDE -> divide(x, y, to);
      case POWER -> doubles(x, y, to, Math::pow);
      case EQUAL -> compare(x, y, to, c -> c == 0);
      case NOT_EQUAL -> compare(x, y, to, c -> c != 0);
      case LESS -> compare(x, y, to, c -> c < 0);
      case LESS_EQUAL -> compare(x, y, to, c -> c <= 0);
      case GREATER -> x.type.isFloat() ? greater(x, y, to) : compare(x, y, to, c -> c > 0);
      case GREATER_EQUAL -> compare(x, y, to, c -> c >= 0);
      case AND -> and(x, y, to);
      case OR -> or(x, y, to);
      case CONTAINS -> texts(x, y, to, String::contains);
      case STARTS_WITH -> texts(x, y, to, String::startsWith);
      case ENDS_WITH -> texts(x, y, to, String::endsWith);
      case MATCHES -> texts(x, y, to, new Patterns()::found);
      case FILL_NULL -> fillNull(x, y, to);
    };
  }

  private static Step arithmetic(Operator operator, Slot x, Slot y, Slot to) {
    if (to.type == DataType.STRING) {
      return (_, count) -> {
        to.nullsOf(x, y, count);
        for (int i = 0; i < count; i++) {
          to.texts[i] = to.isNull[i] ? "" : x.texts[i] + y.texts[i];
        }
      };
    }
    if (to.type.isWide()) {
      return WideSteps.step(operator, x, y, to);
    }
    if (to.type == DataType.UINT64) {
      return UnsignedSteps.step(operator, x, y, to);
    }
    if (!to.type.isFloat()) {
      return LongSteps.step(operator, x, y, to);
    }
    return switch (operator) {
      case ADD -> add(x, y, to);
      case SUBTRACT -> subtract(x, y, to);
      case MULTIPLY -> multiply(x, y, to);
      case FLOOR_DIVIDE -> doubles(x, y, to, (a, b) -> Math.floor(a / b));
      case MODULO -> doubles(x, y, to, (a, b) -> a - Math.floor(a / b) * b);
      default -> throw new AssertionError(operator);
    };
  }

  // The four commonest are written out, so that each has its own loop to vectorise.

  private static Step add(Slot x, Slot y, Slot to) {
    return (_, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        to.doubles[i] = x.doubles[i] + y.doubles[i];
      }
      narrow(to, count);
    };
  }

  private static Step subtract(Slot x, Slot y, Slot to) {
    return (_, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        to.doubles[i] = x.doubles[i] - y.doubles[i];
      }
      narrow(to, count);
    };
  }

  private static Step multiply(Slot x, Slot y, Slot to) {
    return (_, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        to.doubles[i] = x.doubles[i] * y.doubles[i];
      }
      narrow(to, count);
    };
  }

  private static Step divide(Slot x, Slot y, Slot to) {
    return (_, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        to.doubles[i] = x.doubles[i] / y.doubles[i];
      }
    };
  }

  private static Step doubles(Slot x, Slot y, Slot to, DoubleBinaryOperator function) {
    return (_, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        to.doubles[i] = function.applyAsDouble(x.doubles[i], y.doubles[i]);
      }
      narrow(to, count);
    };
  }

  private static void narrow(Slot to, int count) {
    if (to.type == DataType.FLOAT32) {
      for (int i = 0; i < count; i++) {
        to.doubles[i] = (float) to.doubles[i];
      }
    }
  }

  /// NaN is greater than every number.
  private static Step greater(Slot x, Slot y, Slot to) {
    return (_, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        double a = x.doubles[i];
        double b = y.doubles[i];
        to.longs[i] = a > b | (Double.isNaN(a) & !Double.isNaN(b)) ? 1 : 0;
      }
    };
  }

  private static Step compare(Slot x, Slot y, Slot to, IntPredicate wanted) {
    return switch (x.type.kind()) {
      case FLOAT32, FLOAT64 ->
          (_, count) -> {
            to.nullsOf(x, y, count);
            for (int i = 0; i < count; i++) {
              to.longs[i] = wanted.test(compare(x.doubles[i], y.doubles[i])) ? 1 : 0;
            }
          };
      case WIDE_DECIMAL -> WideSteps.compare(x, y, to, wanted);
      case BINARY, LIST, STRUCT ->
          (_, count) -> {
            to.nullsOf(x, y, count);
            for (int i = 0; i < count; i++) {
              int different = x.objects[i].equals(y.objects[i]) ? 0 : 1;
              to.longs[i] = wanted.test(different) ? 1 : 0;
            }
          };
      case STRING ->
          (_, count) -> {
            to.nullsOf(x, y, count);
            for (int i = 0; i < count; i++) {
              to.longs[i] = wanted.test(TextSteps.compare(x.texts[i], y.texts[i])) ? 1 : 0;
            }
          };
      case BOOL,
          INT8,
          INT16,
          INT32,
          INT64,
          UINT8,
          UINT16,
          UINT32,
          UINT64,
          DECIMAL,
          ENUM,
          DATE,
          TIME,
          TIMESTAMP,
          DURATION ->
          (_, count) -> {
            to.nullsOf(x, y, count);
            for (int i = 0; i < count; i++) {
              to.longs[i] = wanted.test(Long.compare(x.longs[i], y.longs[i])) ? 1 : 0;
            }
          };
    };
  }

  /// The order of doubles: the two zeros are equal, NaN is equal to itself and greatest.
  static int compare(double a, double b) {
    return a < b ? -1 : a > b ? 1 : a == b ? 0 : Boolean.compare(Double.isNaN(a), Double.isNaN(b));
  }

  private static Step and(Slot x, Slot y, Slot to) {
    return (_, count) -> {
      for (int i = 0; i < count; i++) {
        boolean no = (!x.isNull[i] & x.longs[i] == 0) | (!y.isNull[i] & y.longs[i] == 0);
        to.isNull[i] = !no & (x.isNull[i] | y.isNull[i]);
        to.longs[i] = no ? 0 : 1;
      }
    };
  }

  private static Step or(Slot x, Slot y, Slot to) {
    return (_, count) -> {
      for (int i = 0; i < count; i++) {
        boolean yes = (!x.isNull[i] & x.longs[i] != 0) | (!y.isNull[i] & y.longs[i] != 0);
        to.isNull[i] = !yes & (x.isNull[i] | y.isNull[i]);
        to.longs[i] = yes ? 1 : 0;
      }
    };
  }

  private static Step texts(Slot x, Slot y, Slot to, BiPredicate<String, String> predicate) {
    return (_, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        to.longs[i] = predicate.test(x.texts[i], y.texts[i]) ? 1 : 0;
      }
    };
  }

  private static Step fillNull(Slot x, Slot y, Slot to) {
    if (to.type.isFloat() && !y.mayBeNull) {
      return (_, count) -> {
        for (int i = 0; i < count; i++) {
          to.doubles[i] = x.isNull[i] ? y.doubles[i] : x.doubles[i];
        }
      };
    }
    return (_, count) -> {
      for (int i = 0; i < count; i++) {
        copy(x.isNull[i] ? y : x, to, i);
      }
    };
  }

  /// Copies one value, null or not.
  static void copy(Slot from, Slot to, int i) {
    to.isNull[i] = from.isNull[i];
    if (to.type.isFloat()) {
      to.doubles[i] = from.doubles[i];
    } else if (to.type == DataType.STRING) {
      to.texts[i] = from.texts[i];
    } else if (!to.type.isLong()) {
      to.objects[i] = from.objects[i];
    } else {
      to.longs[i] = from.longs[i];
    }
  }
}
