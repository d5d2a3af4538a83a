package fnp.dtype;

import java.nio.ByteOrder;

/// A dtype whose elements are not just machine numbers in the machine's order of bytes: numbers and
/// times in the other order, bytes, text, records, sub-arrays, references.
///
/// Loops over numbers never see one: whoever computes converts to a number first, and [#storage]
/// refuses.
public abstract sealed class GeneralType implements DType
    permits SwappedType,
        BytesType,
        TextType,
        VoidType,
        StructType,
        SubArrayType,
        ObjectType,
        StringType {
  private static final int ORDINAL_FIRST = Primitive.values().length + 2;

  private final Kind kind;
  private final int itemsize;
  private final int alignment;

  GeneralType(Kind kind, int itemsize, int alignment) {
    this.kind = kind;
    this.itemsize = itemsize;
    this.alignment = alignment;
  }

  @Override
  public final Kind kind() {
    return kind;
  }

  @Override
  public final int itemsize() {
    return itemsize;
  }

  @Override
  public final int alignment() {
    return alignment;
  }

  @Override
  public char code() {
    return kind.code();
  }

  @Override
  public Primitive storage() {
    throw new DTypeException(
        "elements of dtype %s were asked for as machine numbers, which they are not; %s"
            .formatted(this, isNative() ? "convert the array with astype" : "use native order"));
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
  public boolean hasObject() {
    return false;
  }

  @Override
  public DType withOrder(ByteOrder order) {
    return this;
  }

  @Override
  public String repr() {
    return "dtype(" + DTypeText.construction(this, false) + ")";
  }

  @Override
  public int number() {
    return switch (kind) {
      case OBJECT -> 17;
      case BYTES -> 18;
      case TEXT -> 19;
      case VOID -> 20;
      case STRING -> 2056;
      case BOOLEAN, UNSIGNED, SIGNED, FLOATING, COMPLEX, TIMEDELTA, DATETIME ->
          throw new AssertionError(kind + " is the kind of a number");
    };
  }

  @Override
  public int ordinal() {
    return ORDINAL_FIRST + kind.ordinal();
  }

  @Override
  public String toString() {
    return protocol();
  }
}
