package ruchy.lang.token;

import ruchy.lang.problem.LexicalProblem;

/// Finds the end and the kind of a number, and knows its suffixes.
public final class NumberScanner {
  private NumberScanner() {}

  /// A number's kind and the offset behind it.
  record Number(TokenKind kind, int end) {}

  /// Reads the number at an offset; behind a `.` only plain digits, as in `pair.0.1`.
  static Number scan(Lexer lexer, int start, boolean afterDot) {
    if (afterDot) {
      return new Number(TokenKind.INT, digits(lexer, start));
    }
    if (lexer.charAt(start) == '0' && isBase(lexer.charAt(start + 1))) {
      return based(lexer, start);
    }
    int end = digits(lexer, start);
    boolean real = false;
    if (lexer.charAt(end) == '.' && hasFraction(lexer, end)) {
      end = digits(lexer, end + 1);
      real = true;
    }
    int exponent = exponentEnd(lexer, end);
    if (exponent > end) {
      end = exponent;
      real = true;
    }
    return suffixed(lexer, start, end, real);
  }

  private static boolean isBase(char c) {
    return c == 'x' || c == 'X' || c == 'b' || c == 'B' || c == 'o' || c == 'O';
  }

  /// Whether the dot belongs to the number: not in `1..9`, `1.max(2)` or `a.0.b`.
  private static boolean hasFraction(Lexer lexer, int dot) {
    char after = lexer.charAt(dot + 1);
    return after != '.' && lexer.nameEnd(dot + 1) == dot + 1;
  }

  private static int digits(Lexer lexer, int start) {
    int end = start;
    while (isDigit(lexer.charAt(end)) || (lexer.charAt(end) == '_' && end > start)) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int exponentEnd(Lexer lexer, int start) {
    if (lexer.charAt(start) != 'e' && lexer.charAt(start) != 'E') {
      return start;
    }
    char sign = lexer.charAt(start + 1);
    int first = sign == '+' || sign == '-' ? start + 2 : start + 1;
    return isDigit(lexer.charAt(first)) ? digits(lexer, first) : start;
  }

  private static Number based(Lexer lexer, int start) {
    int radix = radix(lexer.charAt(start + 1));
    int end = start + 2;
    while (Character.digit(lexer.charAt(end), radix) >= 0 || lexer.charAt(end) == '_') {
      end++;
    }
    boolean empty = lexer.text.substring(start + 2, end).replace("_", "").isEmpty();
    int suffixEnd = Math.max(end, lexer.nameEnd(end));
    while (isDigit(lexer.charAt(suffixEnd))) {
      suffixEnd = Math.max(suffixEnd + 1, lexer.nameEnd(suffixEnd + 1));
    }
    String suffix = lexer.text.substring(end, suffixEnd);
    var span = lexer.span(start, suffixEnd);
    if (!suffix.isEmpty() && !isIntegerSuffix(suffix)) {
      lexer.problems.add(
          new LexicalProblem.MalformedNumber(
              span, "has a digit that base " + radix + " does not have", ""));
    } else if (empty) {
      lexer.problems.add(
          new LexicalProblem.MalformedNumber(span, "has no digits after its base", ""));
    }
    return new Number(TokenKind.INT, suffixEnd);
  }

  /// The base that the letter behind the `0` stands for.
  public static int radix(char letter) {
    return switch (letter) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      default -> 2;
    };
  }

  private static Number suffixed(Lexer lexer, int start, int end, boolean real) {
    int suffixEnd = lexer.nameEnd(end);
    if (suffixEnd == end) {
      return new Number(real ? TokenKind.FLOAT : TokenKind.INT, end);
    }
    String suffix = lexer.text.substring(end, suffixEnd);
    if (nanosOf(suffix) > 0) {
      return new Number(TokenKind.DURATION, suffixEnd);
    }
    if (suffix.equals("f32") || suffix.equals("f64")) {
      return new Number(TokenKind.FLOAT, suffixEnd);
    }
    if (isIntegerSuffix(suffix) && !real) {
      return new Number(TokenKind.INT, suffixEnd);
    }
    lexer.problems.add(
        new LexicalProblem.MalformedNumber(
            lexer.span(start, suffixEnd),
            real && isIntegerSuffix(suffix)
                ? "has a fraction, so it can not be `" + suffix + "`"
                : "has the unknown suffix `" + suffix + "`",
            "suffixes are i8 to i64, u8 to u64, f32, f64, and for durations ns, us, ms, s, m, h, d"));
    return new Number(real ? TokenKind.FLOAT : TokenKind.INT, suffixEnd);
  }

  /// Whether it names an integer type.
  public static boolean isIntegerSuffix(String suffix) {
    return switch (suffix) {
      case "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "usize", "isize" -> true;
      default -> false;
    };
  }

  /// How many nanoseconds a duration's suffix stands for; 0 if it is none.
  public static long nanosOf(String suffix) {
    return switch (suffix) {
      case "ns" -> 1L;
      case "us", "µs", "μs" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m", "min" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      case "d" -> 86_400_000_000_000L;
      default -> 0L;
    };
  }
}
