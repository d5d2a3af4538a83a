package fnp.ndarray;

/// A wrong use of an array. Subclasses name the kind; the message says what was asked, what was
/// found and what to do.
public abstract sealed class ArrayException extends IllegalArgumentException
    permits BroadcastException,
        ShapeException,
        IndexException,
        ArrayStateException,
        ConversionException {
  private static final long serialVersionUID = 1L;

  ArrayException(String message) {
    super(message);
  }
}
