package fnp.ndarray;

import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.dtype.SubArrayType;
import fnp.ndarray.element.Elements;
import fnp.ndarray.print.ArrayText;
import fnp.ndarray.print.Cells;
import fnp.ndarray.print.PrintOptions;
import fnp.ndarray.storage.Allocator;
import fnp.ndarray.storage.Owner;
import fnp.ndarray.storage.References;
import fnp.ndarray.storage.Releasable;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// An n-dimensional array of one dtype in native memory.
///
/// A view shares the memory of the array it was taken from, so a write through one shows in the
/// other. Nobody frees memory by hand: it is reused once no array can reach it.
///
/// Arrays are not synchronised; threads that share one must agree among themselves.
///
/// @numpy `numpy.ndarray`, 2.4
public final class NDArray extends Addressed implements Releasable {
  private final long address;
  private final Owner owner;

  /// The array that the memory was made for; this array itself unless it is a view.
  private final NDArray root;

  private boolean writeable;

  /// Only of a root: whether its memory was given back.
  private boolean released;

  /// A new root.
  private NDArray(DType dtype, Layout layout, long address, Owner owner, boolean writeable) {
    super(dtype, layout);
    this.address = address;
    this.owner = owner;
    this.writeable = writeable;
    this.root = this;
  }

  /// A view.
  private NDArray(NDArray of, DType dtype, Layout layout, long address, boolean writeable) {
    super(dtype, layout);
    this.address = address;
    this.owner = of.owner;
    this.root = of.root;
    this.writeable = writeable && of.writeable;
  }

  /// An array with undefined contents, in C order.
  ///
  /// @throws ShapeException if the shape is not possible
  /// @throws fnp.ndarray.storage.OutOfArrayMemoryException if memory is short
  /// @numpy `numpy.empty`
  public static NDArray empty(DType dtype, long... shape) {
    return empty(dtype, Shape.of(shape));
  }

  /// An array with undefined contents, in C order.
  ///
  /// @throws ShapeException if the shape is not possible
  /// @numpy `numpy.empty`
  public static NDArray empty(DType dtype, Shape shape) {
    if (dtype instanceof SubArrayType sub) {
      return empty(sub.base(), ElementForm.within(shape, sub));
    }
    var sized = dtype.itemsize() == 0 ? ElementForm.sized(dtype) : dtype;
    return empty(sized, Layout.ofNew(shape, sized.itemsize()));
  }

  /// An array with undefined contents and a given dense layout, which is shared, not copied: the
  /// cheapest way to make a result of the same form as an operand.
  ///
  /// @throws ShapeException if the layout's elements do not lie densely in some order, or its
  ///   itemsize is not the dtype's
  public static NDArray empty(DType dtype, Layout layout) {
    var bytes = layout.high();
    if (layout.itemsize() != dtype.itemsize() || bytes != layout.size() * dtype.itemsize()) {
      throw new ShapeException(
          "a new %s array needs a dense layout, but got %s; use Layout.contiguous"
              .formatted(dtype, layout));
    }
    var allocator = Allocator.current();
    var address = allocator.allocate(bytes);
    var array = new NDArray(dtype, layout, address, ownerFor(dtype, address, bytes), true);
    allocator.created(array);
    return array;
  }

  /// An array with undefined contents and the shape of another, laid out in an order; `K` and `A`
  /// follow the other array.
  ///
  /// @numpy `numpy.empty_like` with `order`
  public static NDArray emptyLike(NDArray of, DType dtype, Order order) {
    return empty(dtype, Assignment.copyLayout(of.layout, dtype.itemsize(), order));
  }

  /// The owner of the memory just allocated, with room for references where the dtype needs it.
  private static Owner ownerFor(DType dtype, long address, long bytes) {
    var owner = Allocator.current().owner();
    if (!(dtype instanceof GeneralType general) || !general.hasObject()) {
      return owner;
    }
    Memory.clear(address, bytes);
    return new References(owner, address, bytes);
  }

  /// An array of zeros, in C order.
  ///
  /// @numpy `numpy.zeros`
  public static NDArray zeros(DType dtype, long... shape) {
    var array = empty(dtype, shape);
    Memory.clear(array.address, array.nbytes());
    if (array.owner instanceof References) {
      ElementForm.fillWithZeros(array);
    }
    return array;
  }

  /// An array over memory that something else allocated; nothing is copied.
  ///
  /// @param owner keeps the memory alive
  /// @param address of the element `(0, 0, …)`
  /// @param layout shape and strides
  /// @param writeable whether the array may be written through
  /// @throws ShapeException if an element would lie outside the owner
  public static NDArray adopt(
      Owner owner, long address, DType dtype, Layout layout, boolean writeable) {
    if (layout.size() > 0
        && (address + layout.low() < owner.address()
            || address + layout.high() > owner.address() + owner.bytes())) {
      throw ShapeException.outside(
          "an array with %s at offset %d does not lie within %s"
              .formatted(layout, address - owner.address(), owner));
    }
    return new NDArray(dtype, layout, address, owner, writeable);
  }

  /// A one-dimensional float64 array with these values.
  public static NDArray ofDoubles(double... values) {
    var array = empty(DType.FLOAT64, values.length);
    MemorySegment.copy(
        values, 0, Memory.ALL, ValueLayout.JAVA_DOUBLE, array.address, values.length);
    return array;
  }

  /// A one-dimensional float32 array with these values.
  public static NDArray ofFloats(float... values) {
    var array = empty(DType.FLOAT32, values.length);
    MemorySegment.copy(values, 0, Memory.ALL, ValueLayout.JAVA_FLOAT, array.address, values.length);
    return array;
  }

  /// A one-dimensional int64 array with these values.
  public static NDArray ofLongs(long... values) {
    var array = empty(DType.INT64, values.length);
    MemorySegment.copy(values, 0, Memory.ALL, ValueLayout.JAVA_LONG, array.address, values.length);
    return array;
  }

  /// A one-dimensional int32 array with these values.
  public static NDArray ofInts(int... values) {
    var array = empty(DType.INT32, values.length);
    MemorySegment.copy(values, 0, Memory.ALL, ValueLayout.JAVA_INT, array.address, values.length);
    return array;
  }

  /// A one-dimensional bool array with these values.
  public static NDArray ofBooleans(boolean... values) {
    var array = empty(DType.BOOL, values.length);
    for (int i = 0; i < values.length; i++) {
      Memory.setByte(array.address + i, (byte) (values[i] ? 1 : 0));
    }
    return array;
  }

  /// An array without axes that holds one value.
  public static NDArray scalar(DType dtype, double value) {
    var array = empty(dtype, Shape.SCALAR);
    Elements.setDouble(dtype, array.address, value);
    return array;
  }

  /// An array without axes that holds one whole number.
  public static NDArray scalar(DType dtype, long value) {
    var array = empty(dtype, Shape.SCALAR);
    Elements.setLong(dtype, array.address, value);
    return array;
  }

  /// The address of the element `(0, 0, …)`. Keep the array reachable while using it
  /// (`Reference.reachabilityFence`), and stay inside [#layout].
  ///
  /// @throws ArrayStateException if the memory was given back
  @Override
  public long address() {
    if (root.released) {
      throw ArrayStateException.released();
    }
    return address;
  }

  @Override
  public Owner owner() {
    return owner;
  }

  /// The array whose memory this one shows, if it is a view.
  ///
  /// @numpy `numpy.ndarray.base`
  public Optional<NDArray> base() {
    return root == this ? Optional.empty() : Optional.of(root);
  }

  /// Whether elements may be assigned.
  public boolean isWriteable() {
    return writeable;
  }

  /// Allows assignments, or forbids them; views that exist already stay as they are.
  ///
  /// @throws ArrayStateException if the memory itself may not be written, or is a read-only root's
  /// @numpy `numpy.ndarray.setflags`
  public void setWriteable(boolean allowed) {
    if (allowed && (root == this ? !owner.isPooled() && !writeable : !root.writeable)) {
      throw ArrayStateException.readOnly(root);
    }
    writeable = allowed;
  }

  /// The same elements in another shape, in C order: a view wherever strides allow it, else a copy.
  /// One length may be -1 and is then worked out.
  ///
  /// @throws ShapeException if the number of elements differs
  /// @numpy `numpy.reshape`
  public NDArray reshape(long... shape) {
    return reshape(Order.C, shape);
  }

  /// The same elements, read and placed in the given order, in another shape.
  ///
  /// @throws ShapeException if the number of elements differs
  /// @numpy `numpy.reshape`
  public NDArray reshape(Order order, long... shape) {
    var decision = StrideCalculus.reshape(layout, order, shape);
    if (decision instanceof Decision.Copy) {
      var columns = order == Order.F || (order == Order.A && isFContiguous() && !isCContiguous());
      var copy = copy(columns ? Order.F : Order.C);
      return copy.apply(StrideCalculus.reshape(copy.layout, order, shape));
    }
    return apply(decision);
  }

  /// All elements on one axis, in C order and side by side; a view if they are so already.
  ///
  /// @numpy `numpy.ravel`
  public NDArray ravel() {
    return contiguous().reshape(-1);
  }

  /// The axes in reverse order; a view.
  ///
  /// @numpy `numpy.ndarray.T`
  public NDArray transpose() {
    return apply(StrideCalculus.transpose(layout));
  }

  /// The axes in this order; a view.
  ///
  /// @throws ShapeException unless each axis is named once
  /// @numpy `numpy.transpose`
  public NDArray transpose(int... axes) {
    return apply(StrideCalculus.transpose(layout, axes));
  }

  /// Two axes exchanged; a view.
  ///
  /// @numpy `numpy.swapaxes`
  public NDArray swapAxes(int first, int second) {
    return apply(StrideCalculus.swapAxes(layout, first, second));
  }

  /// Axes moved to new positions, the others staying in order; a view.
  ///
  /// @numpy `numpy.moveaxis`
  public NDArray moveAxis(int[] source, int[] destination) {
    return apply(StrideCalculus.moveAxis(layout, source, destination));
  }

  /// Without the named axes of length 1, or without all of them; a view.
  ///
  /// @throws ShapeException if a named axis has another length
  /// @numpy `numpy.squeeze`
  public NDArray squeeze(int... axes) {
    return apply(StrideCalculus.squeeze(layout, axes));
  }

  /// With new axes of length 1 at these positions of the result; a view.
  ///
  /// @numpy `numpy.expand_dims`
  public NDArray expandDims(int... axes) {
    return apply(StrideCalculus.expandDims(layout, axes));
  }

  /// Stretched to a larger shape; a read-only view.
  ///
  /// @throws BroadcastException if it does not fit
  /// @numpy `numpy.broadcast_to`
  public NDArray broadcastTo(Shape shape) {
    return shape.equals(shape()) && !writeable
        ? this
        : apply(StrideCalculus.broadcastTo(layout, shape), dtype, false);
  }

  /// Stretched to a larger shape; a read-only view.
  ///
  /// @throws BroadcastException if it does not fit
  /// @numpy `numpy.broadcast_to`
  public NDArray broadcastTo(long... shape) {
    return broadcastTo(Shape.of(shape));
  }

  /// Read backwards along these axes, or along all; a view.
  ///
  /// @numpy `numpy.flip`
  public NDArray flip(int... axes) {
    return apply(StrideCalculus.flip(layout, axes));
  }

  /// The diagonal of two axes as the last axis; a read-only view.
  ///
  /// @numpy `numpy.diagonal`
  public NDArray diagonal(int above, int firstAxis, int secondAxis) {
    return apply(StrideCalculus.diagonal(layout, above, firstAxis, secondAxis), dtype, false);
  }

  /// All windows of a shape, the window's axes last; a read-only view.
  ///
  /// @numpy `numpy.lib.stride_tricks.sliding_window_view`
  public NDArray slidingWindow(long[] window, int... axes) {
    return apply(StrideCalculus.slidingWindow(layout, window, axes), dtype, false);
  }

  /// The memory from this array's first element on, with any shape and strides that stay inside the
  /// memory of its base; a view.
  ///
  /// @throws ShapeException if an element would lie outside
  /// @numpy `numpy.lib.stride_tricks.as_strided`, which checks nothing
  public NDArray asStrided(Shape shape, long... strides) {
    if (strides.length != shape.ndim()) {
      throw new ShapeException(
          "%d strides were given for shape %s; give one per axis".formatted(strides.length, shape));
    }
    return view(dtype, Layout.of(shape, strides.clone(), itemsize()), 0, true);
  }

  /// The same bytes read as another dtype; a view.
  ///
  /// @throws ShapeException if the last axis cannot be divided that way
  /// @numpy `numpy.ndarray.view`
  public NDArray view(DType as) {
    ElementForm.checkView(dtype, as);
    return apply(StrideCalculus.viewAs(layout, as.itemsize()), as, true);
  }

  /// The parts of all elements that a field names; a view. The axes of a field that holds
  /// sub-arrays come last.
  ///
  /// @throws IndexException if the dtype has no such field
  /// @numpy `numpy.ndarray.__getitem__` with a text
  public NDArray field(String name) {
    var field = ElementForm.field(dtype, name);
    return field.dtype() instanceof SubArrayType sub
        ? view(sub.base(), ElementForm.within(layout, sub), field.offset(), true)
        : view(
            field.dtype(),
            Layout.of(shape(), layout.strides(), field.dtype().itemsize()),
            field.offset(),
            true);
  }

  /// All elements with only some of their fields; a view.
  ///
  /// @throws IndexException if the dtype has no such field
  /// @numpy `numpy.ndarray.__getitem__` with a list of texts
  public NDArray fields(String... names) {
    return apply(new Decision.View(layout, 0), ElementForm.fields(dtype, names), true);
  }

  /// The real parts of a complex array as a view; any other array itself.
  ///
  /// @numpy `numpy.real`, `numpy.ndarray.real`
  public NDArray real() {
    return dtype.kind() == Kind.COMPLEX ? part(0) : this;
  }

  /// The imaginary parts of a complex array as a view; of any other array read-only zeros.
  ///
  /// @numpy `numpy.imag`, `numpy.ndarray.imag`
  public NDArray imag() {
    return dtype.kind() == Kind.COMPLEX
        ? part(itemsize() / 2)
        : zeros(dtype, shape().toArray()).readOnly();
  }

  private NDArray part(long offset) {
    var as = dtype == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64;
    return view(as, Layout.of(shape(), layout.strides(), as.itemsize()), offset, true);
  }

  /// This array, not to be written through.
  ///
  /// @numpy `numpy.ndarray.setflags(write=False)`, on a view
  public NDArray readOnly() {
    return view(dtype, layout, 0, false);
  }

  /// `a[…]`: a view for integers, slices, new axes and the ellipsis; a copy as soon as there is a
  /// mask or an array of positions. An integer for every axis gives an array without axes.
  ///
  /// @throws IndexException if an index is out of bounds or does not fit
  /// @numpy `numpy.ndarray.__getitem__`
  public NDArray get(Index... items) {
    return BasicIndexing.isBasic(items)
        ? apply(BasicIndexing.decide(layout, items))
        : AdvancedIndexing.of(this, items).gather();
  }

  /// `a[…] = value`: the value is stretched to the selected shape and converted to this dtype.
  ///
  /// @throws IndexException if an index is out of bounds or does not fit
  /// @throws BroadcastException if the value does not fit
  /// @throws ArrayStateException if the array is read-only
  /// @numpy `numpy.ndarray.__setitem__`
  public void set(NDArray value, Index... items) {
    var all = BasicIndexing.withoutScalars(items);
    if (BasicIndexing.isBasic(all)) {
      var target = apply(BasicIndexing.decide(layout, all));
      BasicIndexing.checkElement(all, target, value.shape());
      target.copyFrom(value);
    } else {
      AdvancedIndexing.of(this, all).scatter(value);
    }
  }

  /// Assigns one value to all elements.
  ///
  /// @numpy `numpy.ndarray.fill`
  public void fill(double value) {
    copyFrom(scalar(DType.FLOAT64, value));
  }

  /// Assigns all elements from another array, which is stretched to this shape and converted to
  /// this dtype; the two may overlap in memory.
  ///
  /// @throws BroadcastException if the shapes do not fit
  /// @throws ArrayStateException if this array is read-only
  /// @numpy `numpy.copyto` with `casting="unsafe"`
  public void copyFrom(NDArray source) {
    Assignment.assign(source, this);
  }

  /// A copy in new memory, in C order.
  ///
  /// @numpy `numpy.copy(order="C")`, `numpy.ndarray.copy`
  public NDArray copy() {
    return copy(Order.C);
  }

  /// A copy in new memory.
  ///
  /// @numpy `numpy.copy`
  public NDArray copy(Order order) {
    var result = emptyLike(this, dtype, order);
    result.copyFrom(this);
    return result;
  }

  /// A converted copy, with the elements in the same order in memory. Times that are converted to a
  /// dtype without a unit keep theirs.
  ///
  /// @numpy `numpy.ndarray.astype` with `casting="unsafe"`
  public NDArray astype(DType to) {
    var concrete = to instanceof Primitive ? to : ElementForm.concrete(this, to);
    if (concrete instanceof SubArrayType sub) {
      return ElementForm.spread(this, sub);
    }
    var result = empty(concrete, Assignment.copyLayout(layout, concrete.itemsize(), Order.K));
    result.copyFrom(this);
    return result;
  }

  /// This array if it has the dtype, else a converted copy.
  ///
  /// @numpy `numpy.ndarray.astype` with `copy=False`
  public NDArray to(DType to) {
    return dtype == to || dtype.equals(to) ? this : astype(to);
  }

  /// This array if it is contiguous in C order, else a copy that is.
  ///
  /// @numpy `numpy.asarray(order="C")`
  public NDArray contiguous() {
    return isCContiguous() ? this : copy(Order.C);
  }

  /// Whether the memory ranges of the two arrays overlap. They may still have no element in common.
  ///
  /// @numpy `numpy.may_share_memory`
  public boolean mayShareMemory(NDArray other) {
    return size() > 0
        && other.size() > 0
        && address + layout.low() < other.address + other.layout.high()
        && other.address + other.layout.low() < address + layout.high();
  }

  /// [#address], once it is certain that the array may be written.
  ///
  /// @throws ArrayStateException if it is read-only or its memory was given back
  @Override
  public long writeableAddress() {
    if (!writeable) {
      throw ArrayStateException.readOnly(this);
    }
    return address();
  }

  /// Gives the memory back at once, without waiting for the garbage collector. This array and all
  /// views of it refuse to be used afterwards. For temporaries that nobody else has seen; views and
  /// adopted memory are left alone.
  @Override
  public void release() {
    if (root == this && !released && owner.isPooled()) {
      released = true;
      Allocator.current().release(owner, address, nbytes());
    }
  }

  @Override
  public NDArray root() {
    return root;
  }

  /// This array as the printer sees it, for [ArrayText] with other options.
  public Cells cells() {
    return new ArrayCells(this);
  }

  /// As NumPy's `str`: the elements in brackets; an array without axes as its bare value.
  @Override
  public String toString() {
    return ArrayText.str(cells(), PrintOptions.current());
  }

  /// As NumPy's `repr`, such as `array([1, 2], dtype=int8)`.
  public String repr() {
    return ArrayText.repr(cells(), PrintOptions.current());
  }

  private NDArray apply(Decision decision) {
    return apply(decision, dtype, true);
  }

  private NDArray apply(Decision decision, DType viewed, boolean mayWrite) {
    return switch (decision) {
      case Decision.View(var form, var offset) -> view(viewed, form, offset, mayWrite);
      case Decision.Illegal(var problem) -> throw problem;
      case Decision.Copy copy -> throw new AssertionError("no view: " + copy.reason());
    };
  }

  /// A view with another layout at an offset from this array's first element: the one place where
  /// it is proved that a view stays inside the memory of its root.
  private NDArray view(DType viewed, Layout form, long offset, boolean mayWrite) {
    var start = address() + offset;
    if (form.size() > 0
        && (start + form.low() < root.address + root.layout.low()
            || start + form.high() > root.address + root.layout.high())) {
      throw ShapeException.outside(
          "a view with %s at offset %d leaves the memory of its base, which has %s; take fewer"
                  .formatted(form, start - root.address, root.layout)
              + " elements or smaller strides");
    }
    return new NDArray(this, viewed, form, start, mayWrite);
  }
}
