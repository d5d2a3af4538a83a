package ruchy.frame.plan;

import ruchy.frame.column.Table;

/// An engine elsewhere that has rows of its own and runs whole plans over them.
public interface Cluster {
  /// What people call it, such as `Spark at sc://host:15002`.
  String name();

  /// The result of a plan.
  ///
  /// @throws ruchy.frame.column.FrameException if it cannot run the plan, which it says before
  ///   anything runs, or if it fails
  Table run(Plan plan);

  /// The SQL that a plan is run as, for people to read.
  ///
  /// @throws ruchy.frame.column.FrameException if it cannot run the plan
  String sql(Plan plan);
}
