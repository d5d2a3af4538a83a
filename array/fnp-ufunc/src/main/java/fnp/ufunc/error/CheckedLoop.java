package fnp.ufunc.error;

import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.UnaryLoop;
import java.util.concurrent.atomic.AtomicInteger;

/// A loop whose results are checked block by block, while they are in the cache, in whichever
/// thread computed them. Results lie side by side, apart from their operands.
public final class CheckedLoop {
  private final ResultCheck check;
  private final Run run;
  private final AtomicInteger found = new AtomicInteger();

  /// A loop over one or two operands.
  @FunctionalInterface
  private interface Run {
    void run(long x, long xStride, long y, long yStride, long z, long zStride, long count);
  }

  /// A loop over two operands and its check.
  public CheckedLoop(BinaryLoop loop, ResultCheck check) {
    this.check = check;
    this.run = loop::run;
  }

  /// A loop over one operand and its check.
  public CheckedLoop(UnaryLoop loop, ResultCheck check) {
    this.check = check;
    this.run = (x, xStride, _, _, z, zStride, count) -> loop.run(x, xStride, z, zStride, count);
  }

  /// Runs a loop over one operand.
  public void run(long x, long xStride, long z, long zStride, long count) {
    run(x, xStride, x, xStride, z, zStride, count);
  }

  /// Runs a loop over two operands.
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    var block = check.isByBlocks() ? ResultCheck.BLOCK : count;
    for (long done = 0; done < count; done += block) {
      var some = Math.min(block, count - done);
      var left = x + done * xStride;
      var right = y + done * yStride;
      var to = z + done * zStride;
      run.run(left, xStride, right, yStride, to, zStride, some);
      if (check.isSuspicious(to, some)) {
        var errors = check.find(left, xStride, right, yStride, to, zStride, some);
        found.accumulateAndGet(errors, (a, b) -> a | b);
      }
    }
  }

  /// The errors found, as bits.
  public int found() {
    return found.get();
  }
}
