package ruchy.repl;

import org.jline.utils.AttributedStyle;
import ruchy.session.highlight.Highlight;

/// The colours of the terminal. Only the sixteen that every terminal theme defines, so that they
/// fit light and dark ones alike, and few of them: most text is plain.
final class Theme {
  private final boolean colours;
  private final boolean cursor;

  private Theme(boolean colours, boolean cursor) {
    this.colours = colours;
    this.cursor = cursor;
  }

  /// @param isWanted whether colours are
  /// @param canMove whether the terminal can do more than write line after line
  static Theme of(boolean isWanted, boolean canMove) {
    return new Theme(isWanted && canMove, canMove);
  }

  /// Whether what was written last can be written over.
  boolean hasCursor() {
    return cursor;
  }

  boolean hasColours() {
    return colours;
  }

  AttributedStyle of(Highlight.Style style) {
    AttributedStyle plain = AttributedStyle.DEFAULT;
    if (!colours) {
      return plain;
    }
    return switch (style) {
      case KEYWORD -> plain.foreground(AttributedStyle.MAGENTA);
      case FUNCTION -> plain.foreground(AttributedStyle.BLUE);
      case TYPE -> plain.foreground(AttributedStyle.YELLOW);
      case TEXT -> plain.foreground(AttributedStyle.GREEN);
      case NUMBER, LABEL -> plain.foreground(AttributedStyle.CYAN);
      case COMMENT -> plain.faint().italic();
      case OPERATOR -> plain;
      case STRAY -> plain.foreground(AttributedStyle.RED).underline();
    };
  }

  /// The prompt, marked so that it stands out from what was typed.
  AttributedStyle prompt() {
    return colours
        ? AttributedStyle.DEFAULT.bold().foreground(AttributedStyle.CYAN)
        : AttributedStyle.DEFAULT;
  }

  /// What matters most in a line.
  AttributedStyle strong() {
    return colours ? AttributedStyle.DEFAULT.bold() : AttributedStyle.DEFAULT.underline();
  }

  /// What is there but not to be read each time.
  AttributedStyle quiet() {
    return colours ? AttributedStyle.DEFAULT.faint() : AttributedStyle.DEFAULT;
  }

  /// Warnings of the terminal itself.
  AttributedStyle warning() {
    return colours
        ? AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW)
        : AttributedStyle.DEFAULT;
  }
}
