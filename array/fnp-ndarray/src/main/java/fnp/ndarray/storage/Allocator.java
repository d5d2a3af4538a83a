package fnp.ndarray.storage;

import org.jspecify.annotations.Nullable;

/// One thread's way to memory: a slab for small arrays, the shared pool for large ones.
///
/// Allocating takes two calls, so that no object is made for the pair: `address =
/// allocator.allocate(bytes)` and then `allocator.owner()`.
public final class Allocator {
  /// Requests up to this size share a slab.
  public static final long SMALL_MAX = 64 << 10;

  private static final long SLAB_BYTES = 1 << 20;
  private static final long CACHE_LINE = 64;
  private static final long WORD = 16;
  private static final ThreadLocal<Allocator> CURRENT = ThreadLocal.withInitial(Allocator::new);

  private @Nullable Block slab;
  private long next;
  private long end;
  private @Nullable Block last;
  private @Nullable Scope scope;

  private Allocator() {}

  /// The allocator of the running thread; not to be handed to another one.
  public static Allocator current() {
    return CURRENT.get();
  }

  /// Undefined memory, aligned to 16 bytes, and to 64 from 64 bytes on.
  ///
  /// @throws OutOfArrayMemoryException if there is none left
  public long allocate(long bytes) {
    if (bytes > SMALL_MAX) {
      var block = Pool.SHARED.take(bytes);
      last = block;
      return block.address();
    }
    var align = bytes < CACHE_LINE ? WORD : CACHE_LINE;
    var start = (next + align - 1) & -align;
    // An array without elements still gets an address of its own.
    var stop = start + Math.max(bytes, 1);
    if (stop > end) {
      return allocateInNewSlab(bytes);
    }
    next = stop;
    last = slab;
    return start;
  }

  /// The owner of the memory that [#allocate] returned last.
  public Owner owner() {
    var owner = last;
    if (owner == null) {
      throw new AssertionError("owner() before allocate()");
    }
    return owner;
  }

  /// Reports a new array to the innermost open scope of this thread, if any.
  public void created(Releasable array) {
    var open = scope;
    if (open != null) {
      open.add(array);
    }
  }

  /// Gives memory back that nobody uses any more: a block to the pool, the newest piece of this
  /// thread's slab to the slab; for other memory nothing happens.
  public void release(Owner owner, long address, long bytes) {
    if (owner == slab) {
      var stop = address + Math.max(bytes, 1);
      if (stop == next) {
        next = address;
      }
    } else if (owner instanceof Block block && bytes > SMALL_MAX) {
      Pool.SHARED.release(block);
    }
  }

  @Nullable Scope scope() {
    return scope;
  }

  void enter(@Nullable Scope inner) {
    scope = inner;
  }

  private long allocateInNewSlab(long bytes) {
    var fresh = Pool.SHARED.take(SLAB_BYTES);
    slab = fresh;
    last = fresh;
    var start = fresh.address();
    next = start + Math.max(bytes, 1);
    end = start + SLAB_BYTES;
    return start;
  }
}
