package ruchy.session;

import java.util.List;
import ruchy.lang.problem.Diagnostic;

/// An error that happened while a program ran.
///
/// @param diagnostic what happened and where, for the renderer
/// @param trace the calls that were under way, innermost first; frames of Java are left out
/// @param cause the Java exception, for those who debug the platform itself
public record Failure(Diagnostic diagnostic, List<Frame> trace, Throwable cause) {
  public Failure {
    trace = List.copyOf(trace);
  }

  /// One call that was under way.
  ///
  /// @param function what ran, in words: its name in backquotes, or `the top level`
  /// @param place where it was: source, line and column
  public record Frame(String function, String place) {}
}
