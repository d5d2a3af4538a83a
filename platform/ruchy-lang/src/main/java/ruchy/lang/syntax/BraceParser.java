package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads what stands in braces: blocks, object literals, struct literals, comprehensions.
final class BraceParser {
  private final Grammar grammar;
  private final Cursor cursor;

  BraceParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// Braces where a value is expected: an object, a comprehension or a block.
  Expr parse() {
    boolean empty = cursor.ahead(1) == TokenKind.BRACE_CLOSE;
    return empty || isObject() ? object() : blockOrSet();
  }

  /// Braces where a statement, a closure's or an arm's body stands; empty ones are a block.
  Expr parseBody() {
    return isObject() ? object() : blockOrSet();
  }

  /// Whether the brace here opens an object: a key and a `:`, a name and a `,`, or a spread.
  boolean isObject() {
    var first = cursor.ahead(1);
    var second = cursor.ahead(2);
    return switch (first) {
      case TEXT, INT, CHAR, FLOAT, TRUE, FALSE -> second == TokenKind.COLON;
      case NAME -> second == TokenKind.COLON || second == TokenKind.COMMA;
      case MINUS -> second == TokenKind.INT && cursor.ahead(3) == TokenKind.COLON;
      case PAREN_OPEN, BRACKET_OPEN, F_START -> isKeyedBracket();
      case DOT_DOT, ELLIPSIS -> Operators.startsExpression(second);
      default -> first.isKeyword() && second == TokenKind.COLON;
    };
  }

  /// `{(a, b): value}` and `{f"{k}": value}`
  private boolean isKeyedBracket() {
    int at = Math.max(cursor.closerAhead(1), 1);
    while (cursor.ahead(1) == TokenKind.F_START && cursor.ahead(at) != TokenKind.F_END) {
      if (cursor.ahead(at) == TokenKind.END) {
        return false;
      }
      at = Math.max(at, cursor.closerAhead(at)) + 1;
    }
    return cursor.ahead(at + 1) == TokenKind.COLON;
  }

  /// `{ "k": v, name, ..rest }`, or `{k: v for …}`
  private Expr object() {
    var start = cursor.token();
    int opener = cursor.position();
    if (cursor.partner(opener) > 0 && isMapComprehension(opener)) {
      return mapComprehension(opener);
    }
    cursor.advance();
    var entries = grammar.lists.rest(opener, this::entry);
    return new Expr.ObjectLiteral(cursor.since(start), entries);
  }

  /// Whether a `for` follows the first value, before any comma.
  private boolean isMapComprehension(int opener) {
    boolean keyed = false;
    for (int i = opener + 1; i < cursor.partner(opener); i++) {
      var kind = cursor.tokenAt(i).kind();
      if (kind == TokenKind.COMMA) {
        return false;
      }
      if (kind == TokenKind.FOR && keyed && cursor.tokenAt(i - 1).kind() != TokenKind.COLON) {
        return true;
      }
      keyed |= kind == TokenKind.COLON;
      i = Math.max(i, cursor.partner(i));
    }
    return false;
  }

  private Expr mapComprehension(int opener) {
    var start = cursor.advance();
    int former = cursor.enter(Cursor.IN_BRACKETS);
    var key = grammar.expressions.parse();
    cursor.expect(TokenKind.COLON, "after the key");
    var value = grammar.expressions.parse();
    var clauses = grammar.lists.clauses();
    cursor.restore(former);
    grammar.lists.close(opener, cursor.partner(opener));
    return new Expr.Comprehension(
        cursor.since(start), Expr.Comprehension.Kind.MAP, key, Optional.of(value), clauses);
  }

  private Expr.ObjectLiteral.Entry entry() {
    var start = cursor.token();
    if (start.kind() == TokenKind.DOT_DOT || start.kind() == TokenKind.ELLIPSIS) {
      cursor.advance();
      var value = grammar.expressions.parse();
      return new Expr.ObjectLiteral.Entry.Spread(cursor.since(start), value);
    }
    var key = key(start);
    if (cursor.accept(TokenKind.COLON)) {
      return new Expr.ObjectLiteral.Entry.Pair(key, grammar.expressions.parse());
    }
    if (!(key instanceof Expr.Name)) {
      cursor.expect(TokenKind.COLON, "after the key");
    }
    return new Expr.ObjectLiteral.Entry.Pair(key, key);
  }

  private Expr key(Token start) {
    if (start.kind() == TokenKind.NAME || start.kind().isKeyword()) {
      var next = cursor.ahead(1);
      if (next == TokenKind.COLON || next == TokenKind.COMMA || next == TokenKind.BRACE_CLOSE) {
        cursor.advance();
        return new Expr.Name(cursor.span(start), grammar.postfixes.nameOf(start));
      }
    }
    return grammar.expressions.parse(Operators.OR);
  }

  /// A block, or `{x for x in xs}`, which builds a set.
  private Expr blockOrSet() {
    int opener = cursor.position();
    int end = cursor.partner(opener);
    boolean keyed = false;
    boolean ternary = false;
    boolean plain = !cursor.ahead(1).isKeyword();
    for (int i = opener + 1; i < end; i++) {
      var token = cursor.tokenAt(i);
      ternary |= token.kind() == TokenKind.QUESTION;
      keyed |= token.kind() == TokenKind.COLON && !ternary;
      if (token.kind() == TokenKind.SEMICOLON || (token.startsLine() && i > opener + 1)) {
        break;
      }
      plain &= token.kind() != TokenKind.OR && token.kind() != TokenKind.LESS;
      if (token.kind() == TokenKind.COMMA && plain && !keyed) {
        return setLiteral(opener);
      }
      if (token.kind() == TokenKind.FOR && i > opener + 1 && !followsLabel(i)) {
        return keyed ? mapComprehension(opener) : setComprehension(opener, end);
      }
      i = Math.max(i, cursor.partner(i));
    }
    return block("");
  }

  /// `{1, 2}`: the set of the elements of a list.
  private Expr setLiteral(int opener) {
    var start = cursor.token();
    cursor.advance();
    var elements =
        grammar.lists.rest(opener, () -> new Expr.Element(grammar.expressions.parse(), false));
    var span = cursor.since(start);
    var list = new Expr.ListLiteral(span, elements);
    return new Expr.MethodCall(span, list, span, "to_set", List.of(), List.of(), false);
  }

  private boolean followsLabel(int at) {
    var before = cursor.tokenAt(at - 1).kind();
    return before == TokenKind.COLON || before.closes() || before == TokenKind.ASSIGN;
  }

  private Expr setComprehension(int opener, int end) {
    var start = cursor.advance();
    int former = cursor.enter(Cursor.IN_BRACKETS);
    var value = grammar.expressions.parse();
    var clauses = grammar.lists.clauses();
    cursor.restore(former);
    grammar.lists.close(opener, end);
    return new Expr.Comprehension(
        cursor.since(start), Expr.Comprehension.Kind.SET, value, Optional.empty(), clauses);
  }

  /// A block; `owner` says what it belongs to, such as "after the condition of `if`".
  Expr.Block block(String owner) {
    var start = cursor.token();
    int opener = cursor.position();
    if (start.kind() != TokenKind.BRACE_OPEN) {
      cursor.report(
          new SyntaxProblem.MissingBlock(
              cursor.here(), cursor.found(), owner, cursor.at(TokenKind.END)));
      return new Expr.Block(cursor.gap(), List.of(), Optional.empty());
    }
    cursor.advance();
    int former = cursor.enter(Cursor.IN_BLOCK);
    var statements = new ArrayList<Statement>();
    if (cursor.deeper()) {
      statements.addAll(grammar.statements.sequence());
      cursor.shallower();
    } else {
      cursor.jump(cursor.partner(opener));
    }
    cursor.restore(former);
    grammar.lists.close(opener, cursor.partner(opener));
    Optional<Expr> result = Optional.empty();
    if (!statements.isEmpty()
        && statements.getLast() instanceof Statement.Evaluate last
        && !last.terminated()) {
      statements.removeLast();
      result = Optional.of(last.expression());
    }
    return new Expr.Block(cursor.since(start), statements, result);
  }

  /// Whether the braces here are those of a struct literal of the given name.
  boolean startsStruct(Expr path) {
    if (!cursor.at(TokenKind.BRACE_OPEN) || cursor.startsLine()) {
      return false;
    }
    String name =
        switch (path) {
          case Expr.Name(_, var text) -> text;
          case Expr.Path(_, var segments, _) -> segments.getLast().name();
          default -> "";
        };
    boolean fields = cursor.ahead(1) == TokenKind.NAME && cursor.ahead(2) == TokenKind.COLON;
    boolean upper = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    return cursor.allows(Cursor.STRUCTS) ? upper || fields : upper && fields;
  }

  /// `Point { x: 1.0, y, ..base }`
  Expr structLiteral(Expr path) {
    boolean inHead = !cursor.allows(Cursor.STRUCTS);
    int opener = cursor.position();
    cursor.advance();
    var rest = new ArrayList<Expr>();
    var fields = new ArrayList<Expr.StructLiteral.FieldValue>();
    grammar.lists.rest(
        opener,
        () -> {
          if (cursor.accept(TokenKind.DOT_DOT)) {
            return rest.add(grammar.expressions.parse());
          }
          return fields.add(fieldValue());
        });
    var span = cursor.since(path);
    if (inHead) {
      cursor.reportBehind(new SyntaxProblem.StructInHead(span));
    }
    return new Expr.StructLiteral(span, path, fields, rest.stream().findFirst());
  }

  /// `name: value`, `name`, also `0: value`
  Expr.StructLiteral.FieldValue fieldValue() {
    var start = cursor.token();
    boolean named =
        start.kind() == TokenKind.NAME || start.kind() == TokenKind.INT || start.kind().isKeyword();
    if (!named) {
      cursor.expected("the name of a field", "");
      var hole = new Expr.Missing(cursor.gap());
      return new Expr.StructLiteral.FieldValue(cursor.gap(), "", hole);
    }
    cursor.advance();
    String name = grammar.postfixes.nameOf(start);
    if (cursor.accept(TokenKind.COLON)) {
      var value = grammar.expressions.parse();
      return new Expr.StructLiteral.FieldValue(cursor.since(start), name, value);
    }
    if (cursor.at(TokenKind.ASSIGN)) {
      cursor.expect(TokenKind.COLON, "after the name of a field");
      cursor.advance();
      var value = grammar.expressions.parse();
      return new Expr.StructLiteral.FieldValue(cursor.since(start), name, value);
    }
    var value = new Expr.Name(cursor.span(start), name);
    return new Expr.StructLiteral.FieldValue(cursor.since(start), name, value);
  }
}
