package ruchy.frame.local;

/// One step of a program: computes a block of rows.
@FunctionalInterface
interface Step {
  /// Computes the `count` rows from row `start` of the table on.
  void run(long start, int count);
}
