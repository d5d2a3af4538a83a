package ruchy.std.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import ruchy.runtime.Display;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Text in CSV, RFC 4180, as rows of texts. Tables with types are `read_csv`'s matter.
@Namespace("csv")
public final class Csv {
  private Csv() {}

  /// The rows of a text in CSV, each a list of texts.
  ///
  /// ```ruchy
  /// >>> csv::parse("a,b\n1,\"x, y\"\n")
  /// Ok([["a", "b"], ["1", "x, y"]])
  /// ```
  @Signature("fn parse(text: String, separator: String = \",\") -> Result<[[String]], String>")
  public static Result<Object, String> parse(String text, String separator) {
    if (separator.length() != 1) {
      return Result.err("a separator is one character, found `" + separator + "`");
    }
    var rows = new ObjectList<Object>();
    var row = new ObjectList<Object>();
    var field = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (c != '"' || twice) {
          field.append(c);
          i += twice ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (c == '"' && field.isEmpty()) {
        quoted = true;
        any = true;
      } else if (c == separator.charAt(0)) {
        row.add(field.toString());
        field.setLength(0);
        any = true;
      } else if (c == '\n') {
        if (any || !field.isEmpty()) {
          row.add(field.toString());
          rows.add(row);
        }
        row = new ObjectList<>();
        field.setLength(0);
        any = false;
      } else if (c != '\r' || i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
        field.append(c);
      }
    }
    if (quoted) {
      return Result.err("row " + (rows.length() + 1) + ": a quoted field is not closed");
    }
    if (any || !field.isEmpty()) {
      row.add(field.toString());
      rows.add(row);
    }
    return Result.ok(rows);
  }

  /// The rows of a text in CSV as maps, whose keys are the fields of the first row.
  ///
  /// ```ruchy
  /// >>> csv::parse_records("name,age\nAda,36\n")?[0]["name"]
  /// "Ada"
  /// ```
  @Signature(
      "fn parse_records(text: String, separator: String = \",\") -> Result<[Map<String, String>], String>")
  public static Result<Object, String> parseRecords(String text, String separator) {
    Result<Object, String> parsed = parse(text, separator);
    if (!(parsed instanceof Result.Ok<Object, String>(Object value))) {
      return parsed;
    }
    var records = new ObjectList<Object>();
    List<RuchyList> rows = new ArrayList<>();
    ((RuchyList) value).forEach(row -> rows.add((RuchyList) row));
    for (int i = 1; i < rows.size(); i++) {
      RuchyList row = rows.get(i);
      if (row.length() != rows.getFirst().length()) {
        return Result.err(
            "row "
                + (i + 1)
                + " has "
                + row.length()
                + " fields, the first "
                + rows.getFirst().length());
      }
      var entry = new LinkedHashMap<Object, Object>();
      for (int j = 0; j < row.length(); j++) {
        entry.put(rows.getFirst().item(j), row.item(j));
      }
      records.add(entry);
    }
    return Result.ok(records);
  }

  /// Rows as text in CSV; fields are quoted where they must be.
  ///
  /// ```ruchy
  /// >>> csv::stringify([["a", "b"], ["1", "x, y"]])
  /// "a,b\n1,\"x, y\"\n"
  /// ```
  @Signature("fn stringify(rows: Any, separator: String = \",\") -> String")
  public static String stringify(Object rows, String separator) {
    var out = new StringBuilder();
    for (Object row : (Iterable<?>) rows) {
      boolean first = true;
      for (Object field : (Iterable<?>) row) {
        out.append(first ? "" : separator).append(quoted(Display.text(field), separator));
        first = false;
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String quoted(String text, String separator) {
    boolean plain =
        !text.contains(separator)
            && text.indexOf('"') < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
