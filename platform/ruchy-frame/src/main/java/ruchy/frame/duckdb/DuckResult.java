package ruchy.frame.duckdb;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import ruchy.frame.column.Memory;

/// A finished result, read chunk by chunk.
final class DuckResult implements AutoCloseable {
  private final Arena arena;
  private final MemorySegment structure;

  DuckResult(Arena arena, MemorySegment structure) {
    this.arena = arena;
    this.structure = structure;
  }

  int columnCount() {
    return (int) DuckApi.columnCount(structure.address());
  }

  List<String> columnNames() {
    return LongStream.range(0, columnCount())
        .mapToObj(i -> Memory.ALL.getString(DuckApi.columnName(structure.address(), i)))
        .toList();
  }

  /// The next chunk's handle, or nothing after the last. The taker destroys it.
  Optional<Long> nextChunk() {
    long chunk = DuckApi.fetchChunk(structure);
    return chunk == 0 ? Optional.empty() : Optional.of(chunk);
  }

  static void destroyChunk(long chunk) {
    try (var scratch = Arena.ofConfined()) {
      DuckApi.destroyDataChunk(scratch.allocateFrom(ValueLayout.JAVA_LONG, chunk).address());
    }
  }

  @Override
  public void close() {
    DuckApi.destroyResult(structure.address());
    arena.close();
  }
}
