package fnp.ndarray.storage;

/// There is no native memory left for an array.
///
/// @numpy `numpy.exceptions._ArrayMemoryError`, a `MemoryError`
public final class OutOfArrayMemoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long askedBytes;
  private final long heldBytes;
  private final long limitBytes;

  OutOfArrayMemoryException(long askedBytes, long heldBytes, long limitBytes) {
    super(
        ("cannot allocate %s for an array: live arrays hold %s of the %s allowed; let go of arrays"
                + " that are no longer needed, work in pieces, or raise -Dfnp.memory.limit")
            .formatted(readable(askedBytes), readable(heldBytes), readable(limitBytes)));
    this.askedBytes = askedBytes;
    this.heldBytes = heldBytes;
    this.limitBytes = limitBytes;
  }

  /// Bytes that were asked for.
  public long askedBytes() {
    return askedBytes;
  }

  /// Bytes that arrays held at that moment.
  public long heldBytes() {
    return heldBytes;
  }

  /// Bytes that arrays may hold.
  public long limitBytes() {
    return limitBytes;
  }

  private static String readable(long bytes) {
    if (bytes < 1 << 20) {
      return bytes + " bytes";
    }
    return bytes < 1L << 33
        ? "%d bytes (%d MiB)".formatted(bytes, bytes >> 20)
        : "%d bytes (%d GiB)".formatted(bytes, bytes >> 30);
  }
}
