package ruchy.frame.duckdb;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Table;

/// The table function `ruchy_scan(id)`: reads the columns of a table in place, several threads at
/// once, only the columns that are asked for. A last column `rid` numbers the rows.
final class ScanFunction {
  static final String NAME = "ruchy_scan";
  static final String ROW_ID = "rid";

  private static final int VECTOR_ROWS = 2048;
  private static final int THREADS_MAX = 64;
  private static final AtomicLong NEXT_ID = new AtomicLong(1);
  private static final Map<Long, Table> TABLES = new ConcurrentHashMap<>();
  private static final Map<Long, Progress> RUNNING = new ConcurrentHashMap<>();
  private static final long FINISH = Upcalls.of(MethodHandles.lookup(), "finish", "VP");

  private ScanFunction() {}

  /// Which rows of which columns one scan still has to hand out.
  private static final class Progress {
    private final Table table;
    private final int[] positions;
    private final AtomicLong next = new AtomicLong();

    Progress(Table table, int[] positions) {
      this.table = table;
      this.positions = positions;
    }
  }

  /// A table that queries may name by its number until it is closed.
  record Source(long id, Table table) implements AutoCloseable {
    static Source open(Table table) {
      long id = NEXT_ID.getAndIncrement();
      TABLES.put(id, table);
      return new Source(id, table);
    }

    @Override
    public void close() {
      TABLES.remove(id);
    }
  }

  static void register(DuckConnection connection) {
    try (var arena = Arena.ofConfined()) {
      long function = DuckFunctionApi.createTableFunction();
      DuckFunctionApi.tableFunctionSetName(function, arena.allocateFrom(NAME).address());
      long bigint = DuckApi.createLogicalType(DuckType.BIGINT);
      DuckFunctionApi.tableFunctionAddParameter(function, bigint);
      DuckType.destroy(bigint);
      var lookup = MethodHandles.lookup();
      DuckFunctionApi.tableFunctionSetBind(function, Upcalls.of(lookup, "bind", "VP"));
      DuckFunctionApi.tableFunctionSetInit(function, Upcalls.of(lookup, "init", "VP"));
      DuckFunctionApi.tableFunctionSetFunction(function, Upcalls.of(lookup, "scan", "VPP"));
      DuckFunctionApi.tableFunctionSupportsProjectionPushdown(function, true);
      DuckFunctionApi.registerTableFunction(connection.handle(), function);
      DuckFunctionApi.destroyTableFunction(
          arena.allocateFrom(ValueLayout.JAVA_LONG, function).address());
    }
  }

  /// Upcall: says which columns there are.
  static void bind(long info) {
    try (var arena = Arena.ofConfined()) {
      long parameter = DuckFunctionApi.bindGetParameter(info, 0);
      long id = DuckFunctionApi.getInt64(parameter);
      DuckFunctionApi.destroyValue(arena.allocateFrom(ValueLayout.JAVA_LONG, parameter).address());
      var table = TABLES.get(id);
      if (table == null) {
        Upcalls.report(DuckFunctionApi::bindSetError, info, "the table of this scan is closed");
        return;
      }
      for (int i = 0; i < table.columns().size(); i++) {
        addColumn(arena, info, "c" + i, DuckType.create(table.column(i)));
      }
      addColumn(arena, info, ROW_ID, DuckApi.createLogicalType(DuckType.BIGINT));
      DuckFunctionApi.bindSetCardinality(info, table.rows(), true);
      DuckFunctionApi.bindSetBindData(info, id, 0);
    } catch (Throwable e) {
      Upcalls.report(DuckFunctionApi::bindSetError, info, e);
    }
  }

  private static void addColumn(Arena arena, long info, String name, long type) {
    DuckFunctionApi.bindAddResultColumn(info, arena.allocateFrom(name).address(), type);
    DuckType.destroy(type);
  }

  /// Upcall: starts a scan of some of the columns.
  static void init(long info) {
    try {
      long id = DuckFunctionApi.initGetBindData(info);
      var table = TABLES.get(id);
      if (table == null) {
        Upcalls.report(DuckFunctionApi::initSetError, info, "the table of this scan is closed");
        return;
      }
      int[] positions = new int[(int) DuckFunctionApi.initGetColumnCount(info)];
      for (int i = 0; i < positions.length; i++) {
        positions[i] = (int) DuckFunctionApi.initGetColumnIndex(info, i);
      }
      long run = NEXT_ID.getAndIncrement();
      RUNNING.put(run, new Progress(table, positions));
      DuckFunctionApi.initSetMaxThreads(info, THREADS_MAX);
      DuckFunctionApi.initSetInitData(info, run, FINISH);
    } catch (Throwable e) {
      Upcalls.report(DuckFunctionApi::initSetError, info, e);
    }
  }

  /// Upcall: a scan is over, whether it was read to its end or not.
  static void finish(long run) {
    RUNNING.remove(run);
  }

  /// Upcall: fills one chunk with the next rows.
  static void scan(long info, long output) {
    try {
      var progress = RUNNING.get(DuckFunctionApi.functionGetInitData(info));
      if (progress == null) {
        Upcalls.report(DuckFunctionApi::functionSetError, info, "the scan is over");
        return;
      }
      var table = progress.table;
      long start = progress.next.getAndAdd(VECTOR_ROWS);
      int count = (int) Math.max(0, Math.min(VECTOR_ROWS, table.rows() - start));
      for (int i = 0; i < progress.positions.length && count > 0; i++) {
        long vector = DuckApi.dataChunkGetVector(output, i);
        int position = progress.positions[i];
        if (position < table.columns().size()) {
          fill(vector, table.column(position), start, count);
        } else {
          fillRowIds(DuckApi.vectorGetData(vector), start, count);
        }
      }
      DuckApi.dataChunkSetSize(output, count);
    } catch (Throwable e) {
      Upcalls.report(DuckFunctionApi::functionSetError, info, e);
    }
  }

  private static void fill(long vector, Column column, long start, int count) {
    long target = DuckApi.vectorGetData(vector);
    long source = column.values().address() + start * column.width();
    if (column.type().kind() == DataType.Kind.ENUM) {
      fillCodes(source, target, count, DuckType.codeWidth(column.type().categories().size()));
    } else if (column.dictionary().isPresent()) {
      fillCodes(source, target, count, DuckType.codeWidth(column.dictionary().get().length()));
    } else {
      Memory.copy(source, target, (long) count * column.width());
    }
    if (column.hasNulls()) {
      DuckApi.vectorEnsureValidityWritable(vector);
      long bits = DuckApi.vectorGetValidity(vector);
      for (int i = 0; i < count; i += Long.SIZE) {
        long word = column.validity().word(start + i, Math.min(Long.SIZE, count - i));
        Memory.putLong(bits + (i >>> 3), word);
      }
    }
  }

  private static void fillCodes(long source, long target, int count, int width) {
    for (int i = 0; i < count; i++) {
      int code = Memory.getInt(source + (long) i * Integer.BYTES);
      switch (width) {
        case 1 -> Memory.putByte(target + i, (byte) code);
        case 2 -> Memory.ALL.set(ValueLayout.JAVA_SHORT_UNALIGNED, target + 2L * i, (short) code);
        default -> Memory.putInt(target + 4L * i, code);
      }
    }
  }

  private static void fillRowIds(long target, long start, int count) {
    for (int i = 0; i < count; i++) {
      Memory.putLong(target + (long) i * Long.BYTES, start + i);
    }
  }
}
