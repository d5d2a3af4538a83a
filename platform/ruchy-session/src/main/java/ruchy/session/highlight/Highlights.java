package ruchy.session.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ruchy.lang.source.Source;
import ruchy.lang.token.Comment;
import ruchy.lang.token.Lexed;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Colours a text by its tokens alone, so that it can be done at each key stroke.
public final class Highlights {
  /// Words that start a declaration when a name or text follows.
  private static final Set<String> DECLARING =
      Set.of("fun", "class", "actor", "supervisor", "context", "import", "module", "spawn");

  private static final Set<String> PLAIN_TYPES =
      Set.of(
          "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32", "f64", "bool", "char", "str",
          "int", "float");

  private final String text;
  private final List<Token> tokens;
  private final List<Highlight> found = new ArrayList<>();

  private Highlights(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /// The coloured stretches of a text, in order, none overlapping.
  public static List<Highlight> of(String text) {
    Lexed lexed = Lexer.lex(Source.of("highlight", text));
    Highlights highlights = new Highlights(text, lexed.tokens());
    for (int i = 0; i < lexed.tokens().size(); i++) {
      highlights.token(i);
    }
    for (Comment comment : lexed.comments()) {
      highlights.add(comment.start(), comment.end(), Highlight.Style.COMMENT);
    }
    // Not `Comparator.comparingInt`, whose lambda no ahead-of-time cache keeps.
    highlights.found.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return List.copyOf(highlights.found);
  }

  private void token(int index) {
    Token token = tokens.get(index);
    switch (token.kind()) {
      case NAME -> name(index);
      case INT, FLOAT, DURATION, TRUE, FALSE -> add(token, Highlight.Style.NUMBER);
      case CHAR, BYTE, TEXT, BYTES, F_START, F_TEXT, F_END -> add(token, Highlight.Style.TEXT);
      case HOLE_OPEN, HOLE_CLOSE, F_FORMAT -> add(token, Highlight.Style.OPERATOR);
      case LABEL -> add(token, Highlight.Style.LABEL);
      case STRAY -> add(token, Highlight.Style.STRAY);
      default -> {
        if (token.kind().isKeyword()) {
          add(token, Highlight.Style.KEYWORD);
        } else if (isOperator(token.kind())) {
          add(token, Highlight.Style.OPERATOR);
        }
      }
    }
  }

  private void name(int index) {
    Token token = tokens.get(index);
    String word = text.substring(token.start(), token.end());
    TokenKind next = kindAt(index + 1);
    if (DECLARING.contains(word) && (next == TokenKind.NAME || next == TokenKind.TEXT)) {
      add(token, Highlight.Style.KEYWORD);
    } else if (word.equals("self")) {
      add(token, Highlight.Style.KEYWORD);
    } else if (PLAIN_TYPES.contains(word) || Character.isUpperCase(word.codePointAt(0))) {
      add(token, Highlight.Style.TYPE);
    } else if (next == TokenKind.PAREN_OPEN || isMacro(index)) {
      add(token, Highlight.Style.FUNCTION);
    }
  }

  /// Whether `!` and a bracket follow without a gap.
  private boolean isMacro(int index) {
    return kindAt(index + 1) == TokenKind.NOT
        && tokens.get(index).end() == tokens.get(index + 1).start()
        && (kindAt(index + 2) == TokenKind.PAREN_OPEN
            || kindAt(index + 2) == TokenKind.BRACKET_OPEN);
  }

  private TokenKind kindAt(int index) {
    return index < tokens.size() ? tokens.get(index).kind() : TokenKind.END;
  }

  private static boolean isOperator(TokenKind kind) {
    return kind.compareTo(TokenKind.ARROW) >= 0 && kind != TokenKind.HASH;
  }

  private void add(Token token, Highlight.Style style) {
    add(token.start(), token.end(), style);
  }

  private void add(int start, int end, Highlight.Style style) {
    if (start < end) {
      found.add(new Highlight(start, end, style));
    }
  }
}
