package fnp.dtype;

import java.nio.ByteOrder;
import java.util.List;

/// Elements that are arrays of a fixed shape themselves. Only fields of a [StructType] have it: an
/// array made of it gets the axes of the shape behind its own.
///
/// @numpy `numpy.dtype(("f4", (2, 3)))`
public final class SubArrayType extends GeneralType {
  private final DType base;
  private final List<Long> shape;

  private SubArrayType(DType base, List<Long> shape, int itemsize) {
    super(Kind.VOID, itemsize, base.alignment());
    this.base = base;
    this.shape = shape;
  }

  /// Arrays of a dtype and shape; without axes the dtype itself. The axes of a base that has some
  /// come last.
  ///
  /// @throws DTypeException if a length is negative or the whole too large
  public static DType of(DType base, List<Long> shape) {
    if (shape.isEmpty()) {
      return base;
    }
    if (base instanceof SubArrayType inner) {
      var all = new java.util.ArrayList<>(shape);
      all.addAll(inner.shape);
      return of(inner.base, all);
    }
    long size = base.itemsize();
    for (var length : shape) {
      if (length < 0) {
        throw new DTypeException(
            "sub-arrays of shape %s were asked for; give lengths of 0 or more".formatted(shape));
      }
      size = length > Integer.MAX_VALUE ? Long.MAX_VALUE : size * length;
      if (size > Integer.MAX_VALUE) {
        throw new DTypeException(
            "sub-arrays of shape %s of %s were asked for, more than 2 GiB each; use axes of the array"
                .formatted(shape, base));
      }
    }
    return new SubArrayType(base, List.copyOf(shape), (int) size);
  }

  /// The dtype of the single numbers, texts, ….
  ///
  /// @numpy `numpy.dtype.base`
  public DType base() {
    return base;
  }

  /// The lengths of the axes.
  ///
  /// @numpy `numpy.dtype.shape`
  public List<Long> shape() {
    return shape;
  }

  @Override
  public boolean isNative() {
    return base.isNative();
  }

  @Override
  public DType withOrder(ByteOrder order) {
    return of(base.withOrder(order), shape);
  }

  @Override
  public boolean hasObject() {
    return base.hasObject();
  }

  @Override
  public String protocol() {
    return "|V" + itemsize();
  }

  @Override
  public String toString() {
    return DTypeText.construction(this, true);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubArrayType type && base.equals(type.base) && shape.equals(type.shape);
  }

  @Override
  public int hashCode() {
    return 31 * base.hashCode() + shape.hashCode();
  }
}
