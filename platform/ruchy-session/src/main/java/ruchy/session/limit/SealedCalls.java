package ruchy.session.limit;

import java.util.List;
import java.util.Optional;

/// Calls that nothing can stop before they are through, and that need not be waited for: they
/// compute something new from what never changes meanwhile, and their results are dropped.
public final class SealedCalls {
  /// So long a call has to end by itself.
  public static final long PATIENCE_MILLIS = 60;

  /// Classes that begin so, and the methods there: all of them where none is named.
  private static final List<Call> ALL =
      List.of(
          new Call("fnp.linalg.", ""),
          new Call("fnp.fft.", ""),
          new Call("ruchy.std.array.ArraySets", "sort"),
          new Call("ruchy.std.array.ArraySets", "argsort"),
          new Call("ruchy.std.Lists", "sorted"),
          // Frames never change.
          new Call("ruchy.frame.", ""));

  private SealedCalls() {}

  private record Call(String type, String method) {
    boolean fits(StackTraceElement frame) {
      return frame.getClassName().startsWith(type)
          && (method.isEmpty() || frame.getMethodName().equals(method));
    }
  }

  /// The call of this kind that a thread is in.
  public static Optional<StackTraceElement> under(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (ALL.stream().anyMatch(call -> call.fits(frame))) {
        return Optional.of(frame);
      }
    }
    return Optional.empty();
  }
}
