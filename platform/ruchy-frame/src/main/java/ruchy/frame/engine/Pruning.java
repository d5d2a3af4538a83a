package ruchy.frame.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ruchy.frame.column.Field;
import ruchy.frame.column.Schema;
import ruchy.frame.expr.Expr;
import ruchy.frame.plan.JoinShape;
import ruchy.frame.plan.Memo;
import ruchy.frame.plan.Plan;

/// Leaves out of a plan the columns that nobody reads, so that joins and filters need not move
/// them.
///
/// A result of which only some columns are wanted is kept too, for the next plan that wants no
/// others; a step that several steps read is computed once, with the columns that any of them
/// wants. What a function in Java reads is not known: it gets all columns. Files are left as they
/// are, since DuckDB reads no column for nothing.
final class Pruning {
  private final Map<Memo, Set<String>> wanted = new IdentityHashMap<>();
  private final Map<Memo, Plan> done = new IdentityHashMap<>();

  private Pruning() {}

  /// A plan that gives the same with fewer columns inside.
  static Plan of(Plan plan) {
    var pruning = new Pruning();
    var all = names(plan);
    pruning.note(plan, all);
    return pruning.pruned(plan, all);
  }

  private static Set<String> names(Plan plan) {
    return new HashSet<>(plan.schema().names());
  }

  /// Notes which columns are wanted of each step that may be shared.
  private void note(Plan plan, Set<String> names) {
    if (!(plan instanceof Plan.Remembered(var inner, var memo))) {
      for (int i = 0; i < plan.inputs().size(); i++) {
        note(plan.inputs().get(i), read(plan, i, names));
      }
      return;
    }
    if (memo.get().isPresent()) {
      return;
    }
    boolean first = !wanted.containsKey(memo);
    var all = wanted.computeIfAbsent(memo, _ -> new HashSet<>());
    boolean more = all.addAll(names);
    if (first && memo.part().isPresent()) {
      all.addAll(memo.part().get().schema().names());
    }
    if (first || more) {
      note(inner, Set.copyOf(all));
    }
  }

  /// The columns that a step reads of one of its inputs so as to give these columns.
  private static Set<String> read(Plan plan, int input, Set<String> names) {
    var read = new HashSet<String>();
    switch (plan) {
      case Plan.Filter(_, var condition) -> {
        read.addAll(names);
        collect(condition, read);
      }
      case Plan.Project(_, var columns, _) -> {
        var kept = ordered(plan, names);
        columns.stream().filter(c -> kept.contains(c.name())).forEach(c -> collect(c.expr(), read));
      }
      case Plan.Aggregate(_, var keys, var values, _) -> {
        keys.forEach(key -> collect(key.expr(), read));
        kept(values, names).forEach(value -> collect(value.value(), read));
      }
      case Plan.Join(_, _, var shape, _) -> {
        shape.keys().forEach(key -> read.add(input == 0 ? key.left() : key.right()));
        outputs(shape, names)
            .forEach(out -> (input == 0 ? out.left() : out.right()).ifPresent(read::add));
      }
      case Plan.Sort(_, var keys) -> {
        read.addAll(names);
        keys.forEach(key -> collect(key.expr(), read));
      }
      case Plan.Distinct(_, var columns) -> {
        read.addAll(names);
        read.addAll(columns);
      }
      case Plan.Slice _, Plan.Sample _, Plan.Union _ -> read.addAll(names);
      case Plan.Computed _ -> read.addAll(names(plan.inputs().get(input)));
      case Plan.Columns _, Plan.Files _, Plan.Remote _, Plan.Remembered _ -> {}
    }
    return read;
  }

  private static void collect(Expr expr, Set<String> names) {
    if (expr instanceof Expr.Column(var name)) {
      names.add(name);
    }
    expr.children().forEach(child -> collect(child, names));
  }

  /// The plan with these columns at least, and perhaps some more.
  private Plan pruned(Plan plan, Set<String> names) {
    return switch (plan) {
      case Plan.Columns(var table) -> new Plan.Columns(table.select(ordered(plan, names)));
      case Plan.Files _, Plan.Remote _ -> plan;
      case Plan.Filter(_, var condition) ->
          trimmed(new Plan.Filter(input(plan, 0, names), condition), names);
      case Plan.Project(_, var columns, _) -> {
        var kept = ordered(plan, names);
        var some = columns.stream().filter(c -> kept.contains(c.name())).toList();
        yield new Plan.Project(input(plan, 0, Set.copyOf(kept)), some, narrow(plan, kept));
      }
      case Plan.Aggregate aggregate -> aggregate(aggregate, names);
      case Plan.Join(_, _, var shape, _) -> {
        var outputs = outputs(shape, names);
        var kept = outputs.stream().map(JoinShape.Output::name).toList();
        yield new Plan.Join(
            trimmed(input(plan, 0, names), read(plan, 0, names)),
            trimmed(input(plan, 1, names), read(plan, 1, names)),
            new JoinShape(shape.kind(), shape.keys(), outputs),
            narrow(plan, kept));
      }
      case Plan.Union _ -> {
        var inputs = new ArrayList<Plan>();
        for (int i = 0; i < plan.inputs().size(); i++) {
          inputs.add(trimmed(input(plan, i, names), names));
        }
        yield new Plan.Union(inputs);
      }
      case Plan.Remembered(var inner, var memo) -> remembered(plan, inner, memo);
      case Plan.Sort _, Plan.Distinct _, Plan.Slice _, Plan.Sample _ ->
          Rebuild.withInputs(plan, _ -> input(plan, 0, names));
      case Plan.Computed(var inputs, var schema, var description, var function) ->
          new Plan.Computed(
              inputs.stream().map(in -> pruned(in, names(in))).toList(),
              schema,
              description,
              function);
    };
  }

  private Plan input(Plan plan, int input, Set<String> names) {
    return pruned(plan.inputs().get(input), read(plan, input, names));
  }

  private Plan aggregate(Plan.Aggregate plan, Set<String> names) {
    var values = kept(plan.values(), names);
    var kept = new ArrayList<String>();
    plan.keys().forEach(key -> kept.add(key.name()));
    values.forEach(value -> kept.add(value.name()));
    var input = trimmed(input(plan, 0, names), read(plan, 0, names));
    return new Plan.Aggregate(input, plan.keys(), values, narrow(plan, kept));
  }

  private Plan remembered(Plan plan, Plan inner, Memo memo) {
    if (memo.get().isPresent()) {
      return plan;
    }
    if (inner instanceof Plan.Files) {
      return plan;
    }
    var known = done.get(memo);
    if (known != null) {
      return known;
    }
    var names = wanted.getOrDefault(memo, names(plan));
    var order = ordered(plan, names);
    var part = memo.part().filter(table -> table.schema().names().containsAll(order));
    boolean all = order.size() == plan.schema().size();
    var result =
        part.isPresent()
            ? new Plan.Columns(part.get().select(order))
            : inner instanceof Plan.Columns && !all
                ? pruned(inner, names)
                : new Plan.Remembered(
                    trimmed(pruned(inner, names), names), all ? memo : Memo.part(memo));
    done.put(memo, result);
    return result;
  }

  /// The plan with exactly these columns, in its order.
  private static Plan trimmed(Plan plan, Set<String> names) {
    var order = ordered(plan, names);
    if (order.size() == plan.schema().size()) {
      return plan;
    }
    var columns = order.stream().map(name -> new Plan.Named(name, Expr.col(name))).toList();
    return new Plan.Project(plan, columns, narrow(plan, order));
  }

  /// The wanted names in the order of the plan's columns; one at least, since tables without
  /// columns do not exist in SQL.
  private static List<String> ordered(Plan plan, Set<String> names) {
    var all = plan.schema().names();
    var kept = all.stream().filter(names::contains).toList();
    return kept.isEmpty() && !all.isEmpty() ? List.of(all.getFirst()) : kept;
  }

  private static Schema narrow(Plan plan, List<String> names) {
    return Schema.of(
        names.stream().map(name -> new Field(name, plan.schema().type(name))).toList());
  }

  private static List<Plan.NamedReduction> kept(
      List<Plan.NamedReduction> values, Set<String> names) {
    var kept = values.stream().filter(value -> names.contains(value.name())).toList();
    return kept.isEmpty() && !values.isEmpty() ? List.of(values.getFirst()) : kept;
  }

  private static List<JoinShape.Output> outputs(JoinShape shape, Set<String> names) {
    var kept = shape.outputs().stream().filter(out -> names.contains(out.name())).toList();
    return kept.isEmpty() && !shape.outputs().isEmpty()
        ? List.of(shape.outputs().getFirst())
        : kept;
  }
}
