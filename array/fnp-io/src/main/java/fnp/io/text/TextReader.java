package fnp.io.text;

import fnp.io.FormatException;
import fnp.ndarray.Elements;
import fnp.ndarray.NDArray;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Reads rows of numbers that all have the same number of columns.
///
/// @numpy `numpy.loadtxt`
/// @source NumPy 2.4, `textreading/rows.c`
public final class TextReader {
  private final TextOptions options;
  private final Tokenizer tokens;
  private final FieldParser parser;
  private int columns = -1;

  private TextReader(TextOptions options, Reader reader) {
    this.options = options;
    this.tokens =
        new Tokenizer(CommentStripper.around(reader, options.dialect()), options.dialect());
    this.parser = FieldParser.of(options.dtype());
  }

  /// Reads a file; one whose name ends in `.gz` is unpacked.
  ///
  /// @throws FormatException if a field is no number, naming its row and column, or rows differ in
  ///   length
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.loadtxt`
  public static NDArray read(Path path, TextOptions options) {
    return TextSource.read(
        path, options.charset(), reader -> new TextReader(options, reader).read());
  }

  /// Reads lines in memory.
  ///
  /// @throws FormatException if a field is no number, or rows differ in length
  /// @numpy `numpy.loadtxt` of a list of lines
  public static NDArray read(List<String> lines, TextOptions options) {
    return TextSource.read(lines, reader -> new TextReader(options, reader).read());
  }

  private NDArray read() throws IOException {
    for (long i = 0; i < options.skipRows() && tokens.skipLine(); i++) {
      // The tokenizer has moved on.
    }
    var most = options.maxRows().orElse(Long.MAX_VALUE);
    RowStore store = null;
    while ((store == null || store.rows() < most) && most > 0 && tokens.next()) {
      if (tokens.count() == 0) {
        continue;
      }
      if (store == null) {
        columns = options.columns().map(List::size).orElse(tokens.count());
        store = new RowStore(options.dtype(), columns);
      }
      row(store.next(), store.rows() - 1);
    }
    if (store == null) {
      store = new RowStore(options.dtype(), options.columns().map(List::size).orElse(1));
    }
    var array = Dimensions.atLeast(store.toArray(), options.ndmin());
    return options.unpack() ? array.transpose() : array;
  }

  private void row(long address, long row) {
    var count = tokens.count();
    if (options.columns().isEmpty() && count != columns) {
      throw new FormatException(
          ("the number of columns changed from %d to %d at row %d; use `usecols` to select a subset"
                  + " and avoid this error")
              .formatted(columns, count, row + 1));
    }
    var converts = !options.converters().isEmpty();
    for (int i = 0; i < columns; i++) {
      var column = options.columns().isEmpty() ? i : column(options.columns().get().get(i), row);
      var at = address + (long) i * options.dtype().itemsize();
      if (converts && convert(column, at, row)) {
        continue;
      }
      if (!parser.parse(tokens.chars(), tokens.start(column), tokens.end(column), at)) {
        throw wrong(column, row);
      }
    }
  }

  private int column(int asked, long row) {
    var count = tokens.count();
    var column = asked < 0 ? asked + count : asked;
    if (column < 0 || column >= count) {
      throw new FormatException(
          "invalid column index %d at row %d with %d columns".formatted(asked, row + 1, count));
    }
    return column;
  }

  private boolean convert(int column, long address, long row) {
    var all = options.converters();
    Function<String, ?> converter = all.get(column);
    converter = converter == null ? all.get(column - tokens.count()) : converter;
    converter = converter == null ? all.get(TextOptions.EVERY_COLUMN) : converter;
    if (converter == null) {
      return false;
    }
    Elements.set(options.dtype(), address, converter.apply(tokens.text(column)));
    return true;
  }

  private FormatException wrong(int column, long row) {
    var text = tokens.text(column);
    return new FormatException(
        "could not convert string %s to %s at row %d, column %d."
            .formatted(Quoted.of(text), options.dtype(), row, column + 1));
  }
}
