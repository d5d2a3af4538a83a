package ruchy.lang.problem;

import java.util.List;
import ruchy.lang.source.Span;
import ruchy.lang.type.Schema;

/// A wrong use of the library that can be told before the program runs.
public sealed interface LibraryProblem extends Problem {
  /// E0801: a data frame has no such column.
  ///
  /// @param schema the columns it has
  record UnknownColumn(Span span, String name, Schema schema) implements LibraryProblem {
    private static final int SHOWN_MAX = 12;

    @Override
    public Diagnostic describe() {
      List<String> similar = Similar.names(name, schema.names());
      String columns = "the columns are " + shown();
      return Diagnostic.error("E0801", span, "no column `" + name + "`")
          .under("unknown column")
          .help(Suggestion.didYouMean(similar).map(help -> help + " " + columns).orElse(columns));
    }

    private String shown() {
      var some = schema.columns().stream().limit(SHOWN_MAX).map(Schema.Column::toString).toList();
      int more = schema.columns().size() - some.size();
      return String.join(", ", some) + (more > 0 ? " and " + more + " more" : "");
    }
  }
}
