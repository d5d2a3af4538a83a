package fnp.io.text;

import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.StructType;
import fnp.io.FormatException;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Elements;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads rows of numbers that all have the same number of columns.
///
/// @numpy `numpy.loadtxt`
/// @source NumPy 2.4, `textreading/rows.c`
public final class TextReader {
  private final TextOptions options;
  private final Tokenizer tokens;
  private final boolean isStructured;

  /// Of a structured dtype known from the beginning, else from the first row on.
  private List<Column> columns = List.of();

  private TextReader(TextOptions options, Reader reader) {
    this.options = options;
    this.tokens =
        new Tokenizer(CommentStripper.around(reader, options.dialect()), options.dialect());
    this.isStructured = options.dtype() instanceof StructType;
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
    var array =
        Dimensions.atLeast(OpenText.isOpen(options.dtype()) ? texts() : rows(), options.ndmin());
    return options.unpack() ? array.transpose() : array;
  }

  private NDArray rows() throws IOException {
    columns = isStructured ? Column.of((StructType) options.dtype()) : List.of();
    RowStore store = null;
    while ((store == null || store.rows() < most()) && nextRow()) {
      if (store == null) {
        var count = options.columns().map(List::size).orElse(tokens.count());
        columns = isStructured ? columns : Column.of(options.dtype(), count);
        store = new RowStore(options.dtype(), isStructured ? 1 : count);
      }
      row(store.next(), store.rows() - 1);
    }
    if (store == null) {
      var count = options.columns().map(List::size).orElse(1);
      store = new RowStore(options.dtype(), isStructured ? 1 : count);
    }
    var array = store.toArray();
    return isStructured ? array.reshape(-1) : array;
  }

  /// Texts whose length the longest of them decides.
  private NDArray texts() throws IOException {
    var all = new ArrayList<String>();
    int count = options.columns().map(List::size).orElse(1);
    for (long row = 0; row < most() && nextRow(); row++) {
      count = row == 0 ? options.columns().map(List::size).orElse(tokens.count()) : count;
      checkCount(count, row);
      for (int i = 0; i < count; i++) {
        all.add(tokens.text(source(i, row)));
      }
    }
    return OpenText.array(options.dtype(), all).reshape(-1, count);
  }

  private long most() {
    return options.maxRows().orElse(Long.MAX_VALUE);
  }

  /// Goes to the next row that is not empty.
  private boolean nextRow() throws IOException {
    if (most() == 0) {
      return false;
    }
    do {
      if (!tokens.next()) {
        return false;
      }
    } while (tokens.count() == 0);
    return true;
  }

  private void checkCount(int expected, long row) {
    if (options.columns().isEmpty() && tokens.count() != expected) {
      throw new FormatException(
          (isStructured
                  ? "the dtype passed requires %d columns but %d were found at row %d; use"
                      + " `usecols` to select a subset and avoid this error"
                  : "the number of columns changed from %d to %d at row %d; use `usecols` to select"
                      + " a subset and avoid this error")
              .formatted(expected, tokens.count(), row + 1));
    }
  }

  private void row(long address, long row) {
    checkCount(columns.size(), row);
    var converts = !options.converters().isEmpty();
    for (int i = 0; i < columns.size(); i++) {
      var column = source(i, row);
      var target = columns.get(i);
      var at = address + target.offset();
      if (converts && convert(column, target, at)) {
        continue;
      }
      if (!target.parser().parse(tokens.chars(), tokens.start(column), tokens.end(column), at)) {
        throw wrong(column, target.dtype(), row);
      }
    }
  }

  /// The column of the file that the i-th column of the result is read from.
  private int source(int i, long row) {
    return options.columns().isEmpty() ? i : column(options.columns().get().get(i), row);
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

  private boolean convert(int column, Column target, long address) {
    var all = options.converters();
    Function<String, ?> converter = all.get(column);
    converter = converter == null ? all.get(column - tokens.count()) : converter;
    converter = converter == null ? all.get(TextOptions.EVERY_COLUMN) : converter;
    if (converter == null) {
      return false;
    }
    var value = converter.apply(tokens.text(column));
    if (target.dtype() instanceof GeneralType && value instanceof String text) {
      return target.parser().parse(text.toCharArray(), 0, text.length(), address);
    }
    Elements.set(target.dtype(), address, value);
    return true;
  }

  private FormatException wrong(int column, DType dtype, long row) {
    return new FormatException(
        "could not convert string %s to %s at row %d, column %d."
            .formatted(Quoted.of(tokens.text(column)), dtype, row, column + 1));
  }
}
