package ruchy.session;

import java.time.Duration;
import java.util.List;
import ruchy.lang.problem.Diagnostic;

/// What an evaluation tells a front end. A cell gives [Started] first and [Finished] last; between
/// them come any number of [Stream]s and [Display]s, then at most one of the others.
public sealed interface Event {
  /// A cell begins.
  ///
  /// @param number counts the cells of a session from 1
  /// @param name as diagnostics show it: `cell 1`, or the name of a file
  record Started(int number, String name) implements Event {}

  /// The program wrote text.
  record Stream(Channel channel, String text) implements Event {}

  /// The value of the cell's last expression; there is none where that is unit.
  ///
  /// @param number the cell's; the value is `_`, and `_3` or `Out[3]` from now on
  /// @param type as the language writes it
  /// @param content the value, shown in one or more ways
  record Value(int number, String type, MimeBundle content) implements Event {}

  /// Something to show that is not the value of the cell, such as the answer to `?name`.
  record Display(MimeBundle content) implements Event {}

  /// Text for the next cell, which the user may change and run.
  record Insert(String text) implements Event {}

  /// The cell was not run, since something is wrong with its text; or warnings to one that was.
  record Problems(List<Diagnostic> diagnostics) implements Event {
    public Problems {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /// The cell stopped with an error while it ran.
  record Failed(Failure failure) implements Event {}

  /// The cell was stopped from outside; its variables keep the values they had.
  ///
  /// @param reason one sentence
  record Interrupted(String reason) implements Event {}

  /// The cell is over.
  record Finished(Status status, Duration duration) implements Event {}

  /// Where text goes.
  enum Channel {
    OUT,
    ERROR
  }

  /// How a cell ended.
  enum Status {
    /// It ran to its end.
    DONE,
    /// Its text has errors, so it did not run.
    REFUSED,
    /// It stopped with an error.
    FAILED,
    /// It was stopped from outside.
    INTERRUPTED
  }
}
