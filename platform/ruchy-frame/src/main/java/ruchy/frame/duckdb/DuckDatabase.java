package ruchy.frame.duckdb;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Limits;
import ruchy.frame.column.Memory;

/// The one in-memory database of this process. It holds no data, only our functions; it is opened
/// when the first plan needs it.
final class DuckDatabase {
  private static final int POINTER_BYTES = 8;

  private final long handle;

  private DuckDatabase(long handle) {
    this.handle = handle;
  }

  private static final class Shared {
    private static final DuckDatabase DATABASE = open();
  }

  static DuckDatabase shared() {
    try {
      return Shared.DATABASE;
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof FrameException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static Map<String, String> settings() {
    var limits = Limits.get();
    SpillFolder.keepClean(limits.folder());
    return Map.of(
        "autoinstall_known_extensions",
        "false",
        "autoload_known_extensions",
        "false",
        "memory_limit",
        limits.memoryBytes() / 1000 + "KB",
        "threads",
        Integer.toString(Runtime.getRuntime().availableProcessors()),
        "temp_directory",
        limits.folder().toString(),
        "max_temp_directory_size",
        "50%");
  }

  private static DuckDatabase open() {
    try (var arena = Arena.ofConfined()) {
      var pointer = arena.allocate(ValueLayout.JAVA_LONG);
      var error = arena.allocate(ValueLayout.JAVA_LONG);
      DuckApi.createConfig(pointer.address());
      for (var setting : settings().entrySet()) {
        DuckApi.setConfig(
            pointer.get(ValueLayout.JAVA_LONG, 0),
            arena.allocateFrom(setting.getKey()).address(),
            arena.allocateFrom(setting.getValue()).address());
      }
      var database = arena.allocate(POINTER_BYTES, POINTER_BYTES);
      int state =
          DuckApi.openExt(
              0, database.address(), pointer.get(ValueLayout.JAVA_LONG, 0), error.address());
      DuckApi.destroyConfig(pointer.address());
      if (state != 0) {
        var message = Memory.ALL.getString(error.get(ValueLayout.JAVA_LONG, 0));
        throw new FrameException("DuckDB does not start: " + message);
      }
      var opened = new DuckDatabase(database.get(ValueLayout.JAVA_LONG, 0));
      try (var connection = opened.connect()) {
        ScanFunction.register(connection);
        SinkFunction.register(connection);
      }
      return opened;
    }
  }

  DuckConnection connect() {
    try (var arena = Arena.ofConfined()) {
      var pointer = arena.allocate(ValueLayout.JAVA_LONG);
      if (DuckApi.connect(handle, pointer.address()) != 0) {
        throw new FrameException("DuckDB gives no connection; its memory may be used up");
      }
      return new DuckConnection(pointer.get(ValueLayout.JAVA_LONG, 0));
    }
  }
}
