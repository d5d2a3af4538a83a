package fnp.io.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts lines into fields, at a text or at fixed widths.
///
/// @source NumPy 2.4, `_iotools.py`: `LineSplitter`
final class LineSplitter {
  private final TableOptions options;

  LineSplitter(TableOptions options) {
    this.options = options;
  }

  /// The fields of a line; none if there is nothing but blanks or a comment.
  List<String> fields(String line) {
    var fields = options.widths.isEmpty() ? delimited(line) : fixed(line);
    return options.strips ? fields.stream().map(String::strip).toList() : fields;
  }

  private String uncommented(String line) {
    var at = options.comments.map(line::indexOf).orElse(-1);
    return at < 0 ? line : line.substring(0, at);
  }

  private List<String> delimited(String line) {
    var rest = trimmed(uncommented(line));
    if (rest.isEmpty()) {
      return List.of();
    }
    if (options.delimiter.isEmpty()) {
      var stripped = rest.strip();
      return stripped.isEmpty() ? List.of() : Arrays.asList(stripped.split("\\s+"));
    }
    var fields = new ArrayList<String>();
    var delimiter = options.delimiter.get();
    int start = 0;
    for (int at; (at = rest.indexOf(delimiter, start)) >= 0; start = at + delimiter.length()) {
      fields.add(rest.substring(start, at));
    }
    fields.add(rest.substring(start));
    return fields;
  }

  /// Without spaces and line ends around it; tabs stay.
  private static String trimmed(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && " \r\n".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \r\n".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(start, end);
  }

  private List<String> fixed(String line) {
    var rest = uncommented(line);
    if (rest.isEmpty()) {
      return List.of();
    }
    var fields = new ArrayList<String>();
    int start = 0;
    if (options.widths.size() == 1) {
      for (int width = options.widths.getFirst(); start < rest.length(); start += width) {
        fields.add(cut(rest, start, start + width));
      }
    } else {
      for (int width : options.widths) {
        fields.add(cut(rest, start, start + width));
        start += width;
      }
    }
    return fields;
  }

  private static String cut(String text, int start, int end) {
    return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
  }
}
