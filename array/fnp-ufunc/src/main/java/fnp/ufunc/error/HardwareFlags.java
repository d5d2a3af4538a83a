package fnp.ufunc.error;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// The processor's record of floating-point errors in the running thread.
///
/// The virtual machine neither reads nor clears it, and its own instructions set it, whichever
/// compiler they come from; so one call of the C library tells whether a loop of plain arithmetic
/// went wrong. The calls are linked in the background when they are first wanted; before that, and
/// where there are none, the record is not available.
///
/// @source ISO C17, 7.6 "Floating-point environment"
final class HardwareFlags {
  private static final int X86_INVALID = 1;
  private static final int X86_DIVIDE = 4;
  private static final int X86_OVER = 8;
  private static final int X86_UNDER = 16;

  private static volatile boolean ready;
  private static volatile boolean asked;

  private HardwareFlags() {}

  /// Whether the record can be read; if not, asks for it.
  static boolean isReady() {
    if (!ready && !asked) {
      ask();
    }
    return ready;
  }

  private static synchronized void ask() {
    if (asked) {
      return;
    }
    asked = true;
    if (System.getProperty("os.arch").equals("amd64")
        && System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      var thread = new Thread(() -> ready = Calls.work(), "fnp-flags");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  /// The errors recorded since [#clear]; 0 for none.
  static int raised() {
    return Calls.test();
  }

  /// Forgets all errors.
  static void clear() {
    Calls.clear();
  }

  /// Linked on first use.
  private static final class Calls {
    private static final int ALL = X86_INVALID | X86_DIVIDE | X86_OVER | X86_UNDER;
    private static final MethodHandle TEST = link("fetestexcept");
    private static final MethodHandle CLEAR = link("feclearexcept");

    private Calls() {}

    @SuppressWarnings("restricted")
    private static MethodHandle link(String name) {
      var linker = Linker.nativeLinker();
      return linker.downcallHandle(
          linker.defaultLookup().find(name).orElseThrow(),
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT),
          Linker.Option.critical(false));
    }

    /// Whether a division by zero shows, and no longer after it is forgotten.
    static boolean work() {
      try {
        clear();
        var before = test();
        var quotient = 1 / Double.parseDouble("0");
        var seen = test();
        clear();
        return before == 0
            && Double.isInfinite(quotient)
            && seen == ErrorKind.DIVIDE.bit()
            && test() == 0;
      } catch (ExceptionInInitializerError | RuntimeException _) {
        return false;
      }
    }

    static int test() {
      try {
        var flags = (int) TEST.invokeExact(ALL);
        return flags == 0 ? 0 : kinds(flags);
      } catch (Throwable cause) {
        throw new AssertionError("the floating-point environment cannot be read", cause);
      }
    }

    private static int kinds(int flags) {
      return ((flags & X86_INVALID) == 0 ? 0 : ErrorKind.INVALID.bit())
          | ((flags & X86_DIVIDE) == 0 ? 0 : ErrorKind.DIVIDE.bit())
          | ((flags & X86_OVER) == 0 ? 0 : ErrorKind.OVER.bit())
          | ((flags & X86_UNDER) == 0 ? 0 : ErrorKind.UNDER.bit());
    }

    static void clear() {
      try {
        var _ = (int) CLEAR.invokeExact(ALL);
      } catch (Throwable cause) {
        throw new AssertionError("the floating-point environment cannot be cleared", cause);
      }
    }
  }
}
