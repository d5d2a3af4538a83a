package frankennumpy.ma;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.IndexException;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Selections;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import frankennumpy.option.Form;
import java.util.Optional;

/// Making masked arrays and masks. Use through [Ma].
///
/// @numpy "Masked array operations", 2.4
public abstract sealed class Masking permits MaskedMath {
  Masking() {}

  /// The dtype of masks.
  ///
  /// @numpy `numpy.ma.MaskType`, `numpy.ma.bool_`
  public static final DType MASK_TYPE = DType.BOOL;

  /// What is printed in place of masked elements.
  ///
  /// @numpy `numpy.ma.masked_print_option`
  public static final MaskedPrintOption MASKED_PRINT_OPTION = MaskedPrintOption.SHARED;

  // ---- masks

  /// The mask as bool, or none if nothing in it is true.
  ///
  /// @numpy `numpy.ma.make_mask`
  public static Optional<NDArray> makeMask(NDArray m) {
    var truth = m.to(DType.BOOL);
    return Reductions.any(truth, Over.all()).getBoolean() ? Optional.of(truth) : Optional.empty();
  }

  /// A mask that masks nothing.
  ///
  /// @numpy `numpy.ma.make_mask_none`
  public static NDArray makeMaskNone(long... shape) {
    return NDArray.zeros(DType.BOOL, shape);
  }

  /// True where either mask is; none if nothing is.
  ///
  /// @numpy `numpy.ma.mask_or`
  public static Optional<NDArray> maskOr(Optional<NDArray> first, Optional<NDArray> second) {
    return both(first, second).flatMap(Masking::makeMask);
  }

  /// True where either mask is.
  static Optional<NDArray> both(Optional<NDArray> first, Optional<NDArray> second) {
    if (first.isPresent() && second.isPresent()) {
      return Optional.of(Ufuncs.LOGICAL_OR.call(first.get(), second.get()));
    }
    return first.or(() -> second);
  }

  /// The data of a masked array.
  ///
  /// @numpy `numpy.ma.getdata`
  public static NDArray getdata(MaskedArray a) {
    return a.data();
  }

  /// The mask of a masked array, if there is one.
  ///
  /// @numpy `numpy.ma.getmask`
  public static Optional<NDArray> getmask(MaskedArray a) {
    return a.mask();
  }

  /// The mask of a masked array; false everywhere if there is none.
  ///
  /// @numpy `numpy.ma.getmaskarray`
  public static NDArray getmaskarray(MaskedArray a) {
    return a.maskArray();
  }

  /// Whether some element is masked.
  ///
  /// @numpy `numpy.ma.is_masked`
  public static boolean isMasked(MaskedArray a) {
    return a.isMasked();
  }

  /// Whether an array may be a mask: whether it is bool.
  ///
  /// @numpy `numpy.ma.is_mask`
  public static boolean isMask(NDArray m) {
    return m.dtype() == DType.BOOL;
  }

  // ---- fill values

  /// The value that fills masked elements of a dtype if none was set.
  ///
  /// @numpy `numpy.ma.default_fill_value`
  public static NDArray defaultFillValue(DType dtype) {
    return Fill.ofDefault(dtype);
  }

  /// The least value of a dtype, which fills in for masked elements where the greatest is sought.
  ///
  /// @numpy `numpy.ma.maximum_fill_value`
  public static NDArray maximumFillValue(DType dtype) {
    return Fill.least(dtype);
  }

  /// The greatest value of a dtype, which fills in for masked elements where the least is sought.
  ///
  /// @numpy `numpy.ma.minimum_fill_value`
  public static NDArray minimumFillValue(DType dtype) {
    return Fill.greatest(dtype);
  }

  /// The fill value of two masked arrays, if they agree in it.
  ///
  /// @numpy `numpy.ma.common_fill_value`
  public static Optional<NDArray> commonFillValue(MaskedArray a, MaskedArray b) {
    var first = a.fillValue();
    return Ufuncs.EQUAL.call(first, b.fillValue()).getBoolean()
        ? Optional.of(first)
        : Optional.empty();
  }

  // ---- masked arrays

  /// A masked array of data with a mask, which is added to the one that the data has.
  ///
  /// @throws MaskException if the mask does not fit
  /// @numpy `numpy.ma.array`, `numpy.ma.masked_array`
  public static MaskedArray array(MaskedArray data, NDArray mask) {
    var given = MaskedArray.of(data.data(), mask).mask();
    return MaskedArray.like(data, data.data(), both(data.mask(), given));
  }

  /// A masked array of data in a form, with a mask, a fill value and more.
  ///
  /// @throws MaskException if the mask does not fit
  /// @numpy `numpy.ma.array`, `numpy.ma.masked_array`, `numpy.ma.MaskedArray`
  public static MaskedArray array(MaskedArray data, MaskedForm form) {
    return form.of(data);
  }

  /// All elements masked, with undefined data.
  ///
  /// @numpy `numpy.ma.masked_all`
  public static MaskedArray maskedAll(DType dtype, long... shape) {
    return MaskedArray.of(NDArray.empty(dtype, shape), Np.ones(DType.BOOL, shape));
  }

  /// All elements masked, in the shape and dtype of another array.
  ///
  /// @numpy `numpy.ma.masked_all_like`
  public static MaskedArray maskedAllLike(MaskedArray a) {
    return maskedAll(a.dtype(), a.shape().toArray());
  }

  /// A copy, masked where a condition is true.
  ///
  /// @throws IndexException if the shapes differ
  /// @numpy `numpy.ma.masked_where`
  public static MaskedArray maskedWhere(NDArray condition, MaskedArray a) {
    if (condition.ndim() > 0 && !condition.shape().equals(a.shape())) {
      throw new IndexException(
          "a condition of shape %s was given for shape %s; both need the same"
              .formatted(condition.shape(), a.shape()));
    }
    var copy = a.copy();
    var truth = condition.to(DType.BOOL).broadcastTo(a.shape()).copy();
    var all = both(Optional.of(truth), copy.mask());
    return MaskedArray.like(
        copy, copy.data(), copy.mask().isPresent() ? all : all.flatMap(Masking::makeMask));
  }

  /// A copy, masked where elements equal a value, which becomes the fill value.
  ///
  /// @numpy `numpy.ma.masked_equal`
  public static MaskedArray maskedEqual(MaskedArray a, NDArray value) {
    return maskedWhere(Ma.equal(a, MaskedArray.of(value)).filled(false), a).withFill(value);
  }

  /// A copy, masked where elements differ from a value.
  ///
  /// @numpy `numpy.ma.masked_not_equal`
  public static MaskedArray maskedNotEqual(MaskedArray a, NDArray value) {
    return maskedWhere(Ma.notEqual(a, MaskedArray.of(value)).filled(false), a);
  }

  /// A copy, masked where elements are greater than a value.
  ///
  /// @numpy `numpy.ma.masked_greater`
  public static MaskedArray maskedGreater(MaskedArray a, NDArray value) {
    return maskedWhere(Ma.greater(a, MaskedArray.of(value)).filled(false), a);
  }

  /// A copy, masked where elements are greater than a value or equal.
  ///
  /// @numpy `numpy.ma.masked_greater_equal`
  public static MaskedArray maskedGreaterEqual(MaskedArray a, NDArray value) {
    return maskedWhere(Ma.greaterEqual(a, MaskedArray.of(value)).filled(false), a);
  }

  /// A copy, masked where elements are less than a value.
  ///
  /// @numpy `numpy.ma.masked_less`
  public static MaskedArray maskedLess(MaskedArray a, NDArray value) {
    return maskedWhere(Ma.less(a, MaskedArray.of(value)).filled(false), a);
  }

  /// A copy, masked where elements are less than a value or equal.
  ///
  /// @numpy `numpy.ma.masked_less_equal`
  public static MaskedArray maskedLessEqual(MaskedArray a, NDArray value) {
    return maskedWhere(Ma.lessEqual(a, MaskedArray.of(value)).filled(false), a);
  }

  /// A copy, masked where elements lie between two values, in either order and both included.
  ///
  /// @numpy `numpy.ma.masked_inside`
  public static MaskedArray maskedInside(MaskedArray a, NDArray first, NDArray second) {
    return maskedWhere(inside(a, first, second, true), a);
  }

  /// A copy, masked where elements lie beyond two values, in either order.
  ///
  /// @numpy `numpy.ma.masked_outside`
  public static MaskedArray maskedOutside(MaskedArray a, NDArray first, NDArray second) {
    return maskedWhere(inside(a, first, second, false), a);
  }

  private static NDArray inside(MaskedArray a, NDArray first, NDArray second, boolean inside) {
    var x = a.filled();
    var low = Ufuncs.MINIMUM.call(first, second);
    var high = Ufuncs.MAXIMUM.call(first, second);
    return inside
        ? Ufuncs.BITWISE_AND.call(
            Ufuncs.GREATER_EQUAL.call(x, low), Ufuncs.LESS_EQUAL.call(x, high))
        : Ufuncs.BITWISE_OR.call(Ufuncs.LESS.call(x, low), Ufuncs.GREATER.call(x, high));
  }

  /// A copy, masked where elements are NaN or infinite.
  ///
  /// @numpy `numpy.ma.masked_invalid`
  public static MaskedArray maskedInvalid(MaskedArray a) {
    var copy = a.copy();
    var invalid = invalid(copy.data());
    var all = copy.mask().isPresent() ? both(copy.mask(), Optional.of(invalid)).get() : invalid;
    return MaskedArray.like(a, copy.data(), Optional.of(all));
  }

  private static NDArray invalid(NDArray a) {
    return Ufuncs.LOGICAL_NOT.call(Ufuncs.ISFINITE.call(a));
  }

  /// A copy with NaN and infinities masked and replaced by the fill value.
  ///
  /// @numpy `numpy.ma.fix_invalid`
  public static MaskedArray fixInvalid(MaskedArray a) {
    return fixInvalid(a, MaskedForm.plain().form(Form.plain().copying(Form.Copying.ALWAYS)));
  }

  /// A masked array of data with NaN and infinities masked and replaced by the fill value.
  ///
  /// @numpy `numpy.ma.fix_invalid` with `mask`, `copy` and `fill_value`
  public static MaskedArray fixInvalid(MaskedArray a, MaskedForm form) {
    var plain =
        new MaskedForm(form.form(), form.mask(), Optional.empty(), true, Optional.empty(), true);
    var result = plain.of(a);
    var invalid = invalid(result.data());
    if (!Reductions.any(invalid, Over.all()).getBoolean()) {
      return result;
    }
    var value = form.fill().map(given -> Fill.of(given, a.dtype())).orElseGet(result::fillValue);
    result.replaceMask(both(result.mask(), Optional.of(invalid)));
    result.data().copyFrom(Selections.where(invalid, value.to(a.dtype()), result.data()));
    return result;
  }

  /// A copy, masked where elements are close to a value, or for whole numbers equal to it.
  ///
  /// @numpy `numpy.ma.masked_values`
  public static MaskedArray maskedValues(MaskedArray a, double value, double rtol, double atol) {
    var x = a.filled(value).copy();
    var number = NDArray.scalar(DType.FLOAT64, value);
    var mask =
        x.dtype().kind() == Kind.FLOATING
            ? Np.isclose(x, number, rtol, atol)
            : Ufuncs.EQUAL.call(x, value);
    return MaskedArray.of(x, mask).withFill(value).shrinkMask();
  }

  /// A copy, masked where elements equal a value, which becomes the fill value.
  ///
  /// @numpy `numpy.ma.masked_object`
  public static MaskedArray maskedObject(MaskedArray a, NDArray value) {
    var equal = Ufuncs.EQUAL.call(a.data(), value);
    return MaskedArray.raw(a.data().copy(), maskOr(a.mask(), makeMask(equal))).withFill(value);
  }
}
