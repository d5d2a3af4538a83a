package fnp.io.text;

import java.util.List;
import java.util.OptionalInt;

/// How rows of text are cut into fields.
///
/// @param delimiter between fields; empty for any number of blanks
/// @param quote around fields that hold delimiters; empty for none
/// @param comments that make the rest of a line be ignored; an empty list for none
/// @numpy `numpy.loadtxt` with `delimiter`, `quotechar` and `comments`
public record Dialect(OptionalInt delimiter, OptionalInt quote, List<String> comments) {
  /// Blanks between fields, no quotes, and comments behind `#`.
  public static final Dialect BLANKS =
      new Dialect(OptionalInt.empty(), OptionalInt.empty(), List.of("#"));

  /// Copies the list.
  ///
  /// @throws IllegalArgumentException if two of the characters are the same, or are line ends
  public Dialect {
    comments = List.copyOf(comments);
    if (comments.contains("")) {
      throw new IllegalArgumentException(
          "comments cannot be an empty text; give no comments to disable them");
    }
    var one = comments.size() == 1 && comments.getFirst().length() == 1;
    if (!comments.isEmpty() && !one && quote.isPresent()) {
      throw new IllegalArgumentException(
          "several comments, or one of several characters, cannot be combined with quotes; give"
              + " no quotechar");
    }
    var comment = one ? OptionalInt.of(comments.getFirst().charAt(0)) : OptionalInt.empty();
    check("delimiter", delimiter);
    check("quotechar", quote);
    check("comment", comment);
    var clash =
        same(delimiter, quote)
            || same(delimiter, comment)
            || same(quote, comment)
            || (delimiter.isEmpty() && (isBlank(quote) || isBlank(comment)));
    if (clash) {
      throw new IllegalArgumentException(
          "the characters for delimiter, quotechar and comment must differ, found '%s', '%s' and"
                  .formatted(text(delimiter), text(quote))
              + " '%s'".formatted(text(comment)));
    }
  }

  /// With one character between fields.
  public Dialect withDelimiter(char value) {
    return new Dialect(OptionalInt.of(value), quote, comments);
  }

  /// With one character around fields.
  public Dialect withQuote(char value) {
    return new Dialect(delimiter, OptionalInt.of(value), comments);
  }

  /// With other comments, or none.
  public Dialect withComments(List<String> value) {
    return new Dialect(delimiter, quote, value);
  }

  /// The one character that begins a comment, if it is one.
  OptionalInt comment() {
    return comments.size() == 1 && comments.getFirst().length() == 1
        ? OptionalInt.of(comments.getFirst().charAt(0))
        : OptionalInt.empty();
  }

  private static void check(String what, OptionalInt c) {
    if (c.isPresent() && (c.getAsInt() == '\n' || c.getAsInt() == '\r')) {
      throw new IllegalArgumentException(
          "the " + what + " must not be the end of a line; use another character");
    }
  }

  private static boolean isBlank(OptionalInt c) {
    return c.isPresent() && NumberText.isBlank((char) c.getAsInt());
  }

  private static boolean same(OptionalInt first, OptionalInt second) {
    return first.isPresent() && first.equals(second);
  }

  private static String text(OptionalInt c) {
    return c.isPresent() ? Character.toString(c.getAsInt()) : "";
  }
}
