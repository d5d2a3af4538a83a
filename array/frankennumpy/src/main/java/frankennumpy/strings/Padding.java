package frankennumpy.strings;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.TextType;
import fnp.ndarray.ConversionException;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Texts made longer or shorter. Use through [Strings].
public abstract sealed class Padding extends Searching permits Composing {
  Padding() {}

  /// Where a text goes in a longer one.
  private enum Side {
    LEFT,
    CENTER,
    RIGHT
  }

  private static NDArray pad(String name, NDArray a, NDArray width, NDArray fill, Side side) {
    Texts.require(name, fill);
    return Texts.texts(
        name,
        a,
        List.of(width, fill),
        (text, others) -> {
          var filler = (String) others.get(1);
          if (Texts.length(filler) != 1) {
            throw new ConversionException(
                ConversionException.Kind.TYPE,
                "the fill character must be exactly one character long, but is '%s'"
                    .formatted(filler));
          }
          var length = Texts.length(text);
          var more = (int) Math.max(0, Texts.whole(others.get(0)) - length);
          // Python puts the odd character to the left where the width is odd, too.
          var left =
              switch (side) {
                case LEFT -> 0;
                case CENTER -> more / 2 + (more & (length + more) & 1);
                case RIGHT -> more;
              };
          return filler.repeat(left) + text + filler.repeat(more - left);
        });
  }

  /// In the middle of a width.
  ///
  /// @numpy `numpy.strings.center`, `numpy.char.center`
  public static NDArray center(NDArray a, NDArray width, NDArray fillchar) {
    return pad("center", a, width, fillchar, Side.CENTER);
  }

  /// In the middle of a width, between blanks.
  ///
  /// @numpy `numpy.strings.center`, `numpy.char.center`
  public static NDArray center(NDArray a, long width) {
    return center(a, NDArray.scalar(DType.INT64, width), Texts.scalar(a, " "));
  }

  /// On the left of a width.
  ///
  /// @numpy `numpy.strings.ljust`, `numpy.char.ljust`
  public static NDArray ljust(NDArray a, NDArray width, NDArray fillchar) {
    return pad("ljust", a, width, fillchar, Side.LEFT);
  }

  /// On the left of a width, with blanks behind.
  ///
  /// @numpy `numpy.strings.ljust`, `numpy.char.ljust`
  public static NDArray ljust(NDArray a, long width) {
    return ljust(a, NDArray.scalar(DType.INT64, width), Texts.scalar(a, " "));
  }

  /// On the right of a width.
  ///
  /// @numpy `numpy.strings.rjust`, `numpy.char.rjust`
  public static NDArray rjust(NDArray a, NDArray width, NDArray fillchar) {
    return pad("rjust", a, width, fillchar, Side.RIGHT);
  }

  /// On the right of a width, with blanks before.
  ///
  /// @numpy `numpy.strings.rjust`, `numpy.char.rjust`
  public static NDArray rjust(NDArray a, long width) {
    return rjust(a, NDArray.scalar(DType.INT64, width), Texts.scalar(a, " "));
  }

  /// With zeros behind a leading sign, up to a width.
  ///
  /// @numpy `numpy.strings.zfill`, `numpy.char.zfill`
  public static NDArray zfill(NDArray a, NDArray width) {
    return Texts.texts(
        "zfill",
        a,
        List.of(width),
        (text, others) -> {
          var more = (int) Math.max(0, Texts.whole(others.getFirst()) - Texts.length(text));
          var sign = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
          return text.substring(0, sign) + "0".repeat(more) + text.substring(sign);
        });
  }

  /// With zeros behind a leading sign, up to a width.
  ///
  /// @numpy `numpy.strings.zfill`, `numpy.char.zfill`
  public static NDArray zfill(NDArray a, long width) {
    return zfill(a, NDArray.scalar(DType.INT64, width));
  }

  /// With blanks in place of tabs, up to the next multiple of a size.
  ///
  /// @numpy `numpy.strings.expandtabs`, `numpy.char.expandtabs`
  public static NDArray expandtabs(NDArray a, NDArray tabsize) {
    var others = List.of(tabsize);
    var values =
        Texts.values(
            "expandtabs",
            a,
            others,
            (text, beside) -> expanded(text, (int) Texts.whole(beside.getFirst())));
    var shape = Texts.shape(a, others).toArray();
    if (a.dtype().kind() != Kind.TEXT) {
      return ObjectArrays.of(Texts.fitting(a.dtype(), values), values, shape);
    }
    long most = 1;
    for (var width :
        Texts.values(
            "expandtabs",
            a,
            others,
            (text, beside) -> width(text, (int) Texts.whole(beside.getFirst())))) {
      most = Math.max(most, (long) width);
    }
    return ObjectArrays.of(TextType.of(Math.toIntExact(most)), values, shape);
  }

  /// NumPy counts four bytes for each character but the blanks in place of tabs.
  private static long width(String text, int size) {
    var plain = text.codePoints().filter(code -> code != '\t').count();
    return 3 * plain + Texts.length(expanded(text, size));
  }

  private static String expanded(String text, int size) {
    var result = new StringBuilder();
    int column = 0;
    for (var code : Texts.codes(text)) {
      if (code == '\t') {
        var more = size > 0 ? size - column % size : 0;
        result.repeat(' ', more);
        column += more;
      } else {
        result.appendCodePoint(code);
        column = code == '\n' || code == '\r' ? 0 : column + 1;
      }
    }
    return result.toString();
  }

  /// Without white space at both ends.
  ///
  /// @numpy `numpy.strings.strip`, `numpy.char.strip`
  public static NDArray strip(NDArray a) {
    return stripped("strip", a, true, true);
  }

  /// Without some characters at both ends.
  ///
  /// @numpy `numpy.strings.strip`, `numpy.char.strip`
  public static NDArray strip(NDArray a, NDArray chars) {
    return stripped("strip", a, chars, true, true);
  }

  /// Without white space at the beginning.
  ///
  /// @numpy `numpy.strings.lstrip`, `numpy.char.lstrip`
  public static NDArray lstrip(NDArray a) {
    return stripped("lstrip", a, true, false);
  }

  /// Without some characters at the beginning.
  ///
  /// @numpy `numpy.strings.lstrip`, `numpy.char.lstrip`
  public static NDArray lstrip(NDArray a, NDArray chars) {
    return stripped("lstrip", a, chars, true, false);
  }

  /// Without white space at the end.
  ///
  /// @numpy `numpy.strings.rstrip`, `numpy.char.rstrip`
  public static NDArray rstrip(NDArray a) {
    return stripped("rstrip", a, false, true);
  }

  /// Without some characters at the end.
  ///
  /// @numpy `numpy.strings.rstrip`, `numpy.char.rstrip`
  public static NDArray rstrip(NDArray a, NDArray chars) {
    return stripped("rstrip", a, chars, false, true);
  }

  private static NDArray stripped(String name, NDArray a, boolean left, boolean right) {
    return Texts.map(
        name, a, Texts.inOrder(a.dtype()), text -> cut(text, Characters::isSpace, left, right));
  }

  private static NDArray stripped(
      String name, NDArray a, NDArray chars, boolean left, boolean right) {
    Texts.require(name, chars);
    return Texts.map(
        name,
        a,
        List.of(chars),
        Texts.inOrder(a.dtype()),
        (text, others) -> {
          var set = (String) others.getFirst();
          return cut(text, code -> set.indexOf(code) >= 0, left, right);
        });
  }

  private static String cut(String text, IntPredicate isCut, boolean left, boolean right) {
    var codes = Texts.codes(text);
    int from = 0;
    int to = codes.length;
    while (left && from < to && isCut.test(codes[from])) {
      from++;
    }
    while (right && to > from && isCut.test(codes[to - 1])) {
      to--;
    }
    return Texts.text(codes, from, to);
  }
}
