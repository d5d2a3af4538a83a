package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads types, type arguments and type parameters.
final class TypeParser {
  private final Grammar grammar;
  private final Cursor cursor;

  TypeParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// A type; also `A | B`.
  TypeExpr parseAlternatives() {
    var start = cursor.token();
    var first = parse();
    if (!cursor.at(TokenKind.OR)) {
      return first;
    }
    var alternatives = new ArrayList<TypeExpr>();
    alternatives.add(first);
    while (cursor.accept(TokenKind.OR)) {
      alternatives.add(parse());
    }
    return new TypeExpr.AnyOf(cursor.since(start), alternatives);
  }

  /// A type.
  TypeExpr parse() {
    if (!cursor.deeper()) {
      if (!cursor.kind().closes()) {
        cursor.skipOne();
      }
      return new TypeExpr.Missing(cursor.gap());
    }
    var start = cursor.token();
    var type = shape();
    while (cursor.at(TokenKind.QUESTION) && cursor.touches()) {
      cursor.advance();
      type = new TypeExpr.Optionally(cursor.since(start), type);
    }
    cursor.shallower();
    return type;
  }

  private TypeExpr shape() {
    return switch (cursor.kind()) {
      case NAME -> named();
      case BRACKET_OPEN -> list();
      case PAREN_OPEN -> tuple();
      case FN -> function();
      case AND, AND_AND, STAR -> reference();
      case IMPL, DYN -> bounded();
      case BRACE_OPEN -> startsFields() ? record(cursor.token(), Optional.empty()) : missing();
      case NOT -> new TypeExpr.Never(cursor.span(cursor.advance()));
      case LESS -> qualified();
      case LABEL -> {
        cursor.advance();
        yield parse();
      }
      default -> missing();
    };
  }

  TypeExpr missing() {
    var gap = cursor.gap();
    cursor.report(
        new SyntaxProblem.MissingType(cursor.here(), cursor.found(), cursor.at(TokenKind.END)));
    return new TypeExpr.Missing(gap);
  }

  private TypeExpr named() {
    var start = cursor.advance();
    String name = grammar.postfixes.nameOf(start);
    if (name.equals("_")) {
      return new TypeExpr.Inferred(cursor.span(start));
    }
    var path = new ArrayList<String>();
    path.add(name);
    while (cursor.at(TokenKind.COLON_COLON) && cursor.ahead(1) == TokenKind.NAME) {
      cursor.advance();
      path.add(grammar.postfixes.nameOf(cursor.advance()));
    }
    if (cursor.at(TokenKind.COLON_COLON) && cursor.ahead(1) == TokenKind.LESS) {
      cursor.advance();
    }
    if (cursor.at(TokenKind.PAREN_OPEN) && isFunctionName(path.getLast())) {
      return functionOf(start);
    }
    if (cursor.at(TokenKind.BRACE_OPEN) && startsSchema(path.getLast())) {
      return record(start, Optional.of(String.join("::", path)));
    }
    var arguments = cursor.at(TokenKind.LESS) ? arguments() : List.<TypeExpr>of();
    return new TypeExpr.Named(cursor.since(start), path, arguments);
  }

  private static boolean isFunctionName(String name) {
    return name.equals("Fn") || name.equals("FnMut") || name.equals("FnOnce") || name.equals("fun");
  }

  private boolean startsFields() {
    var first = cursor.ahead(1);
    return first == TokenKind.DOT_DOT
        || ((first == TokenKind.NAME || first == TokenKind.TEXT || first.isKeyword())
            && cursor.ahead(2) == TokenKind.COLON);
  }

  /// Whether the brace behind a type's name holds a schema rather than a body.
  private boolean startsSchema(String name) {
    if (cursor.startsLine() || (!cursor.touches() && !name.equals("DataFrame"))) {
      return false;
    }
    boolean column =
        (cursor.ahead(1) == TokenKind.NAME || cursor.ahead(1) == TokenKind.TEXT)
            && cursor.ahead(2) == TokenKind.COLON;
    boolean open = cursor.ahead(1) == TokenKind.DOT_DOT && cursor.ahead(2) == TokenKind.BRACE_CLOSE;
    boolean empty = cursor.touches() && cursor.ahead(1) == TokenKind.BRACE_CLOSE;
    return column || open || empty;
  }

  /// `<A, B, 2>`
  List<TypeExpr> arguments() {
    var opening = cursor.span(cursor.advance());
    var arguments = new ArrayList<TypeExpr>();
    int former = cursor.enter(Cursor.IN_BRACKETS);
    while (!cursor.at(TokenKind.END) && !cursor.kind().closes() && !atGreater()) {
      argument(arguments);
      if (!cursor.accept(TokenKind.COMMA)) {
        break;
      }
    }
    cursor.restore(former);
    if (!cursor.acceptGreater()) {
      cursor.report(
          new SyntaxProblem.MissingComma(cursor.here(), cursor.found(), ">", Optional.of(opening)));
    }
    return arguments;
  }

  private boolean atGreater() {
    return switch (cursor.kind()) {
      case GREATER, GREATER_EQUAL, SHIFT_RIGHT, SHIFT_RIGHT_ASSIGN -> true;
      default -> false;
    };
  }

  private void argument(List<TypeExpr> arguments) {
    switch (cursor.kind()) {
      case INT -> arguments.add(size());
      case LABEL -> cursor.advance();
      case NAME -> {
        if (cursor.ahead(1) == TokenKind.ASSIGN) {
          cursor.advance();
          cursor.advance();
        }
        arguments.add(parse());
      }
      default -> arguments.add(parse());
    }
  }

  private TypeExpr size() {
    var token = cursor.token();
    var literal = grammar.literals.parse();
    long value = literal instanceof Expr.IntLiteral number ? number.value().longValue() : 0;
    return new TypeExpr.Size(cursor.span(token), value);
  }

  private TypeExpr list() {
    var start = cursor.token();
    int opener = cursor.position();
    cursor.advance();
    int former = cursor.enter(Cursor.IN_BRACKETS);
    var element = parse();
    Optional<Expr> length =
        cursor.accept(TokenKind.SEMICOLON)
            ? Optional.of(grammar.expressions.parse())
            : Optional.empty();
    cursor.restore(former);
    grammar.lists.close(opener, cursor.partner(opener));
    return new TypeExpr.ListOf(cursor.since(start), element, length);
  }

  private TypeExpr tuple() {
    var start = cursor.token();
    var elements = grammar.lists.list(this::parse);
    boolean trailing = cursor.before(2).kind() == TokenKind.COMMA;
    if (elements.size() == 1 && !trailing) {
      return elements.getFirst();
    }
    return new TypeExpr.Tuple(cursor.since(start), elements);
  }

  private TypeExpr function() {
    return functionOf(cursor.advance());
  }

  private TypeExpr functionOf(Token start) {
    List<TypeExpr> parameters = List.of();
    if (cursor.at(TokenKind.PAREN_OPEN)) {
      parameters = grammar.lists.list(this::functionParameter);
    } else {
      cursor.expected("`(`", "after `fn`");
    }
    Optional<TypeExpr> result =
        cursor.accept(TokenKind.ARROW) ? Optional.of(parse()) : Optional.empty();
    return new TypeExpr.Function(cursor.since(start), parameters, result);
  }

  /// The type of a parameter, whose name may stand before it.
  private TypeExpr functionParameter() {
    if (cursor.at(TokenKind.NAME) && cursor.ahead(1) == TokenKind.COLON) {
      cursor.advance();
      cursor.advance();
    }
    return parse();
  }

  /// `&T`, `&mut T`, `&'a T`, also the pointers `*const T` and `*mut T`
  private TypeExpr reference() {
    var start = cursor.token();
    if (start.kind() == TokenKind.AND_AND) {
      cursor.advanceHalf(TokenKind.AND);
      var target = parse();
      return new TypeExpr.Reference(cursor.since(start), false, target);
    }
    cursor.advance();
    cursor.accept(TokenKind.LABEL);
    boolean mutable = cursor.accept(TokenKind.MUT);
    if (start.kind() == TokenKind.STAR && !mutable) {
      cursor.expect(TokenKind.CONST, "or `mut` after `*`");
    }
    var target = parse();
    return new TypeExpr.Reference(cursor.since(start), mutable, target);
  }

  private TypeExpr bounded() {
    var start = cursor.advance();
    var bounds = bounds();
    return new TypeExpr.Bounded(cursor.since(start), bounds);
  }

  /// `A + B`
  List<TypeExpr> bounds() {
    var bounds = new ArrayList<TypeExpr>();
    do {
      if (cursor.at(TokenKind.LABEL)) {
        cursor.advance();
      } else {
        cursor.accept(TokenKind.QUESTION);
        bounds.add(parse());
      }
    } while (cursor.accept(TokenKind.PLUS));
    return bounds;
  }

  /// `<T as Trait>::Name`
  private TypeExpr qualified() {
    var start = cursor.advance();
    var type = parse();
    if (cursor.accept(TokenKind.AS)) {
      parse();
    }
    if (!cursor.acceptGreater()) {
      cursor.expected("`>`", "after the type");
    }
    var path = new ArrayList<String>();
    path.add(type instanceof TypeExpr.Named named ? String.join("::", named.path()) : "Self");
    while (cursor.accept(TokenKind.COLON_COLON) && cursor.at(TokenKind.NAME)) {
      path.add(grammar.postfixes.nameOf(cursor.advance()));
    }
    return new TypeExpr.Named(cursor.since(start), path, List.of());
  }

  /// `{a: i64, ..}`
  private TypeExpr record(Token start, Optional<String> name) {
    var open = new boolean[1];
    var fields = new ArrayList<TypeExpr.Record.FieldType>();
    grammar.lists.list(() -> {
      if (cursor.accept(TokenKind.DOT_DOT)) {
        open[0] = true;
        return true;
      }
      return fields.add(fieldType());
    });
    return new TypeExpr.Record(cursor.since(start), name, fields, open[0]);
  }

  private TypeExpr.Record.FieldType fieldType() {
    var start = cursor.token();
    String name = "";
    if (start.kind() == TokenKind.TEXT) {
      name = grammar.literals.parse() instanceof Expr.TextLiteral text ? text.value() : "";
    } else if (start.kind() == TokenKind.NAME || start.kind().isKeyword()) {
      name = grammar.postfixes.nameOf(cursor.advance());
    } else {
      cursor.expected("the name of a column", "");
    }
    cursor.expect(TokenKind.COLON, "after the name of a column");
    var type = parse();
    return new TypeExpr.Record.FieldType(cursor.since(start), name, type);
  }

  /// `<T: Ord + Display, 'a, const N: usize>`, or nothing
  List<Item.TypeParameter> parameters() {
    var parameters = new ArrayList<Item.TypeParameter>();
    if (!cursor.at(TokenKind.LESS)) {
      return parameters;
    }
    var opening = cursor.span(cursor.advance());
    int former = cursor.enter(Cursor.IN_BRACKETS);
    while (!cursor.at(TokenKind.END) && !atGreater()) {
      parameter(parameters);
      if (!cursor.accept(TokenKind.COMMA)) {
        break;
      }
    }
    cursor.restore(former);
    if (!cursor.acceptGreater()) {
      cursor.report(
          new SyntaxProblem.MissingComma(cursor.here(), cursor.found(), ">", Optional.of(opening)));
    }
    return parameters;
  }

  private void parameter(List<Item.TypeParameter> parameters) {
    var start = cursor.token();
    if (cursor.accept(TokenKind.LABEL)) {
      if (cursor.accept(TokenKind.COLON)) {
        bounds();
      }
      return;
    }
    cursor.accept(TokenKind.CONST);
    if (!cursor.at(TokenKind.NAME)) {
      cursor.expected("the name of a type parameter", "");
      return;
    }
    String name = grammar.postfixes.nameOf(cursor.advance());
    List<TypeExpr> bounds = cursor.accept(TokenKind.COLON) ? bounds() : List.of();
    if (cursor.accept(TokenKind.ASSIGN)) {
      parse();
    }
    var span = cursor.since(start);
    for (Item.TypeParameter earlier : parameters) {
      if (earlier.name().equals(name)) {
        cursor.reportBehind(
            new DeclarationProblem.Repeated(span, "the type parameter", name, earlier.span()));
      }
    }
    parameters.add(new Item.TypeParameter(span, name, bounds));
  }

  /// `where T: Ord, U: Display`, or nothing
  List<Item.TypeParameter> where() {
    var clauses = new ArrayList<Item.TypeParameter>();
    if (!cursor.accept(TokenKind.WHERE)) {
      return clauses;
    }
    while (!cursor.at(TokenKind.BRACE_OPEN)
        && !cursor.at(TokenKind.SEMICOLON)
        && !cursor.at(TokenKind.END)) {
      var start = cursor.token();
      var subject = cursor.at(TokenKind.LABEL) ? missingLifetime() : parse();
      String name = subject.span().text();
      if (!cursor.expect(TokenKind.COLON, "in the `where` clause")) {
        break;
      }
      var bounds = bounds();
      if (start.kind() != TokenKind.LABEL) {
        clauses.add(new Item.TypeParameter(cursor.since(start), name, bounds));
      }
      if (!cursor.accept(TokenKind.COMMA)) {
        break;
      }
    }
    return clauses;
  }

  private TypeExpr missingLifetime() {
    return new TypeExpr.Inferred(cursor.span(cursor.advance()));
  }
}
