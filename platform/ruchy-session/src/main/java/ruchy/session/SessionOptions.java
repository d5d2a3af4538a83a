package ruchy.session;

import java.util.List;
import ruchy.lang.check.Mode;

/// How a session behaves.
///
/// @param mode what the checker accepts
/// @param quotas the limits for each cell
/// @param arguments what the program finds in `args`
/// @param presentation for which screen values become text, until [Session#present] says otherwise
/// @param keepsResults whether `_`, `_1` and `Out` are there; they keep every result alive
public record SessionOptions(
    Mode mode,
    Quotas quotas,
    List<String> arguments,
    Presentation presentation,
    boolean keepsResults) {
  public SessionOptions {
    arguments = List.copyOf(arguments);
  }

  /// For people: results are kept.
  public static SessionOptions interactive() {
    return new SessionOptions(Mode.DATA_SCIENCE, Quotas.NONE, List.of(), Presentation.PLAIN, true);
  }

  /// For programs: nothing is kept that the program does not keep.
  public static SessionOptions script() {
    return new SessionOptions(Mode.DATA_SCIENCE, Quotas.NONE, List.of(), Presentation.PLAIN, false);
  }

  /// The same with limits.
  public SessionOptions quotas(Quotas limits) {
    return new SessionOptions(mode, limits, arguments, presentation, keepsResults);
  }

  /// The same with arguments.
  public SessionOptions arguments(List<String> words) {
    return new SessionOptions(mode, quotas, words, presentation, keepsResults);
  }

  /// The same for another screen.
  public SessionOptions presentation(Presentation screen) {
    return new SessionOptions(mode, quotas, arguments, screen, keepsResults);
  }
}
