package fnp.ndarray.mode;

/// What was decided.
public enum Outcome {
  /// The input was refused; the caller got an exception.
  REFUSED,
  /// The input was brought into the form its dtype demands, without changing what it means.
  REPAIRED,
  /// The mode of the process was changed.
  CHANGED
}
