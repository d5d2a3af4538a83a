package fnp.ndarray.print;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.TimeType;
import fnp.dtype.TimeUnit;
import fnp.dtype.TimeValue;

/// Arrays as text.
public final class ArrayText {
  private static final double POSITIONAL_MIN = 1e-4;

  private ArrayText() {}

  /// The elements in brackets; an array without axes as its bare value.
  ///
  /// @numpy `numpy.array_str`, `str(array)`
  public static String str(Cells cells, PrintOptions options) {
    return cells.ndim() == 0
        ? scalar(cells, new long[0])
        : array2string(cells, options, " ", "", "");
  }

  /// The elements as an expression that makes the array, such as `array([1, 2], dtype=int8)`.
  ///
  /// @numpy `numpy.array_repr`, `repr(array)`
  public static String repr(Cells cells, PrintOptions options) {
    var prefix = "array(";
    var body = prefix + array2string(cells, options, ", ", prefix, ")");
    var extras = extras(cells, options);
    if (extras.isEmpty()) {
      return body + ")";
    }
    var text = body + ",";
    var lastLine = text.length() - (text.lastIndexOf('\n') + 1);
    var fits = lastLine + extras.length() + 2 <= options.lineWidth();
    return text + (fits ? " " : "\n" + " ".repeat(prefix.length())) + extras + ")";
  }

  /// The elements in brackets.
  ///
  /// @param separator between elements
  /// @param prefix what will stand before the text on its first line; later lines are indented by
  ///   its length
  /// @param suffix what will stand behind the text; room is left for it
  /// @numpy `numpy.array2string`
  public static String array2string(
      Cells cells, PrintOptions options, String separator, String prefix, String suffix) {
    if (Corners.size(cells) == 0) {
      return "[]";
    }
    var corners = Corners.of(cells, options);
    var words = ElementFormat.of(corners, options);
    var indent = " ".repeat(prefix.length() + 1);
    return new Rows(corners, words, separator).text(indent, options.lineWidth() - suffix.length());
  }

  /// One element on its own.
  ///
  /// @numpy `str(scalar)`
  public static String scalar(Cells cells, long[] index) {
    var dtype = cells.dtype();
    return switch (dtype.kind()) {
      case BOOLEAN -> cells.longAt(index) != 0 ? "True" : "False";
      case SIGNED -> Long.toString(cells.longAt(index));
      case UNSIGNED -> Long.toUnsignedString(cells.longAt(index));
      case FLOATING ->
          number(cells.doubleAt(index), FloatWidth.of(dtype), Digits.Trim.TO_ONE_ZERO, false);
      case TIMEDELTA, DATETIME -> new TimeValue(cells.longAt(index), (TimeType) dtype).toString();
      case COMPLEX -> complex(cells.doubleAt(index), cells.imagAt(index), FloatWidth.of(dtype));
    };
  }

  /// One element as an expression, such as `np.float64(1.5)`.
  ///
  /// @numpy `repr(scalar)`
  public static String scalarRepr(Cells cells, long[] index) {
    var text = scalar(cells, index);
    if (cells.dtype() instanceof TimeType type) {
      return timeRepr(new TimeValue(cells.longAt(index), type));
    }
    if (cells.dtype().kind() == Kind.BOOLEAN) {
      return "np." + text + "_";
    }
    return "np." + cells.dtype() + (text.startsWith("(") ? text : "(" + text + ")");
  }

  /// @source NumPy 2.4, `scalartypes.c.src`, `datetimetype_repr`, `timedeltatype_repr`
  private static String timeRepr(TimeValue time) {
    var type = time.type();
    var dates = type.kind() == Kind.DATETIME;
    var value = time.isNat() || dates ? "'" + time.iso() + "'" : Long.toString(time.count());
    var unit =
        type.isGeneric()
                || (dates && !time.isNat() && type.step() == 1 && type.unit() != TimeUnit.HOUR)
            ? ""
            : ",'" + (type.step() == 1 ? "" : type.step()) + type.unit() + "'";
    return (dates ? "np.datetime64(" : "np.timedelta64(") + value + unit + ")";
  }

  /// A floating number on its own, with as many digits as identify it.
  ///
  /// @param trim of numbers without an exponent
  private static String number(double value, FloatWidth width, Digits.Trim trim, boolean plus) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? (plus ? "+nan" : "nan") : infinity(value, plus);
    }
    var size = Math.abs(value);
    if (value == 0 || (size >= POSITIONAL_MIN && size < width.positionalMax)) {
      var parts = new Digits(Digits.UNLIMITED, 0, true, trim, plus).positional(value, width);
      return parts.fraction().isEmpty() ? parts.whole() : parts.padded(0, 0);
    }
    var digits = new Digits(Digits.UNLIMITED, 0, true, Digits.Trim.ALL, plus);
    var decimal = digits.scientific(value, width);
    var mantissa = digits.mantissa(decimal);
    var fraction = mantissa.fraction().isEmpty() ? "" : "." + mantissa.fraction();
    return mantissa.whole() + fraction + Digits.exponent(decimal, 2);
  }

  private static String infinity(double value, boolean plus) {
    return value < 0 ? "-inf" : plus ? "+inf" : "inf";
  }

  /// @source NumPy 2.4, `scalartypes.c.src`, `cdoubletype_repr_either`
  private static String complex(double real, double imag, FloatWidth width) {
    if (Double.doubleToRawLongBits(real) == 0) {
      return number(imag, width, Digits.Trim.ALL, false) + "j";
    }
    return "("
        + number(real, width, Digits.Trim.ALL, false)
        + number(imag, width, Digits.Trim.ALL, true)
        + "j)";
  }

  private static String extras(Cells cells, PrintOptions options) {
    var size = Corners.size(cells);
    var flatAndEmpty = cells.ndim() == 1 && size == 0;
    var shape = (size == 0 && !flatAndEmpty) || size > options.threshold();
    var dtype = cells.dtype();
    var implied =
        dtype == DType.INT64
            || dtype == DType.FLOAT64
            || dtype == DType.BOOL
            || dtype == DType.COMPLEX128;
    var named = !implied || size == 0;
    return (shape ? "shape=" + shapeText(cells) : "")
        + (shape && named ? ", " : "")
        + (named ? "dtype=" + (dtype.toString().endsWith("]") ? "'" + dtype + "'" : dtype) : "");
  }

  private static String shapeText(Cells cells) {
    var text = new StringBuilder("(");
    for (int axis = 0; axis < cells.ndim(); axis++) {
      text.append(axis == 0 ? "" : ", ").append(cells.length(axis));
    }
    return text.append(cells.ndim() == 1 ? ",)" : ")").toString();
  }
}
