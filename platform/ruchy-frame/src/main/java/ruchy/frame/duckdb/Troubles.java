package ruchy.frame.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Schema;
import ruchy.frame.plan.FileScan;
import ruchy.frame.plan.Plan;

/// Says what DuckDB complains about in the user's words: one cause, the place, the remedy.
public final class Troubles {
  private static final int TEXT_MAX = 120;
  private static final Pattern LINE =
      Pattern.compile("CSV Error on Line: (\\d+)\\s*\\n(?:Original Line: ([^\\n]*))?");
  private static final Pattern COUNT =
      Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");
  private static final Pattern VALUE =
      Pattern.compile(
          "Error when converting column \"c(\\d+)\"\\. Could not convert string \"(.*?)\" to",
          Pattern.DOTALL);

  private Troubles() {}

  private record File(FileScan scan, Schema schema) {}

  /// The failure of a plan.
  static FrameException of(DuckException failure, Plan plan) {
    var files = new ArrayList<File>();
    collect(plan, files);
    var message = String.valueOf(failure.getMessage());
    var csv = files.stream().filter(f -> f.scan().kind().equals("CSV")).toList();
    var line = LINE.matcher(message);
    if (!csv.isEmpty() && line.find()) {
      var named = csv.stream().filter(f -> message.contains(f.scan().path().toString()));
      return inLine(line, message, named.findFirst().orElse(csv.getFirst()));
    }
    return new FrameException(explained(message, files), failure);
  }

  /// The trouble with a line of a CSV file, if that is what a message of DuckDB is about.
  public static Optional<FrameException> inCsv(String message, FileScan scan, Schema schema) {
    var line = LINE.matcher(message);
    return line.find()
        ? Optional.of(inLine(line, message, new File(scan, schema)))
        : Optional.empty();
  }

  private static void collect(Plan plan, List<File> files) {
    if (plan instanceof Plan.Files(var scan, var schema)) {
      files.add(new File(scan, schema));
    }
    plan.inputs().forEach(input -> collect(input, files));
  }

  private static FrameException inLine(Matcher line, String message, File file) {
    long number = Long.parseLong(line.group(1));
    var text = line.group(2) == null ? "" : "\n    " + shortened(line.group(2));
    return FileProblemException.at(file.scan().path(), number, reason(message, file) + text);
  }

  private static String reason(String message, File file) {
    var count = COUNT.matcher(message);
    if (count.find()) {
      return "%s fields in the header, but %s here; correct the line"
          .formatted(count.group(1), count.group(2));
    }
    var value = VALUE.matcher(message);
    if (value.find()) {
      var field = file.schema().field(Integer.parseInt(value.group(1)));
      return ("\"%s\" in column `%s` is no %s; correct it, list it among the null values, or read"
              + " the column as text: types={\"%s\": string}")
          .formatted(shortened(value.group(2)), field.name(), field.type(), field.name());
    }
    if (message.contains("unterminated quote")) {
      return "a quote is opened here and never closed; close it, or double it if it is text";
    }
    if (message.contains("Invalid unicode")) {
      return "the bytes are no UTF-8; convert the file to UTF-8";
    }
    var first = message.lines().filter(l -> !l.startsWith("CSV") && !l.isBlank()).findFirst();
    return "the line cannot be read: " + first.orElse(message);
  }

  private static String shortened(String text) {
    return text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX) + "…";
  }

  private static String explained(String message, List<File> files) {
    var first = message.lines().findFirst().orElse(message);
    if (first.startsWith("Out of Memory Error")) {
      return "the query needs more memory than it may use; select fewer columns or rows, or"
          + " aggregate in two steps ("
          + first
          + ")";
    }
    // Errors without a kind come from the readers of files, as of damaged Parquet.
    if (first.matches("(IO|Invalid|Serialization) Error.*|TProtocol.*") && !files.isEmpty()) {
      return files.getFirst().scan().path() + " cannot be read: " + first;
    }
    return first
        .replaceFirst("^(Conversion|Out of Range|Invalid Input) Error: ", "")
        .replace("INT64", "int64")
        .replace("INT128", "int64")
        .replace("DOUBLE", "float64");
  }
}
