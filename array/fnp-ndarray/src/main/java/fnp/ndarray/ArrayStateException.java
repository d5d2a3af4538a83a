package fnp.ndarray;

/// The array cannot be used in this way: it is read-only, or its memory was given back.
///
/// @numpy `ValueError`: assignment destination is read-only
public final class ArrayStateException extends ArrayException {
  private static final long serialVersionUID = 1L;

  ArrayStateException(String message) {
    super(message);
  }

  static ArrayStateException readOnly(NDArray array) {
    return new ArrayStateException(
        "the array %s of shape %s is read-only; write to a copy of it"
            .formatted(array.dtype(), array.shape()));
  }

  static ArrayStateException released() {
    return new ArrayStateException(
        "this array's memory was given back, by release() or at the end of a scope; keep it with"
            + " scope.keep(array), or release it later");
  }
}
