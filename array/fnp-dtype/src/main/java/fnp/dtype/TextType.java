package fnp.dtype;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Text of a fixed length, four bytes for each code point; trailing zeros do not count. Length 0
/// means "as long as needed".
///
/// @numpy `numpy.dtypes.StrDType`
public final class TextType extends GeneralType {
  /// Bytes of a code point.
  public static final int UNIT = 4;

  private static final Map<Integer, TextType> KNOWN = new ConcurrentHashMap<>();

  private final ByteOrder order;

  private TextType(int length, ByteOrder order) {
    super(Kind.TEXT, UNIT * length, UNIT);
    this.order = order;
  }

  /// Text of so many code points, in the machine's order of bytes.
  ///
  /// @throws DTypeException if the length is negative or too large
  public static TextType of(int length) {
    return of(length, ByteOrder.nativeOrder());
  }

  /// Text of so many code points in an order of bytes.
  ///
  /// @throws DTypeException if the length is negative or too large
  public static TextType of(int length, ByteOrder order) {
    DTypeText.checkLength("text", length, UNIT);
    // One table for both orders: the lowest bit says which.
    var key = 2 * length + (order == ByteOrder.nativeOrder() ? 0 : 1);
    return KNOWN.computeIfAbsent(key, _ -> new TextType(length, order));
  }

  /// How many code points an element has.
  public int length() {
    return itemsize() / UNIT;
  }

  @Override
  public ByteOrder byteOrder() {
    return order;
  }

  @Override
  public boolean isNative() {
    return order == ByteOrder.nativeOrder();
  }

  @Override
  public DType withOrder(ByteOrder wanted) {
    return of(length(), wanted);
  }

  @Override
  public String protocol() {
    return DTypeText.sign(order) + "U" + length();
  }
}
