package ruchy.frame;

import java.util.ArrayList;
import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.ExprText;
import ruchy.frame.expr.Reduction;
import ruchy.frame.expr.Resolver;
import ruchy.frame.plan.Plan;
import ruchy.frame.plan.Plans;

/// Columns turned into rows, and rows into columns.
final class Reshape {
  private static final int COLUMNS_MAX = 10_000;

  private Reshape() {}

  /// What the two new columns of an unpivoted frame are called.
  record Names(String variable, String value) {}

  static Plan unpivot(Plan input, List<String> columns, Names names) {
    if (columns.isEmpty()) {
      throw new FrameException("unpivot needs the columns that become rows; name one at least");
    }
    var schema = input.schema();
    var type = schema.type(columns.getFirst());
    for (var name : columns) {
      var own = schema.type(name);
      var before = type;
      type =
          Resolver.common(type, own)
              .orElseThrow(() ->
                  new FrameException(
                      "%s and %s of `%s` have no common type; cast the columns first"
                          .formatted(before, own, name)));
    }
    var kept = schema.names().stream().filter(name -> !columns.contains(name)).toList();
    var parts = new ArrayList<Plan>();
    for (var name : columns) {
      parts.add(Plans.select(input, part(kept, name, names, type)));
    }
    return Plans.union(parts);
  }

  private static List<Expr> part(List<String> kept, String name, Names names, DataType type) {
    var all = new ArrayList<Expr>();
    kept.forEach(column -> all.add(Expr.col(column)));
    all.add(Expr.lit(name).alias(names.variable()));
    all.add(Expr.col(name).cast(type).alias(names.value()));
    return all;
  }

  /// A reduction for each value of a column, of the rows that have it.
  static List<Expr> pivoted(Column keys, String on, Expr value) {
    var plain = value instanceof Expr.Alias(var inner, _) ? inner : value;
    if (!(plain instanceof Expr.Reduce(var asked, var operands, var parameter))) {
      throw new FrameException(
          "pivot needs a reduction, as in `%s.mean()`, because rows may meet in one place"
              .formatted(ExprText.of(value)));
    }
    if (keys.length() > COLUMNS_MAX) {
      throw new FrameException(
          "`%s` has %d values, and a frame of so many columns helps nobody; group by it instead"
              .formatted(on, keys.length()));
    }
    // The rows of a cell are those where the chosen value is there.
    var reduction = asked == Reduction.LEN ? Reduction.COUNT : asked;
    var columns = new ArrayList<Expr>();
    for (long i = 0; i < keys.length(); i++) {
      var key = keys.get(i);
      var here = key.isPresent() ? Expr.col(on).eq(key.get()) : Expr.col(on).isNull();
      var chosen = operands.stream().map(o -> Expr.when(here).then(o).otherwiseNull()).toList();
      var name = key.map(Object::toString).orElse("null");
      columns.add(new Expr.Reduce(reduction, chosen, parameter).alias(name));
    }
    return columns;
  }
}
