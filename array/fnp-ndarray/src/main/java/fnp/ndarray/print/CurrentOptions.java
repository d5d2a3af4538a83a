package fnp.ndarray.print;

/// Which print options are in force.
///
/// The one place with state: `toString` has no argument for them, and people who set the precision
/// of their session expect every array to follow.
final class CurrentOptions {
  private static final ScopedValue<PrintOptions> DURING = ScopedValue.newInstance();
  private static volatile PrintOptions lastSet = PrintOptions.DEFAULT;

  private CurrentOptions() {}

  static PrintOptions get() {
    return DURING.isBound() ? DURING.get() : lastSet;
  }

  static void set(PrintOptions options) {
    lastSet = options;
  }

  static void during(PrintOptions options, Runnable action) {
    ScopedValue.where(DURING, options).run(action);
  }
}
