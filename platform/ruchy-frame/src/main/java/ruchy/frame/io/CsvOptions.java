package ruchy.frame.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.frame.column.DataType;

/// How to read a CSV file.
///
/// @param delimiter what separates fields; empty: found by looking at the file
/// @param header whether the first line holds the names
/// @param nullValues texts that stand for a missing value; empty: an empty field, and in columns of
///   numbers and dates also `NA`, `N/A`, `NaN`, `null`, `None` and `-`
/// @param types types of columns by name, instead of those found by looking
/// @param skipsBadLines whether lines that cannot be read are left out instead of being an error
public record CsvOptions(
    Optional<Character> delimiter,
    boolean header,
    List<String> nullValues,
    Map<String, DataType> types,
    boolean skipsBadLines) {
  /// Everything found by looking at the file; the first line holds the names.
  public static final CsvOptions DEFAULT =
      new CsvOptions(Optional.empty(), true, List.of(), Map.of(), false);

  /// Copies the collections.
  public CsvOptions {
    nullValues = List.copyOf(nullValues);
    types = Map.copyOf(types);
  }

  /// These options with this delimiter.
  public CsvOptions withDelimiter(char separator) {
    return new CsvOptions(Optional.of(separator), header, nullValues, types, skipsBadLines);
  }

  /// These options with or without a line of names.
  public CsvOptions withHeader(boolean present) {
    return new CsvOptions(delimiter, present, nullValues, types, skipsBadLines);
  }

  /// These options with these texts for missing values.
  public CsvOptions withNullValues(String... texts) {
    return new CsvOptions(delimiter, header, List.of(texts), types, skipsBadLines);
  }

  /// These options with types for some columns.
  public CsvOptions withTypes(Map<String, DataType> byName) {
    return new CsvOptions(delimiter, header, nullValues, byName, skipsBadLines);
  }

  /// These options, with lines that cannot be read left out.
  public CsvOptions skippingBadLines() {
    return new CsvOptions(delimiter, header, nullValues, types, true);
  }
}
