package fnp.io.text;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.io.FormatException;
import fnp.io.Opened;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Elements;
import fnp.ndarray.mode.Entry;
import fnp.ndarray.mode.Mode;
import fnp.ndarray.print.ArrayText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// One number behind the other with a text between them, without rows.
///
/// @numpy `numpy.fromstring`, `numpy.fromfile` and `numpy.ndarray.tofile` with `sep`
/// @source NumPy 2.4, `ctors.c`: `array_from_text`, `fromstr_skip_separator`
public final class SeparatedText {
  private static final int FLUSH_CHARS = 1 << 16;

  private final DType dtype;
  private final char[] text;

  /// The separator with one blank at each end and for each inner run of blanks: a blank stands for
  /// any number of blanks.
  private final String separator;

  private int at;

  private SeparatedText(DType dtype, String text, String separator) {
    this.dtype = dtype;
    this.text = text.toCharArray();
    this.separator = (" " + separator.strip() + " ").replaceAll("\\s+", " ");
  }

  /// Reads numbers from a text.
  ///
  /// @param count how many, or -1 for all
  /// @param separator between two numbers; blanks in it stand for any number of blanks
  /// @throws FormatException if there is something else in the text, or too little
  /// @numpy `numpy.fromstring`
  public static NDArray parse(String text, DType dtype, long count, String separator) {
    if (separator.isEmpty()) {
      throw new IllegalArgumentException(
          "fromstring without a separator would read bytes; give sep, or use frombuffer");
    }
    if (!dtype.isNative()) {
      return parse(text, dtype.withOrder(ByteOrder.nativeOrder()), count, separator).astype(dtype);
    }
    if (dtype.kind() == Kind.DATETIME || dtype.kind() == Kind.TIMEDELTA) {
      return parse(text, DType.INT64, count, separator).view(dtype);
    }
    return Mode.reading(Entry.TEXT, () -> new SeparatedText(dtype, text, separator).read(count));
  }

  /// Reads numbers from a text file.
  ///
  /// @param count how many, or -1 for all
  /// @throws FormatException if there is something else in the file, or too little
  /// @numpy `numpy.fromfile` with `sep`
  public static NDArray read(Path path, DType dtype, long count, String separator) {
    var text = TextSource.read(path, StandardCharsets.UTF_8, java.io.Reader::readAllAsString);
    return parse(text, dtype, count, separator);
  }

  /// Writes all elements in C order into a text file.
  ///
  /// @param format of each, such as `%.3f`; empty for the shortest text that identifies it
  /// @numpy `numpy.ndarray.tofile` with `sep`
  public static void write(Path path, NDArray array, String separator, String format) {
    Opened.replace(
        path,
        channel -> {
          var out = new StringBuilder();
          var elements = new ElementTexts(array, format);
          for (long i = 0; i < array.size(); i++) {
            out.append(i == 0 ? "" : separator);
            elements.append(out, i);
            if (out.length() > FLUSH_CHARS) {
              flush(out, channel);
            }
          }
          flush(out, channel);
        });
  }

  private static void flush(StringBuilder out, java.nio.channels.FileChannel channel)
      throws java.io.IOException {
    var bytes = ByteBuffer.wrap(out.toString().getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    out.setLength(0);
  }

  /// Elements as Python prints them: those of float32 with the digits of the float64 of the same
  /// value.
  private static final class ElementTexts {
    private final NDArray flat;
    private final String format;

    ElementTexts(NDArray array, String format) {
      var wide =
          switch (array.dtype().kind()) {
            case FLOATING -> array.to(DType.FLOAT64);
            case COMPLEX -> array.to(DType.COMPLEX128);
            default -> array;
          };
      this.flat = wide.contiguous().reshape(-1);
      this.format = format;
    }

    void append(StringBuilder out, long i) {
      if (format.isEmpty()) {
        out.append(ArrayText.scalar(flat.cells(), new long[] {i}));
      } else {
        PercentFormat.of(format)
            .append(
                out,
                new PercentFormat.Values() {
                  @Override
                  public double real() {
                    return flat.getDouble(i);
                  }

                  @Override
                  public Object object() {
                    return flat.item(i);
                  }

                  @Override
                  public String text(boolean repr) {
                    return ArrayText.scalar(flat.cells(), new long[] {i});
                  }
                });
      }
    }
  }

  private NDArray read(long count) {
    var store = new RowStore(dtype, 1);
    while (store.rows() != count) {
      skipBlanks();
      var start = at;
      var address = store.next();
      if (!element(address)) {
        at = start;
        store.dropLast();
        if (at < text.length) {
          throw unmatched();
        }
        break;
      }
      if (!separator()) {
        break;
      }
    }
    if (store.rows() < count) {
      throw new FormatException(
          "%d numbers were asked for, but the text holds %d".formatted(count, store.rows()));
    }
    return store.toArray().reshape(-1);
  }

  private FormatException unmatched() {
    return new FormatException(
        "string or file could not be read to its end due to unmatched data at character %d; check"
                .formatted(at)
            + " the separator");
  }

  private boolean element(long address) {
    return switch (dtype.kind()) {
      case FLOATING -> {
        var real = real();
        Elements.setDouble(dtype, address, real);
        yield at > 0 && isRead;
      }
      case COMPLEX -> complex(address);
      default -> whole(address);
    };
  }

  private boolean isRead;

  private double real() {
    var number = NumberText.of(text, at, text.length);
    var value = number.real();
    isRead = number.at() > at;
    at = number.at();
    return value;
  }

  private boolean complex(long address) {
    var real = real();
    if (!isRead) {
      return false;
    }
    if (at < text.length && text[at] == 'j') {
      at++;
      Elements.set(dtype, address, new Complex(0, real));
      return true;
    }
    var back = at;
    double imag = 0;
    if (at < text.length && (text[at] == '+' || text[at] == '-')) {
      imag = real();
      if (isRead && at < text.length && text[at] == 'j') {
        at++;
      } else {
        at = back;
        imag = 0;
      }
    }
    Elements.set(dtype, address, new Complex(real, imag));
    return true;
  }

  private boolean whole(long address) {
    int end = at;
    if (end < text.length && (text[end] == '-' || text[end] == '+')) {
      end++;
    }
    while (end < text.length && text[end] >= '0' && text[end] <= '9') {
      end++;
    }
    var start = at;
    at = end;
    return FieldParser.of(dtype).parse(text, start, end, address);
  }

  private void skipBlanks() {
    while (at < text.length && NumberText.isBlank(text[at])) {
      at++;
    }
  }

  /// Passes the separator; whether there may be another number.
  private boolean separator() {
    int matched = 0;
    var start = at;
    while (at < text.length && matched < separator.length()) {
      if (separator.charAt(matched) == ' ') {
        if (!NumberText.isBlank(text[at])) {
          matched++;
          continue;
        }
      } else if (separator.charAt(matched) != text[at]) {
        throw unmatched();
      } else {
        matched++;
      }
      at++;
    }
    if (at < text.length && at == start) {
      throw unmatched();
    }
    return at < text.length;
  }
}
