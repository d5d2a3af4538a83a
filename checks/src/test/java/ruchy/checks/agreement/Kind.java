package ruchy.checks.agreement;

/// The types of values in random programs.
enum Kind {
  INT("i64"),
  REAL("f64"),
  BOOL("bool"),
  TEXT("String"),
  LIST("[i64]"),
  OPTION("Option<i64>"),
  PAIR("(i64, String)"),
  POINT("Point"),
  SHAPE("Shape"),
  MAP("Map<String, i64>"),
  POINTS("[Point]"),
  ANY("Any");

  private final String written;

  Kind(String written) {
    this.written = written;
  }

  /// The type as programs write it.
  String written() {
    return written;
  }
}
