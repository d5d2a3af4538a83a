package ruchy.frame.local;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.LongValues;
import ruchy.frame.column.WideValues;
import ruchy.frame.expr.RowFunction;

/// Functions of the values of a row.
final class CallStep {
  private CallStep() {}

  static Step of(RowFunction function, List<Object> parameters, List<Slot> operands, Slot to) {
    var types = operands.stream().map(slot -> slot.type).toList();
    var computation = function.bind(types, parameters);
    boolean nulls = function.takesNulls();
    var values = new Object[operands.size()];
    return (start, count) -> {
      for (int i = 0; i < count; i++) {
        int row = i;
        boolean none = !nulls && operands.stream().anyMatch(slot -> slot.isNull[row]);
        if (none) {
          to.isNull[i] = true;
          continue;
        }
        for (int j = 0; j < values.length; j++) {
          values[j] = value(operands.get(j), i);
        }
        try {
          put(to, i, computation.result(Arrays.asList(values)));
        } catch (FrameException e) {
          throw new FrameException("row %d: %s".formatted(start + i, e.getMessage()), e);
        }
      }
    };
  }

  /// The value of a row as columns give it.
  static Object value(Slot slot, int i) {
    if (slot.isNull[i]) {
      return Optional.empty();
    }
    return switch (slot.type.kind()) {
      case FLOAT64, FLOAT32 -> slot.doubles[i];
      case STRING -> slot.texts[i];
      case WIDE_DECIMAL, BINARY, LIST, STRUCT -> slot.objects[i];
      default -> LongValues.of(slot.type, slot.longs[i]);
    };
  }

  private static void put(Slot slot, int i, Optional<Object> value) {
    slot.isNull[i] = value.isEmpty();
    if (value.isEmpty()) {
      return;
    }
    switch (value.get()) {
      case Boolean bool when slot.type == DataType.BOOL -> slot.longs[i] = bool ? 1 : 0;
      case Number number when slot.type.isFloat() -> slot.doubles[i] = number.doubleValue();
      case Number number when slot.type.isInteger() && slot.type != DataType.UINT64 ->
          slot.longs[i] = whole(slot.type, number);
      case String text when slot.type == DataType.STRING -> slot.texts[i] = text;
      case Number number when slot.type.isWide() ->
          slot.objects[i] = WideValues.decimal(slot.type, new BigDecimal(number.toString()));
      case Object object when slot.type.isNested() || slot.type == DataType.BINARY ->
          slot.objects[i] = object;
      case Object known when LongValues.holds(slot.type, known) ->
          slot.longs[i] = LongValues.number(slot.type, known);
      default ->
          throw new FrameException(
              "the result %s is no %s; say which type comes out"
                  .formatted(ValueText.of(value.get()), slot.type));
    }
  }

  private static long whole(DataType type, Number number) {
    boolean fraction =
        (number instanceof Double || number instanceof Float)
            && number.doubleValue() != Math.rint(number.doubleValue());
    long value = number.longValue();
    if (fraction || value < type.least() || value > type.greatest()) {
      throw new FrameException("the result %s is no %s".formatted(number, type));
    }
    return value;
  }
}
