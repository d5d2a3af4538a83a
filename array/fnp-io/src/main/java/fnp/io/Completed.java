package fnp.io;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// The end of work that another thread does for this one.
final class Completed {
  private Completed() {}

  /// Waits until the work is done, whatever interrupts: its memory must not be given back before.
  static void await(Future<?> work) throws IOException {
    var interrupted = false;
    try {
      while (true) {
        try {
          work.get();
          return;
        } catch (InterruptedException _) {
          interrupted = true;
        } catch (ExecutionException problem) {
          throw thrown(Objects.requireNonNullElse(problem.getCause(), problem));
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IOException thrown(Throwable cause) {
    return switch (cause) {
      case IOException problem -> problem;
      case RuntimeException problem -> throw problem;
      case Error problem -> throw problem;
      default -> new IOException(cause);
    };
  }
}
