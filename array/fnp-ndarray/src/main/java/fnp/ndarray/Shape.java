package fnp.ndarray;

import java.util.Arrays;

/// The lengths of an array's axes, outermost first. `()` is the shape of a single value.
///
/// @numpy `numpy.ndarray.shape`
public final class Shape {
  /// More axes than this are refused.
  ///
  /// @numpy `NPY_MAXDIMS`, 2.0
  public static final int MAX_DIMENSIONS = 64;

  /// The shape without axes.
  public static final Shape SCALAR = new Shape(new long[0], 1);

  private final long[] lengths;
  private final long size;

  private Shape(long[] lengths, long size) {
    this.lengths = lengths;
    this.size = size;
  }

  /// The shape with these lengths.
  ///
  /// @throws ShapeException if a length is negative, there are more than 64, or the number of
  ///   elements is beyond 2⁶³
  public static Shape of(long... lengths) {
    return lengths.length == 0 ? SCALAR : owning(lengths.clone());
  }

  /// As [#of], without the copy: the caller gives the array away.
  static Shape owning(long[] lengths) {
    if (lengths.length > MAX_DIMENSIONS) {
      throw new ShapeException(
          "a shape with %d axes was asked for; at most %d are possible"
              .formatted(lengths.length, MAX_DIMENSIONS));
    }
    long size = 1;
    boolean empty = false;
    for (var length : lengths) {
      if (length < 0) {
        throw new ShapeException(
            "shape %s has a negative length; lengths start at 0".formatted(text(lengths)));
      }
      empty |= length == 0;
      // As in NumPy, an empty array too must not have absurd other axes.
      if (length != 0) {
        if (Math.multiplyHigh(size, length) != 0 || size * length < 0) {
          throw new ShapeException(
              "shape %s has more than 2^63 elements; array is too big".formatted(text(lengths)));
        }
        size *= length;
      }
    }
    return new Shape(lengths, empty ? 0 : size);
  }

  /// The number of axes.
  public int ndim() {
    return lengths.length;
  }

  /// The number of elements.
  public long size() {
    return size;
  }

  /// The length of an axis; negative numbers count from the last.
  ///
  /// @throws ShapeException if there is no such axis
  public long axis(int axis) {
    return lengths[normalise(axis)];
  }

  /// The axis from 0 that a possibly negative number means.
  ///
  /// @throws ShapeException if there is no such axis
  public int normalise(int axis) {
    var found = axis < 0 ? axis + lengths.length : axis;
    if (found < 0 || found >= lengths.length) {
      throw ShapeException.axis(axis, lengths.length);
    }
    return found;
  }

  /// The shape both operands of an elementwise operation take: axes are matched from the last one
  /// backwards, and an axis of length 1, or one that is absent, stretches to fit.
  ///
  /// @throws BroadcastException if two matched axes differ and neither has length 1
  /// @numpy `numpy.broadcast_shapes`
  public Shape broadcast(Shape other) {
    if (equals(other)) {
      return this;
    }
    var widest = lengths.length >= other.lengths.length;
    var wide = widest ? this : other;
    var narrow = widest ? other : this;
    var result = wide.lengths.clone();
    var shift = result.length - narrow.lengths.length;
    for (int i = 0; i < narrow.lengths.length; i++) {
      var length = narrow.lengths[i];
      if (result[i + shift] == 1) {
        result[i + shift] = length;
      } else if (length != 1 && length != result[i + shift]) {
        throw BroadcastException.between(this, other);
      }
    }
    return owning(result);
  }

  /// The common shape of any number of operands.
  ///
  /// @throws BroadcastException if they do not fit
  /// @numpy `numpy.broadcast_shapes`
  public static Shape broadcast(Shape... shapes) {
    var result = SCALAR;
    for (var shape : shapes) {
      result = result.broadcast(shape);
    }
    return result;
  }

  /// A copy of the lengths.
  public long[] toArray() {
    return lengths.clone();
  }

  /// The lengths themselves, for this package; nobody writes to them.
  long[] lengths() {
    return lengths;
  }

  @Override
  public boolean equals(Object other) {
    return other == this || (other instanceof Shape shape && Arrays.equals(lengths, shape.lengths));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lengths);
  }

  /// As a Python tuple: `()`, `(3,)`, `(3, 4)`.
  @Override
  public String toString() {
    return text(lengths);
  }

  static String text(long[] lengths) {
    var text = new StringBuilder("(");
    for (int i = 0; i < lengths.length; i++) {
      text.append(i == 0 ? "" : ", ").append(lengths[i]);
    }
    return text.append(lengths.length == 1 ? ",)" : ")").toString();
  }
}
