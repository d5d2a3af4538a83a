package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads names and paths and what follows an operand: calls, indexes, members, `?`.
final class PostfixParser {
  private final Grammar grammar;
  private final Cursor cursor;

  PostfixParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// A name, path, macro call or struct literal.
  Expr named() {
    var token = cursor.token();
    if (cursor.ahead(1) == TokenKind.NOT && isMacro()) {
      return grammar.lists.macro();
    }
    cursor.advance();
    String name = nameOf(token);
    Expr path = new Expr.Name(cursor.span(token), name);
    if (continuesPath() || startsTypeArguments(name)) {
      var first = new ArrayList<Expr.Path.Segment>();
      var arguments = typeArguments(startsTypeArguments(name));
      first.add(new Expr.Path.Segment(cursor.since(token), name, arguments));
      path = path(token, first);
    }
    return grammar.braces.startsStruct(path) ? grammar.braces.structLiteral(path) : path;
  }

  private boolean isMacro() {
    var opener = cursor.ahead(2);
    return cursor.touches(1)
        && (opener == TokenKind.PAREN_OPEN
            || opener == TokenKind.BRACKET_OPEN
            || opener == TokenKind.BRACE_OPEN);
  }

  /// The name of a token without the `r#` that lets a keyword be a name.
  String nameOf(Token token) {
    String text = cursor.text(token);
    return text.startsWith("r#") ? text.substring(2) : text;
  }

  boolean continuesPath() {
    if (!cursor.at(TokenKind.COLON_COLON) || cursor.startsLine()) {
      return false;
    }
    var after = cursor.ahead(1);
    return (after == TokenKind.NAME && !isSliceStep())
        || after == TokenKind.LESS
        || (after.isKeyword() && after != TokenKind.TRUE);
  }

  /// Whether `a::b` between brackets is the slice `a: :b`: two values, not a module's member.
  private boolean isSliceStep() {
    return grammar.lists.isInIndex()
        && (cursor.ahead(2) == TokenKind.BRACKET_CLOSE || cursor.ahead(2) == TokenKind.COMMA)
        && Character.isLowerCase(cursor.source.text().charAt(cursor.tokenAhead(1).start()));
  }

  /// `Vec<i64>::new`: type arguments without `::`, where nothing else can be meant.
  private boolean startsTypeArguments(String name) {
    if (!cursor.at(TokenKind.LESS)
        || !cursor.touches()
        || !Character.isUpperCase(name.codePointAt(0))) {
      return false;
    }
    int depth = 0;
    for (int i = 0; ; i++) {
      switch (cursor.ahead(i)) {
        case LESS -> depth++;
        case GREATER -> depth--;
        case SHIFT_RIGHT -> depth -= 2;
        case NAME, COMMA, COLON_COLON, INT, BRACKET_OPEN, BRACKET_CLOSE -> {}
        case PAREN_OPEN, PAREN_CLOSE, AND -> {}
        default -> {
          return false;
        }
      }
      if (depth <= 0) {
        return depth == 0 && cursor.ahead(i + 1) == TokenKind.COLON_COLON;
      }
    }
  }

  /// The type arguments here: behind `::`, or at once where the caller knows so.
  private List<TypeExpr> typeArguments(boolean bare) {
    if (bare) {
      return grammar.types.arguments();
    }
    if (cursor.at(TokenKind.COLON_COLON) && cursor.ahead(1) == TokenKind.LESS) {
      cursor.advance();
      return grammar.types.arguments();
    }
    return List.of();
  }

  /// The segments behind the first one.
  Expr.Path path(Token start, List<Expr.Path.Segment> segments) {
    while (continuesPath()) {
      cursor.advance();
      var token = cursor.advance();
      var arguments = typeArguments(false);
      segments.add(new Expr.Path.Segment(cursor.since(token), nameOf(token), arguments));
    }
    return new Expr.Path(cursor.since(start), segments);
  }

  /// Goes on behind an operand with calls, indexes and members.
  Expr parse(Expr operand) {
    var value = operand;
    for (int count = 0; ; count++) {
      if (cursor.startsLine() && !cursor.at(TokenKind.DOT) && !cursor.at(TokenKind.QUESTION_DOT)) {
        return value;
      }
      if (count == 1000) {
        cursor.tooDeep(cursor.here());
        return value;
      }
      switch (cursor.kind()) {
        case DOT, QUESTION_DOT -> value = member(value);
        case PAREN_OPEN -> value = grammar.lists.call(value);
        case BRACKET_OPEN -> value = grammar.lists.index(value);
        case QUESTION -> {
          if (isTernary()) {
            return value;
          }
          cursor.advance();
          value = new Expr.Propagate(cursor.since(value), value);
        }
        default -> {
          return value;
        }
      }
    }
  }

  private Expr member(Expr receiver) {
    boolean safe = cursor.advance().kind() == TokenKind.QUESTION_DOT;
    var token = cursor.token();
    if (token.kind() == TokenKind.AWAIT) {
      cursor.advance();
      return new Expr.Await(cursor.since(receiver), receiver);
    }
    boolean named = token.kind() == TokenKind.NAME || token.kind().isKeyword();
    if (!named && (token.kind() != TokenKind.INT || cursor.startsLine())) {
      cursor.expected("the name of a field or method", "after `.`");
      return new Expr.Field(cursor.since(receiver), receiver, cursor.gap(), "", safe);
    }
    cursor.advance();
    var nameSpan = cursor.span(token);
    String name = nameOf(token);
    var arguments = typeArguments(false);
    if (cursor.at(TokenKind.PAREN_OPEN) && !cursor.startsLine() && named) {
      var values = grammar.lists.arguments();
      return new Expr.MethodCall(
          cursor.since(receiver), receiver, nameSpan, name, arguments, values, safe);
    }
    if (!arguments.isEmpty()) {
      cursor.report(
          new SyntaxProblem.Expected(
              cursor.here(), "`(`", cursor.found(), "after the type arguments of a method", false));
    }
    return new Expr.Field(cursor.since(receiver), receiver, nameSpan, name, safe);
  }

  /// Whether the `?` here is that of `condition ? a : b`: a `:` follows in the same expression.
  boolean isTernary() {
    var next = cursor.ahead(1);
    boolean opensBody = next == TokenKind.BRACE_OPEN && !cursor.allows(Cursor.STRUCTS);
    if (!Operators.startsExpression(next) || opensBody) {
      return false;
    }
    int at = 1;
    while (true) {
      var token = cursor.tokenAhead(at);
      switch (token.kind()) {
        case COLON -> {
          return true;
        }
        case END, COMMA, SEMICOLON, FAT_ARROW, ASSIGN, ELSE -> {
          return false;
        }
        case PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE, HOLE_CLOSE, F_FORMAT -> {
          return false;
        }
        default -> {}
      }
      if (token.startsLine()
          && cursor.allows(Cursor.LINES)
          && token.kind() != TokenKind.QUESTION
          && !isContinuation(token.kind())) {
        return false;
      }
      at = Math.max(at, cursor.closerAhead(at)) + 1;
    }
  }

  private static boolean isContinuation(TokenKind kind) {
    return kind == TokenKind.DOT || Operators.binding(kind) > 0;
  }
}
