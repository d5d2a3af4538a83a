package ruchy.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text from the clipboard as it is to be entered: without the prompts of the session it was copied
/// from, and without what no keyboard types.
final class PastedText {
  private static final Pattern PROMPT =
      Pattern.compile("^(?:>>>|\\.\\.\\.|julia>|In \\[\\d+\\]:|\\s{0,6}\\.{3,}:) ?(.*)$");

  private static final Pattern FIRST_PROMPT =
      Pattern.compile("^(?:>>>|julia>|In \\[\\d+\\]:) ?.*$");

  private PastedText() {}

  /// The text without prompts; where there are some, lines without are what the session answered,
  /// and are left out too.
  static String cleaned(String pasted) {
    String text = printable(pasted.replace("\r\n", "\n").replace('\r', '\n'));
    List<String> lines = text.lines().toList();
    String first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (!FIRST_PROMPT.matcher(first.strip()).matches()) {
      return text;
    }
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      Matcher prompt = PROMPT.matcher(line);
      if (prompt.matches()) {
        kept.add(prompt.group(1));
      }
    }
    return String.join("\n", kept);
  }

  private static String printable(String text) {
    return text.chars()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
        .toString();
  }
}
