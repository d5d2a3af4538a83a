package fnp.dtype;

/// The family a dtype belongs to; among numbers the order is that of "same kind" casting, low to
/// high.
///
/// @numpy `numpy.dtype.kind`
public enum Kind {
  BOOLEAN('b'),
  UNSIGNED('u'),
  SIGNED('i'),
  FLOATING('f'),
  COMPLEX('c'),
  TIMEDELTA('m'),
  DATETIME('M'),
  BYTES('S'),
  TEXT('U'),
  VOID('V'),
  OBJECT('O'),
  STRING('T');

  private final char code;

  Kind(char code) {
    this.code = code;
  }

  /// NumPy's letter: `b`, `u`, `i`, `f`, `c`, `m`, `M`, `S`, `U`, `V`, `O` or `T`.
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

  /// Whether values of this kind are numbers; booleans are not counted.
  ///
  /// @numpy `numpy.number`
  public boolean isNumber() {
    return isInteger() || isInexact();
  }

  /// Whether values of this kind are text or bytes, of fixed or variable length.
  public boolean isText() {
    return this == BYTES || this == TEXT || this == STRING;
  }

  /// Whether values of this kind are whole numbers; booleans are not counted.
  public boolean isInteger() {
    return this == SIGNED || this == UNSIGNED;
  }
}
