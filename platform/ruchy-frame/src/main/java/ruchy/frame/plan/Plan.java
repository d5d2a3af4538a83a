package ruchy.frame.plan;

import java.util.List;
import java.util.function.Function;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Reduction;

/// A step of a plan. Expressions in it are resolved: their columns and types are known.
///
/// Plans are built by {@link Plans}, which checks them and knows the schema each step gives.
public sealed interface Plan {
  /// The names and types this step gives.
  Schema schema();

  /// The steps it takes its rows from.
  List<Plan> inputs();

  /// A resolved expression and the name its values get.
  record Named(String name, Expr expr) {}

  /// A reduction of each group and the name its values get.
  record NamedReduction(String name, Expr.Reduce value) {
    /// Which reduction it is.
    public Reduction reduction() {
      return value.reduction();
    }

    /// What is reduced.
    public Expr operand() {
      return value.operand();
    }

    /// The quantile, else 0.
    public double parameter() {
      return value.parameter();
    }
  }

  /// One key of a sort. Nulls come last whatever the direction.
  record SortKey(Expr expr, boolean descending) {}

  /// The rows of a table in memory.
  record Columns(Table table) implements Plan {
    @Override
    public Schema schema() {
      return table.schema();
    }

    @Override
    public List<Plan> inputs() {
      return List.of();
    }
  }

  /// The rows of files; `relation` is the SQL table function that reads them.
  record Files(FileScan scan, Schema schema) implements Plan {
    @Override
    public List<Plan> inputs() {
      return List.of();
    }
  }

  /// Rows that a cluster has; `relation` is what stands for them in the cluster's SQL. Whatever is
  /// done with them is done there.
  record Remote(Cluster cluster, String relation, Schema schema) implements Plan {
    @Override
    public List<Plan> inputs() {
      return List.of();
    }
  }

  /// The rows for which the condition is true.
  record Filter(Plan input, Expr condition) implements Plan {
    @Override
    public Schema schema() {
      return input.schema();
    }

    @Override
    public List<Plan> inputs() {
      return List.of(input);
    }
  }

  /// One column for each expression.
  record Project(Plan input, List<Named> columns, Schema schema) implements Plan {
    /// Copies the list.
    public Project {
      columns = List.copyOf(columns);
    }

    /// Whether it only leaves columns out.
    public boolean isPick() {
      return columns.stream()
          .allMatch(c -> c.expr() instanceof Expr.Column(var name) && name.equals(c.name()));
    }

    @Override
    public List<Plan> inputs() {
      return List.of(input);
    }
  }

  /// One row for each different value of the keys, in order of first appearance; without keys one
  /// row. Null is a value of a key.
  record Aggregate(Plan input, List<Named> keys, List<NamedReduction> values, Schema schema)
      implements Plan {
    /// Copies the lists.
    public Aggregate {
      keys = List.copyOf(keys);
      values = List.copyOf(values);
    }

    @Override
    public List<Plan> inputs() {
      return List.of(input);
    }
  }

  /// Rows of the left and right input whose keys are equal; null equals nothing.
  record Join(Plan left, Plan right, JoinShape shape, Schema schema) implements Plan {
    @Override
    public List<Plan> inputs() {
      return List.of(left, right);
    }
  }

  /// The rows in order of the keys; rows with equal keys keep their order.
  record Sort(Plan input, List<SortKey> keys) implements Plan {
    /// Copies the list.
    public Sort {
      keys = List.copyOf(keys);
    }

    @Override
    public Schema schema() {
      return input.schema();
    }

    @Override
    public List<Plan> inputs() {
      return List.of(input);
    }
  }

  /// The first row for each different value of these columns.
  record Distinct(Plan input, List<String> columns) implements Plan {
    /// Copies the list.
    public Distinct {
      columns = List.copyOf(columns);
    }

    @Override
    public Schema schema() {
      return input.schema();
    }

    @Override
    public List<Plan> inputs() {
      return List.of(input);
    }
  }

  /// `count` rows at most, from `start` on.
  record Slice(Plan input, long start, long count) implements Plan {
    @Override
    public Schema schema() {
      return input.schema();
    }

    @Override
    public List<Plan> inputs() {
      return List.of(input);
    }
  }

  /// `count` rows at most, chosen at random without repetition, in their old order.
  record Sample(Plan input, long count, long seed) implements Plan {
    @Override
    public Schema schema() {
      return input.schema();
    }

    @Override
    public List<Plan> inputs() {
      return List.of(input);
    }
  }

  /// The rows of all inputs, one after the other; their schemas are equal.
  record Union(List<Plan> inputs) implements Plan {
    /// Copies the list.
    public Union {
      inputs = List.copyOf(inputs);
    }

    @Override
    public Schema schema() {
      return inputs.getFirst().schema();
    }
  }

  /// What Java makes of the results of the inputs.
  record Computed(
      List<Plan> inputs, Schema schema, String description, Function<List<Table>, Table> function)
      implements Plan {
    /// Copies the list.
    public Computed {
      inputs = List.copyOf(inputs);
    }
  }

  /// A plan whose result is kept once it is known.
  record Remembered(Plan plan, Memo result) implements Plan {
    @Override
    public Schema schema() {
      return plan.schema();
    }

    @Override
    public List<Plan> inputs() {
      return List.of(plan);
    }
  }
}
