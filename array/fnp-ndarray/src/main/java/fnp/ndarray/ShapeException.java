package fnp.ndarray;

/// A shape, an axis or strides that do not fit the array or the operation.
///
/// @numpy `ValueError`, `numpy.exceptions.AxisError`
public final class ShapeException extends ArrayException {
  private static final long serialVersionUID = 1L;

  /// The message says what was asked, what was found and what to do.
  public ShapeException(String message) {
    super(message);
  }

  static ShapeException axis(int axis, int ndim) {
    return new ShapeException(
        ndim == 0
            ? "axis %d is out of bounds: the array has no axes".formatted(axis)
            : "axis %d is out of bounds for an array of dimension %d; use %d to %d"
                .formatted(axis, ndim, -ndim, ndim - 1));
  }
}
