package fnp.ufunc.loop;

/// Whether divisions of whole numbers in the running thread met a divisor of 0 or -1, which may be
/// an error.
///
/// Noticed in the branch that such divisors take anyway, so that other divisions pay nothing.
public final class RareDivisors {
  private static final ThreadLocal<RareDivisors> CURRENT =
      ThreadLocal.withInitial(RareDivisors::new);

  /// Whether any thread ever met one.
  private static volatile boolean any;

  private boolean met;

  private RareDivisors() {}

  /// Says that one was met.
  public static void record() {
    any = true;
    CURRENT.get().met = true;
  }

  /// Whether one was met since this was asked last.
  public static boolean take() {
    if (!any) {
      return false;
    }
    var current = CURRENT.get();
    var met = current.met;
    current.met = false;
    return met;
  }
}
