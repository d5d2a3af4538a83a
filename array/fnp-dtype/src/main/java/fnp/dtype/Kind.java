package fnp.dtype;

/// The family a dtype belongs to; the order is the order of "same kind" casting, low to high.
///
/// @numpy `numpy.dtype.kind`
public enum Kind {
  BOOLEAN('b'),
  UNSIGNED('u'),
  SIGNED('i'),
  FLOATING('f'),
  COMPLEX('c'),
  TIMEDELTA('m'),
  DATETIME('M');

  private final char code;

  Kind(char code) {
    this.code = code;
  }

  /// NumPy's letter: `b`, `u`, `i`, `f`, `c`, `m` or `M`.
  public char code() {
    return code;
  }

  /// Whether values of this kind may have a fraction: floating and complex numbers.
  ///
  /// @numpy `numpy.inexact`
  public boolean isInexact() {
    return this == FLOATING || this == COMPLEX;
  }

  /// Whether values of this kind are dates or spans of time.
  public boolean isTime() {
    return this == TIMEDELTA || this == DATETIME;
  }

  /// Whether values of this kind are whole numbers; booleans are not counted.
  public boolean isInteger() {
    return this == SIGNED || this == UNSIGNED;
  }
}
