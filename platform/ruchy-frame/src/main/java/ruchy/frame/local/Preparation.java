package ruchy.frame.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Resolver;
import ruchy.frame.group.Reductions;

/// Computes what is not row by row (reductions, functions of neighbouring rows) into columns of
/// their own, so that the rest is.
final class Preparation {
  private final List<Field> fields;
  private final List<Column> columns;
  private final Map<List<Object>, Expr> done = new HashMap<>();
  private final Map<List<Expr>, Scope> scopes = new HashMap<>();
  private final long rows;

  Preparation(Table table) {
    this.fields = new ArrayList<>(table.schema().fields());
    this.columns = new ArrayList<>(table.columns());
    this.rows = table.rows();
  }

  Table table() {
    return Table.of(Schema.of(fields), columns, rows);
  }

  /// The expression with columns in the places of all that is not row by row.
  Expr simple(Expr expr) {
    return simple(expr, List.of());
  }

  private Expr simple(Expr expr, List<Expr> keys) {
    if (!expr.runs() && !expr.reduces() && !hasTextViews(expr)) {
      return expr;
    }
    var identity = List.<Object>of(expr, keys);
    var known = done.get(identity);
    if (known != null) {
      return known;
    }
    var result =
        expr instanceof Expr.Over(var operand, var by)
            ? simple(operand, by)
            : computed(expr.mapChildren(child -> simple(child, keys)), keys);
    done.put(identity, result);
    return result;
  }

  /// Whether functions of texts inside are computed for whole columns.
  private boolean hasTextViews(Expr expr) {
    return rows > Slot.ROWS
        && (TextViews.handles(expr) || expr.children().stream().anyMatch(this::hasTextViews));
  }

  private Expr computed(Expr expr, List<Expr> keys) {
    return switch (expr) {
      case Expr text when rows > Slot.ROWS && TextViews.handles(text) ->
          store(TextViews.of(text, operand(text.children().getFirst())));
      case Expr.Reduce reduce -> {
        var perGroup = reduced(reduce, scope(keys));
        yield keys.isEmpty() && isPlain(perGroup)
            ? Expr.lit(perGroup.get(0).orElseThrow())
            : store(scope(keys).spread(perGroup, rows));
      }
      case Expr.Run run when keys.isEmpty() && LoadStep.canShift(run, type(run.operand())) ->
          new Expr.Run(run.running(), named(run.operand()), run.window());
      case Expr.Run run -> store(run(run, scope(keys)));
      default -> expr;
    };
  }

  private Scope scope(List<Expr> keys) {
    return scopes.computeIfAbsent(
        keys,
        _ ->
            keys.isEmpty()
                ? Scope.whole(rows)
                : Scope.of(keys.stream().map(this::operand).toList()));
  }

  private Column operand(Expr expr) {
    return expr instanceof Expr.Column(var name)
        ? table().column(name)
        : Program.columns(table(), List.of(expr)).getFirst();
  }

  private DataType type(Expr expr) {
    return new Resolver(table().schema()).resolve(expr).type();
  }

  private Expr named(Expr expr) {
    return expr instanceof Expr.Column ? expr : store(operand(expr));
  }

  /// Whether a column of one value is as good as a constant.
  private static boolean isPlain(Column column) {
    var type = column.type();
    return !column.hasNulls() && (type == DataType.FLOAT64 || type == DataType.INT64);
  }

  /// The value of a reduction for each group.
  private Column reduced(Expr.Reduce reduce, Scope scope) {
    var type = type(reduce);
    var operands = reduce.operands().stream().map(this::operand).toList();
    var task = new Reductions.Task(reduce.reduction(), operands, type, reduce.parameter());
    return Reductions.of(List.of(task), scope.groups()).getFirst();
  }

  private Column run(Expr.Run run, Scope scope) {
    if (run.running().isRank()) {
      return RankSteps.run(run, operand(run.operand()), scope.groups());
    }
    var operands = run.operands().stream().map(this::operand).map(scope::together).toList();
    return scope.apart(RunningSteps.run(run, operands, scope.ends()));
  }

  private Expr store(Column column) {
    var name = "\u0001" + fields.size();
    fields.add(new Field(name, column.type()));
    columns.add(column);
    return Expr.col(name);
  }
}
