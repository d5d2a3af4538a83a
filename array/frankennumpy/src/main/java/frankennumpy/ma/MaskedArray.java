package frankennumpy.ma;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Selections;
import fnp.ufunc.Ufuncs;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An array with a mask: where the mask is true, the element is missing or invalid and takes no
/// part in computations.
///
/// ```java
/// var m = MaskedArray.of(Np.array(1L, 2L, 3L), Np.array(false, true, false));
/// m.mean().data().getDouble();   // 2.0
/// ```
///
/// Views share data and mask. A mask that is hard keeps elements masked when values are assigned.
/// Not synchronised.
///
/// @numpy `numpy.ma.MaskedArray`, 2.4
/// @source NumPy 2.4, `ma/core.py`
public final class MaskedArray {
  private final NDArray data;

  /// Missing: no element is masked, and none was set aside for that.
  private Optional<NDArray> mask;

  /// Missing: the default of the dtype.
  private Optional<NDArray> fill;

  private boolean isHard;
  private boolean isShared;

  private MaskedArray(NDArray data, Optional<NDArray> mask, Optional<NDArray> fill, boolean hard) {
    this.data = data;
    this.mask = mask;
    this.fill = fill;
    this.isHard = hard;
  }

  // ---- making masked arrays

  /// The array without a mask; nothing is copied.
  ///
  /// @numpy `numpy.ma.asarray`
  public static MaskedArray of(NDArray data) {
    return new MaskedArray(data, Optional.empty(), Optional.empty(), false);
  }

  /// The array with a mask; nothing is copied, unless the mask must be reshaped or converted.
  ///
  /// @throws MaskException if the mask has neither the size of the data nor a single element
  /// @numpy `numpy.ma.array` with `mask`
  public static MaskedArray of(NDArray data, NDArray mask) {
    return new MaskedArray(data, Optional.of(fitted(mask, data)), Optional.empty(), false);
  }

  /// Data and mask as they are, with everything else from another masked array.
  static MaskedArray like(MaskedArray other, NDArray data, Optional<NDArray> mask) {
    var fill = other.fill.flatMap(value -> Fill.converted(value, data.dtype()));
    return new MaskedArray(data, mask, fill, other.isHard);
  }

  /// Data and mask as they are.
  static MaskedArray raw(NDArray data, Optional<NDArray> mask) {
    return new MaskedArray(data, mask, Optional.empty(), false);
  }

  static NDArray fitted(NDArray mask, NDArray data) {
    var truth = mask.to(DType.BOOL);
    if (truth.shape().equals(data.shape())) {
      return truth;
    }
    if (truth.size() == 1) {
      return truth.reshape().broadcastTo(data.shape()).copy();
    }
    if (truth.size() != data.size()) {
      throw new MaskException(
          "a mask of shape %s was given for data of shape %s; give one truth value for each element"
              .formatted(mask.shape(), data.shape()));
    }
    return truth.reshape(data.shape().toArray());
  }

  // ---- what it is

  /// The elements, masked ones included; a view.
  ///
  /// @numpy `numpy.ma.MaskedArray.data`
  public NDArray data() {
    return data;
  }

  /// The mask, if there is one.
  ///
  /// @numpy `numpy.ma.getmask`
  public Optional<NDArray> mask() {
    return mask;
  }

  /// The mask; false everywhere if there is none.
  ///
  /// @numpy `numpy.ma.getmaskarray`
  public NDArray maskArray() {
    return mask.orElseGet(() -> NDArray.zeros(DType.BOOL, data.shape().toArray()));
  }

  /// The type of the elements.
  public DType dtype() {
    return data.dtype();
  }

  /// The lengths of the axes.
  public Shape shape() {
    return data.shape();
  }

  /// The number of axes.
  public int ndim() {
    return data.ndim();
  }

  /// The number of elements, masked ones included.
  public long size() {
    return data.size();
  }

  /// Whether assigned values leave masked elements masked.
  ///
  /// @numpy `numpy.ma.MaskedArray.hardmask`
  public boolean isHard() {
    return isHard;
  }

  /// Whether the mask may be that of another masked array.
  ///
  /// @numpy `numpy.ma.MaskedArray.sharedmask`
  public boolean isShared() {
    return isShared;
  }

  /// Whether some element is masked.
  ///
  /// @numpy `numpy.ma.is_masked`
  public boolean isMasked() {
    return mask.isPresent() && Reductions.any(mask.get(), Over.all()).getBoolean();
  }

  /// Whether this has no axes and is masked.
  boolean isMaskedScalar() {
    return ndim() == 0 && isMasked();
  }

  // ---- the value for masked elements

  /// What [#filled()] puts in place of masked elements, without axes.
  ///
  /// @numpy `numpy.ma.MaskedArray.fill_value`
  public NDArray fillValue() {
    if (fill.isEmpty()) {
      fill = Optional.of(Fill.ofDefault(dtype()));
    }
    return fill.get();
  }

  /// Whether a fill value was set.
  boolean hasFill() {
    return fill.isPresent();
  }

  void share(boolean shared) {
    isShared = shared;
  }

  /// The mask, fill value and hardness of this over the elements of another array, which is not
  /// copied and gets the same mask.
  ///
  /// @param original has the shape of this
  /// @numpy the argument `copy=False` of `numpy.ma.masked_where` and others
  public MaskedArray onto(MaskedArray original) {
    if (original.mask.isPresent() && mask.isPresent()) {
      original.mask.get().copyFrom(mask.get());
    } else {
      original.mask = mask;
    }
    return like(this, original.data, original.mask);
  }

  /// Other elements with the mask, fill value and hardness of this; without the mask if the shapes
  /// differ.
  ///
  /// @numpy what `numpy.ma.zeros_like` and others keep of their argument
  public MaskedArray over(NDArray elements) {
    var fits = elements.shape().equals(shape());
    var result = like(this, elements, fits ? mask.map(NDArray::copy) : Optional.empty());
    result.fill = fill.map(value -> value.to(elements.dtype()));
    return result;
  }

  /// Takes over elements and mask of another masked array; elements are converted.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @numpy the argument `out` of the functions of `numpy.ma`
  public void take(MaskedArray other) {
    requireChangeable();
    data.copyFrom(other.data().to(dtype()));
    if (mask.isPresent() || other.mask.isPresent()) {
      ownMask().copyFrom(other.maskArray());
    }
  }

  /// Leaves out the fill value that was set, if there is none given; else as [#withFill].
  ///
  /// @numpy `numpy.ma.set_fill_value`
  public MaskedArray resetFill() {
    fill = Optional.empty();
    return this;
  }

  /// Sets what [#filled()] puts in place of masked elements.
  ///
  /// @throws fnp.ufunc.UfuncException if the dtype cannot hold it
  /// @numpy `numpy.ma.set_fill_value`
  public MaskedArray withFill(Object value) {
    if (this != Ma.MASKED) {
      fill = Optional.of(Fill.of(value, dtype()));
    }
    return this;
  }

  /// The elements, masked ones replaced by the fill value; the data itself if none is masked.
  ///
  /// @numpy `numpy.ma.filled`
  public NDArray filled() {
    return mask.isEmpty() ? data : filledWith(fillValue());
  }

  /// The elements, masked ones replaced by a value; the data itself if none is masked.
  ///
  /// @throws fnp.ufunc.UfuncException if the dtype cannot hold it
  /// @numpy `numpy.ma.filled` with `fill_value`
  public NDArray filled(Object value) {
    return mask.isEmpty() ? data : filledWith(Fill.of(value, dtype()));
  }

  NDArray filledWith(NDArray value) {
    if (!isMasked()) {
      return data;
    }
    if (this == Ma.MASKED) {
      return value;
    }
    return Selections.where(mask.get(), value.to(dtype()), data).to(dtype());
  }

  /// The elements that are not masked, on one axis.
  ///
  /// @numpy `numpy.ma.compressed`
  public NDArray compressed() {
    var flat = data.ravel();
    return mask.isEmpty()
        ? flat
        : flat.get(new Index.Mask(Ufuncs.LOGICAL_NOT.call(mask.get().ravel())));
  }

  // ---- the mask

  /// Makes the mask hard.
  ///
  /// @numpy `numpy.ma.harden_mask`
  public MaskedArray hardenMask() {
    isHard = true;
    return this;
  }

  /// Makes the mask soft.
  ///
  /// @numpy `numpy.ma.soften_mask`
  public MaskedArray softenMask() {
    isHard = false;
    return this;
  }

  /// Copies the mask if it may be that of another masked array.
  ///
  /// @numpy `numpy.ma.MaskedArray.unshare_mask`
  public MaskedArray unshareMask() {
    if (isShared) {
      mask = mask.map(NDArray::copy);
      isShared = false;
    }
    return this;
  }

  /// Leaves out the mask if no element is masked.
  ///
  /// @numpy `numpy.ma.MaskedArray.shrink_mask`
  public MaskedArray shrinkMask() {
    mask = isMasked() ? mask : Optional.empty();
    return this;
  }

  /// Replaces the mask, or adds to it if it is hard.
  ///
  /// @throws MaskException if it does not fit
  /// @numpy the setter of `numpy.ma.MaskedArray.mask`
  public MaskedArray withMask(NDArray other) {
    requireChangeable();
    var given = fitted(other, data);
    var target = ownMask();
    target.copyFrom(isHard ? Ufuncs.LOGICAL_OR.call(target, given) : given);
    return this;
  }

  private NDArray ownMask() {
    if (mask.isEmpty()) {
      mask = Optional.of(maskArray());
    }
    return mask.get();
  }

  void replaceMask(Optional<NDArray> other) {
    mask = other;
  }

  private void requireChangeable() {
    if (this == Ma.MASKED) {
      throw new MaskException("the constant masked cannot be changed; change an array instead");
    }
  }

  // ---- indexing

  /// `m[…]`: a view or a copy as of an array; an element that is masked is [Ma#MASKED].
  ///
  /// @throws fnp.ndarray.IndexException if an index is out of bounds or does not fit
  /// @numpy `numpy.ma.MaskedArray.__getitem__`
  public MaskedArray get(Index... items) {
    var part = like(this, data.get(items), mask.map(truth -> truth.get(items)));
    part.isShared = mask.isPresent();
    var element =
        part.ndim() == 0 && java.util.Arrays.stream(items).allMatch(Index.At.class::isInstance);
    return element && part.isMasked() ? Ma.MASKED : part;
  }

  /// `m[…] = value`: elements and mask are assigned; where a hard mask is true, neither.
  ///
  /// @throws MaskException if this is the constant [Ma#MASKED]
  /// @numpy `numpy.ma.MaskedArray.__setitem__`
  public void set(MaskedArray value, Index... items) {
    requireChangeable();
    if (value == Ma.MASKED) {
      ownMask().set(NDArray.scalar(DType.BOOL, 1L), items);
      return;
    }
    if (mask.isEmpty()) {
      data.set(value.data.to(dtype()), items);
      if (value.mask.isPresent()) {
        ownMask().set(value.mask.get(), items);
      }
      return;
    }
    if (isHard) {
      setUnmasked(value, items);
      return;
    }
    data.set(value.data.to(dtype()), items);
    mask.get().set(value.mask.orElseGet(() -> NDArray.scalar(DType.BOOL, 0L)), items);
  }

  private void setUnmasked(MaskedArray value, Index... items) {
    var hidden = mask.get().get(items);
    var missing = value.mask.map(other -> Ufuncs.LOGICAL_OR.call(hidden, other)).orElse(hidden);
    var part = data.get(items);
    data.set(Selections.where(missing, part, value.data.to(dtype())).to(dtype()), items);
    mask.get().set(missing.copy(), items);
  }

  /// The one element as a Java object.
  ///
  /// @throws MaskException if it is masked
  public Object item(long... index) {
    if (mask.isPresent() && mask.get().getBoolean(index)) {
      throw new MaskException("a masked element has no value; fill it first");
    }
    return data.item(index);
  }

  // ---- other forms of the same elements

  /// The same change of form for data and mask.
  MaskedArray formed(UnaryOperator<NDArray> change) {
    var result = like(this, change.apply(data), mask.map(change));
    result.isShared = mask.isPresent();
    return result;
  }

  /// The same elements in another shape.
  ///
  /// @numpy `numpy.ma.reshape`
  public MaskedArray reshape(long... shape) {
    return formed(a -> a.reshape(shape));
  }

  /// All elements on one axis.
  ///
  /// @numpy `numpy.ma.ravel`
  public MaskedArray ravel() {
    return formed(NDArray::ravel);
  }

  /// The axes in reverse order, or in the order given.
  ///
  /// @numpy `numpy.ma.transpose`
  public MaskedArray transpose(int... axes) {
    return formed(a -> axes.length == 0 ? a.transpose() : a.transpose(axes));
  }

  /// A copy of data and mask; a fill value that was set takes the dtype.
  ///
  /// @numpy `numpy.ma.copy`
  public MaskedArray copy() {
    return astype(dtype());
  }

  /// A converted copy; a fill value that was set is converted with it.
  ///
  /// @numpy `numpy.ma.MaskedArray.astype`
  public MaskedArray astype(DType to) {
    var copy = to == dtype() ? data.copy(Order.C) : data.astype(to);
    var result = like(this, copy, mask.map(NDArray::copy));
    result.fill = fill.map(value -> value.to(to));
    return result;
  }

  /// The real parts.
  public MaskedArray real() {
    return like(this, data.real(), mask);
  }

  /// Whether the dtype is of complex numbers.
  boolean isComplex() {
    return dtype().kind() == Kind.COMPLEX;
  }

  // ---- the reductions that are used most

  /// The sum of the elements over axes, none meaning all.
  ///
  /// @numpy `numpy.ma.MaskedArray.sum`
  public MaskedArray sum(int... axes) {
    return Ma.sum(this, Over.axis(axes));
  }

  /// The mean of the elements over axes, none meaning all.
  ///
  /// @numpy `numpy.ma.MaskedArray.mean`
  public MaskedArray mean(int... axes) {
    return Ma.mean(this, Over.axis(axes));
  }

  /// The number of elements over axes that are not masked, none meaning all.
  ///
  /// @numpy `numpy.ma.MaskedArray.count`
  public NDArray count(int... axes) {
    return Ma.count(this, Over.axis(axes));
  }

  // ---- text

  /// The elements in brackets, masked ones as `--`.
  @Override
  public String toString() {
    return MaskedText.str(this);
  }

  /// As NumPy's `repr`: data, mask and fill value.
  public String repr() {
    return MaskedText.repr(this);
  }
}
