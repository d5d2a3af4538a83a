package fnp.ufunc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A thread's own blocks of memory that stay in the first-level cache: operands are converted here,
/// block by block, in the same pass that computes.
final class Scratch {
  /// Elements per block, of up to 16 bytes.
  static final int BLOCK = 1024;

  /// Elements of the one large block: NumPy's buffer size, which decides the order of sums of
  /// converted elements.
  static final int BUFFER = 8192;

  private static final int BLOCKS = 4;
  private static final long BLOCK_BYTES = BLOCK * 16L;
  private static final ThreadLocal<Scratch> CURRENT = ThreadLocal.withInitial(Scratch::new);

  private final MemorySegment memory =
      Arena.ofAuto().allocate(BLOCKS * BLOCK_BYTES + BUFFER * 16L, 64);
  private final long address = memory.address();

  private Scratch() {}

  /// The address of the large block of the running thread.
  static long buffer() {
    return block(BLOCKS);
  }

  /// The address of a block of the running thread, 0 to 3.
  static long block(int index) {
    return CURRENT.get().address + index * BLOCK_BYTES;
  }
}
