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

/// How a table with names and missing values is read. Immutable: each method gives another one.
///
/// ```java
/// var options = TableOptions.DEFAULT.guessing().withDelimiter(",").withNamesFromHeader();
/// ```
///
/// @numpy the arguments of `numpy.genfromtxt`
public final class TableOptions {
  /// float64 separated by blanks, comments behind `#`, missing numbers NaN.
  public static final TableOptions DEFAULT = new TableOptions();

  Optional<DType> dtype = Optional.of(DType.FLOAT64);
  Optional<String> comments = Optional.of("#");
  Optional<String> delimiter = Optional.empty();
  List<Integer> widths = List.of();
  int skipHeader;
  int skipFooter;
  Map<Object, Function<String, ?>> converters = Map.of();
  Map<Object, List<String>> missing = Map.of();
  Map<Object, Object> filling = Map.of();
  Optional<List<?>> columns = Optional.empty();
  boolean namesFromHeader;
  Optional<List<String>> names = Optional.empty();
  NameRules rules = NameRules.DEFAULT;
  boolean strips;
  boolean unpacks;
  boolean isLoose = true;
  boolean invalidRaises = true;
  OptionalLong maxRows = OptionalLong.empty();
  int ndmin;
  Charset charset = StandardCharsets.UTF_8;

  private TableOptions() {}

  private TableOptions copy() {
    var copy = new TableOptions();
    copy.dtype = dtype;
    copy.comments = comments;
    copy.delimiter = delimiter;
    copy.widths = widths;
    copy.skipHeader = skipHeader;
    copy.skipFooter = skipFooter;
    copy.converters = converters;
    copy.missing = missing;
    copy.filling = filling;
    copy.columns = columns;
    copy.namesFromHeader = namesFromHeader;
    copy.names = names;
    copy.rules = rules;
    copy.strips = strips;
    copy.unpacks = unpacks;
    copy.isLoose = isLoose;
    copy.invalidRaises = invalidRaises;
    copy.maxRows = maxRows;
    copy.ndmin = ndmin;
    copy.charset = charset;
    return copy;
  }

  /// With a dtype for all columns, or a structured one.
  public TableOptions withDType(DType value) {
    var copy = copy();
    copy.dtype = Optional.of(value);
    return copy;
  }

  /// With the dtype of each column found by looking at it: bool, int64, float64, complex128 or
  /// text.
  ///
  /// @numpy `dtype=None`
  public TableOptions guessing() {
    var copy = copy();
    copy.dtype = Optional.empty();
    return copy;
  }

  /// With another text that begins a comment; an empty one for no comments.
  public TableOptions withComments(String value) {
    var copy = copy();
    copy.comments = value.isEmpty() ? Optional.empty() : Optional.of(value);
    return copy;
  }

  /// With a text between fields.
  public TableOptions withDelimiter(String value) {
    var copy = copy();
    copy.delimiter = Optional.of(value);
    return copy;
  }

  /// With fields of fixed widths; a single width is that of all fields.
  public TableOptions withWidths(Integer... value) {
    var copy = copy();
    copy.widths = List.of(value);
    return copy;
  }

  /// Without so many lines at the beginning and rows at the end.
  public TableOptions withSkipped(int header, int footer) {
    var copy = copy();
    copy.skipHeader = header;
    copy.skipFooter = footer;
    return copy;
  }

  /// With a function for one column.
  ///
  /// @param column its number or its name
  public TableOptions withConverter(Object column, Function<String, ?> value) {
    var copy = copy();
    copy.converters = new HashMap<>(converters);
    copy.converters.put(column, value);
    return copy;
  }

  /// With texts that mean a missing value in all columns.
  public TableOptions withMissing(String... values) {
    return withMissingIn(TextOptions.EVERY_COLUMN, values);
  }

  /// With texts that mean a missing value in one column, given by its number or its name.
  public TableOptions withMissingIn(Object column, String... values) {
    var copy = copy();
    copy.missing = new HashMap<>(missing);
    copy.missing.put(column, List.of(values));
    return copy;
  }

  /// With a value in place of missing ones in all columns.
  public TableOptions withFilling(Object value) {
    return withFillingIn(TextOptions.EVERY_COLUMN, value);
  }

  /// With a value in place of missing ones in one column, given by its number or its name.
  public TableOptions withFillingIn(Object column, Object value) {
    var copy = copy();
    copy.filling = new HashMap<>(filling);
    copy.filling.put(column, value);
    return copy;
  }

  /// With these columns only, given by number or name.
  public TableOptions withColumns(Object... value) {
    var copy = copy();
    copy.columns = Optional.of(List.of(value));
    return copy;
  }

  /// With the names of the fields in the first line, which may be a comment.
  public TableOptions withNamesFromHeader() {
    var copy = copy();
    copy.namesFromHeader = true;
    return copy;
  }

  /// With these names of fields.
  public TableOptions withNames(String... value) {
    var copy = copy();
    copy.names = Optional.of(List.of(value));
    return copy;
  }

  /// With other rules for what names may look like.
  public TableOptions withNameRules(NameRules value) {
    var copy = copy();
    copy.rules = value;
    return copy;
  }

  /// With fields stripped of blanks at both ends.
  ///
  /// @numpy `autostrip`
  public TableOptions stripping() {
    var copy = copy();
    copy.strips = true;
    return copy;
  }

  /// Transposed, so that rows of the result are columns of the file.
  public TableOptions unpacking() {
    var copy = copy();
    copy.unpacks = true;
    return copy;
  }

  /// With an error where a field is no number and not called missing.
  ///
  /// @numpy `loose=False`
  public TableOptions strict() {
    var copy = copy();
    copy.isLoose = false;
    return copy;
  }

  /// Without rows of another length, instead of an error for them.
  ///
  /// @numpy `invalid_raise=False`
  public TableOptions skippingInvalid() {
    var copy = copy();
    copy.invalidRaises = false;
    return copy;
  }

  /// With so many rows at most.
  public TableOptions withMaxRows(long value) {
    var copy = copy();
    copy.maxRows = OptionalLong.of(value);
    return copy;
  }

  /// With so many axes at least: 0, 1 or 2.
  public TableOptions withNdmin(int value) {
    var copy = copy();
    copy.ndmin = value;
    return copy;
  }

  /// With another encoding of the file.
  public TableOptions withCharset(Charset value) {
    var copy = copy();
    copy.charset = value;
    return copy;
  }
}
