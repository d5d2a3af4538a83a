package ruchy.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Resolver;

/// Frames with different columns below each other.
public final class Diagonal {
  private Diagonal() {}

  /// The rows of all frames with the columns of any; what a frame lacks is null.
  ///
  /// @throws FrameException if columns of one name have no common type
  public static Frame concat(List<Frame> frames) {
    var types = new LinkedHashMap<String, DataType>();
    for (var frame : frames) {
      for (var field : frame.schema().fields()) {
        types.merge(field.name(), field.type(), (x, y) -> common(field.name(), x, y));
      }
    }
    var parts = new ArrayList<Frame>();
    for (var frame : frames) {
      var columns = new ArrayList<Expr>();
      types.forEach((name, type) -> {
        var value = frame.schema().has(name) ? Expr.col(name) : Expr.nullValue();
        columns.add(value.cast(type).alias(name));
      });
      parts.add(frame.select(columns));
    }
    return parts.getFirst().concat(parts.subList(1, parts.size()).toArray(Frame[]::new));
  }

  private static DataType common(String name, DataType left, DataType right) {
    return Resolver.common(left, right)
        .orElseThrow(() ->
            new FrameException(
                "`%s` is %s in one frame and %s in another; cast one of them"
                    .formatted(name, left, right)));
  }
}
