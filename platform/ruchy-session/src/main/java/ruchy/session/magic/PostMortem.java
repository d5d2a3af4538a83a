package ruchy.session.magic;

import java.util.List;
import java.util.Optional;
import ruchy.jvm.Unwinding;

/// What the last error left for a look at it.
///
/// @param error what happened, in one line
/// @param frames the calls that were under way, innermost first
public record PostMortem(String error, List<Frame> frames) {
  public PostMortem {
    frames = List.copyOf(frames);
  }

  /// A call that was under way.
  ///
  /// @param function what ran, in words
  /// @param place source, line and column
  /// @param line the text of the line
  /// @param variables its locals, outer ones first; empty where they were not kept
  public record Frame(
      String function, String place, String line, Optional<List<Unwinding.Variable>> variables) {}
}
