package ruchy.frame.local;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ruchy.frame.column.Category;
import ruchy.frame.column.Column;
import ruchy.frame.column.LongValues;
import ruchy.frame.expr.Expr;

/// Whether values are among constants.
final class MembershipStep {
  private MembershipStep() {}

  static Step of(Slot from, Slot to, List<Expr.Literal> values) {
    Set<Object> wanted = new HashSet<>();
    for (var literal : values) {
      wanted.add(key(from, literal.value().orElseThrow()));
    }
    return (_, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        to.longs[i] = wanted.contains(value(from, i)) ? 1 : 0;
      }
    };
  }

  private static Object key(Slot slot, Object constant) {
    return switch (constant) {
      case Boolean bool -> bool ? 1L : 0L;
      case Long number -> slot.type.isFloat() ? (Object) normal(number) : number;
      case Double number -> normal(number);
      case java.time.LocalDate date -> date.toEpochDay();
      case java.time.LocalDateTime time -> Column.micros(time);
      case BigInteger _, Category _ -> LongValues.number(slot.type, constant);
      default -> constant;
    };
  }

  private static Object value(Slot slot, int i) {
    return switch (slot.type.kind()) {
      case FLOAT32, FLOAT64 -> normal(slot.doubles[i]);
      case STRING -> slot.texts[i];
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
          slot.longs[i];
      case WIDE_DECIMAL, BINARY, LIST, STRUCT -> slot.objects[i];
    };
  }

  /// Minus zero equals zero.
  private static double normal(double value) {
    return value + 0.0;
  }
}
