package fnp.ufunc.error;

import java.util.Optional;
import java.util.function.Supplier;

/// What a thread does about each kind of floating-point error.
///
/// ```java
/// var quiet = ErrorState.current().with(ErrorKind.DIVIDE, ErrorAction.IGNORE);
/// var z = ErrorState.during(quiet, () -> Np.divide(x, y));
/// ```
///
/// @param handler what is called by [ErrorAction#CALL] and [ErrorAction#LOG]
/// @numpy `numpy.geterr`, `numpy.errstate`
public record ErrorState(
    ErrorAction divide,
    ErrorAction over,
    ErrorAction under,
    ErrorAction invalid,
    Optional<ErrorHandler> handler) {
  private static final ErrorState USUAL =
      new ErrorState(
          ErrorAction.WARN,
          ErrorAction.WARN,
          ErrorAction.IGNORE,
          ErrorAction.WARN,
          Optional.empty());
  private static final ThreadLocal<ErrorState> CURRENT = ThreadLocal.withInitial(() -> USUAL);

  /// Whether some thread has ever asked for underflow, which is looked for nowhere before.
  private static volatile boolean underWatched;

  /// The state at the start: warnings, but not of underflow.
  public static ErrorState usual() {
    return USUAL;
  }

  /// The state of the running thread.
  ///
  /// @numpy `numpy.geterr`
  public static ErrorState current() {
    return CURRENT.get();
  }

  /// Sets the state of the running thread and returns the one before.
  ///
  /// @numpy `numpy.seterr`
  public static ErrorState set(ErrorState state) {
    var before = CURRENT.get();
    underWatched |= state.under != ErrorAction.IGNORE;
    CURRENT.set(state);
    return before;
  }

  /// The value of `work`, which is computed in a state.
  ///
  /// @numpy `numpy.errstate`
  public static <T> T during(ErrorState state, Supplier<T> work) {
    var before = set(state);
    try {
      return work.get();
    } finally {
      set(before);
    }
  }

  /// Whether underflow may have to be noticed.
  static boolean isUnderWatched() {
    return underWatched;
  }

  /// The action for a kind.
  public ErrorAction action(ErrorKind kind) {
    return switch (kind) {
      case DIVIDE -> divide;
      case OVER -> over;
      case UNDER -> under;
      case INVALID -> invalid;
    };
  }

  /// With another action for a kind.
  public ErrorState with(ErrorKind kind, ErrorAction action) {
    return new ErrorState(
        kind == ErrorKind.DIVIDE ? action : divide,
        kind == ErrorKind.OVER ? action : over,
        kind == ErrorKind.UNDER ? action : under,
        kind == ErrorKind.INVALID ? action : invalid,
        handler);
  }

  /// With one action for all kinds.
  public ErrorState withAll(ErrorAction action) {
    return new ErrorState(action, action, action, action, handler);
  }

  /// With a function that is called.
  ///
  /// @numpy `numpy.seterrcall`
  public ErrorState with(ErrorHandler called) {
    return new ErrorState(divide, over, under, invalid, Optional.of(called));
  }

  /// Without a function that is called.
  ///
  /// @numpy `numpy.seterrcall(None)`
  public ErrorState withoutHandler() {
    return new ErrorState(divide, over, under, invalid, Optional.empty());
  }

  /// Whether nothing has to be noticed.
  public boolean ignoresAll() {
    return divide == ErrorAction.IGNORE
        && over == ErrorAction.IGNORE
        && under == ErrorAction.IGNORE
        && invalid == ErrorAction.IGNORE;
  }

  /// Does what the state says about errors that were found.
  ///
  /// @param errors the bits of their kinds
  /// @param where what was computed, such as `divide`
  /// @throws FloatingPointException if an action is [ErrorAction#RAISE]
  /// @throws IllegalStateException if a function was to be called, but none is set
  public void report(int errors, String where) {
    for (var kind : ErrorKind.values()) {
      if ((errors & kind.bit()) != 0) {
        act(kind, kind.words() + " encountered in " + where);
      }
    }
  }

  private void act(ErrorKind kind, String message) {
    switch (action(kind)) {
      case IGNORE -> {}
      case WARN -> Warnings.warn("RuntimeWarning", message);
      case RAISE -> throw new FloatingPointException(message);
      case PRINT -> Warnings.say("Warning: " + message);
      case CALL, LOG ->
          handler
              .orElseThrow(() ->
                  new IllegalStateException(
                      "%s, but no function was set to be called; set one with seterrcall"
                          .formatted(message)))
              .handle(kind, message);
    }
  }
}
