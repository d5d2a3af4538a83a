package ruchy.lang.check;

/// What is accepted; never what it means.
public enum Mode {
  /// A bare `x = 1` declares, rebinding may change the type, a `Result` where its value is needed
  /// gets an implicit `?`.
  DATA_SCIENCE,
  /// `let` is required, `?` is explicit, public functions are annotated.
  ENGINEERING
}
