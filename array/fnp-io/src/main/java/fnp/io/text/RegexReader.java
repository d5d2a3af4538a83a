package fnp.io.text;

import fnp.dtype.StructType;
import fnp.ndarray.NDArray;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Reads what the groups of a regular expression find in a text.
///
/// @numpy `numpy.fromregex`
public final class RegexReader {
  private RegexReader() {}

  /// One structured element per match, one field per group; without groups the whole match.
  ///
  /// @throws fnp.io.FormatException if a group is no value of its field
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.fromregex`
  public static NDArray read(Path path, Pattern pattern, StructType dtype, Charset charset) {
    var text = TextSource.read(path, charset, Reader::readAllAsString);
    var columns = Column.of(dtype);
    var store = new RowStore(dtype, 1);
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      var groups = matcher.groupCount();
      if (Math.max(1, groups) != columns.size()) {
        throw new IllegalArgumentException(
            "the expression has %d groups for %d fields; give one group per field"
                .formatted(groups, columns.size()));
      }
      var row = store.next();
      for (int i = 0; i < columns.size(); i++) {
        FieldValue.store(columns.get(i), row, matcher.group(groups == 0 ? 0 : i + 1));
      }
    }
    return store.toArray().reshape(-1);
  }
}
