package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads what stands between brackets and is separated by commas: arguments, list literals, tuples,
/// indexes.
final class ListParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private boolean inIndex;

  ListParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// Whether the nearest bracket around is that of an index.
  boolean isInIndex() {
    return inIndex;
  }

  /// Reads elements up to the closing bracket, with the cursor at the opening one.
  <T> List<T> list(Supplier<T> element) {
    int opener = cursor.position();
    cursor.advance();
    return rest(opener, element);
  }

  /// Reads elements up to the closing bracket and takes it; the opening one is behind.
  <T> List<T> rest(int opener, Supplier<T> element) {
    var found = new ArrayList<T>();
    int end = cursor.partner(opener);
    int former = cursor.enter(Cursor.IN_BRACKETS);
    while (!cursor.kind().closes() && !cursor.at(TokenKind.END)) {
      int before = cursor.position();
      int problems = cursor.problemCount();
      found.add(element.get());
      if (cursor.accept(TokenKind.COMMA) || cursor.kind().closes()) {
        continue;
      }
      if (end < 0 || cursor.at(TokenKind.END)) {
        break;
      }
      missingComma(opener, problems);
      resume(end, before);
    }
    cursor.restore(former);
    close(opener, end);
    return found;
  }

  private void missingComma(int opener, int problemsBefore) {
    if (cursor.problemCount() == problemsBefore) {
      var closing = cursor.tokenAt(opener).kind().partner();
      cursor.report(
          new SyntaxProblem.MissingComma(
              cursor.here(), cursor.found(), closing.text(), Optional.empty()));
    }
  }

  /// Goes on behind an element that could not be read: at the next comma, or, where only the comma
  /// is missing, at once.
  private void resume(int end, int before) {
    boolean goesOn =
        cursor.position() > before
            && cursor.token().startsLine()
            && Operators.startsExpression(cursor.kind());
    if (!goesOn) {
      cursor.skipElement(end);
      cursor.accept(TokenKind.COMMA);
    }
  }

  /// Takes the closing bracket and what stands before it unread.
  void close(int opener, int end) {
    if (end < 0) {
      return;
    }
    if (cursor.position() < end) {
      var closing = cursor.tokenAt(opener).kind().partner();
      cursor.expected("`" + closing.text() + "`", "");
      cursor.jump(end);
    }
    cursor.advance();
  }

  /// `()`, `(a)`, `(a, b)`
  Expr parenthesis() {
    var start = cursor.token();
    boolean former = enterIndex(false);
    var elements = list(() -> grammar.expressions.parse());
    inIndex = former;
    boolean trailing = cursor.before(2).kind() == TokenKind.COMMA;
    if (elements.size() == 1 && !trailing) {
      return elements.getFirst();
    }
    return new Expr.TupleLiteral(cursor.since(start), elements);
  }

  private boolean enterIndex(boolean index) {
    boolean former = inIndex;
    inIndex = index;
    return former;
  }

  /// `[a, ..b]`, `[value; count]`, `[x for x in xs]`
  Expr listLiteral() {
    var start = cursor.token();
    int opener = cursor.position();
    boolean formerIndex = enterIndex(false);
    cursor.advance();
    var special = specialList(start, opener);
    var literal =
        special.isPresent() ? special.get() : finishList(start, rest(opener, this::element));
    inIndex = formerIndex;
    return literal;
  }

  private Expr finishList(Token start, List<Expr.Element> elements) {
    return new Expr.ListLiteral(cursor.since(start), elements);
  }

  /// A repetition or comprehension, if what stands behind the first element says so.
  private Optional<Expr> specialList(Token start, int opener) {
    int end = cursor.partner(opener);
    var separator = separator(cursor.position(), end);
    if (separator != TokenKind.SEMICOLON && separator != TokenKind.FOR) {
      return Optional.empty();
    }
    int former = cursor.enter(Cursor.IN_BRACKETS);
    var value = grammar.expressions.parse();
    Optional<Expr> result = Optional.empty();
    if (cursor.accept(TokenKind.SEMICOLON)) {
      var count = grammar.expressions.parse();
      cursor.restore(former);
      close(opener, end);
      result = Optional.of(new Expr.ListRepeat(cursor.since(start), value, count));
    } else {
      var clauses = clauses();
      cursor.restore(former);
      close(opener, end);
      result =
          Optional.of(
              new Expr.Comprehension(
                  cursor.since(start),
                  Expr.Comprehension.Kind.LIST,
                  value,
                  Optional.empty(),
                  clauses));
    }
    return result;
  }

  /// The `;` or the `for` of a comprehension between two places, whichever comes first; the end
  /// kind for neither. A `for` that begins an element is a loop.
  private TokenKind separator(int from, int end) {
    for (int i = from; i < end; i++) {
      var kind = cursor.tokenAt(i).kind();
      if (kind == TokenKind.SEMICOLON || kind == TokenKind.COMMA) {
        return kind;
      }
      if (kind == TokenKind.FOR && i > from && cursor.tokenAt(i - 1).kind() != TokenKind.COLON) {
        return kind;
      }
      i = Math.max(i, cursor.partner(i));
    }
    return TokenKind.END;
  }

  /// `for pattern in iterable if condition …`
  List<Expr.Comprehension.Clause> clauses() {
    var clauses = new ArrayList<Expr.Comprehension.Clause>();
    while (cursor.at(TokenKind.FOR) || cursor.at(TokenKind.IF)) {
      var token = cursor.advance();
      if (token.kind() == TokenKind.IF) {
        var condition = grammar.expressions.parse(Operators.OR);
        clauses.add(new Expr.Comprehension.Clause.Where(cursor.since(token), condition));
        continue;
      }
      var pattern = DeclaredNames.in(grammar.patterns.parseLoopVariable());
      cursor.expect(TokenKind.IN, "after the variable of `for`");
      var iterable = grammar.expressions.parse(Operators.OR);
      clauses.add(new Expr.Comprehension.Clause.Each(cursor.since(token), pattern, iterable));
    }
    return clauses;
  }

  private Expr.Element element() {
    if (spreads()) {
      cursor.advance();
      return new Expr.Element(grammar.expressions.parse(), true);
    }
    return new Expr.Element(grammar.expressions.parse(), false);
  }

  /// Whether `..` or `...` here puts in all elements of what follows.
  private boolean spreads() {
    return (cursor.at(TokenKind.DOT_DOT) || cursor.at(TokenKind.ELLIPSIS))
        && Operators.startsExpression(cursor.ahead(1));
  }

  /// `callee(arguments…)`
  Expr call(Expr callee) {
    var arguments = arguments();
    return new Expr.Call(cursor.since(callee), callee, arguments);
  }

  /// Arguments in parentheses.
  List<Argument> arguments() {
    boolean former = enterIndex(false);
    var arguments = list(this::argument);
    inIndex = former;
    return arguments;
  }

  Argument argument() {
    var start = cursor.token();
    boolean named =
        (start.kind() == TokenKind.NAME || start.kind().isKeyword())
            && (cursor.ahead(1) == TokenKind.ASSIGN || cursor.ahead(1) == TokenKind.COLON);
    if (named) {
      cursor.advance();
      cursor.advance();
      var value = grammar.expressions.parse();
      String name = grammar.postfixes.nameOf(start);
      return new Argument(cursor.since(start), Optional.of(name), value, false);
    }
    boolean spread = spreads();
    if (spread) {
      cursor.advance();
    }
    var value = grammar.expressions.parse();
    if (cursor.at(TokenKind.FOR) && !spread) {
      // `sum(x * x for x in xs)`, as Python writes it
      var clauses = clauses();
      value =
          new Expr.Comprehension(
              cursor.since(start), Expr.Comprehension.Kind.LIST, value, Optional.empty(), clauses);
    }
    return new Argument(cursor.since(start), Optional.empty(), value, spread);
  }

  /// `receiver[items…]`
  Expr index(Expr receiver) {
    boolean former = enterIndex(true);
    int opener = cursor.position();
    var items = list(this::indexItem);
    inIndex = former;
    if (items.isEmpty() && cursor.partner(opener) >= 0) {
      cursor.reportBehind(
          new SyntaxProblem.MissingExpression(
              cursor.span(cursor.tokenAt(opener)), "`]`", "as the index", false));
    }
    return new Expr.Index(cursor.since(receiver), receiver, items);
  }

  private Expr.IndexItem indexItem() {
    var start = cursor.token();
    if (start.kind() == TokenKind.ELLIPSIS) {
      cursor.advance();
      return new Expr.IndexItem.Ellipsis(cursor.since(start));
    }
    var from = sliceEnd();
    if (from.isPresent() && !cursor.at(TokenKind.COLON) && !cursor.at(TokenKind.COLON_COLON)) {
      return new Expr.IndexItem.At(cursor.since(start), from.get());
    }
    if (cursor.accept(TokenKind.COLON_COLON)) {
      var step = sliceEnd();
      return new Expr.IndexItem.Slice(cursor.since(start), from, Optional.empty(), step);
    }
    if (!cursor.accept(TokenKind.COLON)) {
      var value = grammar.expressions.parse();
      return new Expr.IndexItem.At(cursor.since(start), value);
    }
    var to = sliceEnd();
    var step = cursor.accept(TokenKind.COLON) ? sliceEnd() : Optional.<Expr>empty();
    return new Expr.IndexItem.Slice(cursor.since(start), from, to, step);
  }

  private Optional<Expr> sliceEnd() {
    return switch (cursor.kind()) {
      case COLON, COLON_COLON, COMMA, BRACKET_CLOSE -> Optional.empty();
      default -> Optional.of(grammar.expressions.parse());
    };
  }

  /// `name!(…)`, `name![…]`, `name!{…}`; `select!` has its own syntax.
  Expr macro() {
    var start = cursor.token();
    String name = cursor.text(start);
    if (name.equals("select") && cursor.ahead(2) == TokenKind.BRACE_OPEN) {
      return grammar.controls.select();
    }
    cursor.advance();
    cursor.advance();
    int opener = cursor.position();
    if (name.equals("matches")) {
      return grammar.controls.matches(start, opener);
    }
    if (name.equals("df")) {
      return grammar.frames.frame(start);
    }
    if (name.equals("vec") && separator(opener + 1, cursor.partner(opener)) != TokenKind.COMMA) {
      cursor.advance();
      var special = specialList(start, opener);
      if (special.isPresent()) {
        return special.get();
      }
      var only = rest(opener, this::argument);
      return new Expr.MacroCall(cursor.since(start), name, only);
    }
    boolean former = enterIndex(false);
    var arguments = list(this::argument);
    inIndex = former;
    return new Expr.MacroCall(cursor.since(start), name, arguments);
  }
}
