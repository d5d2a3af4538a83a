package ruchy.cli;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/// Puts standard error back where the user expects it.
///
/// The launcher starts the JVM with standard error going nowhere, so that the announcement of the
/// incubating Vector API is not seen, and hands the real one over as another descriptor. Descriptor
/// 2 itself is put back, so that what the JVM, native libraries and child processes write arrives
/// too.
final class StandardError {
  private static final String PROPERTY = "ruchy.stderr";

  private StandardError() {}

  /// Restores it if the launcher moved it; called before anything else.
  static void restore() {
    String descriptor = System.getProperty(PROPERTY);
    if (descriptor != null) {
      System.clearProperty(PROPERTY);
      restore(Integer.parseInt(descriptor));
    }
  }

  @SuppressWarnings("restricted") // The C library is called on purpose.
  private static void restore(int descriptor) {
    try {
      Linker linker = Linker.nativeLinker();
      var twoInts = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT);
      var oneInt = FunctionDescriptor.of(JAVA_INT, JAVA_INT);
      MethodHandle dup2 =
          linker.downcallHandle(linker.defaultLookup().findOrThrow("dup2"), twoInts);
      MethodHandle close =
          linker.downcallHandle(linker.defaultLookup().findOrThrow("close"), oneInt);
      int _ = (int) dup2.invokeExact(descriptor, 2);
      int _ = (int) close.invokeExact(descriptor);
    } catch (Throwable e) {
      reopen(descriptor);
    }
  }

  /// The second best: only what Java writes arrives.
  private static void reopen(int descriptor) {
    try {
      var file = new FileOutputStream("/dev/fd/" + descriptor, true);
      System.setErr(new PrintStream(file, true, StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Nowhere is left to say so; the program's results still arrive on standard output.
    }
  }
}
