package ruchy.frame.duckdb;

import java.lang.foreign.Arena;
import java.lang.invoke.MethodHandles;
import ruchy.frame.column.FrameException;

/// Java methods that DuckDB calls, and how they report that they failed.
@SuppressWarnings("restricted")
final class Upcalls {
  private Upcalls() {}

  /// A C function's `set_error(info, message)`.
  @FunctionalInterface
  interface ErrorSetter {
    void set(long info, long message);
  }

  /// The address of a static method of the class that looks it up; it lives as long as the process.
  /// Types as in {@link Layouts#function}.
  static long of(MethodHandles.Lookup lookup, String name, String types) {
    var descriptor = Layouts.descriptor(types);
    try {
      var method = lookup.findStatic(lookup.lookupClass(), name, descriptor.toMethodType());
      return Layouts.LINKER.upcallStub(method, descriptor, Arena.global()).address();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no upcall " + name, e);
    }
  }

  static void report(ErrorSetter setter, long info, Throwable cause) {
    var message =
        cause instanceof FrameException
            ? String.valueOf(cause.getMessage())
            : "reading or writing a frame failed: " + cause;
    report(setter, info, message);
  }

  static void report(ErrorSetter setter, long info, String message) {
    try (var arena = Arena.ofConfined()) {
      setter.set(info, arena.allocateFrom(message).address());
    }
  }
}
