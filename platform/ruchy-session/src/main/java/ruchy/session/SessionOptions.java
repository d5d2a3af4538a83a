package ruchy.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ruchy.lang.check.Mode;
import ruchy.session.history.History;
import ruchy.session.limit.Quotas;

/// How a session behaves.
///
/// @param mode what the checker accepts
/// @param quotas the limits for each cell
/// @param arguments what the program finds in `args`
/// @param presentation for which screen values become text, until [Session#present] says otherwise
/// @param keepsResults whether `_`, `_1` and `Out` are there; they keep every result alive
/// @param history what was entered before, and gets what becomes of the cells
/// @param recovery the folder that keeps the variables for the case that the process is killed
public record SessionOptions(
    Mode mode,
    Quotas quotas,
    List<String> arguments,
    Presentation presentation,
    boolean keepsResults,
    Optional<History> history,
    Optional<Path> recovery) {
  public SessionOptions {
    arguments = List.copyOf(arguments);
  }

  /// For people: results are kept.
  public static SessionOptions interactive() {
    return of(true);
  }

  /// For programs: nothing is kept that the program does not keep.
  public static SessionOptions script() {
    return of(false);
  }

  /// The same with limits.
  public SessionOptions quotas(Quotas limits) {
    return new SessionOptions(
        mode, limits, arguments, presentation, keepsResults, history, recovery);
  }

  /// The same with arguments.
  public SessionOptions arguments(List<String> words) {
    return new SessionOptions(mode, quotas, words, presentation, keepsResults, history, recovery);
  }

  /// The same for another screen.
  public SessionOptions presentation(Presentation screen) {
    return new SessionOptions(mode, quotas, arguments, screen, keepsResults, history, recovery);
  }

  /// The same with a history.
  public SessionOptions history(History entries) {
    return new SessionOptions(
        mode, quotas, arguments, presentation, keepsResults, Optional.of(entries), recovery);
  }

  /// The same with a folder that keeps the variables for the case that the process is killed.
  public SessionOptions recovery(Path folder) {
    return new SessionOptions(
        mode, quotas, arguments, presentation, keepsResults, history, Optional.of(folder));
  }

  private static SessionOptions of(boolean keepsResults) {
    return new SessionOptions(
        Mode.DATA_SCIENCE,
        Quotas.NONE,
        List.of(),
        Presentation.PLAIN,
        keepsResults,
        Optional.empty(),
        Optional.empty());
  }
}
