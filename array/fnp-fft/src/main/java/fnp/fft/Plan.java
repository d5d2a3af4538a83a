package fnp.fft;

/// How numbers of one length and dtype are transformed. Plans have no state and may be shared.
sealed interface Plan permits Stockham, Bluestein {
  /// The number of elements.
  long length();

  /// Bytes of scratch memory that [#run] needs.
  long scratchBytes();

  /// Bytes that the plan keeps.
  long tableBytes();

  /// Transforms complex numbers that lie side by side; without a factor in either direction.
  ///
  /// @param source is not changed, and must not overlap the target
  /// @param sign 1 for the forward direction, -1 for the backward one
  void run(long source, long target, long scratch, double sign);
}
