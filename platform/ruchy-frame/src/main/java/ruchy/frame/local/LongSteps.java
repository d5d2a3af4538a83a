package ruchy.frame.local;

import ruchy.frame.expr.Operator;

/// Arithmetic on integers and days. What does not fit its type is an error with the row.
final class LongSteps {
  private LongSteps() {}

  static Step step(Operator operator, Slot x, Slot y, Slot to) {
    return switch (operator) {
      case ADD -> checked(x, y, to, LongSteps::add);
      case SUBTRACT -> checked(x, y, to, LongSteps::subtract);
      case MULTIPLY -> checked(x, y, to, LongSteps::multiply);
      case FLOOR_DIVIDE -> divided(x, y, to, false);
      case MODULO -> divided(x, y, to, true);
      default -> throw new AssertionError(operator);
    };
  }

  /// An operation that knows its row, for its error.
  @FunctionalInterface
  private interface Checked {
    long apply(Slot to, long row, long x, long y);
  }

  private static Step checked(Slot x, Slot y, Slot to, Checked operation) {
    return (start, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        if (!to.isNull[i]) {
          to.longs[i] = operation.apply(to, start + i, x.longs[i], y.longs[i]);
        }
      }
    };
  }

  private static long add(Slot to, long row, long x, long y) {
    long sum = x + y;
    boolean overflow = ((x ^ sum) & (y ^ sum)) < 0;
    return UnarySteps.fit(to.type, row, "+", x, y, sum, overflow);
  }

  private static long subtract(Slot to, long row, long x, long y) {
    long difference = x - y;
    boolean overflow = ((x ^ y) & (x ^ difference)) < 0;
    return UnarySteps.fit(to.type, row, "-", x, y, difference, overflow);
  }

  private static long multiply(Slot to, long row, long x, long y) {
    long high = Math.multiplyHigh(x, y);
    long low = x * y;
    return UnarySteps.fit(to.type, row, "*", x, y, low, high != low >> 63);
  }

  private static Step divided(Slot x, Slot y, Slot to, boolean remainder) {
    return (start, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        if (y.longs[i] == 0) {
          to.isNull[i] = true;
        } else if (remainder) {
          to.longs[i] = Math.floorMod(x.longs[i], y.longs[i]);
        } else if (!to.isNull[i]) {
          long a = x.longs[i];
          long b = y.longs[i];
          boolean overflow = a == Long.MIN_VALUE && b == -1;
          to.longs[i] =
              UnarySteps.fit(to.type, start + i, "//", a, b, Math.floorDiv(a, b), overflow);
        }
      }
    };
  }
}
