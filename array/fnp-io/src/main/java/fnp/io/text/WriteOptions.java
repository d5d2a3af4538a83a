package fnp.io.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How an array is written as text.
///
/// @param formats one for all columns, one per column, or one for a whole row with as many `%`
/// @param delimiter between columns
/// @param newline behind each row
/// @param header before the first row, nothing if empty
/// @param footer behind the last row, nothing if empty
/// @param comments before each line of header and footer
/// @param charset of the file
/// @numpy the arguments of `numpy.savetxt`
public record WriteOptions(
    List<String> formats,
    String delimiter,
    String newline,
    String header,
    String footer,
    String comments,
    Charset charset) {
  /// All digits of a float64, separated by spaces.
  public static final WriteOptions DEFAULT =
      new WriteOptions(List.of("%.18e"), " ", "\n", "", "", "# ", StandardCharsets.UTF_8);

  /// Copies the list.
  public WriteOptions {
    formats = List.copyOf(formats);
  }

  /// With one format for all columns or rows, or with one per column.
  public WriteOptions withFormat(String... value) {
    return new WriteOptions(List.of(value), delimiter, newline, header, footer, comments, charset);
  }

  /// With another text between columns.
  public WriteOptions withDelimiter(String value) {
    return new WriteOptions(formats, value, newline, header, footer, comments, charset);
  }

  /// With another text behind each row.
  public WriteOptions withNewline(String value) {
    return new WriteOptions(formats, delimiter, value, header, footer, comments, charset);
  }

  /// With a text before the first row.
  public WriteOptions withHeader(String value) {
    return new WriteOptions(formats, delimiter, newline, value, footer, comments, charset);
  }

  /// With a text behind the last row.
  public WriteOptions withFooter(String value) {
    return new WriteOptions(formats, delimiter, newline, header, value, comments, charset);
  }

  /// With another text before each line of header and footer.
  public WriteOptions withComments(String value) {
    return new WriteOptions(formats, delimiter, newline, header, footer, value, charset);
  }

  /// With another encoding of the file.
  public WriteOptions withCharset(Charset value) {
    return new WriteOptions(formats, delimiter, newline, header, footer, comments, value);
  }
}
