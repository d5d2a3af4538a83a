package ruchy.jvm;

import java.time.Duration;
import ruchy.lang.type.Type;
import ruchy.runtime.Char;
import ruchy.runtime.Unsigned;

/// Boxes and unboxes integers by their types, for variables seen from outside.
final class Boxes {
  private Boxes() {}

  static Object boxed(Type type, long value) {
    return switch (type) {
      case Type.Numeric number ->
          switch (number) {
            case I8 -> (byte) value;
            case I16 -> (short) value;
            case I32 -> (int) value;
            case U8, U16, U32, U64 -> Unsigned.of(number.bits(), value);
            case I64, F32, F64 -> value;
          };
      case Type.Simple.CHAR -> Char.of((int) value);
      case Type.Simple.DURATION -> Duration.ofNanos(value);
      default -> value;
    };
  }

  static long unboxed(Object value) {
    return switch (value) {
      case Number number -> number.longValue();
      case Unsigned unsigned -> unsigned.value();
      case Char character -> character.codePoint();
      case Duration duration -> duration.toNanos();
      default -> throw new IllegalArgumentException("not an integer: " + value);
    };
  }
}
