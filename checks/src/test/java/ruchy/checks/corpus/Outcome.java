package ruchy.checks.corpus;

import java.util.Optional;
import ruchy.runtime.Output;
import ruchy.runtime.RuchyError;

/// What a program did.
///
/// @param output all that it printed
/// @param failure the error that ended it
public record Outcome(String output, Optional<Failure> failure) {
  private static final long STACK_BYTES = 64L << 20;
  private static final long TIME_MAX_MILLIS = 20_000;

  /// An error; one that is not of the language has the code `bug`.
  public record Failure(String code, String message) {}

  /// Runs code on a thread of its own, with a deep stack and a time limit, and keeps what it
  /// prints.
  public static Outcome of(Runnable code) {
    var text = new StringBuffer();
    var failure =
        new java.util.concurrent.atomic.AtomicReference<Optional<Failure>>(Optional.empty());
    var thread =
        new Thread(
            Thread.currentThread().getThreadGroup(),
            () -> {
              try (var _ = Output.to(text::append)) {
                code.run();
              } catch (Throwable e) {
                failure.set(Optional.of(failureOf(e)));
              }
            },
            "program",
            STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(TIME_MAX_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return thread.isAlive()
        ? new Outcome("", Optional.of(new Failure("bug", "ran longer than the time limit")))
        : new Outcome(text.toString(), failure.get());
  }

  private static Failure failureOf(Throwable error) {
    if (error instanceof RuchyError own) {
      return new Failure(own.code(), own.message());
    }
    if (error instanceof StackOverflowError) {
      return new Failure(RuchyError.from(error).code(), "too deep");
    }
    if (error.getClass().getName().startsWith("fnp.")) {
      return new Failure(RuchyError.from(error).code(), error.getMessage());
    }
    var place = error.getStackTrace();
    String at = place.length == 0 ? "" : " at " + place[0];
    return new Failure("bug", error + at);
  }
}
