package fnp.io;

import fnp.dtype.DType;
import fnp.dtype.DTypeException;

/// The dtype of a file as its header has it, and back.
///
/// @numpy `numpy.lib.format.descr_to_dtype`, `numpy.lib.format.dtype_to_descr`
final class Descriptor {
  private Descriptor() {}

  /// The literal of Python for a dtype: `'<f8'`.
  static String text(DType dtype) {
    return "'" + dtype.protocol() + "'";
  }

  /// The dtype that a literal means.
  ///
  /// @throws FormatException if there is none, or its elements are Python objects
  static DType dtype(Literal descr) {
    return switch (descr) {
      case Literal.Text(var name) -> named(name);
      case Literal.Items _, Literal.Entries _, Literal.Whole _, Literal.Truth _ ->
          throw new FormatException(
              "npy header: descr is not the name of a dtype; structured dtypes are not read");
    };
  }

  private static DType named(String name) {
    if (name.endsWith("O")) {
      throw pickled("the dtype '" + name + "'");
    }
    try {
      return DType.of(name);
    } catch (DTypeException problem) {
      throw new FormatException(
          "npy header: descr '%s' is not a dtype that is read here: %s"
              .formatted(name, problem.getMessage()));
    }
  }

  static FormatException pickled(String what) {
    return new FormatException(
        "%s means pickled Python objects, which are code and are never run; save the array with a"
                .formatted(what)
            + " dtype of numbers, texts or fields in NumPy, then load it again");
  }
}
