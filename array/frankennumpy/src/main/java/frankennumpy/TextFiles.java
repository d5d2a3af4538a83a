package frankennumpy;

import fnp.dtype.DType;
import fnp.dtype.StructType;
import fnp.io.FormatException;
import fnp.io.RawElements;
import fnp.io.text.RegexReader;
import fnp.io.text.SeparatedText;
import fnp.io.text.TableOptions;
import fnp.io.text.TableReader;
import fnp.io.text.TextOptions;
import fnp.io.text.TextReader;
import fnp.io.text.TextWriter;
import fnp.io.text.WriteOptions;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Elements;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Arrays as text, and as bytes without a header. Use through [Np].
///
/// @numpy "Input and output", 2.4
public abstract sealed class TextFiles extends ArrayFiles permits Signals {
  TextFiles() {}

  /// The numbers of a text file, separated by blanks, as float64; what is behind `#` is ignored.
  ///
  /// @throws FormatException if a field is no number, naming its row and column, or rows differ in
  ///   length
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.loadtxt`
  public static NDArray loadtxt(Path file) {
    return TextReader.read(file, TextOptions.DEFAULT);
  }

  /// The numbers of a text file.
  ///
  /// @throws FormatException if a field is no number, naming its row and column, or rows differ in
  ///   length
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.loadtxt`
  public static NDArray loadtxt(Path file, TextOptions options) {
    return TextReader.read(file, options);
  }

  /// The numbers of lines of text.
  ///
  /// @throws FormatException if a field is no number, or rows differ in length
  /// @numpy `numpy.loadtxt` of a list of lines
  public static NDArray loadtxt(List<String> lines, TextOptions options) {
    return TextReader.read(lines, options);
  }

  /// Writes an array of one or two axes as rows of text, each number with all its digits.
  ///
  /// @throws fnp.ndarray.ShapeException unless the array has one or two axes
  /// @throws java.io.UncheckedIOException if it cannot be written
  /// @numpy `numpy.savetxt`
  public static void savetxt(Path file, NDArray array) {
    TextWriter.write(file, array, WriteOptions.DEFAULT);
  }

  /// Writes an array of one or two axes as rows of text.
  ///
  /// @throws fnp.ndarray.ShapeException unless the array has one or two axes
  /// @throws IllegalArgumentException if the formats do not fit the columns or the dtype
  /// @throws java.io.UncheckedIOException if it cannot be written
  /// @numpy `numpy.savetxt`
  public static void savetxt(Path file, NDArray array, WriteOptions options) {
    TextWriter.write(file, array, options);
  }

  /// The float64 numbers of a table, NaN where there is none.
  ///
  /// @throws FormatException if rows differ in length
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.genfromtxt`
  public static NDArray genfromtxt(Path file) {
    return TableReader.read(file, TableOptions.DEFAULT);
  }

  /// A table with names, missing values and columns of different dtypes.
  ///
  /// @throws FormatException if rows differ in length, or a field is neither a value nor missing
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.genfromtxt`
  public static NDArray genfromtxt(Path file, TableOptions options) {
    return TableReader.read(file, options);
  }

  /// The table in lines of text.
  ///
  /// @throws FormatException if rows differ in length, or a field is neither a value nor missing
  /// @numpy `numpy.genfromtxt` of a list of lines
  public static NDArray genfromtxt(List<String> lines, TableOptions options) {
    return TableReader.read(lines, options);
  }

  /// What the groups of a regular expression find in a text file: one structured element per match.
  ///
  /// @throws FormatException if a group is no value of its field
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.fromregex`
  public static NDArray fromregex(Path file, Pattern regexp, StructType dtype) {
    return fromregex(file, regexp, dtype, StandardCharsets.UTF_8);
  }

  /// As [#fromregex(Path, Pattern, StructType)], of a file in an encoding.
  ///
  /// @throws FormatException if a group is no value of its field
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.fromregex` with `encoding`
  public static NDArray fromregex(Path file, Pattern regexp, StructType dtype, Charset encoding) {
    return RegexReader.read(file, regexp, dtype, encoding);
  }

  /// The float64 numbers of a text with a separator between them.
  ///
  /// @throws FormatException if there is something else in the text
  /// @numpy `numpy.fromstring`
  public static NDArray fromstring(String text, String separator) {
    return fromstring(text, DType.FLOAT64, -1, separator);
  }

  /// The numbers of a text with a separator between them.
  ///
  /// @param count how many, or -1 for all
  /// @throws FormatException if there is something else in the text, or too little
  /// @numpy `numpy.fromstring`
  public static NDArray fromstring(String text, DType dtype, long count, String separator) {
    return SeparatedText.parse(text, dtype, count, separator);
  }

  /// All elements of a file of bare elements.
  ///
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.fromfile`
  public static NDArray fromfile(Path file, DType dtype) {
    return fromfile(file, dtype, -1, 0);
  }

  /// Elements of a file of bare elements, from an offset in bytes on.
  ///
  /// @param count how many, or -1 for all; fewer if the file is shorter
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.fromfile`
  public static NDArray fromfile(Path file, DType dtype, long count, long offset) {
    return RawElements.read(file, dtype, count, offset);
  }

  /// The numbers of a text file with a separator between them.
  ///
  /// @param count how many, or -1 for all
  /// @throws FormatException if there is something else in the file, or too little
  /// @numpy `numpy.fromfile` with `sep`
  public static NDArray fromfile(Path file, DType dtype, long count, String separator) {
    return SeparatedText.read(file, dtype, count, separator);
  }

  /// Writes the bytes of all elements, in C order and without a header.
  ///
  /// @throws java.io.UncheckedIOException if it cannot be written
  /// @numpy `numpy.ndarray.tofile`
  public static void tofile(NDArray array, Path file) {
    RawElements.write(file, array);
  }

  /// Writes all elements, in C order, as text.
  ///
  /// @param format of each, such as `%.3f`; empty for the shortest text that identifies it
  /// @throws java.io.UncheckedIOException if it cannot be written
  /// @numpy `numpy.ndarray.tofile` with `sep`
  public static void tofile(NDArray array, Path file, String separator, String format) {
    SeparatedText.write(file, array, separator, format);
  }

  /// The elements that lie in a buffer: a view of a direct one, a copy of one on the heap.
  ///
  /// @throws FormatException if the bytes are no whole number of elements
  /// @numpy `numpy.frombuffer`
  public static NDArray frombuffer(ByteBuffer buffer, DType dtype) {
    return frombuffer(buffer, dtype, -1, 0);
  }

  /// The elements that lie in a buffer: a view of a direct one, a copy of one on the heap.
  ///
  /// @param count how many, or -1 for all
  /// @param offset where they begin, in bytes
  /// @throws FormatException if the bytes are no whole number of elements, or too few
  /// @numpy `numpy.frombuffer`
  public static NDArray frombuffer(ByteBuffer buffer, DType dtype, long count, long offset) {
    return RawElements.ofBuffer(buffer, dtype, count, offset);
  }

  /// An array of one axis with the values that an iterable yields.
  ///
  /// @throws IllegalArgumentException if a value does not fit the dtype
  /// @numpy `numpy.fromiter`
  public static NDArray fromiter(Iterable<?> values, DType dtype) {
    return fromiter(values, dtype, -1);
  }

  /// An array of one axis with the first values that an iterable yields.
  ///
  /// @param count how many, or -1 for all
  /// @throws IllegalArgumentException if there are too few, or one does not fit the dtype
  /// @numpy `numpy.fromiter`
  public static NDArray fromiter(Iterable<?> values, DType dtype, long count) {
    var taken = new ArrayList<Object>();
    var iterator = values.iterator();
    while (taken.size() != count && iterator.hasNext()) {
      taken.add(iterator.next());
    }
    if (taken.size() < count) {
      throw new IllegalArgumentException(
          "iterator too short: Expected %d but iterator had only %d items."
              .formatted(count, taken.size()));
    }
    var array = NDArray.empty(dtype, taken.size());
    for (int i = 0; i < taken.size(); i++) {
      Elements.set(dtype, array.address() + (long) i * dtype.itemsize(), taken.get(i));
    }
    return array;
  }

  /// The bytes of all elements in C order.
  ///
  /// @throws fnp.ndarray.ShapeException if there are more than a Java array can hold
  /// @numpy `numpy.ndarray.tobytes`
  public static byte[] tobytes(NDArray array) {
    return RawElements.toBytes(array);
  }

  /// The elements as Java objects in nested lists, one level per axis; the object itself if there
  /// is no axis.
  ///
  /// @numpy `numpy.ndarray.tolist`
  public static Object tolist(NDArray array) {
    if (array.ndim() == 0) {
      return array.item();
    }
    var items = new ArrayList<Object>();
    for (long i = 0; i < array.shape(0); i++) {
      items.add(tolist(array.get(Index.at(i))));
    }
    return List.copyOf(items);
  }
}
