package ruchy.frame.spark.grpc;

import java.util.Optional;
import org.sparkproject.io.grpc.StatusRuntimeException;
import ruchy.frame.spark.Address;
import ruchy.frame.spark.SparkException;

/// What went wrong over there, in one line.
final class Failures {
  private static final int LINE_MAX = 400;

  private Failures() {}

  static SparkException of(StatusRuntimeException failure, Address address) {
    var why = firstLine(Optional.ofNullable(failure.getStatus().getDescription()).orElse(""));
    var message =
        switch (failure.getStatus().getCode()) {
          case UNAVAILABLE ->
              "Spark at %s cannot be reached (%s); start its Connect server, or check host and port"
                  .formatted(address, reason(failure, why));
          case DEADLINE_EXCEEDED ->
              "Spark at %s does not answer; check host and port, and whether it is busy"
                  .formatted(address);
          case UNAUTHENTICATED, PERMISSION_DENIED ->
              "Spark at %s refuses (%s); check the token of the address".formatted(address, why);
          case RESOURCE_EXHAUSTED ->
              "Spark at %s ran out of room (%s); send or ask for less at once"
                  .formatted(address, why);
          default ->
              "Spark at %s failed: %s; its log says more"
                  .formatted(address, why.isEmpty() ? failure.getStatus().getCode() : why);
        };
    return new SparkException(message, failure);
  }

  private static String reason(StatusRuntimeException failure, String why) {
    var cause = failure.getCause();
    return cause == null || cause.getMessage() == null ? why : firstLine(cause.getMessage());
  }

  /// Spark's messages go on with the query and the server's stack.
  private static String firstLine(String text) {
    var line = text.strip().lines().findFirst().orElse("").strip();
    line = line.replaceAll("\\s*SQLSTATE: \\w+", "").replaceAll("[.;]+$", "");
    return line.length() <= LINE_MAX ? line : line.substring(0, LINE_MAX) + "…";
  }
}
