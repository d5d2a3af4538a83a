package ruchy.std.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ruchy.runtime.Poll;
import ruchy.runtime.RuchyError;

/// A compiled regular expression that cannot run for ever: `Regex`.
///
/// The JDK's matcher may take exponential time; here each step it reads is counted, a task can be
/// cancelled in it, and after too many an error ends it.
public final class Regex {
  private static final long STEPS_MAX = 50_000_000;

  /// For long texts: how often each character may be read.
  private static final long STEPS_EACH = 200;

  private final Pattern pattern;

  private Regex(Pattern pattern) {
    this.pattern = pattern;
  }

  static Regex of(String text) {
    return new Regex(Pattern.compile(text, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
  }

  Matcher on(String text) {
    return pattern.matcher(new Counted(text, new Steps(pattern.pattern(), text.length())));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Regex that && pattern.pattern().equals(that.pattern.pattern());
  }

  @Override
  public int hashCode() {
    return pattern.pattern().hashCode();
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }

  /// How often a match has read a character.
  private static final class Steps {
    private final String pattern;
    private final long most;
    private long count;

    Steps(String pattern, long length) {
      this.pattern = pattern;
      this.most = STEPS_MAX + STEPS_EACH * length;
    }

    void next() {
      if ((++count & 0xfff) == 0) {
        Poll.check();
        if (count > most) {
          throw new RuchyError("E0841", "the pattern `" + pattern + "` takes too long on this text")
              .help(
                  "repetitions of the same characters, such as `a*a*`, try every way to share the text");
        }
      }
    }
  }

  /// A text that counts how often it is read.
  private record Counted(CharSequence text, Steps steps) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      steps.next();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
