package ruchy.frame.local;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.WideValues;
import ruchy.frame.expr.Operator;

/// Arithmetic on wide decimals. A result of more than 38 digits is an error with the row.
final class WideSteps {
  private WideSteps() {}

  static Step step(Operator operator, Slot x, Slot y, Slot to) {
    return (start, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        if (to.isNull[i]) {
          continue;
        }
        var left = decimal(x, i);
        var right = decimal(y, i);
        if (operator == Operator.MODULO && right.signum() == 0) {
          to.isNull[i] = true;
        } else {
          to.objects[i] =
              fit(
                  to,
                  start + i,
                  apply(operator, left, right),
                  () ->
                      "%s %s %s"
                          .formatted(
                              left.toPlainString(), operator.symbol(), right.toPlainString()));
        }
      }
    };
  }

  /// The text of an operation, for its error.
  @FunctionalInterface
  private interface Operation {
    String text();
  }

  private static BigDecimal decimal(Slot slot, int i) {
    return slot.type.isWide()
        ? (BigDecimal) slot.objects[i]
        : BigDecimal.valueOf(slot.longs[i], slot.type.scale());
  }

  private static BigDecimal apply(Operator operator, BigDecimal x, BigDecimal y) {
    return switch (operator) {
      case ADD -> x.add(y);
      case SUBTRACT -> x.subtract(y);
      case MULTIPLY -> x.multiply(y);
      case MODULO -> {
        var rest = x.remainder(y);
        yield rest.signum() != 0 && rest.signum() != y.signum() ? rest.add(y) : rest;
      }
      default -> throw new AssertionError(operator);
    };
  }

  private static BigDecimal fit(Slot to, long row, BigDecimal result, Operation operation) {
    var scaled = result.setScale(to.type.scale(), RoundingMode.HALF_UP);
    if (!WideValues.fits(scaled.unscaledValue())) {
      throw new FrameException(
          "row %d: %s does not fit %s; cast to float64 first"
              .formatted(row, operation.text(), to.type));
    }
    return scaled;
  }

  /// A function of one wide decimal.
  static Step map(Slot from, Slot to, UnaryOperator<BigDecimal> function) {
    return (_, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        if (!to.isNull[i]) {
          to.objects[i] = function.apply((BigDecimal) from.objects[i]);
        }
      }
    };
  }

  static Step compare(Slot x, Slot y, Slot to, IntPredicate wanted) {
    return (_, count) -> {
      to.nullsOf(x, y, count);
      for (int i = 0; i < count; i++) {
        if (!to.isNull[i]) {
          int order = ((BigDecimal) x.objects[i]).compareTo((BigDecimal) y.objects[i]);
          to.longs[i] = wanted.test(order) ? 1 : 0;
        }
      }
    };
  }
}
