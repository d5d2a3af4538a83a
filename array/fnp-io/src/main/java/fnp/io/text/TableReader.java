package fnp.io.text;

import fnp.dtype.BytesType;
import fnp.dtype.DType;
import fnp.dtype.Field;
import fnp.dtype.StructType;
import fnp.dtype.TextType;
import fnp.io.FormatException;
import fnp.ndarray.NDArray;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads tables with names, missing values and columns of different dtypes.
///
/// @numpy `numpy.genfromtxt`
/// @source NumPy 2.4, `_npyio_impl.py`: `genfromtxt`
public final class TableReader {
  private final TableOptions options;
  private final LineSplitter splitter;
  private List<String> lines;
  private List<String> first = List.of();
  private List<String> names = List.of();
  private List<Integer> columns = List.of();
  private final List<List<String>> rows = new ArrayList<>();

  private TableReader(TableOptions options, List<String> lines) {
    this.options = options;
    this.splitter = new LineSplitter(options);
    this.lines = lines;
  }

  /// Reads a file; one whose name ends in `.gz` is unpacked. Columns of one dtype give an array of
  /// two axes, others one of structured elements; axes of length 1 go.
  ///
  /// @throws FormatException if rows differ in length, or, if the options are strict, a field is
  ///   neither a value nor missing
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.genfromtxt`
  public static NDArray read(Path path, TableOptions options) {
    return TextSource.read(path, options.charset, reader -> of(options, reader).read());
  }

  /// Reads lines in memory.
  ///
  /// @throws FormatException if rows differ in length, or a field is neither a value nor missing
  /// @numpy `numpy.genfromtxt` of a list of lines
  public static NDArray read(List<String> lines, TableOptions options) {
    return TextSource.read(lines, reader -> of(options, reader).read());
  }

  private static TableReader of(TableOptions options, Reader reader) {
    if (options.maxRows.isPresent() && options.skipFooter > 0) {
      throw new IllegalArgumentException(
          "The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.");
    }
    if (options.maxRows.orElse(1) < 1) {
      throw new IllegalArgumentException("'max_rows' must be at least 1.");
    }
    return new TableReader(options, TextSource.lines(reader));
  }

  private NDArray read() {
    readFirst();
    readNames();
    chooseColumns();
    readRows();
    var result = Dimensions.atLeast(convert(), options.ndmin);
    return options.unpacks && !(result.dtype() instanceof StructType) ? result.transpose() : result;
  }

  /// Goes to the first line with fields, which may be a comment that holds the names.
  private void readFirst() {
    int at = Math.min(options.skipHeader, lines.size());
    while (first.isEmpty() && at < lines.size()) {
      var line = lines.get(at++);
      if (options.namesFromHeader && options.comments.isPresent()) {
        var comment = options.comments.get();
        var found = line.indexOf(comment);
        line = found < 0 ? line : line.substring(found + comment.length()).replace(comment, "");
      }
      first = splitter.fields(line);
    }
    var isHeader = options.namesFromHeader;
    lines = lines.subList(isHeader || first.isEmpty() ? at : at - 1, lines.size());
  }

  private void readNames() {
    if (options.namesFromHeader) {
      var found = new ArrayList<>(first.stream().map(String::strip).toList());
      if (!found.isEmpty()
          && options.comments.filter(c -> c.contains(found.getFirst())).isPresent()) {
        found.removeFirst();
      }
      first = List.copyOf(found);
      names = options.rules.valid(found);
    } else if (options.names.isPresent()) {
      names = options.rules.valid(options.names.get());
    } else if (options.dtype.orElse(DType.BOOL) instanceof StructType type) {
      names = options.rules.valid(type.names());
    }
  }

  private void chooseColumns() {
    var chosen = new ArrayList<Integer>();
    for (var column : options.columns.orElse(List.of())) {
      chosen.add(
          column instanceof Integer number && number < 0 ? number + first.size() : index(column));
    }
    columns = List.copyOf(chosen);
    if (!columns.isEmpty() && names.size() > columns.size()) {
      var all = names;
      names = columns.stream().map(all::get).toList();
    }
  }

  /// The number of a column of the file, given by its number or its name.
  private int index(Object column) {
    return switch (column) {
      case Number number -> number.intValue();
      case String name when names.contains(name) -> names.indexOf(name);
      default ->
          throw new FormatException(
              "no column is called '%s'; the columns are %s".formatted(column, names));
    };
  }

  private int count() {
    return columns.isEmpty() ? first.size() : columns.size();
  }

  private void readRows() {
    var invalid = new ArrayList<long[]>();
    var start = options.skipHeader + 1 + (options.namesFromHeader ? 1 : 0);
    for (int i = 0; i < lines.size() && rows.size() < options.maxRows.orElse(Long.MAX_VALUE); i++) {
      var fields = splitter.fields(lines.get(i));
      if (fields.isEmpty()) {
        continue;
      }
      var fits =
          columns.isEmpty()
              ? fields.size() == count()
              : columns.stream().allMatch(column -> column < fields.size());
      if (fits) {
        rows.add(columns.isEmpty() ? fields : columns.stream().map(fields::get).toList());
      } else {
        invalid.add(new long[] {i + start, fields.size()});
      }
    }
    report(invalid);
  }

  private void report(List<long[]> invalid) {
    int footer = options.skipFooter;
    var kept = invalid;
    if (footer > 0 && !invalid.isEmpty()) {
      var last = rows.size() + invalid.size() - footer + options.skipHeader;
      kept = invalid.stream().filter(line -> line[0] <= last).toList();
      footer -= invalid.size() - kept.size();
    }
    if (!kept.isEmpty() && options.invalidRaises) {
      var text = new StringBuilder("Some errors were detected !");
      for (var line : kept) {
        text.append(
            "\n    Line #%d (got %d columns instead of %d)".formatted(line[0], line[1], count()));
      }
      throw new FormatException(text.toString());
    }
    for (int i = 0; i < footer && !rows.isEmpty(); i++) {
      rows.removeLast();
    }
  }

  private NDArray convert() {
    var converters = new ArrayList<FieldConverter>();
    var flat = flatColumns();
    for (int i = 0; i < count(); i++) {
      var own = i < flat.size() ? Optional.of(flat.get(i).dtype()) : options.dtype;
      var converter = converter(i, own);
      if (options.dtype.isEmpty()) {
        converter.widen(column(i));
      }
      converters.add(converter);
    }
    return stored(converters);
  }

  private List<Column> flatColumns() {
    return options.dtype.orElse(DType.BOOL) instanceof StructType type
        ? Column.of(type)
        : List.of();
  }

  private List<String> column(int i) {
    return rows.stream().map(row -> row.get(i)).toList();
  }

  private FieldConverter converter(int i, Optional<DType> dtype) {
    var missing =
        new ArrayList<>(options.missing.getOrDefault(TextOptions.EVERY_COLUMN, List.of()));
    find(options.missing, i).ifPresent(missing::addAll);
    var filling =
        find(options.filling, i)
            .or(() -> Optional.ofNullable(options.filling.get(TextOptions.EVERY_COLUMN)));
    return new FieldConverter(
        dtype, missing, filling, find(options.converters, i).map(function -> function));
  }

  /// What is said about the i-th column of the result, by name or by its number in the file.
  private <T> Optional<T> find(Map<Object, T> byColumn, int i) {
    var number = columns.isEmpty() ? i : columns.get(i);
    if (byColumn.containsKey(number)) {
      return Optional.of(byColumn.get(number));
    }
    return i < names.size() ? Optional.ofNullable(byColumn.get(names.get(i))) : Optional.empty();
  }

  private NDArray stored(List<FieldConverter> converters) {
    var values = new ArrayList<List<Object>>();
    for (int i = 0; i < converters.size(); i++) {
      var converter = converters.get(i);
      values.add(column(i).stream().map(field -> converter.value(field, options.isLoose)).toList());
    }
    if (converters.isEmpty()) {
      return NDArray.empty(options.dtype.orElse(StructType.packed(List.of())), 0);
    }
    var dtype = resultType(converters, values);
    var store = new RowStore(dtype, dtype instanceof StructType ? 1 : count());
    var targets = dtype instanceof StructType type ? Column.of(type) : Column.of(dtype, count());
    if (targets.size() != count()) {
      throw new FormatException(
          "the dtype %s has %d fields, but there are %d columns"
              .formatted(dtype, targets.size(), count()));
    }
    for (int row = 0; row < rows.size(); row++) {
      var address = store.next();
      for (int i = 0; i < targets.size(); i++) {
        FieldValue.store(targets.get(i), address, values.get(i).get(row));
      }
    }
    return dtype instanceof StructType ? store.toArray().reshape(-1) : store.toArray();
  }

  private DType resultType(List<FieldConverter> converters, List<List<Object>> values) {
    if (options.dtype.isPresent()) {
      return given(options.dtype.get(), values);
    }
    var found = new ArrayList<DType>();
    for (int i = 0; i < converters.size(); i++) {
      found.add(sized(converters.get(i).dtype(), values.get(i)));
    }
    var decided = new HashSet<DType>();
    converters.stream().filter(FieldConverter::isChecked).forEach(c -> decided.add(c.dtype()));
    if (names.isEmpty() && decided.size() == 1) {
      return sized(decided.iterator().next(), values.stream().flatMap(List::stream).toList());
    }
    return struct(found);
  }

  /// The dtype that was asked for, repeated for each name and with room for the longest text.
  private DType given(DType dtype, List<List<Object>> values) {
    if (dtype instanceof StructType type) {
      var kept =
          !columns.isEmpty() && type.fields().size() > columns.size()
              ? type.select(columns.stream().map(type.names()::get).toList()).repacked(false)
              : type;
      return names.size() == kept.fields().size() ? kept.renamed(names) : kept;
    }
    var all = sized(dtype, values.stream().flatMap(List::stream).toList());
    return names.isEmpty() ? all : struct(values.stream().map(_ -> all).toList());
  }

  private StructType struct(List<DType> dtypes) {
    var fields = new ArrayList<Field>();
    for (int i = 0; i < dtypes.size(); i++) {
      var name = i < names.size() ? names.get(i) : options.rules.numbered(i);
      fields.add(Field.of(name, dtypes.get(i)));
    }
    return StructType.packed(fields);
  }

  private static DType sized(DType dtype, List<Object> values) {
    if (!OpenText.isOpen(dtype)) {
      return dtype;
    }
    int longest = 1;
    for (var value : values) {
      var text = String.valueOf(value);
      longest = Math.max(longest, text.codePointCount(0, text.length()));
    }
    return dtype instanceof TextType ? TextType.of(longest) : BytesType.of(longest);
  }
}
