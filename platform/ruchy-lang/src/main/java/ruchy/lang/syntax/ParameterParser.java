package ruchy.lang.syntax;

import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads the parameters of functions and closures.
final class ParameterParser {
  private final Grammar grammar;
  private final Cursor cursor;

  ParameterParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// `pattern: type = default`, `&mut self`, `rest: ...T`
  Parameter parse() {
    var start = cursor.token();
    var attributes = grammar.items.attributes();
    if (isSelf()) {
      return receiver(start, attributes);
    }
    if (cursor.at(TokenKind.DOT_DOT)) {
      cursor.advance();
      return bare(start, new Pattern.Rest(cursor.since(start), Optional.empty()));
    }
    boolean mutable = cursor.at(TokenKind.MUT);
    var pattern = DeclaredNames.in(grammar.patterns.single());
    boolean variadic = false;
    Optional<TypeExpr> type = Optional.empty();
    if (cursor.accept(TokenKind.COLON)) {
      variadic = cursor.accept(TokenKind.ELLIPSIS);
      type = Optional.of(grammar.types.parseAlternatives());
    }
    Optional<Expr> value =
        cursor.accept(TokenKind.ASSIGN)
            ? Optional.of(grammar.expressions.parse())
            : Optional.empty();
    if (pattern instanceof Pattern.Missing && type.isEmpty() && cursor.failedHere()) {
      cursor.skipElement(Integer.MAX_VALUE);
    }
    return new Parameter(
        cursor.since(start), attributes, pattern, type, value, false, mutable, variadic);
  }

  /// Whether `self`, `&self`, `&'a mut self` or `mut self` stands here.
  private boolean isSelf() {
    int at = 0;
    if (cursor.ahead(at) == TokenKind.AND) {
      at++;
      at += cursor.ahead(at) == TokenKind.LABEL ? 1 : 0;
    }
    at += cursor.ahead(at) == TokenKind.MUT ? 1 : 0;
    return cursor.isWord(at, "self");
  }

  private Parameter receiver(Token start, List<Attribute> attributes) {
    boolean byReference = cursor.accept(TokenKind.AND);
    cursor.accept(TokenKind.LABEL);
    boolean mutable = cursor.accept(TokenKind.MUT);
    var name = cursor.advance();
    var pattern =
        new Pattern.Binding(cursor.span(name), "self", mutable && !byReference, Optional.empty());
    Optional<TypeExpr> type =
        cursor.accept(TokenKind.COLON)
            ? Optional.of(grammar.types.parseAlternatives())
            : Optional.empty();
    return new Parameter(
        cursor.since(start),
        attributes,
        pattern,
        type,
        Optional.empty(),
        byReference,
        mutable,
        false);
  }

  /// A parameter between the bars of a closure, where `|` ends it.
  Parameter inClosure() {
    var start = cursor.token();
    boolean mutable = cursor.at(TokenKind.MUT);
    var pattern = DeclaredNames.in(grammar.patterns.single());
    Optional<TypeExpr> type =
        cursor.accept(TokenKind.COLON) ? Optional.of(grammar.types.parse()) : Optional.empty();
    return new Parameter(
        cursor.since(start), List.of(), pattern, type, Optional.empty(), false, mutable, false);
  }

  /// A name alone, as in `x => x + 1`.
  Parameter plain() {
    var start = cursor.token();
    if (start.kind() != TokenKind.NAME) {
      cursor.expected("a name", "as the parameter of the closure");
      return bare(start, new Pattern.Missing(cursor.gap()));
    }
    cursor.advance();
    String name = grammar.postfixes.nameOf(start);
    var span = cursor.span(start);
    return bare(
        start,
        name.equals("_")
            ? new Pattern.Wildcard(span)
            : new Pattern.Binding(span, name, false, Optional.empty()));
  }

  private Parameter bare(Token start, Pattern pattern) {
    return new Parameter(
        cursor.since(start),
        List.of(),
        pattern,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false);
  }

  /// The parameters of a declared function, in parentheses.
  List<Parameter> declared(String owner) {
    if (!cursor.at(TokenKind.PAREN_OPEN)) {
      cursor.report(
          new SyntaxProblem.Expected(
              cursor.here(),
              "`(`",
              cursor.found(),
              "after the name of " + owner,
              cursor.at(TokenKind.END)));
      return List.of();
    }
    return grammar.lists.list(this::parse);
  }
}
