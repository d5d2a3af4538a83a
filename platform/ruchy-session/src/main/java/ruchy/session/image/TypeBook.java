package ruchy.session.image;

import java.util.List;
import ruchy.runtime.DeclaredValue;
import ruchy.runtime.StructValue;
import ruchy.session.magic.MagicException;

/// The types that the program of a session declares, by their names.
public interface TypeBook {
  /// The name of a value's type, with its arguments: `Pair<i64, f64>`.
  ///
  /// @throws UnsavableException if that name means another type by now
  String nameOf(DeclaredValue value);

  /// A struct or an object of a class whose fields have no values yet.
  ///
  /// @throws MagicException if there is no such type
  StructValue blank(String typeName);

  /// A value of an enum.
  ///
  /// @throws MagicException if there is no such variant, or these are not its fields
  Object variant(String typeName, String variant, List<Object> fields);
}
