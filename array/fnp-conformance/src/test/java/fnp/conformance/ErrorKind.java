package fnp.conformance;

import fnp.dtype.DTypeException;
import fnp.linalg.LinAlgException;
import fnp.ndarray.ArrayException;
import fnp.ndarray.ArrayStateException;
import fnp.ndarray.BroadcastException;
import fnp.ndarray.ConversionException;
import fnp.ndarray.IndexException;
import fnp.ndarray.ShapeException;
import fnp.ufunc.UfuncException;

/// Which of our exceptions stands for which of Python's.
final class ErrorKind {
  private ErrorKind() {}

  /// Whether a problem here is of the kind that NumPy raises under this name.
  static boolean matches(RuntimeException problem, String type) {
    return switch (problem) {
      case ArrayException array -> ofArray(array, type);
      case DTypeException _ -> isTypeError(type);
      case LinAlgException _ -> type.equals("LinAlgError");
      case UfuncException ufunc ->
          switch (ufunc.kind()) {
            case TYPE -> isTypeError(type);
            case VALUE -> type.equals("ValueError");
            case OVERFLOW -> type.equals("OverflowError");
          };
      default -> type.equals("ValueError");
    };
  }

  private static boolean ofArray(ArrayException problem, String type) {
    return switch (problem) {
      case IndexException _ -> type.equals("IndexError");
      case ShapeException _ -> type.equals("ValueError") || type.equals("AxisError");
      case BroadcastException _, ArrayStateException _ -> type.equals("ValueError");
      case ConversionException conversion ->
          switch (conversion.kind()) {
            case VALUE -> type.equals("ValueError");
            case TYPE -> isTypeError(type);
            case OVERFLOW -> type.equals("OverflowError");
            case UNICODE -> type.startsWith("Unicode");
          };
    };
  }

  private static boolean isTypeError(String type) {
    return type.endsWith("TypeError") || type.endsWith("CastingError");
  }
}
