package fnp.dtype;

/// A dtype that does not exist, or a conversion or promotion that the rules forbid.
///
/// @numpy `TypeError`, `numpy.exceptions.DTypePromotionError`
public final class DTypeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// The message says what was asked, what was found and what to do.
  public DTypeException(String message) {
    super(message);
  }
}
