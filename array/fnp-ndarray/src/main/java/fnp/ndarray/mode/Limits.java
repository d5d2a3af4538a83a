package fnp.ndarray.mode;

/// What hardened mode admits.
///
/// @param bytesMax the largest array, in bytes
/// @param axesMax the most axes of an array that comes from outside
public record Limits(long bytesMax, int axesMax) {
  /// Arrays of 2 GiB and 32 axes; `-Dfnp.mode.bytes=N` sets the bytes.
  public static final Limits USUAL = new Limits(Long.getLong("fnp.mode.bytes", 2L << 30), 32);

  /// Checks that something is admitted at all.
  public Limits {
    if (bytesMax < 1 || axesMax < 1) {
      throw new IllegalArgumentException(
          "limits of %d bytes and %d axes were asked for; both must be at least 1"
              .formatted(bytesMax, axesMax));
    }
  }
}
