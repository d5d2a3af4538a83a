package fnp.io.text;

import fnp.dtype.DType;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import java.util.ArrayList;
import java.util.List;

/// Where the fields of one column of text go.
///
/// @param dtype of the elements
/// @param offset in bytes, within a row
record Column(DType dtype, FieldParser parser, int offset) {
  /// The columns of a structured dtype, fields within fields and sub-arrays laid open.
  static List<Column> of(StructType type) {
    var columns = new ArrayList<Column>();
    add(columns, type, 0);
    return List.copyOf(columns);
  }

  /// So many columns of one dtype.
  static List<Column> of(DType dtype, int count) {
    var columns = new ArrayList<Column>();
    var parser = FieldParser.of(dtype);
    for (int i = 0; i < count; i++) {
      columns.add(new Column(dtype, parser, i * dtype.itemsize()));
    }
    return List.copyOf(columns);
  }

  private static void add(List<Column> columns, DType dtype, int offset) {
    switch (dtype) {
      case StructType type -> {
        for (var field : type.fields()) {
          add(columns, field.dtype(), offset + field.offset());
        }
      }
      case SubArrayType sub -> {
        var count = sub.shape().stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
        for (int i = 0; i < count; i++) {
          add(columns, sub.base(), offset + i * sub.base().itemsize());
        }
      }
      default -> columns.add(new Column(dtype, FieldParser.of(dtype), offset));
    }
  }
}
