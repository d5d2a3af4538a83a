package fnp.dtype;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Bytes of a fixed length, such as text in ASCII; trailing zero bytes do not count. Length 0 means
/// "as long as needed".
///
/// @numpy `numpy.dtypes.BytesDType`
public final class BytesType extends GeneralType {
  private static final Map<Integer, BytesType> KNOWN = new ConcurrentHashMap<>();

  private BytesType(int length) {
    super(Kind.BYTES, length, 1);
  }

  /// Bytes of a length.
  ///
  /// @throws DTypeException if it is negative
  public static BytesType of(int length) {
    DTypeText.checkLength("bytes", length, 1);
    return KNOWN.computeIfAbsent(length, BytesType::new);
  }

  /// How many bytes an element has.
  public int length() {
    return itemsize();
  }

  @Override
  public String protocol() {
    return "|S" + itemsize();
  }
}
