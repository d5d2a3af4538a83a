package fnp.ndarray.print;

import fnp.dtype.Bytes;
import fnp.dtype.BytesType;
import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.DTypeText;
import fnp.dtype.Kind;
import fnp.dtype.ObjectType;
import fnp.dtype.Primitive;
import fnp.dtype.PythonText;
import fnp.dtype.StringType;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import fnp.dtype.SwappedType;
import fnp.dtype.TextType;
import fnp.dtype.TimeType;
import fnp.dtype.TimeUnit;
import fnp.dtype.TimeValue;
import fnp.dtype.VoidType;
import java.nio.ByteOrder;

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
      case TIMEDELTA, DATETIME -> new TimeValue(cells.longAt(index), time(dtype)).toString();
      case COMPLEX -> complex(cells.doubleAt(index), cells.imagAt(index), FloatWidth.of(dtype));
      case BYTES, TEXT, VOID, OBJECT, STRING -> text(dtype, cells.objectAt(index));
    };
  }

  /// A value of an element on its own, as [fnp.ndarray.NDArray#item] gives it.
  ///
  /// @param dtype which numbers have as many digits as identify them in
  /// @numpy `str(scalar)`
  public static String text(DType dtype, Object value) {
    return switch (dtype.kind()) {
      case FLOATING -> number((double) value, FloatWidth.of(dtype), Digits.Trim.TO_ONE_ZERO, false);
      case COMPLEX -> {
        var number = (Complex) value;
        yield complex(number.real(), number.imag(), FloatWidth.of(dtype));
      }
      case VOID ->
          value instanceof Bytes bytes ? ElementFormat.hexadecimal(bytes) : fields(dtype, value);
      case BOOLEAN, SIGNED, UNSIGNED, TIMEDELTA, DATETIME, BYTES, TEXT, OBJECT, STRING ->
          PythonText.str(value);
    };
  }

  /// @source NumPy 2.4, `arrayprint.py`, `_void_scalar_to_string`
  private static String fields(DType dtype, Object value) {
    return StructFormat.single((StructType) dtype, value, PrintOptions.current());
  }

  /// One element as an expression, such as `np.float64(1.5)`.
  ///
  /// @numpy `repr(scalar)`
  public static String scalarRepr(Cells cells, long[] index) {
    var text = scalar(cells, index);
    if (cells.dtype().kind().isTime()) {
      return timeRepr(new TimeValue(cells.longAt(index), time(cells.dtype())));
    }
    return switch (cells.dtype().kind()) {
      case BOOLEAN -> "np." + text + "_";
      case BYTES -> "np.bytes_(" + text + ")";
      case TEXT -> "np.str_(" + PythonText.repr(text) + ")";
      case STRING, OBJECT -> PythonText.repr(cells.objectAt(index));
      case VOID ->
          "np.void("
              + text
              + (cells.dtype() instanceof StructType type ? ", dtype=" + type + ")" : ")");
      case SIGNED, UNSIGNED, FLOATING, COMPLEX, TIMEDELTA, DATETIME -> numberRepr(cells, text);
    };
  }

  private static String numberRepr(Cells cells, String text) {
    return "np." + DTypeText.name(cells.dtype()) + (text.startsWith("(") ? text : "(" + text + ")");
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
        + (named ? "dtype=" + name(dtype) : "");
  }

  private static TimeType time(DType dtype) {
    return (TimeType) dtype.withOrder(ByteOrder.nativeOrder());
  }

  /// @source NumPy 2.4, `arrayprint.py`, `dtype_short_repr`
  private static String name(DType dtype) {
    return switch (dtype) {
      case Primitive type -> type.toString();
      case ObjectType type -> type.toString();
      case StringType type -> type.repr();
      case StructType type -> type.toString();
      case TimeType type -> type.isGeneric() ? type.toString() : "'" + type + "'";
      case SwappedType _, BytesType _, TextType _, VoidType _, SubArrayType _ -> "'" + dtype + "'";
    };
  }

  private static String shapeText(Cells cells) {
    var text = new StringBuilder("(");
    for (int axis = 0; axis < cells.ndim(); axis++) {
      text.append(axis == 0 ? "" : ", ").append(cells.length(axis));
    }
    return text.append(cells.ndim() == 1 ? ",)" : ")").toString();
  }
}
