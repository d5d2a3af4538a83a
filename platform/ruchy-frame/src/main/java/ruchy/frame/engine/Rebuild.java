package ruchy.frame.engine;

import java.util.function.UnaryOperator;
import ruchy.frame.plan.Plan;

/// Plans with other inputs.
final class Rebuild {
  private Rebuild() {}

  static Plan withInputs(Plan plan, UnaryOperator<Plan> change) {
    return switch (plan) {
      case Plan.Columns _, Plan.Files _, Plan.Remote _ -> plan;
      case Plan.Filter(var input, var condition) -> new Plan.Filter(change.apply(input), condition);
      case Plan.Project(var input, var columns, var schema) ->
          new Plan.Project(change.apply(input), columns, schema);
      case Plan.Aggregate(var input, var keys, var values, var schema) ->
          new Plan.Aggregate(change.apply(input), keys, values, schema);
      case Plan.Join(var left, var right, var shape, var schema) ->
          new Plan.Join(change.apply(left), change.apply(right), shape, schema);
      case Plan.Sort(var input, var keys) -> new Plan.Sort(change.apply(input), keys);
      case Plan.Distinct(var input, var columns) -> new Plan.Distinct(change.apply(input), columns);
      case Plan.Slice(var input, var start, var count) ->
          new Plan.Slice(change.apply(input), start, count);
      case Plan.Sample(var input, var count, var seed) ->
          new Plan.Sample(change.apply(input), count, seed);
      case Plan.Computed(var inputs, var schema, var description, var function) ->
          new Plan.Computed(inputs.stream().map(change).toList(), schema, description, function);
      case Plan.Union(var inputs) -> new Plan.Union(inputs.stream().map(change).toList());
      case Plan.Remembered(var inner, var result) ->
          new Plan.Remembered(change.apply(inner), result);
    };
  }
}
