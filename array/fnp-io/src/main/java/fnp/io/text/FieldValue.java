package fnp.io.text;

import fnp.dtype.GeneralType;
import fnp.dtype.PythonText;
import fnp.dtype.TimeType;
import fnp.io.FormatException;
import fnp.ndarray.element.Elements;

/// Java values on their way into fields.
final class FieldValue {
  private FieldValue() {}

  /// Stores a value in a column of a row.
  ///
  /// @throws FormatException if it does not fit the column's dtype
  static void store(Column column, long row, Object value) {
    var dtype = column.dtype();
    var address = row + column.offset();
    var isText = value instanceof String;
    if (!isText && !(dtype instanceof GeneralType) && !(dtype instanceof TimeType)) {
      Elements.set(dtype, address, value);
      return;
    }
    var text = PythonText.str(value).toCharArray();
    if (!column.parser().parse(text, 0, text.length, address)) {
      throw new FormatException(
          "could not convert %s to %s; give a converter, or a value to fill in"
              .formatted(Quoted.of(new String(text)), dtype));
    }
  }
}
