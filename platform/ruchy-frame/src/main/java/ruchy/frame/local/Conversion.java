package ruchy.frame.local;

import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;

/// Whole columns as another type.
public final class Conversion {
  private static final String NAME = "value";

  private Conversion() {}

  /// The column as this type.
  ///
  /// @throws ruchy.frame.column.FrameException naming the first row that cannot be converted
  public static Column to(DataType type, Column column) {
    if (column.type() == type) {
      return column;
    }
    var table = Table.of(Schema.of(new Field(NAME, column.type())), List.of(column));
    return Program.columns(table, List.of(new Expr.Cast(Expr.col(NAME), type))).getFirst();
  }
}
