/// Frames whose rows are on a Spark cluster: the plan becomes Spark's SQL and runs there.
///
/// Start reading at {@link ruchy.frame.spark.SparkCluster}. What Spark cannot compute with the same
/// result is refused before anything runs.
@NullMarked
package ruchy.frame.spark;

import org.jspecify.annotations.NullMarked;
