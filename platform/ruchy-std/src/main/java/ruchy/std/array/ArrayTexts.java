package ruchy.std.array;

import fnp.dtype.DType;
import fnp.io.text.Dialect;
import fnp.io.text.TextOptions;
import fnp.io.text.WriteOptions;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import ruchy.runtime.Display;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.host.WorkingFolder;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Functions of the namespace `np` that read and write arrays as text, and as bare elements.
@Namespace("np")
public final class ArrayTexts {
  private ArrayTexts() {}

  /// The numbers of a text file, or of a list of lines; rows have the same number of columns.
  ///
  /// ```ruchy
  /// >>> np.loadtxt(["1,2  # first", "3,4"], delimiter=",")
  /// [[1. 2.]
  ///  [3. 4.]]
  /// ```
  @Signature(
      "fn loadtxt(fname: Any, dtype: Any = \"float64\", comments: Any = \"#\", delimiter: Any ="
          + " None, converters: Any = None, skiprows: i64 = 0, usecols: Any = None, unpack: bool ="
          + " false, ndmin: i64 = 0, encoding: Any = None, max_rows: Any = None, quotechar: Any ="
          + " None) -> Array")
  public static NDArray loadtxt(
      Object fname,
      Object dtype,
      Object comments,
      Object delimiter,
      Object converters,
      long skiprows,
      Object usecols,
      boolean unpack,
      long ndmin,
      Object encoding,
      Object maxRows,
      Object quotechar) {
    var dialect =
        new Dialect(
            character(delimiter, "delimiter"),
            character(quotechar, "quotechar"),
            Operands.isNone(comments) ? List.of() : texts(comments));
    var options =
        TextOptions.DEFAULT
            .withDType(Operands.dtype(dtype))
            .withDialect(dialect)
            .withSkipRows(skiprows)
            .withUnpack(unpack)
            .withNdmin(Math.toIntExact(ndmin));
    options = encoding instanceof String name ? options.withCharset(charset(name)) : options;
    options = maxRows instanceof Long count ? options.withMaxRows(count) : options;
    options = Operands.isNone(usecols) ? options : options.withColumns(columns(usecols));
    options = withConverters(options, converters);
    return fname instanceof RuchyList lines
        ? Np.loadtxt(texts(lines), options)
        : Np.loadtxt(WorkingFolder.path(text(fname, "fname")), options);
  }

  /// Writes an array of one or two axes as rows of text.
  @Signature(
      "fn savetxt(fname: String, X: Any, fmt: Any = \"%.18e\", delimiter: String = \" \", newline:"
          + " String = \"\\n\", header: String = \"\", footer: String = \"\", comments: String ="
          + " \"# \", encoding: Any = None) -> ()")
  public static void savetxt(
      String fname,
      Object x,
      Object fmt,
      String delimiter,
      String newline,
      String header,
      String footer,
      String comments,
      Object encoding) {
    var options =
        WriteOptions.DEFAULT
            .withFormat(texts(fmt).toArray(String[]::new))
            .withDelimiter(delimiter)
            .withNewline(newline)
            .withHeader(header)
            .withFooter(footer)
            .withComments(comments);
    Np.savetxt(
        WorkingFolder.path(fname),
        Operands.array(x),
        encoding instanceof String name ? options.withCharset(charset(name)) : options);
  }

  /// The numbers of a text with a separator between them.
  ///
  /// ```ruchy
  /// >>> np.fromstring("1, 2, 3", sep=",")
  /// [1. 2. 3.]
  /// ```
  @Signature(
      "fn fromstring(string: String, dtype: Any = \"float64\", count: i64 = -1, sep: String) ->"
          + " Array")
  public static NDArray fromstring(String string, Object dtype, long count, String sep) {
    return Np.fromstring(string, Operands.dtype(dtype), count, sep);
  }

  /// The elements of a file without a header: bytes, or with a `sep` text.
  @Signature(
      "fn fromfile(file: String, dtype: Any = \"float64\", count: i64 = -1, sep: String = \"\","
          + " offset: i64 = 0) -> Array")
  public static NDArray fromfile(String file, Object dtype, long count, String sep, long offset) {
    var path = WorkingFolder.path(file);
    DType type = Operands.dtype(dtype);
    return sep.isEmpty()
        ? Np.fromfile(path, type, count, offset)
        : Np.fromfile(path, type, count, sep);
  }

  /// Writes the elements without a header: as bytes, or with a `sep` as text.
  @Signature("fn tofile(self: Array, fid: String, sep: String = \"\", format: String = \"\") -> ()")
  public static void tofile(NDArray self, String fid, String sep, String format) {
    var path = WorkingFolder.path(fid);
    if (sep.isEmpty()) {
      Np.tofile(self, path);
    } else {
      Np.tofile(self, path, sep, format);
    }
  }

  /// An array of one axis with the values that a list, a range or an iterator yields.
  @Signature("fn fromiter(iter: Any, dtype: Any, count: i64 = -1) -> Array")
  public static NDArray fromiter(Object iter, Object dtype, long count) {
    return switch (iter) {
      case RuchyList list -> Np.fromiter(list.asList(), Operands.dtype(dtype), count);
      case Iterable<?> values -> Np.fromiter(values, Operands.dtype(dtype), count);
      default ->
          Np.fromiter(
              (List<?>) Np.tolist(Operands.array(iter).ravel()), Operands.dtype(dtype), count);
    };
  }

  private static TextOptions withConverters(TextOptions options, Object converters) {
    return switch (converters) {
      case FunctionValue function -> options.withConverter(function::apply);
      case Map<?, ?> byColumn -> {
        var all = options;
        for (var entry : byColumn.entrySet()) {
          if (!(entry.getKey() instanceof Long column)
              || !(entry.getValue() instanceof FunctionValue function)) {
            throw wrong("converters", "a map from column numbers to functions", converters);
          }
          all = all.withConverter(Math.toIntExact(column), function::apply);
        }
        yield all;
      }
      default -> options;
    };
  }

  private static Integer[] columns(Object usecols) {
    var numbers = Operands.shape(ObjectList.of(usecols));
    var columns = new Integer[numbers.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Math.toIntExact(numbers[i]);
    }
    return columns;
  }

  private static OptionalInt character(Object value, String name) {
    if (Operands.isNone(value)) {
      return OptionalInt.empty();
    }
    var text = text(value, name);
    if (text.length() != 1) {
      throw wrong(name, "one character", value);
    }
    return OptionalInt.of(text.charAt(0));
  }

  /// One text, or several in a list.
  static List<String> texts(Object value) {
    return value instanceof RuchyList list
        ? StreamSupport.stream(list.asList().spliterator(), false)
            .map(item -> text(item, "item"))
            .toList()
        : List.of(text(value, "argument"));
  }

  /// The text an argument is.
  ///
  /// @throws RuchyError E0818 if it is none
  public static String text(Object value, String name) {
    return switch (value) {
      case String text -> text;
      case ruchy.runtime.Char _, Character _ -> String.valueOf(value);
      default -> throw wrong(name, "text", value);
    };
  }

  static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      throw new RuchyError("E0818", "no encoding is called `" + name + "`")
          .help("there are utf-8, latin-1, utf-16 and others");
    }
  }

  private static RuchyError wrong(String name, String expected, Object found) {
    return new RuchyError(
        "E0818", "`" + name + "` must be " + expected + ", found " + Display.quoted(found));
  }
}
