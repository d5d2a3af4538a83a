package fnp.io.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// Cuts text into rows and fields: after [#next] the fields are pieces of [#chars].
///
/// Rows end with any of the three ends of lines. A quoted field may hold delimiters, ends of lines
/// and doubled quotes.
///
/// @source NumPy 2.4, `tokenize.cpp`: `npy_tokenize`
final class Tokenizer {
  private static final int NONE = -1;
  private static final int FIRST_CHARS = 1 << 16;

  private final Reader in;
  private final int delimiter;
  private final int quote;
  private final int comment;
  private char[] chars = new char[FIRST_CHARS];
  private int row;
  private int at;
  private int end;
  private boolean ended;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int count;

  Tokenizer(Reader in, Dialect dialect) {
    this.in = in;
    this.delimiter = dialect.delimiter().orElse(NONE);
    this.quote = dialect.quote().orElse(NONE);
    this.comment = dialect.comment().orElse(NONE);
  }

  /// How many fields the row has; 0 if it is empty or a comment.
  int count() {
    return count;
  }

  /// What [#start] and [#end] are places in.
  char[] chars() {
    return chars;
  }

  /// Where a field begins.
  int start(int field) {
    return starts[field];
  }

  /// Where a field ends; exclusive.
  int end(int field) {
    return ends[field];
  }

  /// A field as text.
  String text(int field) {
    return new String(chars, starts[field], ends[field] - starts[field]);
  }

  /// Passes one line, whatever is in it.
  ///
  /// @return false if there is none left
  boolean skipLine() throws IOException {
    row = at;
    if (!has()) {
      return false;
    }
    goToLineEnd();
    return true;
  }

  /// Reads the next row.
  ///
  /// @return false if there is none left
  boolean next() throws IOException {
    row = at;
    count = 0;
    if (!has()) {
      return false;
    }
    if (delimiter == NONE) {
      blankSeparated();
    } else {
      delimited();
    }
    return true;
  }

  /// Fields between blanks; those at both ends of the row count for nothing.
  private void blankSeparated() throws IOException {
    while (true) {
      while (has() && NumberText.isBlank(chars[at]) && !isLineEnd(chars[at])) {
        at++;
      }
      if (!has() || isLineEnd(chars[at])) {
        passLineEnd();
        return;
      }
      if (chars[at] == comment) {
        goToLineEnd();
        return;
      }
      field();
    }
  }

  private void delimited() throws IOException {
    while (true) {
      var quoted = field();
      if (has() && chars[at] == delimiter) {
        at++;
        continue;
      }
      if (has() && chars[at] == comment) {
        goToLineEnd();
      } else {
        passLineEnd();
      }
      if (count == 1 && starts[0] == ends[0] && !quoted) {
        count = 0;
      }
      return;
    }
  }

  /// One field up to its delimiter, comment or end of line; whether it was quoted.
  private boolean field() throws IOException {
    var quoted = has() && chars[at] == quote;
    if (!quoted) {
      // Places move when the row is shifted to make room, so they are kept relative to it.
      var start = at - row;
      passPlain();
      add(start + row, at);
      return false;
    }
    var start = at - row;
    var kept = start;
    at++;
    var inside = true;
    while (has()) {
      var c = chars[at];
      if (inside && c == quote) {
        at++;
        inside = has() && chars[at] == quote;
        if (!inside) {
          continue;
        }
      } else if (!inside && endsField(c)) {
        break;
      }
      chars[row + kept++] = chars[at++];
    }
    add(row + start, row + kept);
    return true;
  }

  private void passPlain() throws IOException {
    do {
      int i = at;
      while (i < end && !endsField(chars[i])) {
        i++;
      }
      at = i;
    } while (at == end && has());
  }

  private boolean endsField(char c) {
    if (c == comment) {
      return true;
    }
    return delimiter == NONE
        ? c <= ' ' && NumberText.isBlank(c) || c > '~' && NumberText.isBlank(c)
        : c == delimiter || isLineEnd(c);
  }

  private void add(int start, int stop) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = stop;
  }

  private void goToLineEnd() throws IOException {
    while (has() && !isLineEnd(chars[at])) {
      at++;
    }
    passLineEnd();
  }

  private void passLineEnd() throws IOException {
    if (has()) {
      var c = chars[at++];
      // The row's fields may move with it when more is read, and keep their places relative to it.
      if (c == '\r' && has() && chars[at] == '\n') {
        at++;
      }
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /// Whether there is a character at the current place; reads more if need be.
  private boolean has() throws IOException {
    return at < end || more();
  }

  private boolean more() throws IOException {
    if (ended) {
      return false;
    }
    if (row > 0) {
      shift();
    } else if (end == chars.length) {
      chars = Arrays.copyOf(chars, 2 * end);
    }
    var got = in.read(chars, end, chars.length - end);
    ended = got < 0;
    end += Math.max(got, 0);
    return !ended;
  }

  /// Moves what was read of the row to the front.
  private void shift() {
    System.arraycopy(chars, row, chars, 0, end - row);
    for (int i = 0; i < count; i++) {
      starts[i] -= row;
      ends[i] -= row;
    }
    at -= row;
    end -= row;
    row = 0;
  }
}
