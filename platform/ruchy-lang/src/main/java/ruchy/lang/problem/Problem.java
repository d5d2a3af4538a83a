package ruchy.lang.problem;

/// Something wrong with a program. Each kind is a record that carries the facts, so that a quick
/// fix can use them, and writes its own message, so that no file holds all messages.
///
/// Codes are never renumbered or reused: E00xx syntax, E01xx names, E02xx calls and arguments,
/// E03xx types, E04xx patterns, E05xx declarations, E06xx not available, E07xx run time, E08xx
/// library and frames. Each has a page in `docs/errors/`.
public interface Problem {
  /// The problem in words, with its places.
  Diagnostic describe();

  /// Whether the text merely ends too early, so that a further line may mend it.
  default boolean atEnd() {
    return false;
  }
}
