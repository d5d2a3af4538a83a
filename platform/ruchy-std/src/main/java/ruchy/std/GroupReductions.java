package ruchy.std;

import java.util.function.UnaryOperator;
import ruchy.frame.Frame;
import ruchy.frame.Groups;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.runtime.library.Signature;

/// One reduction for every column of a grouped frame that has it: `df.group_by("k").mean()`.
public final class GroupReductions {
  private GroupReductions() {}

  /// The sum of each numeric column in each group.
  @Signature("fn sum(self: GroupBy) -> DataFrame")
  public static Frame sum(Groups self) {
    return numeric(self, Expr::sum);
  }

  /// The mean of each numeric column in each group.
  @Signature("fn mean(self: GroupBy) -> DataFrame")
  public static Frame mean(Groups self) {
    return numeric(self, Expr::mean);
  }

  /// The median of each numeric column in each group.
  @Signature("fn median(self: GroupBy) -> DataFrame")
  public static Frame median(Groups self) {
    return numeric(self, Expr::median);
  }

  /// The sample standard deviation of each numeric column in each group.
  @Signature("fn std(self: GroupBy) -> DataFrame")
  public static Frame std(Groups self) {
    return numeric(self, Expr::std);
  }

  /// The sample variance of each numeric column in each group.
  @Signature("fn var(self: GroupBy) -> DataFrame")
  public static Frame var(Groups self) {
    return numeric(self, Expr::var);
  }

  /// The least value of each column in each group.
  @Signature("fn min(self: GroupBy) -> DataFrame")
  public static Frame min(Groups self) {
    return every(self, Expr::min);
  }

  /// The greatest value of each column in each group.
  @Signature("fn max(self: GroupBy) -> DataFrame")
  public static Frame max(Groups self) {
    return every(self, Expr::max);
  }

  /// The first value of each column in each group.
  @Signature("fn first(self: GroupBy) -> DataFrame")
  public static Frame first(Groups self) {
    return every(self, Expr::first);
  }

  /// The last value of each column in each group.
  @Signature("fn last(self: GroupBy) -> DataFrame")
  public static Frame last(Groups self) {
    return every(self, Expr::last);
  }

  private static Frame numeric(Groups groups, UnaryOperator<Expr> reduction) {
    return groups.each(DataType::isNumeric, reduction);
  }

  private static Frame every(Groups groups, UnaryOperator<Expr> reduction) {
    return groups.each(_ -> true, reduction);
  }
}
