package ruchy.session.export;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Statement;

/// A statement or declaration of a cell on its way into a program.
///
/// @param cell the number of the cell
/// @param text as it was written, with the comments before it
/// @param isLast whether its value was the value of the cell
record Piece(int cell, Statement statement, String text, boolean isLast) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  /// The same with other text.
  Piece with(String other) {
    return new Piece(cell, statement, other, isLast);
  }

  boolean isDeclaration() {
    return statement instanceof Statement.Declare;
  }

  /// The name that a declaration gives something; nothing for implementations and imports.
  Optional<String> declaredName() {
    return statement instanceof Statement.Declare(_, var item) && !item.header().name().isEmpty()
        ? Optional.of(item.header().name())
        : Optional.empty();
  }

  /// The variable that the statement as a whole gives a value, by `let` or by assignment.
  Optional<String> assigned() {
    return switch (statement) {
      case Statement.Let(_, ruchy.lang.syntax.Pattern.Binding binding, _, var value, _)
          when value.isPresent() ->
          Optional.of(binding.name());
      case Statement.Evaluate(_, Expr.Assign(_, Expr.Name(_, var name), var operator, _), _)
          when operator.isEmpty() ->
          Optional.of(name);
      default -> Optional.empty();
    };
  }

  /// The value of [#assigned].
  Optional<Expr> value() {
    return switch (statement) {
      case Statement.Let(_, _, _, var value, _) -> value;
      case Statement.Evaluate(_, Expr.Assign(_, _, _, var value), _) -> Optional.of(value);
      default -> Optional.empty();
    };
  }

  /// All words of the text that could be names.
  Set<String> words() {
    return words(text);
  }

  static Set<String> words(String text) {
    var words = new TreeSet<String>();
    NAME.matcher(text).results().map(MatchResult::group).forEach(words::add);
    return words;
  }

  /// The text in which a name is another one.
  Piece renamed(String from, String to) {
    return with(
        text.replaceAll(
            "(?<![\\p{L}\\p{N}_.])" + Pattern.quote(from) + "(?![\\p{L}\\p{N}_])",
            Matcher.quoteReplacement(to)));
  }

  /// In one line, for a list.
  String shown() {
    String line = text.strip().lines().findFirst().orElse("");
    boolean isMore = text.strip().contains("\n");
    return line.length() > 60 ? line.substring(0, 59) + "…" : isMore ? line + " …" : line;
  }
}
