package ruchy.frame.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;
import ruchy.frame.local.Patterns;

/// Functions of texts. Positions and lengths count code points; expressions are those of RE2.
public final class Texts {
  private static final DataType LIST = DataType.list(DataType.STRING);

  private static final Row SPLIT =
      Row.ofText(
          "split",
          LIST,
          p ->
              v ->
                  List.<Object>of(
                      (Object[]) text(v).split(java.util.regex.Pattern.quote(text(p)), -1)));
  private static final Row EXTRACT = Row.ofText("extract", DataType.STRING, Texts::extraction);
  private static final Row EXTRACT_ALL =
      Row.ofText(
          "extract_all",
          LIST,
          p -> {
            var pattern = Patterns.compiled(text(p));
            return v -> {
              var found = new ArrayList<Object>();
              for (var matcher = pattern.matcher(text(v)); matcher.find(); ) {
                found.add(matcher.group());
              }
              return found;
            };
          });
  private static final Row REPLACE_ALL =
      Row.ofText(
          "replace_regex",
          DataType.STRING,
          p -> {
            var pattern = Patterns.compiled(text(p));
            var by = p.get(1).toString();
            return v -> pattern.matcher(text(v)).replaceAll(by);
          });
  private static final Row COUNT_MATCHES =
      Row.ofText(
          "count_matches",
          DataType.INT64,
          p -> {
            var pattern = Patterns.compiled(text(p));
            return v -> {
              long count = 0;
              for (var matcher = pattern.matcher(text(v)); matcher.find(); ) {
                count++;
              }
              return count;
            };
          });
  private static final Row PAD_START =
      Row.ofText("pad_start", DataType.STRING, p -> v -> padding(text(v), p) + text(v));
  private static final Row PAD_END =
      Row.ofText("pad_end", DataType.STRING, p -> v -> text(v) + padding(text(v), p));
  private static final Row ZFILL =
      Row.ofText("zfill", DataType.STRING, p -> v -> zeros(text(v), p));
  private static final Row STRIP_PREFIX =
      Row.ofText(
          "strip_prefix",
          DataType.STRING,
          p -> v -> text(v).startsWith(text(p)) ? text(v).substring(text(p).length()) : text(v));
  private static final Row STRIP_SUFFIX =
      Row.ofText(
          "strip_suffix",
          DataType.STRING,
          p ->
              v ->
                  text(v).endsWith(text(p))
                      ? text(v).substring(0, text(v).length() - text(p).length())
                      : text(v));
  private static final Row STRIP_START =
      Row.ofText("strip_start", DataType.STRING, p -> v -> text(v).substring(begin(text(v), p)));
  private static final Row STRIP_END =
      Row.ofText("strip_end", DataType.STRING, p -> v -> text(v).substring(0, end(text(v), p)));
  private static final Row TITLE =
      Row.ofText("title", DataType.STRING, _ -> v -> capitals(text(v), true));
  private static final Row CAPITALIZE =
      Row.ofText("capitalize", DataType.STRING, _ -> v -> capitals(text(v), false));
  private static final Row REVERSE =
      Row.ofText(
          "str_reverse",
          DataType.STRING,
          _ -> v -> new StringBuilder(text(v)).reverse().toString());
  private static final Row REPEAT =
      Row.ofText(
          "repeat",
          DataType.STRING,
          p -> v -> text(v).repeat(Math.toIntExact(Math.max(0, (Long) p.getFirst()))));
  private static final Row FIND =
      Row.ofText(
          "find",
          DataType.INT64,
          p ->
              v -> {
                int at = text(v).indexOf(text(p));
                return at < 0 ? Optional.empty() : (Object) (long) text(v).codePointCount(0, at);
              });

  private Texts() {}

  private static String text(List<Object> values) {
    return values.getFirst().toString();
  }

  private static ruchy.frame.expr.RowFunction.Computation extraction(List<Object> parameters) {
    var pattern = Patterns.compiled(text(parameters));
    long group = (Long) parameters.get(1);
    if (group < 0 || group > pattern.groupCount()) {
      throw new FrameException(
          "the expression \"%s\" has %d groups, so there is no group %d; 0 is the whole match"
              .formatted(text(parameters), pattern.groupCount(), group));
    }
    return v -> {
      var matcher = pattern.matcher(text(v));
      return matcher.find() ? Optional.ofNullable(matcher.group((int) group)) : Optional.empty();
    };
  }

  private static String padding(String text, List<Object> parameters) {
    long missing = (Long) parameters.getFirst() - text.codePointCount(0, text.length());
    return parameters.get(1).toString().repeat((int) Math.max(0, missing));
  }

  /// Zeros stand behind a sign, as in Python.
  private static String zeros(String text, List<Object> width) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    long missing = (Long) width.getFirst() - text.codePointCount(0, text.length());
    return (signed ? text.substring(0, 1) : "")
        + "0".repeat((int) Math.max(0, missing))
        + text.substring(signed ? 1 : 0);
  }

  private static int begin(String text, List<Object> characters) {
    int at = 0;
    while (at < text.length() && text(characters).indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int end(String text, List<Object> characters) {
    int at = text.length();
    while (at > 0 && text(characters).indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static String capitals(String text, boolean everyWord) {
    var result = new StringBuilder();
    boolean first = true;
    for (int c : text.codePoints().toArray()) {
      boolean letter = Character.isLetter(c);
      result.appendCodePoint(first && letter ? Character.toTitleCase(c) : Character.toLowerCase(c));
      first = everyWord && !letter && c != '\'';
    }
    return result.toString();
  }

  /// The parts between separators, as a list.
  public static Expr split(Expr text, String separator) {
    return SPLIT.call(text, separator);
  }

  /// The group of the first match of an expression; null where it is not found.
  public static Expr extract(Expr text, String expression, long group) {
    return EXTRACT.call(text, expression, group);
  }

  /// All matches of an expression, as a list.
  public static Expr extractAll(Expr text, String expression) {
    return EXTRACT_ALL.call(text, expression);
  }

  /// Every match of an expression replaced; `$1` stands for its first group.
  public static Expr replaceRegex(Expr text, String expression, String by) {
    return REPLACE_ALL.call(text, expression, by);
  }

  /// How often an expression is found.
  public static Expr countMatches(Expr text, String expression) {
    return COUNT_MATCHES.call(text, expression);
  }

  /// Text filled up at its start to a width.
  public static Expr padStart(Expr text, long width, String fill) {
    return PAD_START.call(text, width, fill);
  }

  /// Text filled up at its end to a width.
  public static Expr padEnd(Expr text, long width, String fill) {
    return PAD_END.call(text, width, fill);
  }

  /// The text with zeros in front, behind a sign, so that it has this many letters.
  public static Expr zfill(Expr text, long width) {
    return ZFILL.call(text, width);
  }

  /// Text without a beginning, where it has it.
  public static Expr stripPrefix(Expr text, String prefix) {
    return STRIP_PREFIX.call(text, prefix);
  }

  /// Text without an end, where it has it.
  public static Expr stripSuffix(Expr text, String suffix) {
    return STRIP_SUFFIX.call(text, suffix);
  }

  /// Text without some characters at its start.
  public static Expr stripStart(Expr text, String characters) {
    return STRIP_START.call(text, characters);
  }

  /// Text without some characters at its end.
  public static Expr stripEnd(Expr text, String characters) {
    return STRIP_END.call(text, characters);
  }

  /// Each word with a capital first letter.
  public static Expr title(Expr text) {
    return TITLE.call(text);
  }

  /// Text with a capital first letter, the others small.
  public static Expr capitalize(Expr text) {
    return CAPITALIZE.call(text);
  }

  /// Text from its end to its start.
  public static Expr reverse(Expr text) {
    return REVERSE.call(text);
  }

  /// Text so many times.
  public static Expr repeat(Expr text, long count) {
    return REPEAT.call(text, count);
  }

  /// Where a part first occurs, from 0; null where it does not.
  public static Expr find(Expr text, String part) {
    return FIND.call(text, part);
  }
}
