package ruchy.jvm.source;

/// Java text under construction, two spaces a level.
final class Code {
  private final StringBuilder text = new StringBuilder();
  private int level;

  Code(int level) {
    this.level = level;
  }

  int level() {
    return level;
  }

  /// A whole line.
  void line(String line) {
    text.append("  ".repeat(level)).append(line).append('\n');
  }

  /// An empty line, unless a block has just been opened or one is there already.
  void gap() {
    boolean doubled = text.length() > 1 && text.charAt(text.length() - 2) == '\n';
    boolean opened = text.length() > 1 && text.charAt(text.length() - 2) == '{';
    if (!text.isEmpty() && !doubled && !opened) {
      text.append('\n');
    }
  }

  /// A line that ends with `{`, after which everything is indented.
  void open(String head) {
    line(head.isEmpty() ? "{" : head + " {");
    level++;
  }

  /// `}`, and `} else {`, `} catch … {` where a tail follows.
  void close(String tail) {
    level--;
    line("}" + tail);
    if (tail.endsWith("{")) {
      level++;
    }
  }

  /// Text that is laid out already.
  void append(String lines) {
    text.append(lines);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
