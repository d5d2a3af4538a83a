package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.ForeignWords;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.TokenKind;

/// Reads statements and finds where they end.
final class StatementParser {
  private final Grammar grammar;
  private final Cursor cursor;

  StatementParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// The statements up to the bracket that closes them, or to the end of the text.
  List<Statement> sequence() {
    var statements = new ArrayList<Statement>();
    while (true) {
      while (cursor.accept(TokenKind.SEMICOLON)) {}
      if (cursor.at(TokenKind.END) || cursor.kind().closes()) {
        return statements;
      }
      statements.add(next());
    }
  }

  /// The statements of a whole text, in which a stray closing bracket ends nothing.
  List<Statement> file() {
    var statements = new ArrayList<Statement>(sequence());
    while (!cursor.at(TokenKind.END)) {
      cursor.advance();
      statements.addAll(sequence());
    }
    return statements;
  }

  private Statement next() {
    int before = cursor.position();
    int problems = cursor.problemCount();
    var statement = one();
    boolean failed = cursor.problemCount() > problems || cursor.failedHere();
    boolean terminated = cursor.accept(TokenKind.SEMICOLON);
    if (!terminated && !ends()) {
      if (!failed) {
        reportRest(statement);
      }
      if (failed || !(cursor.at(TokenKind.LET) || grammar.items.startsHere())) {
        cursor.skipStatement();
      }
    }
    if (cursor.position() == before) {
      cursor.skipOne();
    }
    if (terminated && statement instanceof Statement.Evaluate(var span, var expression, _)) {
      return new Statement.Evaluate(span, expression, true);
    }
    return statement;
  }

  /// Whether the statement may end here.
  private boolean ends() {
    return cursor.at(TokenKind.END)
        || cursor.kind().closes()
        || cursor.token().startsLine()
        || cursor.before(1).kind() == TokenKind.BRACE_CLOSE
        || cursor.before(1).kind() == TokenKind.SEMICOLON;
  }

  private void reportRest(Statement statement) {
    var here = cursor.here();
    if (statement instanceof Statement.Evaluate(_, Expr.Name(_, var word), _)) {
      var instead = ForeignWords.instead(word);
      if (instead.isPresent()) {
        cursor.reportBehind(new SyntaxProblem.ForeignSpelling(statement.span(), instead.get()));
        return;
      }
      if (cursor.at(TokenKind.COLON)) {
        boolean assigns = cursor.ahead(1) == TokenKind.ASSIGN;
        cursor.report(
            new SyntaxProblem.ForeignSpelling(
                statement.span().to(assigns ? cursor.span(cursor.tokenAhead(1)) : here),
                assigns
                    ? "a variable is `let " + word + " = …`"
                    : "a variable with a type is `let " + word + ": Type = …`"));
        return;
      }
      if (cursor.at(TokenKind.NAME) && cursor.ahead(1) == TokenKind.ASSIGN) {
        String name = cursor.text();
        cursor.report(
            new SyntaxProblem.ForeignSpelling(
                statement.span().to(here), "a variable is `let " + name + " = …`"));
        return;
      }
    }
    var instead =
        cursor.at(TokenKind.NAME) ? ForeignWords.instead(cursor.text()) : Optional.<String>empty();
    cursor.report(
        instead.isPresent()
            ? new SyntaxProblem.ForeignSpelling(here, instead.get())
            : new SyntaxProblem.MissingSeparator(here, cursor.found(), advice(statement)));
  }

  /// What may be meant by `print x` or `a if c else b`.
  private String advice(Statement statement) {
    String usual = "statements are separated by a new line or `;`";
    if (cursor.at(TokenKind.IF)) {
      return "a condition goes first: `if condition { a } else { b }`";
    }
    String called = called(statement);
    return called.isEmpty() ? usual : "to call it, write `" + called + "(…)`; " + usual;
  }

  private String called(Statement statement) {
    boolean operand =
        switch (cursor.kind()) {
          case NAME, INT, FLOAT, TEXT, F_START, CHAR -> true;
          default -> false;
        };
    return operand && statement instanceof Statement.Evaluate(_, Expr.Name(_, var word), _)
        ? word
        : "";
  }

  private Statement one() {
    if (grammar.items.startsHere()) {
      return grammar.items.statement();
    }
    if (cursor.at(TokenKind.LET)) {
      return let();
    }
    var start = cursor.token();
    var expression = expression();
    return new Statement.Evaluate(cursor.since(start), expression, false);
  }

  /// An expression as a statement: one that ends with a block goes on only with what could not
  /// begin a statement.
  private Expr expression() {
    boolean body =
        switch (cursor.kind()) {
          case IF, MATCH, FOR, WHILE, LOOP, UNSAFE, LABEL -> true;
          case BRACE_OPEN -> !grammar.braces.isObject();
          default -> false;
        };
    if (!body) {
      return grammar.expressions.parse();
    }
    if (!cursor.deeper()) {
      cursor.skipOne();
      return new Expr.Missing(cursor.gap());
    }
    var value =
        cursor.at(TokenKind.BRACE_OPEN) ? grammar.braces.parseBody() : grammar.operands.primary();
    if (goesOn()) {
      value = grammar.expressions.continueFrom(grammar.postfixes.parse(value), Operators.TERNARY);
    }
    cursor.shallower();
    return value;
  }

  private boolean goesOn() {
    if (cursor.before(1).kind() != TokenKind.BRACE_CLOSE) {
      return false;
    }
    return switch (cursor.kind()) {
      case DOT, QUESTION_DOT, PIPELINE, QUESTION_QUESTION, AS, EQUAL, NOT_EQUAL -> true;
      case PLUS, SLASH, PERCENT, LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> true;
      case QUESTION -> !cursor.startsLine();
      default -> false;
    };
  }

  /// `let pattern: type = value else { }`
  private Statement let() {
    var start = cursor.advance();
    var pattern = letPattern();
    Optional<TypeExpr> type =
        cursor.accept(TokenKind.COLON)
            ? Optional.of(grammar.types.parseAlternatives())
            : Optional.empty();
    Optional<Expr> value = Optional.empty();
    if (cursor.accept(TokenKind.ASSIGN)) {
      value = Optional.of(grammar.expressions.parse());
    } else if (cursor.at(TokenKind.EQUAL) || Operators.assigns(cursor.kind())) {
      cursor.expected("`=`", "after the name");
      cursor.advance();
      value = Optional.of(grammar.expressions.parse());
    }
    Optional<Expr.Block> otherwise =
        cursor.accept(TokenKind.ELSE)
            ? Optional.of(grammar.braces.block("after `else`"))
            : Optional.empty();
    var declared = otherwise.isEmpty() ? DeclaredNames.in(pattern) : pattern;
    return new Statement.Let(cursor.since(start), declared, type, value, otherwise);
  }

  /// The pattern of a `let`; several names without parentheses are a tuple.
  private Pattern letPattern() {
    return grammar.patterns.parseLoopVariable();
  }
}
