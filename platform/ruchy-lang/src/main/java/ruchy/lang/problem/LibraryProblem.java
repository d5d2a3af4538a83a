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
      String columns = "the columns are " + shown(schema);
      return Diagnostic.error("E0801", span, "no column `" + name + "`")
          .under("unknown column")
          .help(
              FrameHabits.attribute(name)
                  .map(help -> help + "; " + columns)
                  .or(() -> Suggestion.didYouMean(similar).map(help -> help + " " + columns))
                  .orElse(columns));
    }
  }

  /// E0802: an operation does not fit the type of the column it is asked of.
  ///
  /// @param what the operation and what it found
  /// @param remedy what to write instead
  /// @param schema the columns at this point
  record WrongColumnType(Span span, String what, String remedy, Schema schema)
      implements LibraryProblem {
    @Override
    public Diagnostic describe() {
      String columns = schema.columns().isEmpty() ? "" : "; the columns are " + shown(schema);
      return Diagnostic.error("E0802", span, what).help(remedy + columns);
    }
  }

  /// E0803: a join or another operation on two frames does not say enough to be carried out.
  ///
  /// @param what what is open
  /// @param remedy what to write instead
  record AmbiguousFrames(Span span, String what, String remedy) implements LibraryProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0803", span, what).help(remedy);
    }
  }

  /// The columns of a frame for a message, not more than a reader takes in.
  private static String shown(Schema schema) {
    var some =
        schema.columns().stream()
            .limit(UnknownColumn.SHOWN_MAX)
            .map(Schema.Column::toString)
            .toList();
    int more = schema.columns().size() - some.size();
    return String.join(", ", some) + (more > 0 ? " and " + more + " more" : "");
  }
}
