package ruchy.frame.engine;

import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Limits;
import ruchy.frame.column.Table;
import ruchy.frame.duckdb.DuckExecutor;
import ruchy.frame.expr.Expr;
import ruchy.frame.local.LocalExecutor;
import ruchy.frame.plan.Memo;
import ruchy.frame.plan.Plan;
import ruchy.frame.plan.Plans;

/// Runs plans: splits them into parts for DuckDB and parts for our own loops, and keeps results. A
/// plan over rows of a cluster runs there.
///
/// No class of DuckDB's binding is touched before a plan has a part for it.
public final class Engine {
  /// Files up to this size are read once and kept; larger ones are read for each question.
  private static final long KEPT_BYTES_MAX = 256L << 20;

  /// So much of the memory that queries may have is a kept file at most; in memory it is larger.
  private static final int KEPT_PART = 16;

  /// So many rows of a cluster's are shown.
  private static final long SEEN_ROWS = 20;

  private final Choice choice;
  private final Placement placement;

  /// How long the steps took that were computed for the one under way in this thread.
  private final ThreadLocal<Long> nested = ThreadLocal.withInitial(() -> 0L);

  private Engine(Choice choice) {
    this.choice = choice;
    this.placement = new Placement(choice);
  }

  /// An engine that chooses executors in this way.
  public static Engine of(Choice choice) {
    return new Engine(choice);
  }

  /// The result of a plan.
  ///
  /// @throws ruchy.frame.column.FrameException if its values, files or memory do not allow one
  public Table run(Plan plan) {
    return execute(Pruning.of(plan));
  }

  /// How many rows a plan gives; a cluster counts its own.
  ///
  /// @throws ruchy.frame.column.FrameException if its values, files or memory do not allow one
  public long count(Plan plan) {
    return Clusters.runs(plan)
        ? run(Plans.aggregate(plan, List.of(), List.of(Expr.len()))).column(0).getLong(0)
        : run(plan).rows();
  }

  /// The result of a plan as text; of a cluster's the first rows alone, which say so.
  ///
  /// @param text writes a table
  /// @throws ruchy.frame.column.FrameException if its values, files or memory do not allow one
  public String shown(Plan plan, Function<Table, String> text) {
    if (!Clusters.runs(plan)) {
      return text.apply(run(plan));
    }
    var head = run(Plans.slice(plan, 0, SEEN_ROWS + 1));
    return head.rows() <= SEEN_ROWS
        ? text.apply(head)
        : text.apply(head.slice(0, SEEN_ROWS))
            + "\nthe first rows of more on the cluster; `collect` fetches all of them";
  }

  private Table execute(Plan plan) {
    try {
      return switch (plan) {
        case Plan.Remembered(var inner, var result) ->
            result.get().orElseGet(() -> remember(inner, result));
        case Plan.Columns(var columns) -> columns;
        default -> compute(plan);
      };
    } finally {
      Reference.reachabilityFence(plan);
    }
  }

  private Table remember(Plan plan, Memo memo) {
    long outside = nested.get();
    nested.set(0L);
    long start = System.nanoTime();
    boolean inDatabase = !Clusters.runs(plan) && placement.inDuckDb(plan);
    var table =
        switch (plan) {
          case Plan.Remembered _, Plan.Columns _ -> execute(plan);
          default -> compute(plan);
        };
    long nanos = System.nanoTime() - start;
    memo.set(table, new Memo.Run(nanos, nanos - nested.get(), inDatabase));
    nested.set(outside + nanos);
    return table;
  }

  private Table compute(Plan plan) {
    var cluster = Clusters.of(plan);
    return cluster.isPresent()
        ? cluster.get().run(forCluster(plan))
        : placement.inDuckDb(plan) ? duckDb(plan) : ownLoops(plan);
  }

  /// The plan with every part that takes no rows from the cluster replaced by its result. What the
  /// cluster can compute is not sent to it, even if it is known here.
  private Plan forCluster(Plan plan) {
    return switch (plan) {
      case Plan.Remote _, Plan.Columns _ -> plan;
      default ->
          Clusters.origin(plan).isEmpty()
              ? new Plan.Columns(execute(plan))
              : Rebuild.withInputs(plan, this::forCluster);
    };
  }

  private Table ownLoops(Plan plan) {
    if (plan instanceof Plan.Project project
        && project.isPick()
        && project.input() instanceof Plan.Filter filter
        && !placement.inDuckDb(filter)) {
      var names = plan.schema().names();
      var input = execute(filter.input());
      return LocalExecutor.filter(input, filter.condition(), names);
    }
    if (plan instanceof Plan.Slice slice
        && pending(slice.input()) instanceof Plan.Sort sort
        && !placement.inDuckDb(sort)) {
      return LocalExecutor.firstSorted(sort, slice, execute(sort.input()));
    }
    return LocalExecutor.run(plan, plan.inputs().stream().map(this::execute).toList());
  }

  /// The step itself, where its result is not known yet.
  private static Plan pending(Plan plan) {
    return plan instanceof Plan.Remembered(var inner, var result) && result.get().isEmpty()
        ? pending(inner)
        : plan;
  }

  private Table duckDb(Plan plan) {
    var whole = forDuckDb(plan, true);
    try {
      return DuckExecutor.run(whole);
    } catch (FrameException e) {
      throw placed(whole, e);
    }
  }

  /// DuckDB does not say in which row a value failed; our own loops do, so they look for it.
  private static FrameException placed(Plan plan, FrameException failure) {
    if (!DuckExecutor.isAboutValue(failure) || !Placement.canRunInOwnLoops(plan)) {
      return failure;
    }
    try {
      Engine.of(Choice.OWN_LOOPS).run(plan);
      return failure;
    } catch (FrameException found) {
      found.addSuppressed(failure);
      return found;
    }
  }

  /// A plan for DuckDB that gives the rows of a plan: its result, or, where DuckDB computes it and
  /// it is not known yet, the last steps themselves, so that the rows need not fit into memory.
  ///
  /// @throws ruchy.frame.column.FrameException if its values, files or memory do not allow one
  public Plan forFile(Plan plan) {
    var pruned = Pruning.of(plan);
    return !Clusters.runs(pruned) && placement.inDuckDb(pruned)
        ? forDuckDb(pruned, true)
        : new Plan.Columns(execute(pruned));
  }

  /// The plan with every part that DuckDB does not run replaced by its result.
  private Plan forDuckDb(Plan plan, boolean root) {
    if (!root && !placement.inDuckDb(plan)) {
      return new Plan.Columns(execute(plan));
    }
    return switch (plan) {
      case Plan.Remembered(var inner, var result) when result.get().isEmpty() && keeps(inner) ->
          new Plan.Columns(execute(plan));
      case Plan.Remembered(var inner, var result) ->
          result.get().<Plan>map(Plan.Columns::new).orElseGet(() -> forDuckDb(inner, root));
      default -> Rebuild.withInputs(plan, input -> forDuckDb(input, false));
    };
  }

  /// Whether a file is small enough to be kept whole.
  private static boolean keeps(Plan plan) {
    if (!(plan instanceof Plan.Files(var scan, _))) {
      return false;
    }
    return size(scan.path()) <= Math.min(KEPT_BYTES_MAX, Limits.get().memoryBytes() / KEPT_PART);
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (java.io.IOException e) {
      // The reader will say what is wrong with the file.
      return Long.MAX_VALUE;
    }
  }

  /// How a plan would run: one line a step, with who runs it, then the SQL of DuckDB's parts.
  public String explain(Plan plan) {
    return new Explanation(placement).of(Pruning.of(plan));
  }

  /// How executors are chosen.
  public Choice choice() {
    return choice;
  }
}
