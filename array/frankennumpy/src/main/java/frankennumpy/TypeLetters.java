package frankennumpy;

import fnp.dtype.DTypeException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The letters of NumPy's dtypes.
final class TypeLetters {
  /// By kind, in NumPy's order, but for the letters of long doubles.
  static final Map<String, String> CODES =
      table(
          "Character", "c",
          "Integer", "bhilqnp",
          "UnsignedInteger", "BHILQNP",
          "Float", "efd",
          "Complex", "FD",
          "AllInteger", "bBhHiIlLqQnNpP",
          "AllFloat", "efdFD",
          "Datetime", "Mm",
          "All", "?bhilqnpBHILQNPefdFDSUVOMm");

  private static final Map<String, String> NAMES =
      table(
          "?", "bool",
          "b", "signed char",
          "B", "unsigned char",
          "h", "short",
          "H", "unsigned short",
          "i", "integer",
          "I", "unsigned integer",
          "l", "long integer",
          "L", "unsigned long integer",
          "q", "long long integer",
          "Q", "unsigned long long integer",
          "f", "single precision",
          "d", "double precision",
          "F", "complex single precision",
          "D", "complex double precision",
          "S", "string",
          "U", "unicode",
          "V", "void",
          "O", "object",
          "S1", "character");

  private TypeLetters() {}

  static String name(String letter) {
    var name = NAMES.get(letter);
    if (name == null) {
      throw new DTypeException(
          "no dtype has the letter `%s`; there are %s"
              .formatted(letter, String.join(", ", NAMES.keySet())));
    }
    return name;
  }

  private static Map<String, String> table(String... words) {
    var table = new LinkedHashMap<String, String>();
    for (int i = 0; i < words.length; i += 2) {
      table.put(words[i], words[i + 1]);
    }
    return Collections.unmodifiableMap(table);
  }
}
