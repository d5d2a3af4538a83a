package ruchy.frame.duckdb;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import ruchy.frame.column.FrameException;

/// How C functions are described and found.
@SuppressWarnings("restricted")
final class Layouts {
  /// `duckdb_result`: three counters and three pointers.
  static final StructLayout RESULT =
      MemoryLayout.structLayout(
          ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG);

  /// `duckdb_query_progress_type`: per cent, rows done, rows in all.
  private static final StructLayout PROGRESS =
      MemoryLayout.structLayout(
          ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

  static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup LIBRARY = NativeLibrary.open();

  private Layouts() {}

  /// The C function of this name. In `types` the first letter is what it returns, the others what
  /// it takes: P pointer, L 64-bit integer, I 32-bit integer or enum, Y byte, B bool, R result, G
  /// progress, V nothing.
  static MethodHandle function(String name, String types) {
    var address =
        LIBRARY
            .find(name)
            .orElseThrow(() ->
                new FrameException(
                    "DuckDB's library has no function %s; use the version of duckdb_jdbc that"
                            .formatted(name)
                        + " this was built with"));
    return LINKER.downcallHandle(address, descriptor(types));
  }

  static FunctionDescriptor descriptor(String types) {
    var arguments =
        types.substring(1).chars().mapToObj(Layouts::layout).toArray(MemoryLayout[]::new);
    return types.charAt(0) == 'V'
        ? FunctionDescriptor.ofVoid(arguments)
        : FunctionDescriptor.of(layout(types.charAt(0)), arguments);
  }

  private static MemoryLayout layout(int letter) {
    return switch (letter) {
      case 'P', 'L' -> ValueLayout.JAVA_LONG;
      case 'I' -> ValueLayout.JAVA_INT;
      case 'Y' -> ValueLayout.JAVA_BYTE;
      case 'B' -> ValueLayout.JAVA_BOOLEAN;
      case 'R' -> RESULT;
      case 'G' -> PROGRESS;
      default -> throw new AssertionError((char) letter);
    };
  }

  static AssertionError unexpected(Throwable cause) {
    return new AssertionError("a call to DuckDB's library failed", cause);
  }
}
