package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads patterns.
final class PatternParser {
  private final Grammar grammar;
  private final Cursor cursor;

  PatternParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// A pattern with its alternatives.
  Pattern parse() {
    var start = cursor.token();
    cursor.accept(TokenKind.OR);
    var first = single();
    if (!cursor.at(TokenKind.OR)) {
      return first;
    }
    var alternatives = new ArrayList<Pattern>();
    alternatives.add(first);
    while (cursor.accept(TokenKind.OR)) {
      alternatives.add(single());
    }
    return new Pattern.Or(cursor.since(start), alternatives);
  }

  /// A pattern that may carry a type: `x: T`
  Pattern parseTyped() {
    var start = cursor.token();
    var pattern = parse();
    if (!cursor.accept(TokenKind.COLON)) {
      return pattern;
    }
    var type = grammar.types.parse();
    return new Pattern.Typed(cursor.since(start), pattern, type);
  }

  /// The variable of a `for`: a pattern, or several that make a tuple.
  Pattern parseLoopVariable() {
    var start = cursor.token();
    var first = parse();
    if (!cursor.at(TokenKind.COMMA)) {
      return first;
    }
    var elements = new ArrayList<Pattern>();
    elements.add(first);
    while (cursor.accept(TokenKind.COMMA)) {
      elements.add(parse());
    }
    return new Pattern.Tuple(cursor.since(start), elements);
  }

  /// A pattern without alternatives.
  Pattern single() {
    if (!cursor.deeper()) {
      cursor.skipOne();
      return new Pattern.Missing(cursor.gap());
    }
    var pattern = shape();
    cursor.shallower();
    return pattern;
  }

  private Pattern shape() {
    return switch (cursor.kind()) {
      case INT, FLOAT, DURATION, CHAR, BYTE, TEXT, BYTES, TRUE, FALSE, MINUS -> literal();
      case DOT_DOT, DOT_DOT_EQUAL, ELLIPSIS -> restOrRange();
      case PAREN_OPEN -> tuple();
      case BRACKET_OPEN -> elements();
      case AND, AND_AND -> {
        cursor.advance();
        cursor.accept(TokenKind.MUT);
        yield single();
      }
      case MUT, REF -> binding();
      case NAME -> named();
      default -> missing();
    };
  }

  private Pattern missing() {
    var gap = cursor.gap();
    if (cursor.kind().isKeyword()) {
      cursor.report(new SyntaxProblem.KeywordAsName(cursor.here(), "a name or pattern"));
      var word = cursor.advance();
      return new Pattern.Missing(cursor.span(word));
    }
    cursor.report(
        new SyntaxProblem.MissingPattern(cursor.here(), cursor.found(), cursor.at(TokenKind.END)));
    return new Pattern.Missing(gap);
  }

  private Pattern literal() {
    var start = cursor.token();
    var value = bound();
    if (!cursor.at(TokenKind.DOT_DOT) && !cursor.at(TokenKind.DOT_DOT_EQUAL)) {
      return new Pattern.Literal(cursor.since(start), value);
    }
    return range(start, Optional.of(value));
  }

  private Pattern range(Token start, Optional<Expr> from) {
    boolean inclusive = cursor.advance().kind() == TokenKind.DOT_DOT_EQUAL;
    Optional<Expr> to = startsBound() ? Optional.of(bound()) : Optional.empty();
    if (inclusive && to.isEmpty()) {
      to = Optional.of(grammar.expressions.missing("after `..=`"));
    }
    return new Pattern.Range(cursor.since(start), from, to, inclusive);
  }

  private boolean startsBound() {
    return switch (cursor.kind()) {
      case INT, FLOAT, DURATION, CHAR, BYTE, TEXT, MINUS, NAME -> !cursor.atWord("if");
      default -> false;
    };
  }

  /// A literal, possibly negated, or the name of a constant.
  private Expr bound() {
    var start = cursor.token();
    if (cursor.accept(TokenKind.MINUS)) {
      var operand = bound();
      return new Expr.Unary(cursor.since(start), UnaryOperator.NEGATE, operand);
    }
    return cursor.at(TokenKind.NAME) ? path() : grammar.literals.parse();
  }

  private Pattern restOrRange() {
    var start = cursor.token();
    var next = cursor.ahead(1);
    boolean bounded =
        switch (next) {
          case INT, FLOAT, DURATION, CHAR, BYTE, TEXT, MINUS -> true;
          default -> start.kind() == TokenKind.DOT_DOT_EQUAL;
        };
    if (bounded) {
      return range(start, Optional.empty());
    }
    cursor.advance();
    cursor.accept(TokenKind.MUT);
    Optional<String> name =
        cursor.at(TokenKind.NAME)
            ? Optional.of(grammar.postfixes.nameOf(cursor.advance()))
            : Optional.empty();
    return new Pattern.Rest(cursor.since(start), name.filter(text -> !text.equals("_")));
  }

  private Pattern tuple() {
    var start = cursor.token();
    var elements = grammar.lists.list(this::parseTyped);
    boolean trailing = cursor.before(2).kind() == TokenKind.COMMA;
    if (elements.size() == 1 && !trailing && !(elements.getFirst() instanceof Pattern.Rest)) {
      return elements.getFirst();
    }
    return new Pattern.Tuple(cursor.since(start), elements);
  }

  private Pattern elements() {
    var start = cursor.token();
    var elements = grammar.lists.list(this::parse);
    return new Pattern.Elements(cursor.since(start), elements);
  }

  /// `mut x`, `ref x`, `ref mut x`
  private Pattern binding() {
    var start = cursor.token();
    cursor.accept(TokenKind.REF);
    boolean mutable = cursor.accept(TokenKind.MUT);
    if (!cursor.at(TokenKind.NAME)) {
      cursor.expected("a name", mutable ? "after `mut`" : "after `ref`");
      return new Pattern.Missing(cursor.gap());
    }
    String name = grammar.postfixes.nameOf(cursor.advance());
    return new Pattern.Binding(cursor.since(start), name, mutable, inner());
  }

  private Optional<Pattern> inner() {
    return cursor.accept(TokenKind.AT) ? Optional.of(single()) : Optional.empty();
  }

  /// What begins with a name: a binding, a variant, a struct, a constant.
  private Pattern named() {
    var start = cursor.token();
    String first = grammar.postfixes.nameOf(start);
    if (first.equals("_")) {
      cursor.advance();
      return new Pattern.Wildcard(cursor.since(start));
    }
    if (cursor.ahead(1) == TokenKind.AT) {
      cursor.advance();
      cursor.advance();
      if (cursor.at(TokenKind.DOT_DOT) && !isBoundAhead()) {
        cursor.advance();
        return new Pattern.Rest(cursor.since(start), Optional.of(first));
      }
      var inner = single();
      return new Pattern.Binding(cursor.since(start), first, false, Optional.of(inner));
    }
    var path = path();
    return switch (cursor.kind()) {
      case PAREN_OPEN -> {
        var elements = grammar.lists.list(this::parse);
        yield new Pattern.Variant(cursor.since(start), path, elements);
      }
      case BRACE_OPEN -> cursor.allows(Cursor.STRUCTS) ? struct(start, path) : name(start, path);
      case DOT_DOT, DOT_DOT_EQUAL -> range(start, Optional.of(path));
      default -> name(start, path);
    };
  }

  private boolean isBoundAhead() {
    return switch (cursor.ahead(1)) {
      case INT, FLOAT, CHAR, MINUS -> true;
      default -> false;
    };
  }

  /// A name alone: one that begins with a capital letter is a variant or constant.
  private Pattern name(Token start, Expr path) {
    if (path instanceof Expr.Name(_, var text) && !Character.isUpperCase(text.codePointAt(0))) {
      return new Pattern.Binding(cursor.since(start), text, false, Optional.empty());
    }
    return new Pattern.Variant(cursor.since(start), path, List.of());
  }

  private Expr path() {
    var start = cursor.advance();
    String name = grammar.postfixes.nameOf(start);
    if (!cursor.at(TokenKind.COLON_COLON)) {
      return new Expr.Name(cursor.span(start), name);
    }
    var segments = new ArrayList<Expr.Path.Segment>();
    segments.add(new Expr.Path.Segment(cursor.span(start), name, List.of()));
    return grammar.postfixes.path(start, segments);
  }

  private Pattern struct(Token start, Expr path) {
    var rest = new boolean[1];
    var fields = new ArrayList<Pattern.Struct.FieldPattern>();
    grammar.lists.list(() -> {
      if (cursor.accept(TokenKind.DOT_DOT)) {
        rest[0] = true;
        return true;
      }
      return fields.add(field());
    });
    return new Pattern.Struct(cursor.since(start), path, fields, rest[0]);
  }

  private Pattern.Struct.FieldPattern field() {
    var start = cursor.token();
    boolean named =
        (start.kind() == TokenKind.NAME
                || start.kind() == TokenKind.INT
                || start.kind().isKeyword())
            && cursor.ahead(1) == TokenKind.COLON;
    if (named) {
      cursor.advance();
      cursor.advance();
      var pattern = parse();
      String name = grammar.postfixes.nameOf(start);
      return new Pattern.Struct.FieldPattern(cursor.since(start), name, pattern);
    }
    var pattern = single();
    String name = pattern instanceof Pattern.Binding binding ? binding.name() : "";
    if (name.isEmpty() && !(pattern instanceof Pattern.Missing)) {
      cursor.reportBehind(
          new SyntaxProblem.Expected(
              pattern.span(), "the name of a field", "`" + pattern.span().text() + "`", "", false));
    }
    return new Pattern.Struct.FieldPattern(cursor.since(start), name, pattern);
  }
}
