package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads what stands between operators: literals, names, brackets, prefixed operands and the
/// expressions that begin with a keyword.
final class OperandParser {
  private final Grammar grammar;
  private final Cursor cursor;

  OperandParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Expr parse() {
    return switch (cursor.kind()) {
      case MINUS -> prefix(UnaryOperator.NEGATE);
      case NOT -> prefix(UnaryOperator.NOT);
      case STAR -> prefix(UnaryOperator.DEREFERENCE);
      case AND -> reference();
      case AND_AND, STAR_STAR -> doubled();
      case DOT_DOT, DOT_DOT_EQUAL -> openRange();
      case LET -> cursor.allows(Cursor.CONDITIONS) ? letCondition() : primary();
      case RETURN, BREAK, CONTINUE -> grammar.controls.jump();
      case AWAIT -> await();
      case NAME -> named();
      case OR, OR_OR, BACKSLASH, MOVE -> grammar.closures.parse();
      case ASYNC -> async();
      default -> grammar.postfixes.parse(primary());
    };
  }

  /// An operand that begins with a keyword and ends with a block.
  Expr primary() {
    return switch (cursor.kind()) {
      case INT, FLOAT, DURATION, CHAR, BYTE, TEXT, BYTES, TRUE, FALSE, F_START ->
          grammar.literals.parse();
      case PAREN_OPEN -> parenthesis();
      case BRACKET_OPEN -> grammar.lists.listLiteral();
      case BRACE_OPEN -> grammar.braces.parse();
      case IF -> grammar.controls.parseIf();
      case MATCH -> grammar.controls.parseMatch();
      case FOR, WHILE, LOOP, LABEL -> grammar.controls.loop();
      case UNSAFE -> unsafe();
      case FN -> grammar.closures.anonymousFunction();
      case LESS -> qualified();
      default -> missing();
    };
  }

  private Expr missing() {
    var token = cursor.token();
    if (cursor.at(TokenKind.AT) && token.startsLine() && cursor.ahead(1) == TokenKind.NAME) {
      cursor.report(
          new SyntaxProblem.ForeignSpelling(cursor.here(), "an attribute is written `#[name]`"));
      cursor.skipStatement();
      return new Expr.Missing(cursor.span(token));
    }
    if (cursor.kind().isKeyword()
        || cursor.kind() == TokenKind.PLUS
        || cursor.kind() == TokenKind.STRAY) {
      var problem =
          cursor.at(TokenKind.PLUS)
              ? new SyntaxProblem.ForeignSpelling(cursor.here(), "write the value without `+`")
              : new SyntaxProblem.MissingExpression(cursor.here(), cursor.found(), "", false);
      cursor.report(problem);
      if (!grammar.items.startsHere()) {
        cursor.advance();
      }
      return new Expr.Missing(cursor.span(token));
    }
    return grammar.expressions.missing("");
  }

  private Expr prefix(UnaryOperator operator) {
    return prefix(cursor.advance(), operator);
  }

  private Expr prefix(Token token, UnaryOperator operator) {
    var operand = grammar.expressions.parse(Operators.PREFIX);
    return new Expr.Unary(cursor.since(token), operator, operand);
  }

  private Expr reference() {
    var token = cursor.advance();
    cursor.accept(TokenKind.LABEL);
    boolean mutable = cursor.accept(TokenKind.MUT);
    return prefix(token, mutable ? UnaryOperator.MUTABLE_REFERENCE : UnaryOperator.REFERENCE);
  }

  /// `&&x` and `**x`, which are two prefixes written together
  private Expr doubled() {
    boolean reference = cursor.at(TokenKind.AND_AND);
    var token = cursor.token();
    cursor.advanceHalf(reference ? TokenKind.AND : TokenKind.STAR);
    var inner = parse();
    return new Expr.Unary(
        cursor.since(token),
        reference ? UnaryOperator.REFERENCE : UnaryOperator.DEREFERENCE,
        inner);
  }

  private Expr openRange() {
    var token = cursor.advance();
    boolean inclusive = token.kind() == TokenKind.DOT_DOT_EQUAL;
    var to = grammar.expressions.rangeEnd(inclusive);
    return new Expr.Range(cursor.since(token), Optional.empty(), to, inclusive);
  }

  private Expr letCondition() {
    var token = cursor.advance();
    var pattern = grammar.patterns.parse();
    cursor.expect(TokenKind.ASSIGN, "after the pattern");
    var value = grammar.expressions.parse(Operators.COMPARE);
    return new Expr.LetCondition(cursor.since(token), pattern, value);
  }

  private Expr await() {
    var token = cursor.advance();
    var operand = grammar.expressions.parse(Operators.PREFIX);
    return new Expr.Await(cursor.since(token), operand);
  }

  private Expr async() {
    if (cursor.ahead(1) == TokenKind.BRACE_OPEN
        || (cursor.ahead(1) == TokenKind.MOVE && cursor.ahead(2) == TokenKind.BRACE_OPEN)) {
      var token = cursor.advance();
      cursor.accept(TokenKind.MOVE);
      var body = grammar.braces.block("after `async`");
      return grammar.postfixes.parse(new Expr.Async(cursor.since(token), body));
    }
    var token = cursor.advance();
    var closure = grammar.closures.parse();
    if (closure instanceof Expr.Lambda(_, var parameters, var result, var body)) {
      var block = new Expr.Block(body.span(), List.of(), Optional.of(body));
      var async = new Expr.Async(body.span(), block);
      return new Expr.Lambda(cursor.since(token), parameters, result, async);
    }
    return closure;
  }

  private Expr unsafe() {
    cursor.advance();
    return grammar.braces.block("after `unsafe`");
  }

  /// `<T as Trait>::name`
  private Expr qualified() {
    var token = cursor.advance();
    var type = grammar.types.parse();
    Optional<TypeExpr> trait =
        cursor.accept(TokenKind.AS) ? Optional.of(grammar.types.parse()) : Optional.empty();
    if (!cursor.acceptGreater()) {
      cursor.expected("`>`", "after the type");
    }
    var segments = new ArrayList<Expr.Path.Segment>();
    if (type instanceof TypeExpr.Named(var span, var path, var arguments)) {
      segments.add(new Expr.Path.Segment(span, String.join("::", path), arguments));
    }
    if (segments.isEmpty() && !grammar.postfixes.continuesPath()) {
      return new Expr.Missing(cursor.since(token));
    }
    var path = grammar.postfixes.path(token, segments);
    return new Expr.Path(path.span(), path.segments(), trait);
  }

  private Expr parenthesis() {
    if (cursor.allows(Cursor.ARROWS) && grammar.closures.parenthesisStartsClosure()) {
      return grammar.closures.parse();
    }
    return grammar.lists.parenthesis();
  }

  private boolean startsPlainOperand(TokenKind kind) {
    return switch (kind) {
      case NAME, TRUE, FALSE -> !cursor.tokenAhead(1).startsLine();
      default -> false;
    };
  }

  /// What begins with a name: contextual keywords, closures, macros, paths, struct literals.
  private Expr named() {
    boolean arrow = cursor.ahead(1) == TokenKind.FAT_ARROW || cursor.ahead(1) == TokenKind.ARROW;
    if (arrow && cursor.allows(Cursor.ARROWS)) {
      return grammar.closures.parse();
    }
    if (cursor.atWord("not") && startsPlainOperand(cursor.ahead(1))) {
      grammar.items.foreign();
      return prefix(UnaryOperator.NOT);
    }
    var contextual = grammar.controls.contextual();
    if (contextual.isPresent()) {
      return contextual.get();
    }
    return grammar.postfixes.parse(grammar.postfixes.named());
  }
}
