package fnp.ufunc.error;

/// Takes floating-point errors where the state says `call` or `log`.
///
/// @numpy `numpy.seterrcall`
@FunctionalInterface
public interface ErrorHandler {
  /// Called once for each kind of error of an operation.
  ///
  /// @param message such as `divide by zero encountered in divide`
  void handle(ErrorKind kind, String message);
}
