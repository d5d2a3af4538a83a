package fnp.ndarray;

import fnp.ndarray.mode.Entry;
import fnp.ndarray.mode.Ledger;
import fnp.ndarray.mode.Outcome;
import fnp.ndarray.mode.Threat;

/// A shape, an axis or strides that do not fit the array or the operation.
///
/// @numpy `ValueError`, `numpy.exceptions.AxisError`
public final class ShapeException extends ArrayException {
  private static final long serialVersionUID = 1L;

  /// The message says what was asked, what was found and what to do.
  public ShapeException(String message) {
    super(message);
  }

  /// Elements would lie outside their memory; recorded as evidence.
  static ShapeException outside(String message) {
    Ledger.record(Entry.STRIDED, Threat.STRIDE_ALIAS, Outcome.REFUSED, message);
    return new ShapeException(message);
  }

  static ShapeException axis(int axis, int ndim) {
    return new ShapeException(
        ndim == 0
            ? "axis %d is out of bounds: the array has no axes".formatted(axis)
            : "axis %d is out of bounds for an array of dimension %d; use %d to %d"
                .formatted(axis, ndim, -ndim, ndim - 1));
  }
}
