package ruchy.repl;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import ruchy.session.Session;
import ruchy.session.highlight.Highlight;

/// Colours what is being typed.
final class CodeHighlighter implements Highlighter {
  /// A longer text, pasted most likely, is left plain so that typing stays fluent.
  private static final int CHARACTERS_MAX = 50_000;

  private final Theme theme;

  CodeHighlighter(Theme theme) {
    this.theme = theme;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    if (!theme.hasColours() || buffer.length() > CHARACTERS_MAX) {
      return new AttributedString(buffer);
    }
    AttributedStringBuilder line = new AttributedStringBuilder();
    int done = 0;
    for (Highlight highlight : Session.highlight(buffer)) {
      line.append(buffer, done, highlight.start());
      String part = buffer.substring(highlight.start(), highlight.end());
      line.styled(theme.of(highlight.style()), part);
      done = highlight.end();
    }
    return line.append(buffer, done, buffer.length()).toAttributedString();
  }
}
