package ruchy.session;

import java.util.List;
import java.util.OptionalLong;
import ruchy.lang.type.Type;
import ruchy.std.Extent;

/// A variable of a session.
///
/// @param type as the language writes it
/// @param summary its value in one short line
/// @param shape how many elements it has in each direction, such as `(3, 4)`; empty where that
///   means nothing
/// @param bytes the memory that its elements take; nothing where nobody knows
/// @param cell the cell or file that declared it
public record Variable(
    String name, String type, String summary, String shape, OptionalLong bytes, String cell) {
  private static final int SUMMARY_CHARACTERS_MAX = 60;

  /// A frame is told by its columns, which say more than its type in one line could.
  static Variable of(String name, Type type, Object value, String cell, Values values) {
    Extent extent = Extent.of(value);
    if (type instanceof Type.Library library && !library.schema().columns().isEmpty()) {
      List<String> names = library.schema().names();
      String columns =
          Values.cut(
              names.size() + " columns: " + String.join(", ", names), SUMMARY_CHARACTERS_MAX);
      return new Variable(name, library.name(), columns, extent.shape(), extent.bytes(), cell);
    }
    String summary = values.summary(value, SUMMARY_CHARACTERS_MAX);
    return new Variable(name, type.toString(), summary, extent.shape(), extent.bytes(), cell);
  }
}
