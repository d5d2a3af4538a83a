package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.LibraryProblem;
import ruchy.lang.source.Span;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads the frames that are written down: columns by their names, `df!["x" => [1, 2], "y" =>
/// 1..3]`, or the names and then the rows, `df![name, age; "Ada", 36; "Bo", 41]`. What is read is
/// the call `DataFrame({…})`.
final class FrameParser {
  private static final String FUNCTION = "DataFrame";

  private final Grammar grammar;
  private final Cursor cursor;

  FrameParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// What stands in the brackets of `df!`, with the cursor at the opening one.
  Expr frame(Token start) {
    int opener = cursor.position();
    Span name = cursor.span(start);
    cursor.advance();
    var entries = isRows(opener) ? rows(opener) : grammar.lists.rest(opener, this::column);
    Span whole = cursor.since(start);
    reportDoubles(entries);
    var columns = new Expr.ObjectLiteral(whole, entries);
    var argument = new Argument(whole, Optional.empty(), columns, false);
    return new Expr.Call(whole, new Expr.Name(name, FUNCTION), List.of(argument));
  }

  private void reportDoubles(List<Expr.ObjectLiteral.Entry> entries) {
    var names = new HashSet<String>();
    for (var entry : entries) {
      if (entry instanceof Expr.ObjectLiteral.Entry.Pair(Expr key, _)) {
        var name =
            switch (key) {
              case Expr.Name bare -> bare.text();
              case Expr.TextLiteral text -> text.value();
              default -> "";
            };
        if (!name.isEmpty() && !names.add(name)) {
          cursor.report(
              new LibraryProblem.AmbiguousFrames(
                  key.span(),
                  "two columns of the frame are called `%s`".formatted(name),
                  "give one of them another name"));
        }
      }
    }
  }

  private boolean isRows(int opener) {
    for (int i = opener + 1; i < cursor.partner(opener); i++) {
      if (cursor.tokenAt(i).kind() == TokenKind.SEMICOLON) {
        return true;
      }
      i = Math.max(i, cursor.partner(i));
    }
    return false;
  }

  /// `"x" => values`, `x: values`, or `x`, whose values are those of the variable.
  private Expr.ObjectLiteral.Entry column() {
    Expr name = name();
    boolean arrow =
        cursor.accept(TokenKind.FAT_ARROW)
            || cursor.accept(TokenKind.COLON)
            || cursor.accept(TokenKind.ASSIGN);
    if (arrow) {
      return new Expr.ObjectLiteral.Entry.Pair(name, grammar.expressions.parse());
    }
    if (!(name instanceof Expr.Name)) {
      cursor.expected("`=>`", "after the name of a column");
    }
    return new Expr.ObjectLiteral.Entry.Pair(name, name);
  }

  private Expr name() {
    var token = cursor.token();
    if (token.kind() == TokenKind.NAME || token.kind().isKeyword()) {
      cursor.advance();
      return new Expr.Name(cursor.span(token), grammar.postfixes.nameOf(token));
    }
    return grammar.expressions.parse(Operators.OR);
  }

  private List<Expr.ObjectLiteral.Entry> rows(int opener) {
    int former = cursor.enter(Cursor.IN_BRACKETS);
    var names = new ArrayList<Expr>();
    var values = new ArrayList<List<Expr.Element>>();
    do {
      names.add(name());
      values.add(new ArrayList<>());
    } while (cursor.accept(TokenKind.COMMA) && !cursor.at(TokenKind.SEMICOLON));
    while (cursor.accept(TokenKind.SEMICOLON) && !cursor.kind().closes()) {
      if (!row(values)) {
        break;
      }
    }
    cursor.restore(former);
    grammar.lists.close(opener, cursor.partner(opener));
    var entries = new ArrayList<Expr.ObjectLiteral.Entry>();
    for (int i = 0; i < names.size(); i++) {
      var column = new Expr.ListLiteral(names.get(i).span(), values.get(i));
      entries.add(new Expr.ObjectLiteral.Entry.Pair(names.get(i), column));
    }
    return entries;
  }

  /// Reads a row, and says whether it has as many values as there are columns.
  private boolean row(List<List<Expr.Element>> values) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0 && !cursor.accept(TokenKind.COMMA)
          || cursor.at(TokenKind.SEMICOLON)
          || cursor.kind().closes()) {
        cursor.expected(
            "a value", "for each of the " + values.size() + " columns, here for number " + (i + 1));
        return false;
      }
      values.get(i).add(new Expr.Element(grammar.expressions.parse(), false));
    }
    cursor.accept(TokenKind.COMMA);
    return true;
  }
}
