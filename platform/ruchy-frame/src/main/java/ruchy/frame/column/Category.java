package ruchy.frame.column;

/// A constant of an enum.
///
/// @param type the enum
/// @param name one of its categories
public record Category(DataType type, String name) {
  /// @throws FrameException with the nearest names if it is no category
  public Category {
    int _ = type.categories().placeOf(name);
  }

  @Override
  public String toString() {
    return '"' + name + '"';
  }
}
