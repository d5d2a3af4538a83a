package fnp.io.text;

/// Text as Python shows it in messages.
final class Quoted {
  private static final int LENGTH_MAX = 100;

  private Quoted() {}

  /// In quotes, with escapes, cut to 100 characters.
  static String of(String text) {
    var quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
    var quoted = new StringBuilder().append(quote);
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\\' -> quoted.append("\\\\");
        default -> {
          if (c == quote) {
            quoted.append('\\').append(c);
          } else if (c < ' ' || c == 0x7F) {
            quoted.append("\\x%02x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    quoted.append(quote);
    return quoted.length() > LENGTH_MAX ? quoted.substring(0, LENGTH_MAX) : quoted.toString();
  }
}
