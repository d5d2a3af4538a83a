package fnp.ndarray.mode;

import java.util.Locale;
import java.util.function.Supplier;

/// The policy for data from outside: strict or hardened.
///
/// Strict does what NumPy does: what fits memory is done, what is malformed is refused. Hardened
/// gives the same results and the same kinds of errors for what it admits, and besides refuses
/// arrays beyond its [Limits] before memory is touched, and brings damaged truth values into their
/// form. Bounds are proved before raw loops run in both.
///
/// ```java
/// var loaded = Mode.hardened().during(() -> NpyFile.read(path));
/// ```
///
/// The process starts with the mode of `-Dfnp.mode=strict|hardened`; without it, strict.
public final class Mode {
  private static final ScopedValue<Mode> SCOPED = ScopedValue.newInstance();
  private static final Mode STRICT = new Mode("strict", new Limits(Long.MAX_VALUE, 64));
  private static final Mode HARDENED = new Mode("hardened", Limits.USUAL);

  private static volatile Mode ofProcess = of(System.getProperty("fnp.mode", "strict"));

  private final String name;
  private final Limits limits;

  private Mode(String name, Limits limits) {
    this.name = name;
    this.limits = limits;
  }

  /// What NumPy does.
  public static Mode strict() {
    return STRICT;
  }

  /// NumPy's contract within the usual limits.
  public static Mode hardened() {
    return HARDENED;
  }

  /// NumPy's contract within limits.
  public static Mode hardened(Limits limits) {
    return new Mode(HARDENED.name, limits);
  }

  /// The mode of a name.
  ///
  /// @throws IllegalArgumentException if it is neither `strict` nor `hardened`
  public static Mode of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "strict" -> STRICT;
      case "hardened" -> HARDENED;
      default ->
          throw new IllegalArgumentException(
              "the mode '%s' was asked for; there are strict and hardened".formatted(name));
    };
  }

  /// The mode that holds here: of the innermost [#during], or else of the process.
  public static Mode current() {
    return SCOPED.isBound() ? SCOPED.get() : ofProcess;
  }

  /// Makes a mode that of the process and returns the one before; the [Ledger] records it. It does
  /// not reach into a running [#during].
  public static Mode use(Mode mode) {
    var before = ofProcess;
    Ledger.record(
        Entry.POLICY,
        Threat.POLICY_CHANGE,
        Outcome.CHANGED,
        "the mode of the process was %s and becomes %s".formatted(before, mode));
    ofProcess = mode;
    return before;
  }

  /// The value of `work`, during which this mode holds in the running thread.
  public <T> T during(Supplier<T> work) {
    return ScopedValue.where(SCOPED, this).call(work::get);
  }

  /// `strict` or `hardened`.
  public String name() {
    return name;
  }

  /// What is admitted.
  public Limits limits() {
    return limits;
  }

  /// Whether more is checked than NumPy checks.
  public boolean isHardened() {
    return name.equals(HARDENED.name);
  }

  /// Lets an array in.
  ///
  /// @throws AdmissionException if it is beyond the limits of the mode that holds
  public static void admit(Entry entry, long bytes, int axes) {
    var limits = current().limits;
    if (bytes > limits.bytesMax() || axes > limits.axesMax()) {
      throw refusal(entry, bytes, axes);
    }
  }

  private static AdmissionException refusal(Entry entry, long bytes, int axes) {
    var mode = current();
    var message =
        ("an array of %d bytes%s was asked for, but %s mode admits %d bytes and %d axes; if you"
                + " trust the source, raise the limits or work in strict mode")
            .formatted(
                bytes,
                axes == 0 ? "" : " and %d axes".formatted(axes),
                mode.name,
                mode.limits.bytesMax(),
                mode.limits.axesMax());
    Ledger.record(entry, Threat.SHAPE_BOMB, Outcome.REFUSED, message);
    return new AdmissionException(message);
  }

  /// The value of work that reads from outside; the [Ledger] records why it is refused.
  public static <T> T reading(Entry entry, Supplier<T> work) {
    try {
      return work.get();
    } catch (AdmissionException refused) {
      throw refused;
    } catch (IllegalArgumentException problem) {
      var threat = problem instanceof Refusal known ? known.threat() : Threat.MALFORMED_INPUT;
      Ledger.record(entry, threat, Outcome.REFUSED, String.valueOf(problem.getMessage()));
      throw problem;
    }
  }

  /// Such as `hardened within 2147483648 bytes and 32 axes`.
  @Override
  public String toString() {
    return isHardened()
        ? "%s within %d bytes and %d axes".formatted(name, limits.bytesMax(), limits.axesMax())
        : name;
  }
}
