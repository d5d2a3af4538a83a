package frankennumpy.ma;

/// A mask does not fit, or a masked element was to be changed or read as a number.
///
/// @numpy `numpy.ma.MaskError`
public final class MaskException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  MaskException(String message) {
    super(message);
  }
}
