package ruchy.frame.spark;

import java.util.List;
import ruchy.frame.Frame;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.plan.Cluster;
import ruchy.frame.plan.Plan;

/// A cluster that writes SQL and runs none.
final class Offline implements Cluster {
  private static final Schema SCHEMA =
      Schema.of(
          List.of(
              new Field("k", DataType.STRING),
              new Field("i", DataType.INT64),
              new Field("j", DataType.INT64),
              new Field("x", DataType.FLOAT64),
              new Field("d", DataType.DATE),
              new Field("t", DataType.TIMESTAMP),
              new Field("u", DataType.TIME)));

  /// A frame of columns `k` (text), `i`, `j` (int64), `x` (float64), `d` (date), `t` (timestamp)
  /// and `u` (time), which are `c0` to `c6`.
  static Frame frame() {
    return Frame.of(new Plan.Remote(new Offline(), "rows", SCHEMA));
  }

  /// The SQL of a frame's plan.
  static String sql(Frame frame) {
    return new Offline().sql(frame.plan());
  }

  @Override
  public String name() {
    return "nowhere";
  }

  @Override
  public Table run(Plan plan) {
    throw new AssertionError("nothing runs here: " + sql(plan));
  }

  @Override
  public String sql(Plan plan) {
    return SparkCluster.sql(new SparkDialect(_ -> "sent"), plan);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Offline;
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
