package ruchy.lang.problem;

/// The colours of a rendered diagnostic, as terminals understand them.
enum Style {
  NONE(""),
  ERROR("\u001B[1;31m"),
  WARNING("\u001B[1;33m"),
  NOTE("\u001B[1;32m"),
  GUTTER("\u001B[1;34m"),
  SECONDARY("\u001B[1;34m"),
  STRONG("\u001B[1m");

  private final String start;

  Style(String start) {
    this.start = start;
  }

  /// The colour of a severity.
  static Style of(Diagnostic.Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTE -> NOTE;
    };
  }

  /// A text in this colour, if colours are wanted.
  String paint(String text, boolean colours) {
    return !colours || this == NONE || text.isEmpty() ? text : start + text + "\u001B[0m";
  }
}
