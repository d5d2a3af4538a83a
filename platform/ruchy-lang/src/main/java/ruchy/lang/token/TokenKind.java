package ruchy.lang.token;

/// What a token is. Only Rust's keywords are keywords; the language's other words (`actor`,
/// `spawn`, `class`, `fun`, …) are names to which the parser gives a meaning by their place.
public enum TokenKind {
  /// The end of the text; always the last token, and empty.
  END(""),
  NAME(""),
  /// `'outer`, also a lifetime
  LABEL(""),
  INT(""),
  FLOAT(""),
  DURATION(""),
  CHAR(""),
  /// `b'a'`
  BYTE(""),
  /// All forms of strings but f-strings
  TEXT(""),
  BYTES(""),
  /// `f"` or `f"""`
  F_START(""),
  /// Text between the holes of an f-string
  F_TEXT(""),
  /// `{` of a hole
  HOLE_OPEN("{"),
  /// `:format` of a hole
  F_FORMAT(""),
  /// `}` of a hole
  HOLE_CLOSE("}"),
  /// The closing quotes of an f-string
  F_END(""),
  /// A character that has no meaning; its problem is already reported
  STRAY(""),

  AS("as"),
  ASYNC("async"),
  AWAIT("await"),
  BREAK("break"),
  CONST("const"),
  CONTINUE("continue"),
  DYN("dyn"),
  ELSE("else"),
  ENUM("enum"),
  FALSE("false"),
  FN("fn"),
  FOR("for"),
  IF("if"),
  IMPL("impl"),
  IN("in"),
  LET("let"),
  LOOP("loop"),
  MATCH("match"),
  MOD("mod"),
  MOVE("move"),
  MUT("mut"),
  PUB("pub"),
  REF("ref"),
  RETURN("return"),
  STATIC("static"),
  STRUCT("struct"),
  TRAIT("trait"),
  TRUE("true"),
  TYPE("type"),
  UNSAFE("unsafe"),
  USE("use"),
  WHERE("where"),
  WHILE("while"),

  PAREN_OPEN("("),
  PAREN_CLOSE(")"),
  BRACKET_OPEN("["),
  BRACKET_CLOSE("]"),
  BRACE_OPEN("{"),
  BRACE_CLOSE("}"),
  COMMA(","),
  SEMICOLON(";"),
  COLON(":"),
  COLON_COLON("::"),
  DOT("."),
  DOT_DOT(".."),
  DOT_DOT_EQUAL("..="),
  ELLIPSIS("..."),
  ARROW("->"),
  FAT_ARROW("=>"),
  QUESTION("?"),
  QUESTION_DOT("?."),
  QUESTION_QUESTION("??"),
  HASH("#"),
  BACKSLASH("\\"),
  NOT("!"),
  PIPELINE("|>"),
  ASSIGN("="),
  PLUS("+"),
  MINUS("-"),
  STAR("*"),
  SLASH("/"),
  PERCENT("%"),
  STAR_STAR("**"),
  AT("@"),
  AND("&"),
  OR("|"),
  CARET("^"),
  SHIFT_LEFT("<<"),
  SHIFT_RIGHT(">>"),
  AND_AND("&&"),
  OR_OR("||"),
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_EQUAL("<="),
  GREATER(">"),
  GREATER_EQUAL(">="),
  PLUS_ASSIGN("+="),
  MINUS_ASSIGN("-="),
  STAR_ASSIGN("*="),
  SLASH_ASSIGN("/="),
  PERCENT_ASSIGN("%="),
  STAR_STAR_ASSIGN("**="),
  AT_ASSIGN("@="),
  AND_ASSIGN("&="),
  OR_ASSIGN("|="),
  CARET_ASSIGN("^="),
  SHIFT_LEFT_ASSIGN("<<="),
  SHIFT_RIGHT_ASSIGN(">>=");

  private final String text;

  TokenKind(String text) {
    this.text = text;
  }

  /// How it is always written; empty where that differs from token to token.
  public String text() {
    return text;
  }

  /// Whether it is a word that can not be a name.
  public boolean isKeyword() {
    return compareTo(AS) >= 0 && compareTo(WHILE) <= 0;
  }

  /// Whether it is an opening bracket.
  public boolean opens() {
    return this == PAREN_OPEN || this == BRACKET_OPEN || this == BRACE_OPEN || this == HOLE_OPEN;
  }

  /// Whether it is a closing bracket.
  public boolean closes() {
    return this == PAREN_CLOSE
        || this == BRACKET_CLOSE
        || this == BRACE_CLOSE
        || this == HOLE_CLOSE;
  }

  /// The closing bracket of an opening one, and the other way round; itself for all others.
  public TokenKind partner() {
    return switch (this) {
      case PAREN_OPEN -> PAREN_CLOSE;
      case BRACKET_OPEN -> BRACKET_CLOSE;
      case BRACE_OPEN -> BRACE_CLOSE;
      case HOLE_OPEN -> HOLE_CLOSE;
      case PAREN_CLOSE -> PAREN_OPEN;
      case BRACKET_CLOSE -> BRACKET_OPEN;
      case BRACE_CLOSE -> BRACE_OPEN;
      case HOLE_CLOSE -> HOLE_OPEN;
      default -> this;
    };
  }

  /// The keyword of a word, or [#NAME].
  public static TokenKind ofWord(String word) {
    return switch (word) {
      case "as" -> AS;
      case "async" -> ASYNC;
      case "await" -> AWAIT;
      case "break" -> BREAK;
      case "const" -> CONST;
      case "continue" -> CONTINUE;
      case "dyn" -> DYN;
      case "else" -> ELSE;
      case "enum" -> ENUM;
      case "false" -> FALSE;
      case "fn" -> FN;
      case "for" -> FOR;
      case "if" -> IF;
      case "impl" -> IMPL;
      case "in" -> IN;
      case "let" -> LET;
      case "loop" -> LOOP;
      case "match" -> MATCH;
      case "mod" -> MOD;
      case "move" -> MOVE;
      case "mut" -> MUT;
      case "pub" -> PUB;
      case "ref" -> REF;
      case "return" -> RETURN;
      case "static" -> STATIC;
      case "struct" -> STRUCT;
      case "trait" -> TRAIT;
      case "true" -> TRUE;
      case "type" -> TYPE;
      case "unsafe" -> UNSAFE;
      case "use" -> USE;
      case "where" -> WHERE;
      case "while" -> WHILE;
      default -> NAME;
    };
  }
}
