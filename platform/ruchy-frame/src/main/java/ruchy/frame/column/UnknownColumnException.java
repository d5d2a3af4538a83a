package ruchy.frame.column;

import java.util.List;

/// A column name that the schema does not have; names the nearest ones and the schema.
public final class UnknownColumnException extends FrameException {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final transient List<String> nearest;

  /// The column `name` was looked for in `schema`.
  public UnknownColumnException(String name, Schema schema) {
    super(message(name, schema));
    this.column = name;
    this.nearest = NearestNames.of(name, schema.names());
  }

  /// The name that was asked for.
  public String column() {
    return column;
  }

  /// The names that are most like it, best first; may be empty.
  public List<String> nearest() {
    return nearest;
  }

  private static String message(String name, Schema schema) {
    var near = NearestNames.of(name, schema.names());
    var hint = near.isEmpty() ? "." : "; did you mean `" + String.join("` or `", near) + "`?";
    return "no column `" + name + "`" + hint + " The columns here are: " + schema.brief();
  }
}
