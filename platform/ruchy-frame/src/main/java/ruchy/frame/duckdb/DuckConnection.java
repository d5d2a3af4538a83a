package ruchy.frame.duckdb;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import ruchy.frame.column.InterruptedQueryException;
import ruchy.frame.column.Memory;
import ruchy.runtime.Poll;
import ruchy.runtime.host.Progress;

/// A connection: one query at a time, stoppable by interrupting the thread that runs it.
final class DuckConnection implements AutoCloseable {
  private static final int READY = 0;
  private static final int FAILED = 2;
  private static final int NO_TASK = 3;
  private static final long IDLE_NANOS = 50_000;

  /// So often a query is asked how far it has come.
  private static final long LOOK_NANOS = 100_000_000;

  private static final String[] COUNTING = {
    "SET enable_progress_bar = true", "SET enable_progress_bar_print = false"
  };

  private final long handle;
  private boolean counts;

  DuckConnection(long handle) {
    this.handle = handle;
  }

  long handle() {
    return handle;
  }

  /// The finished result of one statement.
  ///
  /// @throws DuckException with DuckDB's message if the statement fails
  /// @throws InterruptedQueryException if the thread is interrupted
  DuckResult query(String sql) {
    if (Progress.isShown() && !counts) {
      counts = true;
      for (String each : COUNTING) {
        query(each).close();
      }
    }
    try (var arena = Arena.ofConfined()) {
      var prepared = arena.allocate(ValueLayout.JAVA_LONG);
      try {
        if (DuckApi.prepare(handle, arena.allocateFrom(sql).address(), prepared.address()) != 0) {
          var statement = prepared.get(ValueLayout.JAVA_LONG, 0);
          throw new DuckException(text(DuckApi.prepareError(statement)), sql);
        }
        return run(arena, prepared.get(ValueLayout.JAVA_LONG, 0), sql);
      } finally {
        DuckApi.destroyPrepare(prepared.address());
      }
    }
  }

  private DuckResult run(Arena arena, long statement, String sql) {
    var pending = arena.allocate(ValueLayout.JAVA_LONG);
    try {
      if (DuckApi.pendingPrepared(statement, pending.address()) != 0) {
        throw failure(pending.get(ValueLayout.JAVA_LONG, 0), sql);
      }
      long handleOfPending = pending.get(ValueLayout.JAVA_LONG, 0);
      boolean interrupted = work(handleOfPending);
      if (interrupted) {
        Poll.check();
        throw new InterruptedQueryException();
      }
      var result = Arena.ofShared();
      var structure = result.allocate(Layouts.RESULT);
      int state = DuckApi.executePending(handleOfPending, structure.address());
      if (state != 0) {
        var message = text(DuckApi.resultError(structure.address()));
        DuckApi.destroyResult(structure.address());
        result.close();
        throw new DuckException(message, sql);
      }
      return new DuckResult(result, structure);
    } finally {
      DuckApi.destroyPending(pending.address());
    }
  }

  /// Works on the query, task by task, until it is ready or has failed; true if it was stopped.
  private boolean work(long pending) {
    if (!Progress.isShown()) {
      return work(pending, _ -> {});
    }
    try (var progress = Progress.start("query", 100)) {
      return work(pending, connection -> progress.reach((long) DuckApi.queryProgress(connection)));
    }
  }

  private boolean work(long pending, LongConsumer look) {
    boolean interrupted = false;
    long lookAt = System.nanoTime() + LOOK_NANOS;
    while (true) {
      int state = DuckApi.pendingExecuteTask(pending);
      if (state == READY || state == FAILED) {
        return interrupted;
      }
      if (state == NO_TASK) {
        LockSupport.parkNanos(IDLE_NANOS);
      }
      if (System.nanoTime() - lookAt > 0) {
        look.accept(handle);
        lookAt = System.nanoTime() + LOOK_NANOS;
      }
      if (!interrupted && Thread.currentThread().isInterrupted()) {
        interrupted = true;
        DuckApi.interrupt(handle);
      }
    }
  }

  private static DuckException failure(long pending, String sql) {
    return new DuckException(text(DuckApi.pendingError(pending)), sql);
  }

  private static String text(long address) {
    return address == 0 ? "no message" : Memory.ALL.getString(address);
  }

  @Override
  public void close() {
    try (var arena = Arena.ofConfined()) {
      var pointer = arena.allocateFrom(ValueLayout.JAVA_LONG, handle);
      DuckApi.disconnect(pointer.address());
    }
  }
}
