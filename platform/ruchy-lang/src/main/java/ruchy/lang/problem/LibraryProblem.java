package ruchy.lang.problem;

import java.util.List;
import ruchy.lang.source.Span;
import ruchy.lang.type.Schema;

/// A wrong use of the library that can be told before the program runs.
public sealed interface LibraryProblem extends Problem {
  /// E0801: a data frame has no such column.
  record UnknownColumn(Span span, String name, Schema schema) implements LibraryProblem {
    @Override
    public Diagnostic describe() {
      List<String> similar = Similar.names(name, schema.names());
      return Diagnostic.error("E0801", span, "no column `" + name + "`")
          .under("unknown column")
          .help(
              Suggestion.didYouMean(similar)
                  .orElse("the columns are `" + String.join("`, `", schema.names()) + "`"));
    }
  }
}
