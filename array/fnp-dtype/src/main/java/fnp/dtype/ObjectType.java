package fnp.dtype;

/// References to any Java objects. They are kept beside the native memory, by its owner.
///
/// @numpy `numpy.dtypes.ObjectDType`
public final class ObjectType extends GeneralType {
  /// The only one.
  public static final ObjectType OBJECT = new ObjectType();

  private ObjectType() {
    super(Kind.OBJECT, Long.BYTES, Long.BYTES);
  }

  @Override
  public boolean hasObject() {
    return true;
  }

  @Override
  public String protocol() {
    return "|O";
  }

  @Override
  public String toString() {
    return "object";
  }
}
