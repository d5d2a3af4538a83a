package fnp.conformance.service;

import fnp.dtype.DTypeException;
import fnp.linalg.LinAlgException;
import fnp.ndarray.ArrayException;
import fnp.ndarray.IndexException;
import fnp.ndarray.storage.OutOfArrayMemoryException;
import fnp.ufunc.UfuncException;
import java.io.IOException;
import java.util.function.Predicate;

/// One client: calls come in, results or the names of Python's errors go out.
final class EngineSession {
  private final Wire wire;
  private final Functions functions = new Functions();

  EngineSession(Wire wire) {
    this.wire = wire;
  }

  /// Whether the client knows the token; it is told.
  boolean isGreeted(Predicate<String> isToken) throws IOException {
    var known = isToken.test(wire.readText());
    wire.write(known);
    wire.flush();
    return known;
  }

  /// Serves calls until the client is gone.
  void run() throws IOException {
    while (true) {
      var name = wire.readText();
      if (name.equals("free")) {
        for (var number : wire.readList()) {
          wire.free((Long) number);
        }
        continue;
      }
      answer(name);
      wire.flush();
    }
  }

  private void answer(String name) throws IOException {
    Object result;
    try {
      var arguments = wire.readList();
      result = name.equals("held") ? (Object) (long) wire.held() : functions.call(name, arguments);
    } catch (RuntimeException problem) {
      wire.writeProblem(kind(problem), String.valueOf(problem.getMessage()));
      return;
    }
    wire.write(result);
  }

  /// The class of Python's that means the same.
  private static String kind(Throwable problem) {
    return switch (problem) {
      case IndexException _ -> "IndexError";
      case LinAlgException _ -> "LinAlgError";
      case DTypeException _ -> "TypeError";
      case UfuncException ufunc ->
          switch (ufunc.kind()) {
            case TYPE -> "TypeError";
            case VALUE -> "ValueError";
            case OVERFLOW -> "OverflowError";
          };
      case ArrayException _ -> "ValueError";
      case OutOfArrayMemoryException _ -> "MemoryError";
      case Functions.NoSuchCallException _ -> "TypeError";
      case IllegalArgumentException _ -> "ValueError";
      default -> "RuntimeError";
    };
  }
}
