package ruchy.frame.duckdb;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Limits;
import ruchy.frame.column.Memory;

/// The function `ruchy_sink(id, columns…)`: takes a result out of a query on all of its threads at
/// once. It gives 0 for every row.
final class SinkFunction {
  static final String NAME = "ruchy_sink";

  private static final AtomicLong NEXT_ID = new AtomicLong(1);
  private static final Map<Long, Sink> SINKS = new ConcurrentHashMap<>();

  private SinkFunction() {}

  /// Where the rows of one query go: a store for each thread.
  static final class Sink implements AutoCloseable {
    private final long id = NEXT_ID.getAndIncrement();
    private final List<DataType> types;
    private final KnownHeaps known;
    private final int rowBytes;
    private final AtomicLong taken = new AtomicLong();
    private final Map<Long, ChunkStore> stores = new ConcurrentHashMap<>();

    private Sink(List<DataType> types, KnownHeaps known) {
      this.types = types;
      this.known = known;
      this.rowBytes = types.stream().mapToInt(DataType::width).sum();
    }

    static Sink open(List<DataType> types, KnownHeaps known) {
      var sink = new Sink(types, known);
      SINKS.put(sink.id, sink);
      return sink;
    }

    long id() {
      return id;
    }

    List<ChunkStore> stores() {
      return List.copyOf(stores.values());
    }

    /// Stops a query whose result grows beyond the memory it may have.
    private void count(int more) {
      long bytes = taken.addAndGet((long) more * rowBytes);
      if (bytes > Limits.get().memoryBytes()) {
        throw new FrameException(
            "the result is larger than the %,d bytes that one may have; aggregate or filter first"
                .formatted(Limits.get().memoryBytes()));
      }
    }

    private ChunkStore mine() {
      return stores.computeIfAbsent(
          Thread.currentThread().threadId(), _ -> new ChunkStore(types, known));
    }

    @Override
    public void close() {
      SINKS.remove(id);
    }
  }

  static void register(DuckConnection connection) {
    try (var arena = Arena.ofConfined()) {
      long function = DuckFunctionApi.createScalarFunction();
      DuckFunctionApi.scalarFunctionSetName(function, arena.allocateFrom(NAME).address());
      long bigint = DuckApi.createLogicalType(DuckType.BIGINT);
      long any = DuckApi.createLogicalType(DuckType.ANY);
      DuckFunctionApi.scalarFunctionAddParameter(function, bigint);
      DuckFunctionApi.scalarFunctionSetVarargs(function, any);
      DuckFunctionApi.scalarFunctionSetSpecialHandling(function);
      DuckFunctionApi.scalarFunctionSetVolatile(function);
      DuckFunctionApi.scalarFunctionSetReturnType(function, bigint);
      DuckFunctionApi.scalarFunctionSetFunction(
          function, Upcalls.of(MethodHandles.lookup(), "take", "VPPP"));
      DuckFunctionApi.registerScalarFunction(connection.handle(), function);
      DuckType.destroy(bigint);
      DuckType.destroy(any);
      DuckFunctionApi.destroyScalarFunction(
          arena.allocateFrom(ValueLayout.JAVA_LONG, function).address());
    }
  }

  /// Upcall: takes one chunk.
  static void take(long info, long input, long output) {
    try {
      int rows = (int) DuckApi.dataChunkGetSize(input);
      if (rows > 0) {
        long id = Memory.getLong(DuckApi.vectorGetData(DuckApi.dataChunkGetVector(input, 0)));
        var sink = SINKS.get(id);
        if (sink == null) {
          Upcalls.report(
              DuckFunctionApi::scalarFunctionSetError, info, "the result's sink is closed");
          return;
        }
        sink.count(rows);
        sink.mine().append(input, 1);
        Memory.ALL.asSlice(DuckApi.vectorGetData(output), (long) rows * Long.BYTES).fill((byte) 0);
      }
    } catch (Throwable e) {
      Upcalls.report(DuckFunctionApi::scalarFunctionSetError, info, e);
    }
  }
}
