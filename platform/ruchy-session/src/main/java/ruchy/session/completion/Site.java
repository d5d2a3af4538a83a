package ruchy.session.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Source;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// What kind of place of a program a cursor is at, as far as the tokens before it tell.
///
/// @param kind what may stand here
/// @param start where the text that completion replaces begins
/// @param prefix the part of it before the cursor
/// @param receiver the text of the expression before the dot, or of the path before `::`; for text
///   in brackets, what is indexed
/// @param calls the calls in whose parentheses the cursor is, innermost first
public record Site(
    Kind kind, int start, String prefix, Optional<String> receiver, List<Call> calls) {
  /// What may stand at a place.
  public enum Kind {
    /// A name, keyword or literal.
    NAME,
    /// The name of an argument, or all that [#NAME] offers.
    ARGUMENT,
    /// A field or method, behind a dot.
    MEMBER,
    /// Behind `::`.
    PATH,
    /// The beginning of a path to be imported, behind `use`.
    IMPORT,
    /// The inside of a string.
    TEXT,
    /// A letter by its TeX name: `\alpha`.
    SYMBOL,
    /// Nothing: in a comment, or the middle of a number.
    NOTHING
  }

  /// A call under way.
  ///
  /// @param callee the name of the function or method, with the path before it
  /// @param receiver the text of the expression whose method it is
  /// @param argument how many arguments are before the one at hand
  /// @param named the name of the one at hand, if it is written
  public record Call(
      String callee, Optional<String> receiver, int argument, Optional<String> named) {}

  public Site {
    calls = List.copyOf(calls);
  }

  /// The place at an offset of a text.
  public static Site at(String text, int cursor) {
    return new Scan(text.substring(0, cursor)).site();
  }

  /// Reads the tokens before the cursor backwards.
  private static final class Scan {
    private final String text;
    private final List<Token> tokens;

    Scan(String text) {
      this.text = text;
      // The lexer ends what is open with empty tokens.
      this.tokens =
          Lexer.tokens(Source.of("completion", text)).stream()
              .filter(token -> token.start() < token.end())
              .toList();
    }

    Site site() {
      int last = tokens.size() - 1;
      if (last < 0) {
        return isInComment()
            ? nothing()
            : new Site(Kind.NAME, text.length(), "", none(), List.of());
      }
      Token token = tokens.get(last);
      boolean touches = token.end() == text.length();
      if (!touches && isInComment()) {
        return nothing();
      }
      if (touches && isOpenText(last)) {
        return inText(last);
      }
      if (!touches || !isWord(token)) {
        return behind(last, text.length(), "");
      }
      if (last > 0
          && kind(last - 1) == TokenKind.BACKSLASH
          && tokens.get(last - 1).end() == token.start()) {
        return new Site(
            Kind.SYMBOL, tokens.get(last - 1).start(), "\\" + word(last), none(), List.of());
      }
      return behind(last - 1, token.start(), word(last));
    }

    /// The place behind a token, where a word may have begun.
    private Site behind(int index, int start, String prefix) {
      if (index < 0) {
        return new Site(Kind.NAME, start, prefix, none(), List.of());
      }
      List<Call> calls = calls(index);
      return switch (kind(index)) {
        case DOT, QUESTION_DOT -> new Site(Kind.MEMBER, start, prefix, receiver(index - 1), calls);
        case COLON_COLON -> new Site(Kind.PATH, start, prefix, receiver(index - 1), calls);
        case USE -> new Site(Kind.IMPORT, start, prefix, none(), calls);
        case PAREN_OPEN, COMMA ->
            new Site(calls.isEmpty() ? Kind.NAME : Kind.ARGUMENT, start, prefix, none(), calls);
        case INT, FLOAT, DURATION, F_TEXT, F_START ->
            tokens.get(index).end() == start && prefix.isEmpty()
                ? nothing()
                : new Site(Kind.NAME, start, prefix, none(), calls);
        default -> new Site(Kind.NAME, start, prefix, none(), calls);
      };
    }

    private Site inText(int index) {
      Token token = tokens.get(index);
      int start = token.start();
      while (start < token.end() && "rb#".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      start = Math.min(token.end(), start + (text.startsWith("\"\"\"", start) ? 3 : 1));
      int before = index - 1;
      Optional<String> indexed =
          before > 0 && kind(before) == TokenKind.BRACKET_OPEN && endsOperand(before - 1)
              ? receiver(before - 1)
              : none();
      return new Site(Kind.TEXT, start, text.substring(start), indexed, calls(index - 1));
    }

    /// Whether the last token is a string that is still being written.
    private boolean isOpenText(int index) {
      String written = word(index);
      return switch (kind(index)) {
        case TEXT, CHAR -> !isClosed(written);
        case LABEL ->
            index > 0
                && switch (kind(index - 1)) {
                  case PAREN_OPEN, BRACKET_OPEN, COMMA, ASSIGN, COLON -> true;
                  default -> false;
                };
        case STRAY -> written.equals("'") || written.equals("\"");
        default -> false;
      };
    }

    private static boolean isClosed(String written) {
      String bare = written.replaceFirst("^[rb]*#*", "");
      String end =
          bare.startsWith("\"\"\"") ? "\"\"\"" : bare.substring(0, Math.min(1, bare.length()));
      return bare.length() >= 2 * end.length()
          && bare.replaceFirst("#*$", "").endsWith(end)
          && !(bare.endsWith("\\" + end) && !bare.endsWith("\\\\" + end));
    }

    private boolean isInComment() {
      return !Lexer.lex(Source.of("completion", text)).comments().isEmpty()
          && Lexer.lex(Source.of("completion", text)).comments().getLast().end() == text.length();
    }

    /// The text of the operand that ends with a token, such as `df.filter(x > 1)`.
    private Optional<String> receiver(int end) {
      int start = operandStart(end);
      return start < 0
          ? none()
          : Optional.of(text.substring(tokens.get(start).start(), tokens.get(end).end()));
    }

    private int operandStart(int end) {
      int start = -1;
      int i = end;
      while (i >= 0) {
        switch (kind(i)) {
          case PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE -> {
            start = opening(i);
            i = start - 1;
            if (start < 0 || !isApplied(i, kind(start))) {
              return start;
            }
          }
          case QUESTION -> i--;
          case NOT -> i--;
          case F_END -> {
            while (i >= 0 && kind(i) != TokenKind.F_START) {
              i--;
            }
            return i;
          }
          default -> {
            if (!endsOperand(i)) {
              return start;
            }
            start = i;
            if (i == 0 || !isDot(kind(i - 1))) {
              return start;
            }
            i -= 2;
          }
        }
      }
      return start;
    }

    /// Whether brackets are applied to what stands before them: a call, an index, a macro.
    private boolean isApplied(int before, TokenKind opener) {
      if (before < 0 || opener == TokenKind.BRACE_OPEN) {
        return false;
      }
      return kind(before) == TokenKind.NOT || endsOperand(before);
    }

    private boolean endsOperand(int index) {
      return switch (kind(index)) {
        case NAME, INT, FLOAT, DURATION, CHAR, TEXT, BYTES, F_END, TRUE, FALSE -> true;
        case PAREN_CLOSE, BRACKET_CLOSE, QUESTION -> true;
        default -> false;
      };
    }

    private static boolean isDot(TokenKind kind) {
      return kind == TokenKind.DOT
          || kind == TokenKind.QUESTION_DOT
          || kind == TokenKind.COLON_COLON;
    }

    /// The bracket that a closing one closes, or -1.
    private int opening(int close) {
      int depth = 0;
      for (int i = close; i >= 0; i--) {
        depth += depthChange(kind(i));
        if (depth == 0) {
          return i;
        }
      }
      return -1;
    }

    private static int depthChange(TokenKind kind) {
      return switch (kind) {
        case PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE, HOLE_CLOSE -> 1;
        case PAREN_OPEN, BRACKET_OPEN, BRACE_OPEN, HOLE_OPEN -> -1;
        default -> 0;
      };
    }

    private List<Call> calls(int end) {
      List<Call> calls = new ArrayList<>();
      int depth = 0;
      int commas = 0;
      int first = -1;
      boolean isInBars = false;
      for (int i = end; i > 0; i--) {
        depth += depthChange(kind(i));
        if (depth == 0 && kind(i) == TokenKind.OR) {
          isInBars = !isInBars;
        }
        if (depth == 0 && kind(i) == TokenKind.COMMA && !isInBars) {
          commas++;
          first = first < 0 ? i + 1 : first;
        }
        if (depth < 0) {
          if (kind(i) == TokenKind.PAREN_OPEN && kind(i - 1) == TokenKind.NAME) {
            calls.add(call(i - 1, commas, argumentName(first < 0 ? i + 1 : first)));
          }
          depth = 0;
          commas = 0;
          first = -1;
          isInBars = false;
        }
      }
      return calls;
    }

    private Call call(int name, int commas, Optional<String> named) {
      if (name < 2 || !isDot(kind(name - 1))) {
        return new Call(word(name), none(), commas, named);
      }
      Optional<String> before = receiver(name - 2);
      return kind(name - 1) == TokenKind.COLON_COLON
          ? new Call(before.map(path -> path + "::").orElse("") + word(name), none(), commas, named)
          : new Call(word(name), before, commas, named);
    }

    private Optional<String> argumentName(int index) {
      return index + 1 < tokens.size()
              && kind(index) == TokenKind.NAME
              && (kind(index + 1) == TokenKind.ASSIGN || kind(index + 1) == TokenKind.COLON)
          ? Optional.of(word(index))
          : none();
    }

    private boolean isWord(Token token) {
      return token.kind() == TokenKind.NAME
          || token.kind().isKeyword()
          || token.kind() == TokenKind.TRUE
          || token.kind() == TokenKind.FALSE;
    }

    private TokenKind kind(int index) {
      return tokens.get(index).kind();
    }

    private String word(int index) {
      return text.substring(tokens.get(index).start(), tokens.get(index).end());
    }

    private Site nothing() {
      return new Site(Kind.NOTHING, text.length(), "", none(), List.of());
    }

    private static Optional<String> none() {
      return Optional.empty();
    }
  }
}
