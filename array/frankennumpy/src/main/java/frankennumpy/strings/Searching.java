package frankennumpy.strings;

import fnp.dtype.DType;
import fnp.ndarray.ConversionException;
import fnp.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;

/// Texts in texts. Use through [Strings].
///
/// Positions count from 0, negative ones from the end, as in Python's slices.
public abstract sealed class Searching extends CaseChanges permits Padding {
  private static final NDArray START = NDArray.scalar(DType.INT64, 0);
  private static final NDArray END = NDArray.scalar(DType.INT64, Long.MAX_VALUE);

  Searching() {}

  /// The part of a text that is searched.
  private record Window(int[] text, int[] sub, int from, int to) {
    static Window of(String text, List<Object> others) {
      var codes = Texts.codes(text);
      var sub = Texts.codes((String) others.get(0));
      var to = clip(Texts.whole(others.get(2)), codes.length);
      var start = Texts.whole(others.get(1));
      // Behind the end not even the empty text is found.
      var from = start > codes.length ? codes.length + 1 : clip(start, codes.length);
      return new Window(codes, sub, from, Math.min(to, codes.length));
    }

    private static int clip(long position, int length) {
      var at = position < 0 ? position + length : position;
      return (int) Math.max(0, Math.min(at, length));
    }

    boolean isAt(int position) {
      return position >= from
          && position + sub.length <= to
          && Arrays.equals(text, position, position + sub.length, sub, 0, sub.length);
    }

    long first() {
      for (int i = from; i + sub.length <= to; i++) {
        if (isAt(i)) {
          return i;
        }
      }
      return -1;
    }

    long last() {
      for (int i = to - sub.length; i >= from; i--) {
        if (isAt(i)) {
          return i;
        }
      }
      return -1;
    }

    long count() {
      if (sub.length == 0) {
        return Math.max(0, to - from + 1);
      }
      long count = 0;
      for (int i = from; i + sub.length <= to; i++) {
        if (isAt(i)) {
          count++;
          i += sub.length - 1;
        }
      }
      return count;
    }
  }

  private static NDArray search(
      String name,
      NDArray a,
      List<NDArray> others,
      DType result,
      java.util.function.Function<Window, Object> function) {
    Texts.require(name, others.getFirst());
    return Texts.map(
        name, a, others, result, (text, beside) -> function.apply(Window.of(text, beside)));
  }

  /// Where a text first occurs; -1 where it does not.
  ///
  /// @numpy `numpy.strings.find`, `numpy.char.find`
  public static NDArray find(NDArray a, NDArray sub) {
    return find(a, sub, START, END);
  }

  /// Where a text first occurs between two positions; -1 where it does not.
  ///
  /// @numpy `numpy.strings.find`, `numpy.char.find`
  public static NDArray find(NDArray a, NDArray sub, NDArray start, NDArray end) {
    return search("find", a, List.of(sub, start, end), DType.INT64, Window::first);
  }

  /// Where a text last occurs; -1 where it does not.
  ///
  /// @numpy `numpy.strings.rfind`, `numpy.char.rfind`
  public static NDArray rfind(NDArray a, NDArray sub) {
    return rfind(a, sub, START, END);
  }

  /// Where a text last occurs between two positions; -1 where it does not.
  ///
  /// @numpy `numpy.strings.rfind`, `numpy.char.rfind`
  public static NDArray rfind(NDArray a, NDArray sub, NDArray start, NDArray end) {
    return search("rfind", a, List.of(sub, start, end), DType.INT64, Window::last);
  }

  /// Where a text first occurs.
  ///
  /// @throws ConversionException if it does not
  /// @numpy `numpy.strings.index`, `numpy.char.index`
  public static NDArray index(NDArray a, NDArray sub) {
    return index(a, sub, START, END);
  }

  /// Where a text first occurs between two positions.
  ///
  /// @throws ConversionException if it does not
  /// @numpy `numpy.strings.index`, `numpy.char.index`
  public static NDArray index(NDArray a, NDArray sub, NDArray start, NDArray end) {
    return search(
        "index",
        a,
        List.of(sub, start, end),
        DType.INT64,
        window -> found(window.first(), "index"));
  }

  /// Where a text last occurs.
  ///
  /// @throws ConversionException if it does not
  /// @numpy `numpy.strings.rindex`, `numpy.char.rindex`
  public static NDArray rindex(NDArray a, NDArray sub) {
    return rindex(a, sub, START, END);
  }

  /// Where a text last occurs between two positions.
  ///
  /// @throws ConversionException if it does not
  /// @numpy `numpy.strings.rindex`, `numpy.char.rindex`
  public static NDArray rindex(NDArray a, NDArray sub, NDArray start, NDArray end) {
    return search(
        "rindex",
        a,
        List.of(sub, start, end),
        DType.INT64,
        window -> found(window.last(), "rindex"));
  }

  private static long found(long position, String name) {
    if (position < 0) {
      throw new ConversionException(
          ConversionException.Kind.VALUE,
          "substring not found: %s was asked of a text without it; use %s"
              .formatted(name, name.equals("index") ? "find" : "rfind"));
    }
    return position;
  }

  /// How often a text occurs, without overlaps.
  ///
  /// @numpy `numpy.strings.count`, `numpy.char.count`
  public static NDArray count(NDArray a, NDArray sub) {
    return count(a, sub, START, END);
  }

  /// How often a text occurs between two positions, without overlaps.
  ///
  /// @numpy `numpy.strings.count`, `numpy.char.count`
  public static NDArray count(NDArray a, NDArray sub, NDArray start, NDArray end) {
    return search("count", a, List.of(sub, start, end), DType.INT64, Window::count);
  }

  /// Whether each text begins with another.
  ///
  /// @numpy `numpy.strings.startswith`, `numpy.char.startswith`
  public static NDArray startswith(NDArray a, NDArray prefix) {
    return startswith(a, prefix, START, END);
  }

  /// Whether the part of each text between two positions begins with another.
  ///
  /// @numpy `numpy.strings.startswith`, `numpy.char.startswith`
  public static NDArray startswith(NDArray a, NDArray prefix, NDArray start, NDArray end) {
    return search(
        "startswith",
        a,
        List.of(prefix, start, end),
        DType.BOOL,
        window -> window.isAt(window.from));
  }

  /// Whether each text ends with another.
  ///
  /// @numpy `numpy.strings.endswith`, `numpy.char.endswith`
  public static NDArray endswith(NDArray a, NDArray suffix) {
    return endswith(a, suffix, START, END);
  }

  /// Whether the part of each text between two positions ends with another.
  ///
  /// @numpy `numpy.strings.endswith`, `numpy.char.endswith`
  public static NDArray endswith(NDArray a, NDArray suffix, NDArray start, NDArray end) {
    return search(
        "endswith",
        a,
        List.of(suffix, start, end),
        DType.BOOL,
        window -> window.isAt(window.to - window.sub.length));
  }

  /// With a text in place of another, as often as `count` says, which if negative is always.
  ///
  /// @numpy `numpy.strings.replace`, `numpy.char.replace`
  public static NDArray replace(NDArray a, NDArray old, NDArray fresh, NDArray count) {
    Texts.require("replace", old);
    Texts.require("replace", fresh);
    return Texts.texts(
        "replace",
        a,
        List.of(old, fresh, count),
        (text, others) ->
            replaced(
                text, (String) others.get(0), (String) others.get(1), Texts.whole(others.get(2))));
  }

  /// With a text in place of another wherever it occurs.
  ///
  /// @numpy `numpy.strings.replace`, `numpy.char.replace`
  public static NDArray replace(NDArray a, NDArray old, NDArray fresh) {
    return replace(a, old, fresh, NDArray.scalar(DType.INT64, -1));
  }

  private static String replaced(String text, String old, String fresh, long count) {
    var most = count < 0 ? Long.MAX_VALUE : count;
    var result = new StringBuilder();
    int from = 0;
    for (long done = 0; done < most; done++) {
      var at = text.indexOf(old, from);
      if (at < 0) {
        break;
      }
      result.append(text, from, at).append(fresh);
      from = at + old.length();
      if (old.isEmpty()) {
        if (at >= text.length()) {
          return result.toString();
        }
        from = text.offsetByCodePoints(at, 1);
        result.append(text, at, from);
      }
    }
    return result.append(text, from, text.length()).toString();
  }

  /// What is before the first occurrence of a separator, the separator, and what is behind it; the
  /// text and two empty ones where it does not occur.
  ///
  /// @numpy `numpy.strings.partition`
  public static List<NDArray> partition(NDArray a, NDArray sep) {
    return parts("partition", a, sep, false);
  }

  /// What is before the last occurrence of a separator, the separator, and what is behind it; two
  /// empty texts and the text where it does not occur.
  ///
  /// @numpy `numpy.strings.rpartition`
  public static List<NDArray> rpartition(NDArray a, NDArray sep) {
    return parts("rpartition", a, sep, true);
  }

  private static List<NDArray> parts(String name, NDArray a, NDArray sep, boolean last) {
    Texts.require(name, sep);
    return java.util.stream.IntStream.range(0, 3)
        .mapToObj(part ->
            Texts.texts(
                name,
                a,
                List.of(sep),
                (text, others) -> part(text, (String) others.getFirst(), last, part)))
        .toList();
  }

  private static String part(String text, String sep, boolean last, int part) {
    if (sep.isEmpty()) {
      throw new ConversionException(
          ConversionException.Kind.VALUE,
          "empty separator: texts were to be parted at ''; give a text with a character");
    }
    var at = last ? text.lastIndexOf(sep) : text.indexOf(sep);
    if (at < 0) {
      return part == (last ? 2 : 0) ? text : "";
    }
    return switch (part) {
      case 0 -> text.substring(0, at);
      case 1 -> sep;
      default -> text.substring(at + sep.length());
    };
  }
}
