package fnp.linalg;

import fnp.dtype.DType;
import fnp.linalg.lapack.Columns;
import fnp.linalg.lapack.Lapack;
import fnp.ndarray.NDArray;
import fnp.ufunc.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// One routine applied to every matrix of a stack; several threads share a large stack of small
/// matrices.
final class Batch {
  /// Operations, roughly, that are worth a second thread.
  private static final double SHARED_MIN = 2e6;

  private Batch() {}

  /// What is done with one matrix.
  @FunctionalInterface
  interface Step {
    /// @return 0, or that the routine failed
    int apply(long index);
  }

  /// Prepares the memory of one thread.
  @FunctionalInterface
  interface Start {
    /// What this thread does with each matrix.
    Step with(Work work, Lapack lapack);
  }

  /// Applies a routine to `count` matrices of an order; false if it failed for one.
  static boolean run(long count, long order, Start start) {
    var failures = new AtomicInteger();
    var lapack = Backends.forOrder((int) Math.min(Integer.MAX_VALUE, order));
    var cost = count * (50.0 + (double) order * order * order);
    var pieces = count > 1 && order < 200 && cost > SHARED_MIN ? 4L * Workers.threads() : 1;
    var size = (count + pieces - 1) / pieces;
    Workers.run(
        pieces,
        piece -> {
          try (var work = new Work()) {
            var step = start.with(work, lapack);
            var end = Math.min(count, (piece + 1) * size);
            for (var i = piece * size; i < end; i++) {
              if (step.apply(i) != 0) {
                failures.incrementAndGet();
              }
            }
          }
        });
    return failures.get() == 0;
  }

  /// Memory that one thread uses for matrix after matrix.
  static final class Work implements AutoCloseable {
    private final List<NDArray> made = new ArrayList<>();

    /// A matrix with undefined contents.
    Columns matrix(long rows, long columns, boolean complex) {
      var size = complex ? 16 : 8;
      return new Columns(
          bytes(Math.max(1, rows) * Math.max(1, columns) * size),
          Math.toIntExact(rows),
          Math.toIntExact(columns),
          complex);
    }

    /// The address of so many bytes with undefined contents.
    long bytes(long count) {
      var array = NDArray.empty(DType.INT8, Math.max(16, count));
      made.add(array);
      return array.address();
    }

    @Override
    public void close() {
      for (int i = made.size() - 1; i >= 0; i--) {
        made.get(i).release();
      }
    }
  }
}
