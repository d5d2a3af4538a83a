package fnp.ndarray.print;

import fnp.dtype.Bytes;
import fnp.dtype.Kind;
import fnp.dtype.PythonText;
import fnp.dtype.StructType;
import fnp.dtype.TimeValue;
import java.util.List;
import java.util.function.IntFunction;

/// Chooses how the elements of an array become words of equal length.
final class ElementFormat {
  private ElementFormat() {}

  /// The word for each shown position.
  static IntFunction<String> of(Corners corners, PrintOptions options) {
    var own = options.formatters().get(corners.dtype.kind());
    if (own != null) {
      return position -> own.apply(corners.object(position));
    }
    return switch (corners.dtype.kind()) {
      case BOOLEAN -> booleans(corners);
      case SIGNED, UNSIGNED -> integers(corners, options.sign());
      case FLOATING -> {
        var format = new FloatFormat(corners.doubles, FloatWidth.of(corners.dtype), options);
        yield position -> format.text(corners.doubles[position]);
      }
      case COMPLEX -> complex(corners, options);
      case TIMEDELTA, DATETIME -> times(corners);
      case BYTES, TEXT, STRING -> position -> PythonText.repr(corners.objects[position]);
      case OBJECT -> position -> object(corners.objects[position]);
      case VOID ->
          corners.dtype instanceof StructType type
              ? StructFormat.of(type, List.of(corners.objects), corners.ndim(), options)
              : position -> hexadecimal((Bytes) corners.objects[position]);
    };
  }

  /// Lists are marked, so that they are not taken for an axis.
  ///
  /// @source NumPy 2.4, `arrayprint.py`, `_object_format`
  private static String object(Object value) {
    return value instanceof List<?>
        ? "list(" + PythonText.repr(value) + ")"
        : PythonText.repr(value);
  }

  /// Every byte by its number, such as `b'\x00\xFF'`.
  static String hexadecimal(Bytes bytes) {
    var text = new StringBuilder("b'");
    for (int i = 0; i < bytes.length(); i++) {
      text.append("\\x%02X".formatted(bytes.at(i)));
    }
    return text.append('\'').toString();
  }

  /// Dates in quotes, spans as whole numbers.
  ///
  /// @source NumPy 2.4, `arrayprint.py`, `_TimelikeFormat`
  private static IntFunction<String> times(Corners corners) {
    var words = new String[corners.count()];
    int width = 0;
    for (int i = 0; i < words.length; i++) {
      var time = (TimeValue) corners.object(i);
      var plain = time.type().kind() == Kind.TIMEDELTA && !time.isNat();
      words[i] = plain ? Long.toString(time.count()) : "'" + time.iso() + "'";
      width = Math.max(width, words[i].length());
    }
    var common = width;
    return position -> " ".repeat(common - words[position].length()) + words[position];
  }

  private static IntFunction<String> booleans(Corners corners) {
    var yes = corners.ndim() == 0 ? "True" : " True";
    return position -> corners.longs[position] != 0 ? yes : "False";
  }

  /// @source NumPy 2.4, `arrayprint.py`, `ComplexFloatingFormat`
  private static IntFunction<String> complex(Corners corners, PrintOptions options) {
    var width = FloatWidth.of(corners.dtype);
    var reals = new FloatFormat(corners.doubles, width, options);
    var imags = new FloatFormat(corners.imags, width, options.withSign('+'));
    return position -> {
      var imag = imags.text(corners.imags[position]);
      var end = imag.stripTrailing().length();
      return reals.text(corners.doubles[position])
          + imag.substring(0, end)
          + "j"
          + imag.substring(end);
    };
  }

  /// @source NumPy 2.4, `arrayprint.py`, `IntegerFormat`
  private static IntFunction<String> integers(Corners corners, char sign) {
    var words = new String[corners.count()];
    var anyNegative = false;
    for (int i = 0; i < words.length; i++) {
      words[i] = corners.object(i).toString();
      anyNegative |= words[i].startsWith("-");
    }
    var shown = sign == ' ' && anyNegative ? '-' : sign;
    int width = 0;
    for (int i = 0; i < words.length; i++) {
      if (shown != '-' && !words[i].startsWith("-")) {
        words[i] = shown + words[i];
      }
      width = Math.max(width, words[i].length());
    }
    var common = width;
    return position -> " ".repeat(common - words[position].length()) + words[position];
  }
}
