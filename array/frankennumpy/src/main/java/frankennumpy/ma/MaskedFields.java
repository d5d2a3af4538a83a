package frankennumpy.ma;

import fnp.dtype.DType;
import fnp.dtype.Field;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Masks and masked arrays as fields of elements. Use through [Ma].
///
/// @numpy "Masked array operations", 2.4
/// @source NumPy 2.4, `ma/core.py`
public abstract sealed class MaskedFields extends MaskedStatistics permits Ma {
  private static final String DATA = "_data";
  private static final String MASK = "_mask";

  MaskedFields() {}

  /// The same change of form for data and mask.
  ///
  /// @numpy functions of the form, as `numpy.ma.ravel` with `order`
  public static MaskedArray formed(MaskedArray a, UnaryOperator<NDArray> change) {
    return a.formed(change);
  }

  /// A change of the data and one of the mask; the fill value is then the default.
  public static MaskedArray formed(
      MaskedArray a, UnaryOperator<NDArray> change, UnaryOperator<NDArray> ofMask) {
    return MaskedArray.raw(change.apply(a.data()), a.mask().map(ofMask));
  }

  /// The dtype of a mask: bool in place of the elements, or of each of their fields.
  ///
  /// @numpy `numpy.ma.make_mask_descr`
  public static DType makeMaskDescr(DType dtype) {
    return switch (dtype) {
      case StructType struct ->
          StructType.packed(
              struct.fields().stream()
                  .map(field -> Field.of(field.name(), makeMaskDescr(field.dtype())))
                  .toList());
      case SubArrayType sub -> SubArrayType.of(makeMaskDescr(sub.base()), sub.shape());
      default -> DType.BOOL;
    };
  }

  /// All truth values of a mask on one axis; those of fields one behind the other.
  ///
  /// @numpy `numpy.ma.flatten_mask`
  public static NDArray flattenMask(NDArray mask) {
    return mask.dtype() instanceof StructType
        ? columns(mask.ravel()).to(DType.BOOL).ravel()
        : mask.to(DType.BOOL).ravel();
  }

  /// The fields of all elements as columns behind the axes of the array, in the dtype that holds
  /// them all.
  ///
  /// @numpy `numpy.ma.flatten_structured_array`
  public static NDArray flattenStructuredArray(NDArray a) {
    if (!(a.dtype() instanceof StructType)) {
      return a;
    }
    return columns(a);
  }

  private static NDArray columns(NDArray a) {
    var leaves = new ArrayList<NDArray>();
    addLeaves(a, a.ndim(), leaves);
    return Np.concatenate(leaves, -1);
  }

  /// Adds each field without fields, its own axes laid flat.
  private static void addLeaves(NDArray a, int axes, List<NDArray> leaves) {
    if (a.dtype() instanceof StructType struct) {
      struct.names().forEach(name -> addLeaves(a.field(name), axes, leaves));
      return;
    }
    var lengths = java.util.Arrays.copyOf(a.shape().toArray(), axes + 1);
    lengths[axes] = -1;
    leaves.add(a.reshape(lengths));
  }

  /// Data and mask as the fields `_data` and `_mask` of one array.
  ///
  /// @numpy `numpy.ma.MaskedArray.toflex`, `numpy.ma.MaskedArray.torecords`
  public static NDArray toflex(MaskedArray a) {
    var type = StructType.packed(List.of(Field.of(DATA, a.dtype()), Field.of(MASK, DType.BOOL)));
    var result = NDArray.empty(type, a.shape());
    result.field(DATA).copyFrom(a.data());
    result.field(MASK).copyFrom(a.maskArray());
    return result;
  }

  /// The masked array whose data and mask are the fields `_data` and `_mask`.
  ///
  /// @throws fnp.ndarray.IndexException if there are no such fields
  /// @numpy `numpy.ma.fromflex`
  public static MaskedArray fromflex(NDArray a) {
    return MaskedArray.of(a.field(DATA), a.field(MASK));
  }
}
