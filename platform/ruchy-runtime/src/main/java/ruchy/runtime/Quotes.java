package ruchy.runtime;

/// Text and characters in quotes, as a program would write them.
final class Quotes {
  private Quotes() {}

  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      escape(text.charAt(i), '"', out);
    }
    return out.append('"').toString();
  }

  static String quoted(Char character) {
    StringBuilder out = new StringBuilder("'");
    if (Character.isBmpCodePoint(character.codePoint())) {
      escape((char) character.codePoint(), '\'', out);
    } else {
      out.appendCodePoint(character.codePoint());
    }
    return out.append('\'').toString();
  }

  private static void escape(char c, char quote, StringBuilder out) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\\' -> out.append("\\\\");
      case '\0' -> out.append("\\0");
      default -> {
        if (c == quote) {
          out.append('\\').append(c);
        } else if (c < ' ' || c == 0x7f) {
          out.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
          out.append(c);
        }
      }
    }
  }
}
