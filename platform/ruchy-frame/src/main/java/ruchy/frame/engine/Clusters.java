package ruchy.frame.engine;

import java.util.Optional;
import ruchy.frame.column.FrameException;
import ruchy.frame.plan.Cluster;
import ruchy.frame.plan.Plan;

/// Finds out where plans run that take rows from a cluster: there, whole.
final class Clusters {
  private Clusters() {}

  /// The cluster that a plan runs on: that of its rows, unless they are here already.
  ///
  /// @throws FrameException if it takes rows from two
  static Optional<Cluster> of(Plan plan) {
    return plan instanceof Plan.Remembered(var inner, var memo)
        ? memo.get().isPresent() ? Optional.empty() : of(inner)
        : ofSteps(plan);
  }

  /// The cluster that a plan's rows come from, be they here already or not.
  static Optional<Cluster> origin(Plan plan) {
    return plan instanceof Plan.Remembered(var inner, _) ? origin(inner) : source(plan);
  }

  private static Optional<Cluster> source(Plan plan) {
    return plan instanceof Plan.Remote remote
        ? Optional.of(remote.cluster())
        : plan.inputs().stream().flatMap(input -> origin(input).stream()).findFirst();
  }

  private static Optional<Cluster> ofSteps(Plan plan) {
    if (plan instanceof Plan.Remote remote) {
      return Optional.of(remote.cluster());
    }
    var found = plan.inputs().stream().flatMap(input -> of(input).stream()).distinct().toList();
    if (found.size() > 1) {
      throw new FrameException(
          "a plan runs on one cluster, but takes rows from %s and %s; collect the smaller side first"
              .formatted(found.get(0).name(), found.get(1).name()));
    }
    return found.stream().findFirst();
  }

  /// Whether a step that is not done takes rows from a cluster.
  static boolean runs(Plan plan) {
    return of(plan).isPresent();
  }
}
