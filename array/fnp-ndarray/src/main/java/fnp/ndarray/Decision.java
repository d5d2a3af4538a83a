package fnp.ndarray;

/// What the stride calculus says about an operation: it never touches memory itself.
public sealed interface Decision {
  /// The result is a view: the same memory, read with another layout.
  ///
  /// @param layout the view's shape and strides
  /// @param offset bytes from the array's first element to the view's first element
  record View(Layout layout, long offset) implements Decision {}

  /// The result has this shape, but no strides reach its elements in the memory as it is.
  ///
  /// @param shape the result's shape
  /// @param reason why a view is impossible
  record Copy(Shape shape, String reason) implements Decision {}

  /// There is no such result.
  ///
  /// @param problem says why
  record Illegal(ArrayException problem) implements Decision {}
}
