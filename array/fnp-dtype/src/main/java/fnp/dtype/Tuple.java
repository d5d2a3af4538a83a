package fnp.dtype;

import java.util.List;

/// A Python tuple: the Java value of an element with fields, and a part of the description of a
/// dtype.
///
/// @param items the parts; Python's `None` is the empty `Optional`
public record Tuple(List<Object> items) {
  /// Copies the list.
  public Tuple {
    items = List.copyOf(items);
  }

  /// A tuple of these.
  public static Tuple of(Object... items) {
    return new Tuple(List.of(items));
  }

  /// As Python prints it, such as `(1, 'a')`.
  @Override
  public String toString() {
    return PythonText.repr(this);
  }
}
