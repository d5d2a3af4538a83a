package fnp.ndarray.storage;

import fnp.ndarray.Memory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands out blocks of native memory and takes them back, see [FreeRegions].
///
/// A garbage collector does not see native memory, so the pool counts for it: when blocks that were
/// handed out exceed a budget, it collects what is already known to be dead, then asks the JVM for
/// a collection, and only then grows or gives up. `-XX:+DisableExplicitGC` defeats this and makes
/// programs run out of memory early.
final class Pool {
  static final Pool SHARED =
      new Pool(
          SystemMemory.ofThisMachine(),
          SystemMemory.limitProperty(System.getProperty("fnp.memory.limit")));

  /// Garbage allowed to pile up before a collection, at first. A collection costs about 3 ms, so
  /// more garbage makes collections rarer; but it also touches more memory for the first time.
  private static final long GARBAGE_FIRST = 64L << 20;

  /// What the allowance may grow to. It doubles when collections have cost as much as touching that
  /// much new memory would have, so that neither is ever far from the better choice.
  private static final long GARBAGE_MAX = 512L << 20;

  /// Blocks below this size are cut from a common mapping, so that they share huge pages.
  private static final long CUT_BELOW = 4 << 20;

  private static final int CUT_PIECES = 4;

  private final SystemMemory system;
  private final long limit;
  private final FreeRegions free = new FreeRegions();
  private final YoungCollections young = new YoungCollections();

  /// A claim must be reachable itself, or it dies with its owner and the region is lost.
  private final Claims claims = new Claims();

  private final Consumer<Claim> putBack = this::putBack;

  private long mapped;
  private long outstanding;
  private long collectAt;
  private long allowance = GARBAGE_FIRST;
  private long collectionNanos;

  /// What touching new memory has cost: 0.05 ms per MB on quiet machines, up to 4 on virtual ones.
  private long touchNanos;

  private long touchedBytes = 1;
  private long allocations;
  private long reuses;
  private long released;
  private long collections;

  Pool(SystemMemory system, @Nullable Long limit) {
    this.system = system;
    this.limit = limit != null ? limit : defaultLimit(system.physicalBytes());
    this.collectAt = step();
  }

  /// A block of at least this many bytes, aligned to 64 bytes or better; contents undefined.
  ///
  /// @throws OutOfArrayMemoryException if the limit is reached and nothing can be reclaimed
  synchronized Block take(long bytes) {
    if (bytes > limit) {
      throw new OutOfArrayMemoryException(bytes, outstanding, limit);
    }
    var sizeClass = SizeClass.of(bytes);
    var size = SizeClass.bytes(sizeClass);
    young.took(size);
    drain();
    if (outstanding + size > collectAt) {
      collect();
      collectAt = Math.min(outstanding + step(), limit);
    }
    var region = free.take(sizeClass);
    if (region == null) {
      region = grow(sizeClass, bytes);
    } else {
      reuses++;
    }
    return claim(region);
  }

  /// Takes a block back at once; its owner must not be used any more.
  synchronized void release(Block block) {
    var region = block.region();
    var claim = region.claim;
    if (claim != null && claim.refersTo(block)) {
      claim.clear();
      released++;
      young.gaveBack(region.bytes());
      claims.remove(claim);
      putBack(claim);
    }
  }

  synchronized MemoryCounters counters() {
    drain();
    return new MemoryCounters(
        mapped, outstanding, allocations, reuses, released, collections, limit);
  }

  private Block claim(Region region) {
    var block = new Block(region);
    var claim = new Claim(block, region);
    region.claim = claim;
    claims.add(claim);
    outstanding += region.bytes();
    allocations++;
    return block;
  }

  private void putBack(Claim claim) {
    var region = claim.region;
    region.claim = null;
    outstanding -= region.bytes();
    free.add(region);
  }

  private void drain() {
    if (claims.isDue()) {
      claims.takeDead(putBack);
    }
  }

  private void collect() {
    collections++;
    var start = System.nanoTime();
    System.gc();
    collectionNanos += System.nanoTime() - start;
    if (collectionNanos > (double) allowance * touchNanos / touchedBytes) {
      collectionNanos = 0;
      allowance = Math.min(2 * allowance, GARBAGE_MAX);
    }
    claims.takeAllDead(putBack);
  }

  private Region grow(int sizeClass, long askedBytes) {
    var region = map(sizeClass);
    if (region == null) {
      collect();
      region = free.take(sizeClass);
    }
    if (region == null) {
      trim();
      region = map(sizeClass);
    }
    if (region == null) {
      throw new OutOfArrayMemoryException(askedBytes, outstanding, limit);
    }
    return region;
  }

  private @Nullable Region map(int sizeClass) {
    var size = SizeClass.bytes(sizeClass);
    var bytes = size < CUT_BELOW ? hugePages(CUT_PIECES * size) : size;
    if (mapped + bytes > limit) {
      return null;
    }
    var first = mapped == 0 && size < CUT_BELOW;
    var address = first ? system.first(bytes) : system.map(bytes);
    if (address == 0) {
      return null;
    }
    if (!first) {
      touch(address, bytes);
    }
    mapped += bytes;
    for (long at = bytes / size - 1; at > 0; at--) {
      free.add(new Region(address + at * size, sizeClass));
    }
    return new Region(address, sizeClass);
  }

  /// Makes the system find the pages now rather than at the first use, to know what that costs. An
  /// interrupted thread has no time for it.
  private void touch(long address, long bytes) {
    var start = System.nanoTime();
    long at = 0;
    for (; at < bytes && !Thread.currentThread().isInterrupted(); at += SizeClass.HUGE_PAGE) {
      Memory.setByte(address + at, (byte) 0);
    }
    touchNanos += System.nanoTime() - start;
    touchedBytes += Math.min(at, bytes);
  }

  /// Gives all free blocks back to the system that are a mapping of their own.
  private void trim() {
    var from = SizeClass.of(CUT_BELOW);
    for (var region = free.takeMapping(from); region != null; region = free.takeMapping(from)) {
      system.unmap(region.address, region.bytes());
      mapped -= region.bytes();
    }
  }

  private static long hugePages(long bytes) {
    return (bytes + SizeClass.HUGE_PAGE - 1) & -SizeClass.HUGE_PAGE;
  }

  private long step() {
    return Math.min(Math.max(allowance, 3 * young.windowBytes()), limit / 8);
  }

  private static long defaultLimit(long physicalBytes) {
    return physicalBytes > 0 ? physicalBytes / 10 * 8 : 1L << 40;
  }
}
