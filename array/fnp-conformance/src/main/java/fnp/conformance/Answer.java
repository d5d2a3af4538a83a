package fnp.conformance;

import fnp.dtype.Bytes;
import fnp.dtype.Complex;
import fnp.ndarray.NDArray;
import java.math.BigInteger;
import java.util.List;

/// What NumPy answered.
public sealed interface Answer {
  /// An array or a NumPy scalar.
  ///
  /// @param array its elements, in C order
  /// @param strides the strides it had there, in bytes
  /// @param writeable whether it could be written there
  record Array(NDArray array, List<Long> strides, boolean writeable) implements Answer {}

  /// A string, or the name of a dtype.
  record Text(String value) implements Answer {}

  /// A Python integer.
  record Whole(BigInteger value) implements Answer {}

  /// A Python float.
  record Real(double value) implements Answer {}

  /// A Python complex number.
  record Imaginary(Complex value) implements Answer {}

  /// A Python bool.
  record Truth(boolean value) implements Answer {}

  /// Python bytes inside an array of objects.
  record Raw(Bytes value) implements Answer {}

  /// A tuple inside an array of objects.
  record Group(List<Answer> items) implements Answer {
    /// Copies the list.
    public Group {
      items = List.copyOf(items);
    }
  }

  /// A tuple or list.
  record Sequence(List<Answer> items) implements Answer {
    /// Copies the list.
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// `None`.
  record Nothing() implements Answer {}

  /// An exception.
  ///
  /// @param type the name of its class, such as `ValueError`
  record Failure(String type, String message) implements Answer {}

  /// The array that was answered.
  ///
  /// @throws AssertionError if the answer is something else
  default NDArray array() {
    return this instanceof Array answer ? answer.array : fail("an array");
  }

  /// The text that was answered.
  ///
  /// @throws AssertionError if the answer is something else
  default String text() {
    return this instanceof Text answer ? answer.value : fail("text");
  }

  /// The truth value that was answered.
  ///
  /// @throws AssertionError if the answer is something else
  default boolean truth() {
    return this instanceof Truth answer ? answer.value : fail("True or False");
  }

  /// The integer that was answered.
  ///
  /// @throws AssertionError if the answer is something else
  default long whole() {
    return this instanceof Whole answer ? answer.value.longValueExact() : fail("an integer");
  }

  /// The items that were answered.
  ///
  /// @throws AssertionError if the answer is something else
  default List<Answer> items() {
    return this instanceof Sequence answer ? answer.items : fail("a tuple or list");
  }

  private <T> T fail(String expected) {
    throw new AssertionError("NumPy was expected to answer " + expected + ", but answered " + this);
  }
}
