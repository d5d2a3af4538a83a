package ruchy.frame.io;

import io.airlift.compress.v3.MalformedInputException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.FileProblemException;

/// What a CSV file's beginning shows: its delimiter and the fields of its first line.
///
/// @param delimiter what separates fields
/// @param names the columns' names
record CsvDialect(char delimiter, List<String> names) {
  private static final int SAMPLE_BYTES = 1 << 16;
  private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
  private static final char QUOTE = '"';

  CsvDialect {
    names = List.copyOf(names);
  }

  static CsvDialect of(Path path, CsvOptions options) {
    var sample = sample(path);
    if (sample.isBlank()) {
      throw FileProblemException.of(
          path, path + " is empty; a CSV file has at least a line of names");
    }
    char delimiter = options.delimiter().orElseGet(() -> guess(sample));
    var fields = records(sample, delimiter, 1).getFirst();
    return new CsvDialect(delimiter, options.header() ? named(fields) : numbered(fields.size()));
  }

  private static String sample(Path path) {
    var first = Paths.first(path);
    try (var stream = Compression.of(first).read(first)) {
      byte[] bytes = stream.readNBytes(SAMPLE_BYTES);
      var text = new String(bytes, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (EOFException e) {
      throw FileProblemException.of(
          path, path + " is cut off: its packed bytes end too early; fetch the file again");
    } catch (IOException | MalformedInputException e) {
      throw FileProblemException.of(path, path + " cannot be read: " + e);
    }
  }

  /// The candidate that splits the first lines into the same number of fields, and the most.
  private static char guess(String sample) {
    char best = ',';
    int bestScore = 0;
    for (char candidate : CANDIDATES) {
      var records = records(sample, candidate, 20);
      int width = records.getFirst().size();
      long alike = records.stream().filter(r -> r.size() == width).count();
      int score = width < 2 ? 0 : (int) (alike * 100 / records.size()) * 100 + Math.min(width, 99);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /// The first records of a text; the last one may be cut off.
  private static List<List<String>> records(String text, char delimiter, int limit) {
    var records = new ArrayList<List<String>>();
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length() && records.size() < limit; i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean doubled = c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
        if (c != QUOTE || doubled) {
          field.append(c);
          i += doubled ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (c == QUOTE && field.isEmpty()) {
        quoted = true;
      } else if (c == delimiter) {
        fields.add(take(field));
      } else if (c == '\n' || c == '\r') {
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        fields.add(take(field));
        records.add(List.copyOf(fields));
        fields.clear();
      } else {
        field.append(c);
      }
    }
    if (records.isEmpty()) {
      fields.add(take(field));
      records.add(List.copyOf(fields));
    }
    return records;
  }

  private static String take(StringBuilder field) {
    var text = field.toString();
    field.setLength(0);
    return text;
  }

  /// The names, with empty ones numbered and repeated ones told apart.
  private static List<String> named(List<String> fields) {
    var seen = new HashSet<String>();
    var names = new ArrayList<String>();
    for (int i = 0; i < fields.size(); i++) {
      var name = Optional.of(fields.get(i).strip()).filter(n -> !n.isEmpty());
      var first = name.orElse("column_" + i);
      var unique = first;
      for (int copy = 1; !seen.add(unique); copy++) {
        unique = first + "_" + copy;
      }
      names.add(unique);
    }
    return names;
  }

  private static List<String> numbered(int count) {
    var names = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      names.add("column_" + i);
    }
    return names;
  }
}
