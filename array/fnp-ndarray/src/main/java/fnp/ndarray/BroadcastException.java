package fnp.ndarray;

/// Two shapes cannot be stretched to one.
///
/// @numpy `ValueError`: operands could not be broadcast together
public final class BroadcastException extends ArrayException {
  private static final long serialVersionUID = 1L;

  BroadcastException(String message) {
    super(message);
  }

  static BroadcastException between(Shape left, Shape right) {
    var common = Math.min(left.ndim(), right.ndim());
    for (int back = 1; back <= common; back++) {
      var a = left.axis(-back);
      var b = right.axis(-back);
      if (a != b && a != 1 && b != 1) {
        return new BroadcastException(
            ("cannot broadcast %s with %s: axis -%d has length %d and %d; make one of them 1, say"
                    + " with newAxis, or equal")
                .formatted(left, right, back, a, b));
      }
    }
    throw new AssertionError(left + " and " + right + " do broadcast");
  }

  static BroadcastException into(Shape from, Shape to) {
    for (int back = 1; back <= Math.min(from.ndim(), to.ndim()); back++) {
      var given = from.axis(-back);
      var wanted = to.axis(-back);
      if (given != wanted && given != 1) {
        return new BroadcastException(
            ("cannot stretch %s to %s: axis -%d has length %d, but %d is wanted; only axes of length"
                    + " 1 stretch")
                .formatted(from, to, back, given, wanted));
      }
    }
    return new BroadcastException(
        "cannot stretch %s to %s: it has more axes; index or reshape it first".formatted(from, to));
  }
}
