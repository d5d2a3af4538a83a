package ruchy.frame.local;

import java.util.ArrayList;
import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Limits;
import ruchy.frame.column.Table;
import ruchy.frame.keys.KeyCodes;
import ruchy.frame.keys.Matches;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.JoinShape;
import ruchy.frame.plan.Plan;
import ruchy.frame.rows.Gather;

/// Joins two tables: finds the pairs of rows, then picks them.
final class HashJoin {
  private HashJoin() {}

  static Table run(Plan.Join join, Table left, Table right) {
    var kind = join.shape().kind();
    if (kind == JoinKind.CROSS) {
      check(join, (double) left.rows() * right.rows());
      return pick(join, left, right, Matches.cross(left.rows(), right.rows()));
    }
    var keys = join.shape().keys();
    var rightKeys = keys.stream().map(key -> key(right.column(key.right()), key)).toList();
    var leftKeys = keys.stream().map(key -> key(left.column(key.left()), key)).toList();
    var codes = KeyCodes.of(false);
    var matches =
        switch (kind) {
          case RIGHT -> {
            int[] lefts = codes.add(leftKeys);
            int[] rights = codes.find(rightKeys);
            check(join, Matches.count(rights, lefts, codes.count()));
            yield Matches.inner(rights, lefts, codes.count(), true).swapped();
          }
          case SEMI, ANTI -> {
            codes.add(rightKeys);
            yield Matches.filtered(codes.find(leftKeys), kind == JoinKind.SEMI);
          }
          case INNER, LEFT -> {
            int[] rights = codes.add(rightKeys);
            int[] lefts = codes.find(leftKeys);
            check(join, Matches.count(lefts, rights, codes.count()));
            yield Matches.inner(lefts, rights, codes.count(), kind == JoinKind.LEFT);
          }
          case FULL -> {
            int[] rights = codes.add(rightKeys);
            int[] lefts = codes.find(leftKeys);
            check(join, Matches.count(lefts, rights, codes.count()));
            yield Matches.inner(lefts, rights, codes.count(), true).withOthers(rights.length);
          }
          case CROSS -> throw new AssertionError();
        };
    return pick(join, left, right, matches);
  }

  private static void check(Plan.Join join, double rows) {
    var keys = join.shape().keys().stream().map(key -> "`" + key.left() + "`").toList();
    var what = keys.isEmpty() ? "the cross join" : "the join on " + String.join(", ", keys);
    Limits.get().check(what, rows, join.schema());
  }

  private static Column key(Column column, JoinShape.Key key) {
    return Conversion.to(key.type(), column);
  }

  private static Table pick(Plan.Join join, Table left, Table right, Matches matches) {
    var columns = new ArrayList<Column>();
    for (var output : join.shape().outputs()) {
      columns.add(column(output, left, right, matches));
    }
    return Table.of(join.schema(), columns, matches.size());
  }

  private static Column column(JoinShape.Output output, Table left, Table right, Matches matches) {
    if (output.right().isEmpty()) {
      var fromLeft = left.column(output.left().orElseThrow());
      return matches.allLeft() ? fromLeft : Gather.column(fromLeft, matches.left());
    }
    var fromRight = right.column(output.right().get());
    if (output.left().isEmpty()) {
      return Gather.column(fromRight, matches.right());
    }
    return either(output.type(), left.column(output.left().get()), fromRight, matches);
  }

  private static Column either(DataType type, Column left, Column right, Matches matches) {
    int[] lefts = matches.left();
    int[] rights = matches.right();
    var converted = List.of(Conversion.to(type, left), Conversion.to(type, right));
    var both = Concat.columns(converted);
    int[] picked = new int[lefts.length];
    for (int i = 0; i < picked.length; i++) {
      boolean has = lefts[i] >= 0 && !left.isNull(lefts[i]);
      picked[i] = has ? lefts[i] : rights[i] < 0 ? -1 : (int) left.length() + rights[i];
    }
    return Gather.column(both, picked);
  }
}
