package ruchy.frame.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Reduction;
import ruchy.frame.group.Groups;
import ruchy.frame.group.Reductions;
import ruchy.frame.keys.KeyCodes;
import ruchy.frame.plan.Plan;
import ruchy.frame.rows.Gather;

/// Groups rows by keys and reduces each group.
final class Grouping {
  /// What a count of rows looks at.
  private static final Column NOTHING = new ColumnWriter(DataType.INT64, 0).finish();

  private Grouping() {}

  static Table run(Plan.Aggregate aggregate, Table input) {
    var operands = operands(aggregate, input);
    var columns = new ArrayList<Column>();
    Groups groups;
    if (aggregate.keys().isEmpty()) {
      groups = Groups.whole(input.rows());
    } else {
      var keys = aggregate.keys().stream().map(key -> operand(key.expr(), operands)).toList();
      var codes = KeyCodes.of(true);
      groups = Groups.of(codes, codes.add(keys));
      int[] firsts = codes.firstRows();
      keys.forEach(key -> columns.add(Gather.column(key, firsts)));
    }
    int at = columns.size();
    var tasks = new ArrayList<Reductions.Task>();
    for (var value : aggregate.values()) {
      var type = aggregate.schema().field(at++).type();
      var own = value.value().operands().stream().map(o -> operand(o, operands)).toList();
      tasks.add(new Reductions.Task(value.reduction(), own, type, value.parameter()));
    }
    columns.addAll(Reductions.of(tasks, groups));
    return Table.of(aggregate.schema(), columns, groups.count());
  }

  private static Column operand(Expr expr, Map<Expr, Column> operands) {
    var column = operands.get(expr);
    if (column == null) {
      throw new AssertionError("not computed: " + expr);
    }
    return column;
  }

  /// The columns that keys and reductions take, each computed once and all in one pass.
  private static Map<Expr, Column> operands(Plan.Aggregate aggregate, Table input) {
    var operands = new HashMap<Expr, Column>();
    var computed = new ArrayList<Expr>();
    var all = new ArrayList<Expr>();
    aggregate.keys().forEach(key -> all.add(key.expr()));
    for (var value : aggregate.values()) {
      if (value.reduction() == Reduction.LEN) {
        operands.put(value.operand(), NOTHING);
      } else {
        all.addAll(value.value().operands());
      }
    }
    for (var expr : all) {
      if (expr instanceof Expr.Column(var name)) {
        operands.put(expr, input.column(name));
      } else if (!computed.contains(expr)) {
        computed.add(expr);
      }
    }
    var results = Program.columns(input, computed).iterator();
    computed.forEach(expr -> operands.put(expr, results.next()));
    return operands;
  }

  /// The first row of each group.
  static int[] firstRows(Table table, List<String> names) {
    var codes = KeyCodes.of(true);
    codes.add(names.stream().map(table::column).toList());
    return codes.firstRows();
  }
}
