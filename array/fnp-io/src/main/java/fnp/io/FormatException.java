package fnp.io;

import fnp.ndarray.mode.Refusal;
import fnp.ndarray.mode.Threat;

/// A file whose contents are not what its format demands: damaged, cut off, hostile, or of a kind
/// that is not read.
///
/// @numpy `ValueError`, and `EOFError` for files that end too early
public final class FormatException extends IllegalArgumentException implements Refusal {
  private static final long serialVersionUID = 1L;

  private final Threat threat;

  /// The message says what was asked, what was found and what to do.
  public FormatException(String message) {
    this(Threat.MALFORMED_INPUT, message);
  }

  FormatException(Threat threat, String message) {
    super(message);
    this.threat = threat;
  }

  @Override
  public Threat threat() {
    return threat;
  }
}
