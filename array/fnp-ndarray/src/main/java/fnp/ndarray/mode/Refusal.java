package fnp.ndarray.mode;

/// An exception that knows what kind of threat it answers.
public interface Refusal {
  /// What the refused input was.
  Threat threat();
}
