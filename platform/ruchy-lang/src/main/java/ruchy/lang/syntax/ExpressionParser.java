package ruchy.lang.syntax;

import java.util.Optional;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.source.Span;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads expressions by operator precedence.
final class ExpressionParser {
  /// How many operators may follow each other in one expression: each one makes the tree one level
  /// deeper, and later passes walk it by recursion.
  private static final int CHAIN_MAX = 1000;

  private final Grammar grammar;
  private final Cursor cursor;

  ExpressionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// An expression as far as it reaches.
  Expr parse() {
    return parse(Operators.ASSIGN);
  }

  /// An expression without line ends' meaning, as between brackets.
  Expr parseInBrackets() {
    int former = cursor.enter(Cursor.IN_BRACKETS);
    var value = parse();
    cursor.restore(former);
    return value;
  }

  /// The condition of `if` and `while`, the value of `match` and `for`: no assignment, and `{`
  /// starts the body.
  Expr parseHead() {
    if (cursor.at(TokenKind.BRACE_OPEN) && !isBeforeBody()) {
      return missing("before the body");
    }
    int former = cursor.enterCondition(Cursor.STRUCTS);
    var condition = parse(Operators.TERNARY);
    if (cursor.at(TokenKind.ASSIGN)) {
      cursor.report(new SyntaxProblem.AssignmentInCondition(cursor.here()));
      var operator = cursor.span(cursor.advance());
      var right = parse(Operators.TERNARY);
      condition =
          new Expr.Binary(
              cursor.since(condition), BinaryOperator.EQUAL, operator, condition, right);
    }
    cursor.restore(former);
    return condition;
  }

  /// Whether the braces here are a value with the body behind it: `for (k, v) in {"a": 1} { … }`.
  private boolean isBeforeBody() {
    int closer = cursor.partner(cursor.position());
    var next = closer < 0 ? TokenKind.END : cursor.tokenAt(closer + 1).kind();
    return next == TokenKind.BRACE_OPEN || next == TokenKind.DOT && grammar.braces.isObject();
  }

  /// An expression of operators that bind at least as tightly as given.
  Expr parse(int least) {
    if (!cursor.deeper()) {
      return tooDeep();
    }
    var value = continueFrom(grammar.operands.parse(), least);
    cursor.shallower();
    return value;
  }

  /// Skips the rest of what is too deep, up to the end of the statement or of the brackets around
  /// it, so that no operator behind it goes on to make the tree deeper.
  private Expr tooDeep() {
    var start = cursor.token();
    int open = 0;
    while (!cursor.at(TokenKind.END) && (open > 0 || !endsDeepPart())) {
      open += cursor.kind().opens() ? 1 : cursor.kind().closes() ? -1 : 0;
      cursor.skipOne();
    }
    return new Expr.Missing(cursor.since(start));
  }

  private boolean endsDeepPart() {
    return cursor.kind().closes() || cursor.at(TokenKind.SEMICOLON) || cursor.startsLine();
  }

  /// Goes on behind an operand with the operators that bind tightly enough.
  Expr continueFrom(Expr operand, int least) {
    var left = operand;
    Optional<Span> comparison = Optional.empty();
    for (int count = 0; ; count++) {
      if (count == CHAIN_MAX) {
        cursor.tooDeep(cursor.here());
        return left;
      }
      var operator = cursor.token();
      if (cursor.startsLine() && beginsStatement()) {
        return left;
      }
      int binding = Operators.binding(operator.kind());
      if (binding == Operators.COMPARE && binding >= least) {
        comparison.ifPresent(first -> reportChain(first, operator));
        comparison = Optional.of(cursor.span(operator));
      }
      if (binding > 0) {
        if (binding < least) {
          return left;
        }
        left = binary(left, binding);
        continue;
      }
      int before = cursor.position();
      left = other(left, least);
      if (cursor.position() == before) {
        return left;
      }
    }
  }

  private void reportChain(Span first, Token second) {
    int from = first.end();
    String middle = cursor.source.text().substring(from, cursor.lastEnd()).strip();
    cursor.reportBehind(new SyntaxProblem.ChainedComparison(cursor.span(second), first, middle));
  }

  private boolean beginsStatement() {
    var kind = cursor.kind();
    return Operators.startsStatement(kind)
        || (kind == TokenKind.OR && (cursor.allows(Cursor.ARMS) || grammar.closures.startsHere()))
        || cursor.atWord("is")
        || cursor.atWord("not");
  }

  private Expr binary(Expr left, int binding) {
    var token = cursor.advance();
    var operator = Operators.binary(token.kind()).orElseThrow();
    if (isForeign(token)) {
      return left;
    }
    int right = binding == Operators.POWER ? Operators.PREFIX : binding + 1;
    var value = operand(token, right);
    return new Expr.Binary(cursor.since(left), operator, cursor.span(token), left, value);
  }

  /// Reports `x++`, `x--`, `===` and `!==`; for the last two the comparison goes on.
  private boolean isForeign(Token token) {
    var span = cursor.since(token).to(cursor.here());
    if (!cursor.touches()) {
      return false;
    }
    boolean counts = token.kind() == TokenKind.PLUS || token.kind() == TokenKind.MINUS;
    if (counts && cursor.at(token.kind()) && !startsOperand(1)) {
      String sign = token.kind().text();
      cursor.report(new SyntaxProblem.ForeignSpelling(span, "write `" + sign + "= 1`"));
      cursor.advance();
      return true;
    }
    if (token.kind() == TokenKind.LESS && cursor.at(TokenKind.MINUS) && !cursor.touches(1)) {
      cursor.report(new SyntaxProblem.ForeignSpelling(span, "write `=`"));
      cursor.advance();
    }
    boolean equality = token.kind() == TokenKind.EQUAL || token.kind() == TokenKind.NOT_EQUAL;
    if (equality && cursor.at(TokenKind.ASSIGN)) {
      String sign = token.kind().text();
      cursor.report(new SyntaxProblem.ForeignSpelling(span, "write `" + sign + "`"));
      cursor.advance();
    }
    return false;
  }

  private boolean startsOperand(int ahead) {
    return Operators.startsExpression(cursor.ahead(ahead))
        && !cursor.tokenAhead(ahead).startsLine();
  }

  /// The right side of an operator.
  private Expr operand(Token operator, int least) {
    boolean condition = cursor.at(TokenKind.LET) && cursor.allows(Cursor.CONDITIONS);
    if (!condition && !Operators.startsExpression(cursor.kind())) {
      return missing("after `" + cursor.text(operator) + "`");
    }
    return parse(least);
  }

  Expr missing(String why) {
    var span = cursor.gap();
    cursor.report(
        new SyntaxProblem.MissingExpression(
            cursor.here(), cursor.found(), why, cursor.at(TokenKind.END)));
    return new Expr.Missing(span);
  }

  /// The operators that are not alike; the left side itself if none follows.
  private Expr other(Expr left, int least) {
    return switch (cursor.kind()) {
      case AND_AND -> least <= Operators.AND ? logical(left, Operators.AND) : left;
      case OR_OR -> least <= Operators.OR ? logical(left, Operators.OR) : left;
      case QUESTION_QUESTION -> least <= Operators.COALESCE ? coalesce(left) : left;
      case PIPELINE -> least <= Operators.PIPELINE ? pipeline(left) : left;
      case DOT_DOT, DOT_DOT_EQUAL -> least <= Operators.RANGE ? range(left) : left;
      case QUESTION -> least <= Operators.TERNARY ? ternary(left) : left;
      case AS -> least <= Operators.AS ? cast(left) : left;
      case NAME -> word(left, least);
      default ->
          Operators.assigns(cursor.kind()) && least <= Operators.ASSIGN && !endsHole()
              ? assign(left)
              : left;
    };
  }

  private Expr logical(Expr left, int binding) {
    var token = cursor.advance();
    var right = operand(token, binding + 1);
    return new Expr.Logical(cursor.since(left), binding == Operators.AND, left, right);
  }

  private Expr coalesce(Expr left) {
    var right = operand(cursor.advance(), Operators.COALESCE);
    return new Expr.Coalesce(cursor.since(left), left, right);
  }

  private Expr pipeline(Expr left) {
    var right = operand(cursor.advance(), Operators.PIPELINE + 1);
    return new Expr.Pipeline(cursor.since(left), left, right);
  }

  private Expr range(Expr left) {
    boolean inclusive = cursor.advance().kind() == TokenKind.DOT_DOT_EQUAL;
    var to = rangeEnd(inclusive);
    return new Expr.Range(cursor.since(left), Optional.of(left), to, inclusive);
  }

  /// The end of a range, which may be left open.
  Optional<Expr> rangeEnd(boolean inclusive) {
    boolean opensBody = cursor.at(TokenKind.BRACE_OPEN) && !cursor.allows(Cursor.STRUCTS);
    if (!cursor.startsLine() && !opensBody && Operators.startsExpression(cursor.kind())) {
      return Optional.of(parse(Operators.RANGE + 1));
    }
    return inclusive ? Optional.of(missing("after `..=`")) : Optional.empty();
  }

  private Expr ternary(Expr left) {
    if (!grammar.postfixes.isTernary()) {
      return left;
    }
    cursor.advance();
    var then = parse(Operators.TERNARY);
    cursor.expect(TokenKind.COLON, "between the two values of `? :`");
    var otherwise = parse(Operators.TERNARY);
    return new Expr.If(cursor.since(left), left, then, Optional.of(otherwise));
  }

  private Expr cast(Expr left) {
    cursor.advance();
    var type = grammar.types.parse();
    return new Expr.Cast(cursor.since(left), left, type);
  }

  /// `value is T` and `value not in values`; also `and` and `or`, which are reported
  private Expr word(Expr left, int least) {
    if (cursor.atWord("and") || cursor.atWord("or")) {
      return foreignLogical(left, least);
    }
    if (least > Operators.COMPARE) {
      return left;
    }
    if (cursor.atWord("is")) {
      cursor.advance();
      var type = grammar.types.parse();
      return new Expr.Is(cursor.since(left), left, type);
    }
    if (cursor.atWord("not") && cursor.ahead(1) == TokenKind.IN) {
      cursor.advance();
      var token = cursor.advance();
      var right = operand(token, Operators.COMPARE + 1);
      var span = cursor.since(left);
      var in = new Expr.Binary(span, BinaryOperator.IN, cursor.span(token), left, right);
      return new Expr.Unary(span, UnaryOperator.NOT, in);
    }
    return left;
  }

  private Expr foreignLogical(Expr left, int least) {
    int binding = cursor.atWord("and") ? Operators.AND : Operators.OR;
    if (least > binding || !startsOperand(1)) {
      return left;
    }
    grammar.items.foreign();
    return logical(left, binding);
  }

  private Expr assign(Expr left) {
    var token = cursor.advance();
    if (!isPlace(left)) {
      cursor.reportBehind(new SyntaxProblem.InvalidTarget(left.span(), cursor.text(token)));
    }
    var value = operand(token, Operators.ASSIGN);
    return new Expr.Assign(cursor.since(left), left, Operators.binary(token.kind()), value);
  }

  private static boolean isPlace(Expr expr) {
    return switch (expr) {
      case Expr.Name _, Expr.Path _, Expr.Field _, Expr.Index _ -> true;
      // Already reported.
      case Expr.Missing _, Expr.Assign _ -> true;
      case Expr.Unary unary -> unary.operator() == UnaryOperator.DEREFERENCE;
      case Expr.TupleLiteral tuple -> tuple.elements().stream().allMatch(e -> isPlace(e));
      case Expr.ListLiteral list ->
          list.elements().stream().allMatch(element -> isPlace(element.value()));
      default -> false;
    };
  }

  /// Whether this is the `=` of `{x=}` in an f-string.
  private boolean endsHole() {
    return cursor.at(TokenKind.ASSIGN)
        && (cursor.ahead(1) == TokenKind.HOLE_CLOSE || cursor.ahead(1) == TokenKind.F_FORMAT);
  }
}
