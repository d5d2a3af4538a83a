package ruchy.lang.check;

import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type.Numeric;

/// The constants of the number types: `i64::MAX`, `f64::EPSILON`.
final class TypeConstants {
  private TypeConstants() {}

  /// The constant of a type's name, if there is one.
  static Optional<Core> of(Span span, String owner, String member) {
    Numeric type =
        switch (owner) {
          case "i8" -> Numeric.I8;
          case "i16" -> Numeric.I16;
          case "i32" -> Numeric.I32;
          case "i64", "int", "isize", "usize" -> Numeric.I64;
          case "u8" -> Numeric.U8;
          case "u16" -> Numeric.U16;
          case "u32" -> Numeric.U32;
          case "u64" -> Numeric.U64;
          case "f32" -> Numeric.F32;
          case "f64", "float", "f64::consts", "std::f64::consts" -> Numeric.F64;
          default -> Numeric.I64;
        };
    boolean isNumber = type != Numeric.I64 || isI64(owner);
    if (!isNumber) {
      return Optional.empty();
    }
    return type.isFloat() ? real(span, type, member) : integer(span, type, member);
  }

  private static boolean isI64(String owner) {
    return owner.equals("i64")
        || owner.equals("int")
        || owner.equals("isize")
        || owner.equals("usize");
  }

  private static Optional<Core> integer(Span span, Numeric type, String member) {
    int bits = type.bits();
    return switch (member) {
      case "MAX" -> {
        long max = type.isUnsigned() ? (bits == 64 ? -1 : (1L << bits) - 1) : -1L >>> (65 - bits);
        yield Optional.of(new Core.IntConstant(span, type, max));
      }
      case "MIN" ->
          Optional.of(new Core.IntConstant(span, type, type.isUnsigned() ? 0 : -1L << (bits - 1)));
      case "BITS" -> Optional.of(new Core.IntConstant(span, Numeric.I64, bits));
      default -> Optional.empty();
    };
  }

  private static Optional<Core> real(Span span, Numeric type, String member) {
    boolean wide = type == Numeric.F64;
    Double value =
        switch (member) {
          case "MAX" -> wide ? Double.MAX_VALUE : Float.MAX_VALUE;
          case "MIN" -> wide ? -Double.MAX_VALUE : -Float.MAX_VALUE;
          case "MIN_POSITIVE" -> wide ? Double.MIN_NORMAL : Float.MIN_NORMAL;
          case "EPSILON" -> wide ? Math.ulp(1.0) : (double) Math.ulp(1.0f);
          case "INFINITY" -> Double.POSITIVE_INFINITY;
          case "NEG_INFINITY" -> Double.NEGATIVE_INFINITY;
          case "NAN" -> Double.NaN;
          case "PI" -> Math.PI;
          case "E" -> Math.E;
          case "TAU" -> 2 * Math.PI;
          case "SQRT_2" -> Math.sqrt(2);
          case "LN_2" -> Math.log(2);
          case "LN_10" -> Math.log(10);
          default -> null;
        };
    return Optional.ofNullable(value).map(number -> new Core.RealConstant(span, type, number));
  }
}
