package fnp.ndarray;

/// An index outside its axis, or one that does not fit the array.
///
/// @numpy `IndexError`
public final class IndexException extends ArrayException {
  private static final long serialVersionUID = 1L;

  /// The message says what was asked, what was found and what to do.
  public IndexException(String message) {
    super(message);
  }

  static IndexException outOfBounds(long index, int axis, long length) {
    return new IndexException(
        length == 0
            ? "index %d is out of bounds for axis %d with size 0".formatted(index, axis)
            : "index %d is out of bounds for axis %d with size %d; use %d to %d"
                .formatted(index, axis, length, -length, length - 1));
  }
}
