package fnp.dtype;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Numbers or times whose bytes lie in the order that is not the machine's.
///
/// @numpy `numpy.dtype(">i4")`
public final class SwappedType extends GeneralType {
  private static final Map<DType, SwappedType> KNOWN = new ConcurrentHashMap<>();

  private final DType inOrder;

  private SwappedType(DType inOrder) {
    super(inOrder.kind(), inOrder.itemsize(), inOrder.alignment());
    this.inOrder = inOrder;
  }

  static SwappedType of(DType inOrder) {
    return KNOWN.computeIfAbsent(inOrder, SwappedType::new);
  }

  /// The same dtype in the machine's order: a [Primitive] or a [TimeType].
  public DType inOrder() {
    return inOrder;
  }

  /// Bytes that are turned around together: an element, or a part of a complex number.
  public int unit() {
    return kind() == Kind.COMPLEX ? itemsize() / 2 : itemsize();
  }

  @Override
  public char code() {
    return inOrder.code();
  }

  @Override
  public int number() {
    return inOrder.number();
  }

  @Override
  public ByteOrder byteOrder() {
    return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
        ? ByteOrder.BIG_ENDIAN
        : ByteOrder.LITTLE_ENDIAN;
  }

  @Override
  public boolean isNative() {
    return false;
  }

  @Override
  public DType withOrder(ByteOrder order) {
    return order == byteOrder() ? this : inOrder;
  }

  @Override
  public String protocol() {
    return DTypeText.sign(byteOrder()) + inOrder.protocol().substring(1);
  }
}
