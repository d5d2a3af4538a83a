package fnp.dtype;

/// The family a dtype belongs to; the order is the order of "same kind" casting, low to high.
///
/// @numpy `numpy.dtype.kind`
public enum Kind {
  BOOLEAN('b'),
  UNSIGNED('u'),
  SIGNED('i'),
  FLOATING('f');

  private final char code;

  Kind(char code) {
    this.code = code;
  }

  /// NumPy's letter: `b`, `u`, `i` or `f`.
  public char code() {
    return code;
  }

  /// Whether values of this kind are whole numbers; booleans are not counted.
  public boolean isInteger() {
    return this == SIGNED || this == UNSIGNED;
  }
}
