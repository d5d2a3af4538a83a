package ruchy.frame.duckdb;

import ruchy.frame.column.FrameException;

/// DuckDB could not do a statement; carries its message and the statement.
public final class DuckException extends FrameException {
  private static final long serialVersionUID = 1L;

  private final String statement;

  DuckException(String message, String statement) {
    super(message);
    this.statement = statement;
  }

  /// The SQL that failed.
  public String statement() {
    return statement;
  }
}
