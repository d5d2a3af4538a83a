package frankennumpy.ma;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.ObjectType;
import fnp.dtype.PythonText;
import fnp.ndarray.NDArray;
import fnp.ndarray.print.ArrayText;
import fnp.ndarray.print.Cells;
import fnp.ndarray.print.PrintOptions;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import frankennumpy.Np;
import java.util.List;
import java.util.Optional;

/// Masked arrays as text.
///
/// @source NumPy 2.4, `ma/core.py`, `MaskedArray.__repr__`
final class MaskedText {
  private static final long WIDTH = 100;
  private static final long WIDTH_OF_ROW = 1500;

  private MaskedText() {}

  static String str(MaskedArray m) {
    if (m.isMaskedScalar()) {
      return MaskedPrintOption.SHARED.toString();
    }
    return m.mask().isEmpty() ? m.data().toString() : ArrayText.str(cells(m), options());
  }

  static String repr(MaskedArray m) {
    if (m == Ma.MASKED) {
      return "masked";
    }
    var first = "masked_array(";
    var isRow = true;
    for (int axis = 0; axis < m.ndim() - 1; axis++) {
      isRow &= m.shape().axis(axis) == 1;
    }
    var named = needsDtype(m);
    var text = new StringBuilder(isRow ? "" : first + "\n");
    var dataIndent = isRow ? first : "  ";
    text.append(dataIndent)
        .append("data=")
        .append(body(cells(m), dataIndent + "data="))
        .append(",\n");
    var maskIndent = indent(isRow, "mask");
    text.append(maskIndent).append("mask=").append(mask(m, maskIndent + "mask=")).append(",\n");
    text.append(indent(isRow, "fill_value")).append("fill_value=").append(fill(m));
    if (named) {
      text.append(",\n").append(indent(isRow, "dtype")).append("dtype=").append(dtype(m.dtype()));
    }
    return text.append(')').toString();
  }

  private static String indent(boolean isRow, String key) {
    var aligned = "masked_array(data".length() - key.length();
    return " ".repeat(isRow ? Math.max(2, aligned) : 2);
  }

  private static boolean needsDtype(MaskedArray m) {
    var dtype = m.dtype();
    var implied =
        dtype == DType.INT64
            || dtype == DType.FLOAT64
            || dtype == DType.BOOL
            || dtype == DType.COMPLEX128;
    return !implied
        || m.size() == 0
        || (m.mask().isPresent() && Reductions.all(m.mask().get(), Over.all()).getBoolean());
  }

  private static String mask(MaskedArray m, String prefix) {
    return m.mask().isEmpty() ? "False" : body(m.mask().get().cells(), prefix);
  }

  private static String body(Cells cells, String prefix) {
    return ArrayText.array2string(cells, options(), ", ", prefix, ",");
  }

  private static String fill(MaskedArray m) {
    var value = m.fillValue();
    var kind = value.dtype().kind();
    if ((kind == Kind.BYTES || kind == Kind.TEXT) && kind == m.dtype().kind()) {
      return PythonText.repr(value.item());
    }
    return value.dtype() == m.dtype()
        ? value.toString()
        : ArrayText.scalarRepr(value.cells(), new long[0]);
  }

  private static String dtype(DType dtype) {
    var repr = NDArray.empty(dtype, 0).repr();
    return repr.substring(repr.indexOf("dtype=") + "dtype=".length(), repr.length() - 1);
  }

  private static PrintOptions options() {
    return PrintOptions.current();
  }

  private static Cells cells(MaskedArray m) {
    if (m.mask().isEmpty()) {
      return m.data().cells();
    }
    if (!MaskedPrintOption.SHARED.isEnabled()) {
      return m.filled().cells();
    }
    var shown = ends(m);
    return new MaskedCells(shown.data(), shown.maskArray());
  }

  /// Without the middle of axes longer than NumPy prints of masked arrays.
  private static MaskedArray ends(MaskedArray m) {
    var most = m.ndim() > 1 ? WIDTH : WIDTH_OF_ROW;
    var result = m;
    for (int axis = 0; axis < m.ndim(); axis++) {
      var length = m.shape().axis(axis);
      if (length > most) {
        var first = Ma.part(result, axis, 0, most / 2);
        var last = Ma.part(result, axis, length - most / 2, length);
        var data = Np.concatenate(List.of(first.data(), last.data()), axis);
        var mask = Np.concatenate(List.of(first.maskArray(), last.maskArray()), axis);
        result = MaskedArray.raw(data, Optional.of(mask));
      }
    }
    return result;
  }

  /// The elements as objects, with marks among them.
  private record MaskedCells(NDArray data, NDArray mask) implements Cells {
    @Override
    public DType dtype() {
      return ObjectType.OBJECT;
    }

    @Override
    public int ndim() {
      return data.ndim();
    }

    @Override
    public long length(int axis) {
      return data.shape(axis);
    }

    @Override
    public double doubleAt(long[] index) {
      return data.getDouble(index);
    }

    @Override
    public double imagAt(long[] index) {
      return data.getComplex(index).imag();
    }

    @Override
    public long longAt(long[] index) {
      return data.getLong(index);
    }

    @Override
    public Object objectAt(long[] index) {
      return mask.getBoolean(index) ? MaskedPrintOption.SHARED : data.item(index);
    }
  }
}
