package fnp.ndarray.storage;

import fnp.ndarray.mode.Entry;
import fnp.ndarray.mode.Mode;
import org.jspecify.annotations.Nullable;

/// One thread's way to memory: a slab for small arrays, the shared pool for large ones.
///
/// Allocating takes two calls, so that no object is made for the pair: `address =
/// allocator.allocate(bytes)` and then `allocator.owner()`.
public final class Allocator {
  private static final long SLAB_BYTES = 1 << 20;

  /// Virtual threads can be many, so they get small slabs.
  private static final long VIRTUAL_SLAB_BYTES = 64 << 10;

  /// Requests up to this part of a slab share it; larger ones get a block of their own.
  private static final int SMALL_PART = 16;

  private static final long CACHE_LINE = 64;
  private static final ThreadLocal<Allocator> CURRENT = ThreadLocal.withInitial(Allocator::new);

  private final long slabBytes;
  private final long smallMax;
  private final Pieces pieces = new Pieces();
  private @Nullable Block slab;
  private long next;
  private long end;
  private @Nullable Block last;
  private @Nullable Scope scope;

  private Allocator() {
    slabBytes = Thread.currentThread().isVirtual() ? VIRTUAL_SLAB_BYTES : SLAB_BYTES;
    smallMax = slabBytes / SMALL_PART;
  }

  /// The allocator of the running thread; not to be handed to another one.
  public static Allocator current() {
    return CURRENT.get();
  }

  /// Undefined memory, aligned to 64 bytes.
  ///
  /// @throws OutOfArrayMemoryException if there is none left
  public long allocate(long bytes) {
    if (bytes > smallMax) {
      Mode.admit(Entry.CREATION, bytes, 0);
      var block = Pool.SHARED.take(bytes);
      block.markOfOneArray();
      last = block;
      return block.address();
    }
    var room = room(bytes);
    if (!pieces.isEmpty() && room >= Pieces.LEAST) {
      var piece = pieces.take(room);
      if (piece != 0) {
        last = pieces.slab();
        return piece;
      }
    }
    var start = next;
    var stop = start + room;
    if (stop > end) {
      return allocateInNewSlab(room);
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
  /// thread's slab to the slab; others are kept for arrays of their size.
  public void release(Owner owner, long address, long bytes) {
    if (!(owner instanceof Block block)) {
      return;
    }
    var room = room(bytes);
    if (block.isOfOneArray()) {
      Pool.SHARED.release(block);
    } else if (block == slab && address + room == next) {
      next = address;
    } else if (room >= Pieces.LEAST) {
      pieces.add(block, address, room);
    }
  }

  @Nullable Scope scope() {
    return scope;
  }

  void enter(@Nullable Scope inner) {
    scope = inner;
  }

  /// Whole cache lines, at least one, so that each array has an address of its own and the newest
  /// can be taken back without a gap.
  private static long room(long bytes) {
    return (Math.max(bytes, 1) + CACHE_LINE - 1) & -CACHE_LINE;
  }

  private long allocateInNewSlab(long room) {
    var fresh = Pool.SHARED.take(slabBytes);
    slab = fresh;
    last = fresh;
    var start = fresh.address();
    next = start + room;
    end = start + slabBytes;
    return start;
  }
}
