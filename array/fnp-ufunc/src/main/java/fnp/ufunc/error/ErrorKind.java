package fnp.ufunc.error;

/// What can go wrong in floating-point arithmetic.
///
/// @numpy the keys of `numpy.geterr`
public enum ErrorKind {
  /// An infinite result of finite operands, exactly.
  DIVIDE("divide by zero"),
  /// A result too large for its type.
  OVER("overflow"),
  /// A result too small for its type.
  UNDER("underflow"),
  /// A result that is no number.
  INVALID("invalid value");

  private final String words;

  ErrorKind(String words) {
    this.words = words;
  }

  /// The bit of this kind in a set of errors; NumPy's number.
  public int bit() {
    return 1 << ordinal();
  }

  /// NumPy's words, such as `divide by zero`.
  public String words() {
    return words;
  }
}
