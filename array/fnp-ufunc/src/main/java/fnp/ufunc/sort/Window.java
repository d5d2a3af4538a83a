package fnp.ufunc.sort;

/// The keys of a run between two bounds, and how many are below.
final class Window {
  /// So many keys are looked at before it is asked whether there is room for as many more.
  static final int CHUNK = 1024;

  final long low;
  final long high;
  long[] kept = {};
  int count;
  long below;
  long greatest = Long.MIN_VALUE;

  /// Whether there were more keys than memory was set aside for.
  boolean overflows;

  Window(long low, long high, int room) {
    this.low = low;
    this.high = high;
    this.kept = new long[room + CHUNK];
  }
}
