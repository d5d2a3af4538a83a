package ruchy.jvm.source;

import ruchy.lang.core.Core;
import ruchy.lang.type.Type;

/// Literals of Java.
final class Constants {
  private Constants() {}

  static Java integer(Core.IntConstant node) {
    long value = node.value();
    int precedence = value < 0 ? Java.UNARY : Java.ATOM;
    boolean wide =
        node.type() == Type.Numeric.I64
            || node.type() == Type.Numeric.U32
            || node.type() == Type.Numeric.U64
            || node.type() == Type.Simple.DURATION;
    if (!wide) {
      return Java.of(Long.toString(value), precedence);
    }
    return (int) value == value
        ? new Java(Long.toString(value), precedence, Java.Form.SMALL)
        : Java.of(value + "L", precedence);
  }

  static Java real(Core.RealConstant node) {
    boolean single = node.type() == Type.Numeric.F32;
    String owner = single ? "Float" : "Double";
    double value = node.value();
    if (Double.isNaN(value)) {
      return Java.atom(owner + ".NaN");
    }
    if (Double.isInfinite(value)) {
      return Java.atom(owner + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY"));
    }
    String text = single ? (float) value + "f" : Double.toString(value);
    return Java.of(text, text.startsWith("-") ? Java.UNARY : Java.ATOM);
  }

  static Java character(int codePoint) {
    if (codePoint > Character.MAX_VALUE || Character.isSurrogate((char) codePoint)) {
      return Java.atom("0x" + Integer.toHexString(codePoint));
    }
    if (codePoint == '\'') {
      return Java.atom("'\\''");
    }
    return Java.atom("'" + (codePoint == '"' ? "\"" : escaped(codePoint)) + "'");
  }

  static String text(String value) {
    var text = new StringBuilder("\"");
    value.chars().forEach(c -> text.append(escaped(c)));
    return text.append('"').toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c < ' ' || c == 0x7f ? String.format("\\u%04x", c) : Character.toString((char) c);
    };
  }
}
