/// The wire to Spark Connect. No other package touches Spark's classes, which may be absent until
/// the first connection.
///
/// Start reading at {@link ruchy.frame.spark.grpc.GrpcWire}.
@NullMarked
package ruchy.frame.spark.grpc;

import org.jspecify.annotations.NullMarked;
