package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads the expressions that begin with a keyword: branches, loops, jumps, `try`, `select!`.
final class ControlParser {
  private final Grammar grammar;
  private final Cursor cursor;

  ControlParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// `if condition { } else if … else { }`
  Expr parseIf() {
    var start = cursor.advance();
    var condition = grammar.expressions.parseHead();
    var then = grammar.braces.block("after the condition of `if`");
    Optional<Expr> otherwise = otherwise();
    return new Expr.If(cursor.since(start), condition, then, otherwise);
  }

  private Optional<Expr> otherwise() {
    if (cursor.atWord("elif") || cursor.atWord("elsif")) {
      cursor.report(new SyntaxProblem.ForeignSpelling(cursor.here(), "write `else if`"));
      return Optional.of(nestedIf());
    }
    if (!cursor.accept(TokenKind.ELSE)) {
      return Optional.empty();
    }
    return Optional.of(cursor.at(TokenKind.IF) ? nestedIf() : grammar.braces.block("after `else`"));
  }

  private Expr nestedIf() {
    if (!cursor.deeper()) {
      cursor.skipStatement();
      return new Expr.Missing(cursor.gap());
    }
    var nested = parseIf();
    cursor.shallower();
    return nested;
  }

  /// `match value { arms… }`
  Expr parseMatch() {
    var start = cursor.advance();
    var value = grammar.expressions.parseHead();
    var arms = arms("after the value of `match`");
    return new Expr.Match(cursor.since(start), value, arms);
  }

  /// The arms of a `match` or `receive`, in braces.
  List<Expr.Match.Arm> arms(String owner) {
    var arms = new ArrayList<Expr.Match.Arm>();
    inBraces(owner, Cursor.IN_BLOCK | Cursor.ARMS, () -> arms.add(arm()));
    return arms;
  }

  /// Reads parts in braces that are separated by commas, line ends, or nothing behind a brace.
  void inBraces(String owner, Runnable part) {
    inBraces(owner, Cursor.IN_BLOCK, part);
  }

  private void inBraces(String owner, int mode, Runnable part) {
    int opener = cursor.position();
    if (!cursor.at(TokenKind.BRACE_OPEN)) {
      cursor.report(
          new SyntaxProblem.MissingBlock(
              cursor.here(), cursor.found(), owner, cursor.at(TokenKind.END)));
      return;
    }
    cursor.advance();
    int former = cursor.enter(mode);
    while (!cursor.kind().closes() && !cursor.at(TokenKind.END)) {
      int before = cursor.position();
      int problems = cursor.problemCount();
      part.run();
      boolean separated =
          cursor.accept(TokenKind.COMMA)
              || cursor.accept(TokenKind.SEMICOLON)
              || cursor.kind().closes()
              || cursor.at(TokenKind.END)
              || cursor.token().startsLine()
              || cursor.before(1).kind() == TokenKind.BRACE_CLOSE;
      if (!separated || cursor.position() == before) {
        if (cursor.problemCount() == problems) {
          cursor.report(
              new SyntaxProblem.MissingComma(cursor.here(), cursor.found(), "}", Optional.empty()));
        }
        skipPart(before);
      }
    }
    cursor.restore(former);
    grammar.lists.close(opener, cursor.partner(opener));
  }

  private void skipPart(int before) {
    while (!cursor.at(TokenKind.END)
        && !cursor.kind().closes()
        && !cursor.at(TokenKind.COMMA)
        && (cursor.position() == before || !cursor.token().startsLine())) {
      cursor.skipOne();
    }
    cursor.accept(TokenKind.COMMA);
  }

  /// `matches!(value, pattern if guard)`: a match of two arms.
  Expr matches(Token start, int opener) {
    int former = cursor.enter(Cursor.IN_BRACKETS);
    cursor.advance();
    var value = grammar.expressions.parse();
    if (!cursor.accept(TokenKind.COMMA)) {
      cursor.expected("`,` and a pattern", "after the value of `matches!`");
    }
    var first = cursor.token();
    var pattern = grammar.patterns.parse();
    Optional<Expr> guard =
        cursor.accept(TokenKind.IF) ? Optional.of(grammar.expressions.parse()) : Optional.empty();
    cursor.accept(TokenKind.COMMA);
    cursor.restore(former);
    grammar.lists.close(opener, cursor.partner(opener));
    var span = cursor.since(start);
    var matched = cursor.since(first);
    var yes = new Expr.BoolLiteral(matched, true);
    var no = new Expr.BoolLiteral(matched, false);
    return new Expr.Match(
        span,
        value,
        List.of(
            new Expr.Match.Arm(matched, pattern, guard, yes),
            new Expr.Match.Arm(matched, new Pattern.Wildcard(matched), Optional.empty(), no)));
  }

  private Expr.Match.Arm arm() {
    var start = cursor.token();
    cursor.accept(TokenKind.OR);
    var pattern = armPattern();
    Optional<Expr> guard = Optional.empty();
    if (cursor.accept(TokenKind.IF)) {
      int former = cursor.enterCondition(Cursor.ARROWS);
      guard = Optional.of(grammar.expressions.parse());
      cursor.restore(former);
    }
    if (!cursor.accept(TokenKind.FAT_ARROW)) {
      cursor.expected("`=>`", "after the pattern");
      if (!cursor.accept(TokenKind.ARROW) && !cursor.accept(TokenKind.COLON)) {
        return new Expr.Match.Arm(
            cursor.since(start), pattern, guard, new Expr.Missing(cursor.gap()));
      }
    }
    var body = armBody();
    return new Expr.Match.Arm(cursor.since(start), pattern, guard, body);
  }

  /// A pattern; also `name: Type` and `is Type`, which test for a type.
  private Pattern armPattern() {
    var start = cursor.token();
    if (cursor.atWord("is") && cursor.ahead(1) == TokenKind.NAME) {
      cursor.advance();
      var anything = new Pattern.Wildcard(cursor.since(start));
      return new Pattern.Typed(cursor.since(start), anything, grammar.types.parse());
    }
    var pattern = grammar.patterns.parse();
    boolean typed =
        (pattern instanceof Pattern.Binding || pattern instanceof Pattern.Wildcard)
            && cursor.ahead(1) == TokenKind.NAME
            && cursor.accept(TokenKind.COLON);
    return typed ? new Pattern.Typed(cursor.since(start), pattern, grammar.types.parse()) : pattern;
  }

  private Expr armBody() {
    return grammar.closures.body();
  }

  /// `for`, `while` and `loop`, with or without a label; a labelled block too.
  Expr loop() {
    var start = cursor.token();
    Optional<String> label = Optional.empty();
    if (cursor.at(TokenKind.LABEL)) {
      label = Optional.of(labelName(cursor.advance()));
      cursor.expect(TokenKind.COLON, "after the label");
    }
    return switch (cursor.kind()) {
      case WHILE -> parseWhile(start, label);
      case FOR -> parseFor(start, label);
      case LOOP -> {
        cursor.advance();
        yield new Expr.Loop(cursor.since(start), label, grammar.braces.block("after `loop`"));
      }
      case BRACE_OPEN -> {
        Expr.Block body = grammar.braces.block("after the label");
        yield new Expr.Labelled(cursor.since(start), label.orElse(""), body);
      }
      default -> {
        cursor.expected("`for`, `while`, `loop` or a block", "after the label");
        yield new Expr.Missing(cursor.since(start));
      }
    };
  }

  private String labelName(Token token) {
    return cursor.text(token).substring(1);
  }

  private Expr parseWhile(Token start, Optional<String> label) {
    cursor.advance();
    var condition = grammar.expressions.parseHead();
    var body = grammar.braces.block("after the condition of `while`");
    return new Expr.While(cursor.since(start), label, condition, body);
  }

  private Expr parseFor(Token start, Optional<String> label) {
    cursor.advance();
    if (isCountedInParentheses()) {
      return countedInParentheses(start, label);
    }
    var pattern = DeclaredNames.in(grammar.patterns.parseLoopVariable());
    cursor.expect(TokenKind.IN, "after the variable of `for`");
    var iterable = grammar.expressions.parseHead();
    var body = grammar.braces.block("after the head of `for`");
    return new Expr.For(cursor.since(start), label, pattern, iterable, body);
  }

  /// Whether `(start; condition; step)` stands here.
  private boolean isCountedInParentheses() {
    int closer = cursor.at(TokenKind.PAREN_OPEN) ? cursor.closerAhead(0) : 0;
    for (int i = 1; i < closer; i++) {
      if (cursor.ahead(i) == TokenKind.SEMICOLON) {
        return true;
      }
      i = Math.max(i, cursor.closerAhead(i));
    }
    return false;
  }

  private Expr countedInParentheses(Token start, Optional<String> label) {
    var head = cursor.token();
    cursor.skipOne();
    cursor.reportBehind(
        new SyntaxProblem.ForeignSpelling(cursor.since(head), "write `for i in 0..n { … }`"));
    var hole = new Expr.Missing(cursor.since(head));
    var body = grammar.braces.block("after the head of `for`");
    return new Expr.For(cursor.since(start), label, new Pattern.Missing(hole.span()), hole, body);
  }

  /// `return value`, `break 'label value`, `continue 'label`
  Expr jump() {
    var start = cursor.advance();
    Optional<String> label = Optional.empty();
    if (start.kind() != TokenKind.RETURN && cursor.at(TokenKind.LABEL) && !cursor.startsLine()) {
      label = Optional.of(labelName(cursor.advance()));
    }
    if (start.kind() == TokenKind.CONTINUE) {
      return new Expr.Continue(cursor.since(start), label);
    }
    boolean opensBody = cursor.at(TokenKind.BRACE_OPEN) && !cursor.allows(Cursor.STRUCTS);
    Optional<Expr> value =
        !cursor.token().startsLine() && !opensBody && Operators.startsExpression(cursor.kind())
            ? Optional.of(grammar.expressions.parse())
            : Optional.empty();
    return start.kind() == TokenKind.RETURN
        ? new Expr.Return(cursor.since(start), value)
        : new Expr.Break(cursor.since(start), label, value);
  }

  /// The expressions whose keyword is a name elsewhere.
  Optional<Expr> contextual() {
    if (cursor.atWord("try") && cursor.ahead(1) == TokenKind.BRACE_OPEN) {
      return Optional.of(grammar.postfixes.parse(parseTry()));
    }
    if (cursor.atWord("throw") && followsOperand()) {
      var start = cursor.advance();
      var value = grammar.expressions.parse();
      return Optional.of(new Expr.Throw(cursor.since(start), value));
    }
    boolean block = cursor.ahead(1) == TokenKind.BRACE_OPEN && cursor.allows(Cursor.STRUCTS);
    if (cursor.atWord("spawn") && (followsOperand() || block)) {
      return Optional.of(grammar.postfixes.parse(spawn()));
    }
    if (cursor.atWord("select") && block && selects()) {
      return Optional.of(select());
    }
    boolean function = cursor.atWord("fun") || cursor.atWord("function");
    if (function && isFunctionValue()) {
      var start = cursor.advance();
      return Optional.of(grammar.postfixes.parse(grammar.closures.anonymousFunction(start)));
    }
    return Optional.empty();
  }

  /// Whether an operand follows on the same line that could not go on with a name.
  private boolean followsOperand() {
    var next = cursor.tokenAhead(1);
    return !next.startsLine()
        && switch (next.kind()) {
          case NAME, INT, FLOAT, CHAR, TEXT, F_START, MATCH, IF, ASYNC, MOVE, OR, OR_OR -> true;
          default -> false;
        };
  }

  private boolean isFunctionValue() {
    int closer = cursor.ahead(1) == TokenKind.PAREN_OPEN ? cursor.closerAhead(1) : 0;
    if (closer == 0) {
      return false;
    }
    var after = cursor.ahead(closer + 1);
    return (after == TokenKind.BRACE_OPEN && cursor.allows(Cursor.STRUCTS))
        || after == TokenKind.ARROW;
  }

  private Expr spawn() {
    var start = cursor.advance();
    if (cursor.at(TokenKind.BRACE_OPEN)) {
      var block = grammar.braces.block("after `spawn`");
      return new Expr.Spawn(cursor.since(start), block, Optional.empty());
    }
    var value = grammar.expressions.parse(Operators.PIPELINE);
    Optional<Expr> node = Optional.empty();
    if (cursor.atWord("on") && !cursor.startsLine()) {
      cursor.advance();
      node = Optional.of(grammar.expressions.parse(Operators.PIPELINE));
    }
    return new Expr.Spawn(cursor.since(start), value, node);
  }

  /// `try { } catch pattern { } finally { }`
  Expr parseTry() {
    var start = cursor.advance();
    var body = grammar.braces.block("after `try`");
    var catches = new ArrayList<Expr.Try.Catch>();
    while (cursor.atWord("catch")) {
      catches.add(parseCatch());
    }
    Optional<Expr.Block> last =
        cursor.acceptWord("finally")
            ? Optional.of(grammar.braces.block("after `finally`"))
            : Optional.empty();
    if (catches.isEmpty() && last.isEmpty()) {
      cursor.expected("`catch` or `finally`", "after the block of `try`");
    }
    return new Expr.Try(cursor.since(start), body, catches, last);
  }

  private Expr.Try.Catch parseCatch() {
    var start = cursor.advance();
    Optional<Pattern> pattern = Optional.empty();
    if (!cursor.at(TokenKind.BRACE_OPEN)) {
      int former = cursor.without(Cursor.STRUCTS);
      pattern = Optional.of(grammar.patterns.parseTyped());
      cursor.restore(former);
    }
    var body = grammar.braces.block("after `catch`");
    return new Expr.Try.Catch(cursor.since(start), pattern, body);
  }

  /// `select! { pattern = operation => body, … }`
  Expr select() {
    var start = cursor.advance();
    cursor.accept(TokenKind.NOT);
    var arms = new ArrayList<Expr.SelectArm>();
    var others = new HashMap<String, Expr>();
    inBraces(
        "after `select!`",
        () -> {
          if (cursor.ahead(1) == TokenKind.FAT_ARROW) {
            String word = cursor.text(cursor.advance());
            cursor.advance();
            others.put(word, armBody());
          } else {
            arms.add(selectArm());
          }
        });
    return new Expr.Select(
        cursor.since(start),
        arms,
        Optional.ofNullable(others.get("default")),
        Optional.ofNullable(others.get("else")));
  }

  /// Whether what follows `select {` is an arm and not a field.
  private boolean selects() {
    return cursor.ahead(3) == TokenKind.ASSIGN
        || cursor.ahead(3) == TokenKind.FAT_ARROW
        || cursor.ahead(3) == TokenKind.PAREN_OPEN;
  }

  private Expr.SelectArm selectArm() {
    var start = cursor.token();
    var pattern = grammar.patterns.parse();
    cursor.expect(TokenKind.ASSIGN, "after the pattern");
    int former = cursor.without(Cursor.ARROWS);
    var operation = grammar.expressions.parse(Operators.TERNARY);
    cursor.restore(former);
    cursor.expect(TokenKind.FAT_ARROW, "after the operation");
    var body = armBody();
    return new Expr.SelectArm(cursor.since(start), pattern, operation, body);
  }
}
