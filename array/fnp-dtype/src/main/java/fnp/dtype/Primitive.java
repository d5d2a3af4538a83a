package fnp.dtype;

import java.nio.ByteOrder;

/// The dtypes without parameters: one number per element, in the machine's byte order. A complex
/// number lies in memory as its real part followed by its imaginary part.
///
/// @numpy `numpy.dtypes`, 2.4
public enum Primitive implements DType {
  BOOL(Kind.BOOLEAN, 1, '?', 0),
  INT8(Kind.SIGNED, 1, 'b', 1),
  INT16(Kind.SIGNED, 2, 'h', 3),
  INT32(Kind.SIGNED, 4, 'i', 5),
  INT64(Kind.SIGNED, 8, 'l', 7),
  UINT8(Kind.UNSIGNED, 1, 'B', 2),
  UINT16(Kind.UNSIGNED, 2, 'H', 4),
  UINT32(Kind.UNSIGNED, 4, 'I', 6),
  UINT64(Kind.UNSIGNED, 8, 'L', 8),
  FLOAT16(Kind.FLOATING, 2, 'e', 23),
  FLOAT32(Kind.FLOATING, 4, 'f', 11),
  FLOAT64(Kind.FLOATING, 8, 'd', 12),
  COMPLEX64(Kind.COMPLEX, 8, 'F', 14),
  COMPLEX128(Kind.COMPLEX, 16, 'D', 15);

  private final Kind kind;
  private final int itemsize;
  private final char code;
  private final int number;
  private final String label;

  Primitive(Kind kind, int itemsize, char code, int number) {
    this.kind = kind;
    this.itemsize = itemsize;
    this.code = code;
    this.number = number;
    this.label =
        switch (kind) {
          case BOOLEAN -> "bool";
          case UNSIGNED -> "uint" + 8 * itemsize;
          case SIGNED -> "int" + 8 * itemsize;
          case FLOATING -> "float" + 8 * itemsize;
          case COMPLEX -> "complex" + 8 * itemsize;
          case TIMEDELTA, DATETIME, BYTES, TEXT, VOID, OBJECT, STRING ->
              throw new AssertionError(kind + " is no number");
        };
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public Primitive storage() {
    return this;
  }

  @Override
  public int itemsize() {
    return itemsize;
  }

  @Override
  public int alignment() {
    return kind == Kind.COMPLEX ? itemsize / 2 : itemsize;
  }

  @Override
  public char code() {
    return code;
  }

  @Override
  public ByteOrder byteOrder() {
    return ByteOrder.nativeOrder();
  }

  @Override
  public boolean isNative() {
    return true;
  }

  @Override
  public DType withOrder(ByteOrder order) {
    return itemsize == 1 || order == byteOrder() ? this : SwappedType.of(this);
  }

  @Override
  public boolean hasObject() {
    return false;
  }

  @Override
  public String protocol() {
    var order = itemsize == 1 ? '|' : byteOrder() == ByteOrder.LITTLE_ENDIAN ? '<' : '>';
    return "" + order + kind.code() + itemsize;
  }

  @Override
  public String repr() {
    return "dtype('" + label + "')";
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public String toString() {
    return label;
  }
}
