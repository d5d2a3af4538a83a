package fnp.ndarray.mode;

/// A request that NumPy would try and hardened mode refuses before any memory is touched.
///
/// @numpy `ValueError`: array is too big
public final class AdmissionException extends IllegalArgumentException implements Refusal {
  private static final long serialVersionUID = 1L;

  AdmissionException(String message) {
    super(message);
  }

  @Override
  public Threat threat() {
    return Threat.SHAPE_BOMB;
  }
}
