package ruchy.frame.local;

import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Operator;

/// Arithmetic on integers of 64 bits without sign, which slots hold less 2⁶³. What does not fit is
/// an error with the row.
final class UnsignedSteps {
  private UnsignedSteps() {}

  static Step step(Operator operator, Slot x, Slot y, Slot to) {
    return (start, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        if (to.isNull[i]) {
          continue;
        }
        long a = x.longs[i] ^ Long.MIN_VALUE;
        long b = y.longs[i] ^ Long.MIN_VALUE;
        boolean divides = operator == Operator.FLOOR_DIVIDE || operator == Operator.MODULO;
        if (divides && b == 0) {
          to.isNull[i] = true;
        } else {
          to.longs[i] = apply(operator, a, b, start + i) ^ Long.MIN_VALUE;
        }
      }
    };
  }

  private static long apply(Operator operator, long x, long y, long row) {
    return switch (operator) {
      case ADD -> sum(x, y, row);
      case SUBTRACT -> fit(x - y, Long.compareUnsigned(x, y) >= 0, new Failure(row, "-", x, y));
      case MULTIPLY ->
          fit(x * y, Math.unsignedMultiplyHigh(x, y) == 0, new Failure(row, "*", x, y));
      case FLOOR_DIVIDE -> Long.divideUnsigned(x, y);
      case MODULO -> Long.remainderUnsigned(x, y);
      default -> throw new AssertionError(operator);
    };
  }

  /// The sum of two integers without sign.
  static long sum(long x, long y, long row) {
    return fit(x + y, Long.compareUnsigned(x + y, x) >= 0, new Failure(row, "+", x, y));
  }

  private record Failure(long row, String symbol, long x, long y) {}

  private static long fit(long result, boolean fits, Failure failure) {
    if (!fits) {
      throw new FrameException(
          "row %d: %s %s %s does not fit %s; cast to decimal(38, 0) first"
              .formatted(
                  failure.row,
                  Long.toUnsignedString(failure.x),
                  failure.symbol,
                  Long.toUnsignedString(failure.y),
                  DataType.UINT64));
    }
    return result;
  }
}
