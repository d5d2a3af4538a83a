package fnp.ndarray.storage;

/// What the pool has done so far: the evidence for memory budgets.
///
/// @param mappedBytes memory taken from the operating system and still held
/// @param outstandingBytes the part of it that arrays, live or not yet collected, occupy
/// @param allocations blocks and slabs handed out
/// @param reuses how many of them had been used before
/// @param released blocks given back on purpose rather than by the garbage collector
/// @param collections garbage collections the pool asked for
/// @param limitBytes the most it will map
public record MemoryCounters(
    long mappedBytes,
    long outstandingBytes,
    long allocations,
    long reuses,
    long released,
    long collections,
    long limitBytes) {
  /// The counters of the pool that all arrays share, at this moment.
  public static MemoryCounters now() {
    return Pool.SHARED.counters();
  }
}
