package fnp.io.text;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.PythonText;
import fnp.dtype.StructType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Elements;
import fnp.ndarray.print.ArrayText;
import java.util.ArrayList;
import java.util.List;

/// The elements of rows one after the other, as formats take them; the two parts of complex ones.
sealed interface RowItems extends PercentFormat.Values {
  /// The items of an array of two axes, or of one axis of structured elements.
  static RowItems of(NDArray rows) {
    if (!(rows.dtype() instanceof GeneralType)) {
      return new Numbers(rows);
    }
    var columns = new ArrayList<NDArray>();
    if (rows.dtype() instanceof StructType type) {
      type.names().forEach(name -> columns.add(rows.field(name)));
    } else {
      for (long i = 0; i < rows.shape(1); i++) {
        columns.add(rows.get(Index.ALL, Index.at(i)));
      }
    }
    return new Columns(List.copyOf(columns));
  }

  /// Numbers that lie densely.
  final class Numbers implements RowItems {
    private final NDArray flat;
    private final DType dtype;
    private long at;
    private long count;

    Numbers(NDArray rows) {
      flat = parts(rows).reshape(-1);
      dtype = flat.dtype();
      at = flat.size() == 0 ? 0 : flat.address();
    }

    private static NDArray parts(NDArray rows) {
      if (rows.dtype() == DType.COMPLEX64) {
        return rows.view(DType.FLOAT32);
      }
      return rows.dtype() == DType.COMPLEX128 ? rows.view(DType.FLOAT64) : rows;
    }

    private long step() {
      var address = at;
      at += dtype.itemsize();
      count++;
      return address;
    }

    @Override
    public double real() {
      return Elements.getDouble(dtype, step());
    }

    @Override
    public Object object() {
      return Elements.get(dtype, step());
    }

    @Override
    public String text(boolean repr) {
      var index = new long[] {count};
      step();
      return repr
          ? ArrayText.scalarRepr(flat.cells(), index)
          : ArrayText.scalar(flat.cells(), index);
    }
  }

  /// Columns of different dtypes.
  final class Columns implements RowItems {
    private final List<NDArray> columns;
    private int column;
    private long row;

    Columns(List<NDArray> columns) {
      this.columns = columns;
    }

    private long step() {
      var at = row;
      column++;
      if (column == columns.size()) {
        column = 0;
        row++;
      }
      return at;
    }

    @Override
    public double real() {
      return switch (object()) {
        case Number number -> number.doubleValue();
        case Boolean truth -> truth ? 1 : 0;
        case Complex value -> throw mismatch(value);
        case Object value -> throw mismatch(value);
      };
    }

    private static PercentFormat.MismatchException mismatch(Object value) {
      return new PercentFormat.MismatchException(
          PythonText.repr(value) + " is no real number; use %s for it");
    }

    @Override
    public Object object() {
      var from = columns.get(column);
      return from.item(step());
    }

    @Override
    public String text(boolean repr) {
      var from = columns.get(column);
      var at = step();
      if (from.dtype() instanceof GeneralType) {
        var item = from.item(at);
        return repr ? PythonText.repr(item) : PythonText.str(item);
      }
      var index = new long[] {at};
      return repr
          ? ArrayText.scalarRepr(from.cells(), index)
          : ArrayText.scalar(from.cells(), index);
    }
  }
}
