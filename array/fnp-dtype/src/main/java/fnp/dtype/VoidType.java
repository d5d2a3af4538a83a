package fnp.dtype;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A fixed number of bytes without a meaning. Length 0 means "as many as needed".
///
/// @numpy `numpy.dtypes.VoidDType`
public final class VoidType extends GeneralType {
  private static final Map<Integer, VoidType> KNOWN = new ConcurrentHashMap<>();

  private VoidType(int length) {
    super(Kind.VOID, length, 1);
  }

  /// So many bytes.
  ///
  /// @throws DTypeException if the number is negative
  public static VoidType of(int length) {
    DTypeText.checkLength("void", length, 1);
    return KNOWN.computeIfAbsent(length, VoidType::new);
  }

  @Override
  public String protocol() {
    return "|V" + itemsize();
  }
}
