package ruchy.std;

import java.util.LinkedHashMap;
import java.util.Map;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.expr.Expr;
import ruchy.runtime.Rich;

/// One column of a frame with its name.
public record Series(String name, Column column) implements Rich {
  /// The column of a name in a frame; runs the frame's plan.
  static Series of(Frame frame, String name) {
    return new Series(name, frame.column(name));
  }

  /// A frame of this column alone.
  Frame frame() {
    var columns = new LinkedHashMap<String, Column>();
    columns.put(name, column);
    return Frame.of(columns);
  }

  /// The column that an expression makes of this one.
  Series with(Expr expression) {
    return of(frame().select(expression.alias(name)), name);
  }

  /// The one value that an expression makes of this column; empty for null.
  java.util.Optional<Object> reduce(Expr expression) {
    return of(frame().select(expression.alias(name)), name).column.get(0);
  }

  /// This column in an expression over [#frame].
  Expr expression() {
    return Expr.col(name);
  }

  @Override
  public Map<String, Object> bundle(View view) {
    return frame().bundle(view);
  }

  @Override
  public String toString() {
    return frame().toString();
  }
}
