package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads closures in all their spellings.
final class ClosureParser {
  private final Grammar grammar;
  private final Cursor cursor;

  ClosureParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Expr parse() {
    var start = cursor.token();
    cursor.accept(TokenKind.MOVE);
    return switch (cursor.kind()) {
      case OR, OR_OR -> bars(start);
      case BACKSLASH -> backslash(start);
      case PAREN_OPEN -> {
        var parameters = grammar.lists.list(grammar.parameters::parse);
        yield arrow(start, parameters);
      }
      case NAME -> arrow(start, List.of(grammar.parameters.plain()));
      default -> {
        cursor.expected("a closure", "after `move`");
        yield new Expr.Missing(cursor.gap());
      }
    };
  }

  /// Whether the `|` here, at the start of a line, can only begin a closure: parameters and a
  /// second `|` follow on the same line, and something behind it.
  boolean startsHere() {
    for (int i = 1; ; i++) {
      var token = cursor.tokenAhead(i);
      if (token.startsLine()) {
        return false;
      }
      switch (token.kind()) {
        case OR -> {
          return !cursor.tokenAhead(i + 1).startsLine()
              && Operators.startsExpression(cursor.ahead(i + 1));
        }
        case NAME, COMMA, COLON, AND, MUT, LESS, GREATER, BRACKET_OPEN, BRACKET_CLOSE -> {}
        case PAREN_OPEN, PAREN_CLOSE -> {}
        default -> {
          return false;
        }
      }
    }
  }

  /// Whether `=>` follows the parenthesis that opens here.
  boolean parenthesisStartsClosure() {
    int closer = cursor.closerAhead(0);
    return closer > 0
        && (cursor.ahead(closer + 1) == TokenKind.FAT_ARROW
            || cursor.ahead(closer + 1) == TokenKind.ARROW);
  }

  /// `|a, b: i64| -> i64 { … }`
  private Expr bars(Token start) {
    var parameters = new ArrayList<Parameter>();
    int former = cursor.enter(Cursor.IN_BRACKETS);
    if (cursor.advance().kind() == TokenKind.OR) {
      while (!cursor.at(TokenKind.OR) && !cursor.at(TokenKind.END)) {
        parameters.add(grammar.parameters.inClosure());
        if (!cursor.accept(TokenKind.COMMA)) {
          break;
        }
      }
      cursor.expect(TokenKind.OR, "after the parameters of the closure");
    }
    cursor.restore(former);
    Optional<TypeExpr> result =
        cursor.accept(TokenKind.ARROW) ? Optional.of(grammar.types.parse()) : Optional.empty();
    return finish(start, parameters, result);
  }

  /// `\x, y -> x + y`
  private Expr backslash(Token start) {
    var parameters = new ArrayList<Parameter>();
    cursor.advance();
    do {
      parameters.add(grammar.parameters.plain());
    } while (cursor.accept(TokenKind.COMMA));
    if (!cursor.accept(TokenKind.FAT_ARROW)) {
      cursor.expect(TokenKind.ARROW, "after the parameters of the closure");
    }
    return finish(start, parameters, Optional.empty());
  }

  private Expr arrow(Token start, List<Parameter> parameters) {
    if (cursor.at(TokenKind.ARROW)) {
      cursor.report(
          new SyntaxProblem.ForeignSpelling(
              cursor.here(), "a closure is written `x => …` or `|x| …`"));
      cursor.advance();
    } else {
      cursor.expect(TokenKind.FAT_ARROW, "after the parameters of the closure");
    }
    return finish(start, parameters, Optional.empty());
  }

  private Expr finish(Token start, List<Parameter> parameters, Optional<TypeExpr> result) {
    var body = body();
    return new Expr.Lambda(cursor.since(start), parameters, result, body);
  }

  /// The body of a closure or arm, where `{}` is an empty block.
  Expr body() {
    if (cursor.at(TokenKind.BRACE_OPEN)) {
      var braces = grammar.postfixes.parse(grammar.braces.parseBody());
      return grammar.expressions.continueFrom(braces, Operators.TERNARY);
    }
    return grammar.expressions.parse();
  }

  /// `fn(x) -> i64 { x + 1 }`
  Expr anonymousFunction() {
    var start = cursor.advance();
    return anonymousFunction(start);
  }

  /// The same behind its keyword.
  Expr anonymousFunction(Token start) {
    if (!cursor.at(TokenKind.PAREN_OPEN)) {
      cursor.expected("`(`", "after `" + cursor.text(start) + "`");
      return new Expr.Missing(cursor.gap());
    }
    var parameters = grammar.lists.list(grammar.parameters::parse);
    Optional<TypeExpr> result =
        cursor.accept(TokenKind.ARROW) ? Optional.of(grammar.types.parse()) : Optional.empty();
    if (cursor.accept(TokenKind.FAT_ARROW)) {
      return finish(start, parameters, result);
    }
    var body = grammar.braces.block("as the body of the function");
    return new Expr.Lambda(cursor.since(start), parameters, result, body);
  }
}
