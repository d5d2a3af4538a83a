package ruchy.frame.column;

/// One column's name and type.
///
/// @param name the name; may be any text
/// @param type the type of its values
public record Field(String name, DataType type) {
  /// As users read it: `age: int64`.
  @Override
  public String toString() {
    return name + ": " + type;
  }
}
