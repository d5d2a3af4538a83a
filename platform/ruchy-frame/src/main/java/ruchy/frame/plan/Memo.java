package ruchy.frame.plan;

import java.util.Optional;
import ruchy.frame.column.Table;

/// Keeps the result of a plan once it is known, or some of its columns. Threads may share it; at
/// worst two of them compute the same result.
public final class Memo {
  private final Optional<Memo> whole;
  private volatile Optional<Table> table = Optional.empty();
  private volatile Optional<Table> part = Optional.empty();
  private volatile Optional<Run> run = Optional.empty();

  /// How a result was computed.
  ///
  /// @param nanos how long it took, with the steps before it that were computed for it
  /// @param ownNanos how long it took without them
  /// @param inDatabase whether DuckDB ran the step, or our own loops
  public record Run(long nanos, long ownNanos, boolean inDatabase) {}

  private Memo(Optional<Memo> whole) {
    this.whole = whole;
  }

  /// Keeps nothing yet.
  public Memo() {
    this(Optional.empty());
  }

  /// Keeps the result of a plan that gives some of the columns of the plan of `whole`.
  public static Memo part(Memo whole) {
    return new Memo(Optional.of(whole));
  }

  /// The result, if it is known.
  public Optional<Table> get() {
    return table;
  }

  /// The columns of the result that are known, if some are.
  public Optional<Table> part() {
    return part;
  }

  /// Keeps the result.
  public void set(Table result, Run how) {
    run = Optional.of(how);
    table = Optional.of(result);
    part = Optional.empty();
    whole.ifPresent(memo -> {
      memo.part = table;
      memo.run = run;
    });
  }

  /// Forgets the result, which can be computed again.
  public void clear() {
    table = Optional.empty();
    part = Optional.empty();
    run = Optional.empty();
  }

  /// How the result was computed, once it is known.
  public Optional<Run> run() {
    return run;
  }
}
