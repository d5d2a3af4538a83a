package fnp.io.bridge;

import fnp.ndarray.mode.Refusal;
import fnp.ndarray.mode.Threat;

/// An array that cannot be shared with another library, or that one offered and that cannot be
/// received.
///
/// @numpy `BufferError`
public final class BridgeException extends IllegalArgumentException implements Refusal {
  private static final long serialVersionUID = 1L;

  private final Threat threat;

  /// The message says what was asked, what was found and what to do.
  public BridgeException(String message) {
    this(Threat.MALFORMED_INPUT, message);
  }

  BridgeException(Threat threat, String message) {
    super(message);
    this.threat = threat;
  }

  @Override
  public Threat threat() {
    return threat;
  }
}
