package ruchy.frame.local;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import ruchy.frame.column.FrameException;

/// Regular expressions (RE2), of which the last one stays compiled.
public final class Patterns {
  private Pattern last = Pattern.compile("");

  /// Whether an expression is found in a text.
  public boolean found(String text, String expression) {
    if (!last.pattern().equals(expression)) {
      last = compiled(expression);
    }
    return last.matcher(text).find();
  }

  /// A regular expression.
  ///
  /// @throws FrameException if it is none
  public static Pattern compiled(String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new FrameException(
          "\"%s\" is no regular expression: %s; write a \\ before characters to take as they are"
              .formatted(expression, e.getMessage()),
          e);
    }
  }
}
