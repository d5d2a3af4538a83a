package ruchy.lang.syntax;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;

/// What the parser makes of a text, as text.
public final class Outline {
  /// The files of texts with their trees.
  public static final List<String> TREES =
      List.of(
          "syntax/lexical.txt",
          "syntax/expressions.txt",
          "syntax/statements.txt",
          "syntax/patterns.txt",
          "syntax/types.txt",
          "syntax/items.txt",
          "syntax/lines.txt",
          "syntax/recovery.txt");

  private Outline() {}

  /// A line for each statement, then one for each problem.
  public static String of(String text) {
    var parsed = Parser.parse(Source.of("test", text));
    var lines =
        Stream.of(
            parsed.tree().attributes().stream().map(ItemText::of),
            parsed.tree().statements().stream().map(TreeText::of),
            parsed.problems().stream().map(Outline::of),
            parsed.incomplete() ? Stream.of("… incomplete") : Stream.<String>of());
    String outline = lines.flatMap(part -> part).collect(Collectors.joining("\n"));
    return outline.isEmpty() ? "nothing" : outline;
  }

  private static String of(Problem problem) {
    var diagnostic = problem.describe();
    var span = diagnostic.span();
    return "! "
        + diagnostic.code()
        + " "
        + span.line()
        + ":"
        + span.column()
        + " "
        + diagnostic.message();
  }
}
