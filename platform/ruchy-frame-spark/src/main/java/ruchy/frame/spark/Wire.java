package ruchy.frame.spark;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Consumer;

/// What is said to a Spark Connect server in one session. Several threads may speak.
public interface Wire extends AutoCloseable {
  /// The version of Spark over there; the first thing asked.
  ///
  /// @throws SparkException if the server cannot be reached or refuses
  String version();

  /// Sets options of the session.
  ///
  /// @throws SparkException if the server refuses one
  void set(Map<String, String> options);

  /// Runs a query; each part of its result is a whole Arrow stream.
  ///
  /// @throws SparkException if it fails
  /// @throws ruchy.frame.column.InterruptedQueryException if the thread is interrupted; the query
  ///   is stopped over there, too
  void query(String sql, Consumer<ByteBuffer> parts);

  /// Runs a statement that gives no rows.
  ///
  /// @throws SparkException if it fails
  void command(String sql);

  /// Makes rows known to the session's queries under a name.
  ///
  /// @param arrow a whole Arrow stream
  /// @throws SparkException if the server does not take them
  void upload(String name, byte[] arrow);

  /// Ends the session; what it holds over there is freed.
  @Override
  void close();
}
