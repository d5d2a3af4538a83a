package fnp.io.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// Text without what is behind any of several comments, for those that are more than a single
/// character.
final class CommentStripper extends Reader {
  private final BufferedReader in;
  private final List<String> comments;
  private String line = "";
  private int at;

  private CommentStripper(Reader in, List<String> comments) {
    this.in = new BufferedReader(in);
    this.comments = comments;
  }

  /// The reader itself if the tokenizer can tell the comments by itself.
  static Reader around(Reader in, Dialect dialect) {
    return dialect.comments().isEmpty() || dialect.comment().isPresent()
        ? in
        : new CommentStripper(in, dialect.comments());
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (at == line.length()) {
      var next = in.readLine();
      if (next == null) {
        return -1;
      }
      line = strip(next) + "\n";
      at = 0;
    }
    var count = Math.min(length, line.length() - at);
    line.getChars(at, at + count, target, offset);
    at += count;
    return count;
  }

  private String strip(String text) {
    var stripped = text;
    for (var comment : comments) {
      var found = stripped.indexOf(comment);
      stripped = found < 0 ? stripped : stripped.substring(0, found);
    }
    return stripped;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
