package ruchy.lang.format;

import java.util.Set;
import ruchy.lang.source.Source;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.TokenKind;

/// Whether a space stands between two pieces of one line.
final class Spacing {
  /// Words with a meaning of their own, behind which a bracket is no call.
  private static final Set<String> WORDS =
      Set.of("catch", "requires", "ensures", "throw", "is", "not", "spawn", "on", "receive", "try");

  private final Pieces pieces;
  private final Roles roles;

  Spacing(Pieces pieces, Roles roles) {
    this.pieces = pieces;
    this.roles = roles;
  }

  /// The space behind a piece: none or one.
  String behind(int left) {
    if (wanted(left)) {
      return " ";
    }
    return pieces.touch(left) || staysApart(left) ? "" : " ";
  }

  /// Whether two pieces that did not touch remain two when they do.
  private boolean staysApart(int left) {
    String both = pieces.text(left) + pieces.text(left + 1);
    var tokens = Lexer.lex(Source.of("", both)).tokens();
    return tokens.size() > 1
        && tokens.getFirst().end() == pieces.text(left).length()
        && (tokens.get(1).kind() == pieces.kind(left + 1) || tokens.size() > 3);
  }

  private Role role(int index) {
    return roles.of(pieces.get(index));
  }

  private boolean wanted(int left) {
    int right = left + 1;
    Role role = role(right);
    if (role == Role.INFIX || role == Role.TERNARY) {
      return true;
    }
    return switch (pieces.kind(right)) {
      case COMMA, SEMICOLON, PAREN_CLOSE, BRACKET_CLOSE -> false;
      case QUESTION -> false;
      case DOT, QUESTION_DOT -> pieces.kind(left) == TokenKind.COMMA;
      case COLON -> false;
      case COLON_COLON -> pieces.kind(left).isKeyword() || pieces.kind(left) == TokenKind.COMMA;
      case GREATER -> false;
      case LESS -> before(left) && !touchesAngle(left);
      case OR -> role != Role.BAR_CLOSE && before(left);
      case PAREN_OPEN -> before(left) && !isCall(left);
      case BRACKET_OPEN -> before(left) && !endsOperand(left);
      case BRACE_OPEN -> before(left) && !isTightBrace(right);
      case NOT -> before(left) && !(pieces.kind(left) == TokenKind.NAME && pieces.touch(left));
      case DOT_DOT, DOT_DOT_EQUAL -> before(left) && !endsOperand(left);
      case ASSIGN -> role != Role.NAMED;
      default -> before(left);
    };
  }

  private boolean touchesAngle(int left) {
    return switch (pieces.kind(left)) {
      case NAME, IMPL, FN, COLON_COLON -> true;
      default -> false;
    };
  }

  private boolean isCall(int left) {
    if (pieces.kind(left) == TokenKind.NAME) {
      return !WORDS.contains(pieces.text(left)) || pieces.kind(left - 1) == TokenKind.DOT;
    }
    return endsOperand(left)
        || pieces.kind(left) == TokenKind.FN
        || pieces.kind(left) == TokenKind.PUB
        || (pieces.kind(left) == TokenKind.GREATER && role(left) == Role.ANGLE_CLOSE)
        || isWordBehindDot(left);
  }

  private boolean isWordBehindDot(int index) {
    return pieces.kind(index).isKeyword() && pieces.kind(index - 1) == TokenKind.DOT;
  }

  /// The braces of a type or a use, which touch what is before them.
  private boolean isTightBrace(int brace) {
    boolean named = pieces.kind(brace - 1) == TokenKind.NAME && pieces.touch(brace - 1);
    return role(brace) == Role.OBJECT && named;
  }

  /// Whether the piece on the left wants a space behind it.
  private boolean before(int left) {
    Role role = role(left);
    if (role == Role.INFIX || role == Role.TERNARY) {
      return true;
    }
    return switch (pieces.kind(left)) {
      case PAREN_OPEN, BRACKET_OPEN, DOT, QUESTION_DOT, HASH, BACKSLASH, COLON_COLON -> false;
      case ELLIPSIS, LESS -> false;
      case COLON -> role != Role.SLICE;
      case NOT -> pieces.kind(left + 1) == TokenKind.BRACE_OPEN && isMacro(left);
      case MINUS, STAR, AND, STAR_STAR, AND_AND -> false;
      case DOT_DOT, DOT_DOT_EQUAL -> !startsOperand(left + 1);
      case OR -> role != Role.BAR_OPEN;
      case ASSIGN -> role != Role.NAMED;
      case GREATER -> true;
      default -> true;
    };
  }

  private boolean isMacro(int bang) {
    return pieces.kind(bang - 1) == TokenKind.NAME && pieces.touch(bang - 1);
  }

  private boolean startsOperand(int index) {
    return switch (pieces.kind(index)) {
      case NAME, INT, FLOAT, DURATION, CHAR, BYTE, TEXT, BYTES, TRUE, FALSE -> true;
      case PAREN_OPEN, BRACKET_OPEN, MINUS, STAR, AND, NOT -> true;
      default -> false;
    };
  }

  private boolean endsOperand(int index) {
    return switch (pieces.kind(index)) {
      case NAME -> !WORDS.contains(pieces.text(index));
      case INT, FLOAT, DURATION, CHAR, BYTE, TEXT, BYTES, TRUE, FALSE, AWAIT -> true;
      case PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE, NOT -> true;
      case QUESTION -> role(index) != Role.TERNARY;
      default -> false;
    };
  }
}
