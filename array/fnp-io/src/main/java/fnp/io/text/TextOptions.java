package fnp.io.text;

import fnp.dtype.DType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// How a text file is read into an array.
///
/// ```java
/// var options = TextOptions.DEFAULT.withDelimiter(',').withSkipRows(1).withColumns(0, 2);
/// ```
///
/// @param dtype of the elements
/// @param dialect how rows are cut into fields
/// @param converters by column, where negative columns count from the last, and [#EVERY_COLUMN]
/// @param skipRows lines at the beginning that are passed over, comments among them
/// @param columns the columns to read, all if empty
/// @param maxRows how many rows with data are read, all if empty
/// @param ndmin axes that the result has at least: 0, 1 or 2
/// @param unpack whether the result is transposed, so that its rows are the columns of the file
/// @param charset of the file
/// @numpy the arguments of `numpy.loadtxt`
public record TextOptions(
    DType dtype,
    Dialect dialect,
    Map<Integer, Function<String, ?>> converters,
    long skipRows,
    Optional<List<Integer>> columns,
    OptionalLong maxRows,
    int ndmin,
    boolean unpack,
    Charset charset) {
  /// The column of a converter that is for all columns without one of their own.
  public static final int EVERY_COLUMN = Integer.MIN_VALUE;

  /// float64 separated by blanks, comments behind `#`, UTF-8.
  public static final TextOptions DEFAULT =
      new TextOptions(
          DType.FLOAT64,
          Dialect.BLANKS,
          Map.of(),
          0,
          Optional.empty(),
          OptionalLong.empty(),
          0,
          false,
          StandardCharsets.UTF_8);

  /// Copies the collections.
  ///
  /// @throws IllegalArgumentException if a number is out of range
  public TextOptions {
    converters = Map.copyOf(converters);
    columns = columns.map(List::copyOf);
    if (skipRows < 0 || maxRows.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "skiprows is %d and max_rows %d; neither may be negative"
              .formatted(skipRows, maxRows.orElse(0)));
    }
    if (ndmin < 0 || ndmin > 2) {
      throw new IllegalArgumentException("ndmin is %d; it must be 0, 1 or 2".formatted(ndmin));
    }
  }

  /// With another dtype.
  public TextOptions withDType(DType value) {
    return new TextOptions(
        value, dialect, converters, skipRows, columns, maxRows, ndmin, unpack, charset);
  }

  /// With another way to cut rows.
  public TextOptions withDialect(Dialect value) {
    return new TextOptions(
        dtype, value, converters, skipRows, columns, maxRows, ndmin, unpack, charset);
  }

  /// With one character between fields.
  public TextOptions withDelimiter(char value) {
    return withDialect(dialect.withDelimiter(value));
  }

  /// With a function that makes the elements of one column; negative columns count from the last.
  public TextOptions withConverter(int column, Function<String, ?> value) {
    var all = new HashMap<>(converters);
    all.put(column, value);
    return new TextOptions(dtype, dialect, all, skipRows, columns, maxRows, ndmin, unpack, charset);
  }

  /// With a function that makes the elements of all columns without one of their own.
  public TextOptions withConverter(Function<String, ?> value) {
    return withConverter(EVERY_COLUMN, value);
  }

  /// Without so many lines at the beginning.
  public TextOptions withSkipRows(long value) {
    return new TextOptions(
        dtype, dialect, converters, value, columns, maxRows, ndmin, unpack, charset);
  }

  /// With these columns only, in this order; negative ones count from the last.
  public TextOptions withColumns(Integer... value) {
    return new TextOptions(
        dtype,
        dialect,
        converters,
        skipRows,
        Optional.of(List.of(value)),
        maxRows,
        ndmin,
        unpack,
        charset);
  }

  /// With so many rows at most.
  public TextOptions withMaxRows(long value) {
    return new TextOptions(
        dtype,
        dialect,
        converters,
        skipRows,
        columns,
        OptionalLong.of(value),
        ndmin,
        unpack,
        charset);
  }

  /// With so many axes at least.
  public TextOptions withNdmin(int value) {
    return new TextOptions(
        dtype, dialect, converters, skipRows, columns, maxRows, value, unpack, charset);
  }

  /// Transposed, or not.
  public TextOptions withUnpack(boolean value) {
    return new TextOptions(
        dtype, dialect, converters, skipRows, columns, maxRows, ndmin, value, charset);
  }

  /// With another encoding of the file.
  public TextOptions withCharset(Charset value) {
    return new TextOptions(
        dtype, dialect, converters, skipRows, columns, maxRows, ndmin, unpack, value);
  }
}
