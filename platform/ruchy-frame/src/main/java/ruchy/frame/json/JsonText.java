package ruchy.frame.json;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ruchy.frame.local.ValueText;

/// Values of columns as JSON.
///
/// @source RFC 8259; NaN and infinities, which JSON lacks, are bare words
public final class JsonText {
  private JsonText() {}

  /// The JSON of a value as columns give it; an empty optional is `null`.
  public static String of(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(JsonText::of).orElse("null");
      case List<?> list ->
          list.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + of(entry.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case Double number when !Double.isFinite(number) -> special(number);
      case Float number when !Float.isFinite(number) -> special(number);
      case Number _, Boolean _ -> ValueText.of(value);
      case ByteBuffer buffer -> quoted(hexadecimal(buffer));
      default -> quoted(ValueText.of(value));
    };
  }

  private static String special(double number) {
    return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
  }

  private static String hexadecimal(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Text in quotes.
  public static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return quoted.append('"').toString();
  }
}
