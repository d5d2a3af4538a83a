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
  RESULT("Result<i64, String>"),
  TWO("Two<i64, String>"),
  GRID("[[i64]]"),
  SET("Set<i64>"),
  ANY("Any"),
  /// The kinds from here on are not compared, and have no text of their own.
  DYN("dyn Weigh"),
  FUNCTION("fn(i64) -> i64");

  private final String written;

  Kind(String written) {
    this.written = written;
  }

  /// Whether values of it can be compared and shown.
  boolean isPlain() {
    return ordinal() <= ANY.ordinal();
  }

  /// The type as programs write it.
  String written() {
    return written;
  }
}
