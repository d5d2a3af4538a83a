package ruchy.frame.plan;

import java.util.Optional;
import ruchy.frame.column.Table;

/// Keeps the result of a plan once it is known. Threads may share it; at worst two of them compute
/// the same result.
public final class Memo {
  private volatile Optional<Table> table = Optional.empty();

  /// The result, if it is known.
  public Optional<Table> get() {
    return table;
  }

  /// Keeps the result.
  public void set(Table result) {
    table = Optional.of(result);
  }
}
