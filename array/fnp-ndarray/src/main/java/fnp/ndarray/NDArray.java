package fnp.ndarray;

import fnp.dtype.DType;
import fnp.ndarray.storage.Allocator;
import fnp.ndarray.storage.Owner;
import fnp.ndarray.storage.Releasable;
import java.util.Optional;

/// An n-dimensional array of one dtype in native memory.
///
/// A view shares the memory of the array it was taken from, so a write through one shows in the
/// other. Nobody frees memory by hand: it is reused once no array can reach it.
///
/// Arrays are not synchronised; threads that share one must agree among themselves.
///
/// @numpy `numpy.ndarray`, 2.4
public final class NDArray implements Releasable {
  private final DType dtype;
  private final Layout layout;
  private final long address;
  private final Owner owner;

  /// The array that the memory was made for; this array itself unless it is a view.
  private final NDArray root;

  private final boolean writeable;

  /// Only of a root: whether its memory was given back.
  private boolean released;

  /// A new root.
  private NDArray(DType dtype, Layout layout, long address, Owner owner, boolean writeable) {
    this.dtype = dtype;
    this.layout = layout;
    this.address = address;
    this.owner = owner;
    this.writeable = writeable;
    this.root = this;
  }

  /// A view.
  private NDArray(NDArray of, DType dtype, Layout layout, long address, boolean writeable) {
    this.dtype = dtype;
    this.layout = layout;
    this.address = address;
    this.owner = of.owner;
    this.root = of.root;
    this.writeable = writeable && of.writeable;
  }

  // ---- making arrays

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
    return empty(dtype, Layout.contiguous(shape, dtype.itemsize()));
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
    var array = new NDArray(dtype, layout, address, allocator.owner(), true);
    allocator.created(array);
    return array;
  }

  /// An array of zeros, in C order.
  ///
  /// @numpy `numpy.zeros`
  public static NDArray zeros(DType dtype, long... shape) {
    var array = empty(dtype, shape);
    Memory.clear(array.address, array.nbytes());
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
      throw new ShapeException(
          "an array with %s at offset %d does not lie within %s"
              .formatted(layout, address - owner.address(), owner));
    }
    return new NDArray(dtype, layout, address, owner, writeable);
  }

  // ---- what it is

  /// The type of the elements.
  public DType dtype() {
    return dtype;
  }

  /// Shape and strides.
  public Layout layout() {
    return layout;
  }

  /// The lengths of the axes.
  public Shape shape() {
    return layout.shape();
  }

  /// The length of one axis; negative numbers count from the last.
  ///
  /// @throws ShapeException if there is no such axis
  public long shape(int axis) {
    return layout.shape().axis(axis);
  }

  /// A copy of the strides in bytes.
  public long[] strides() {
    return layout.strides().clone();
  }

  /// The step in bytes along one axis; negative numbers count from the last.
  ///
  /// @throws ShapeException if there is no such axis
  public long stride(int axis) {
    return layout.stride(layout.shape().normalise(axis));
  }

  /// The number of axes.
  public int ndim() {
    return layout.ndim();
  }

  /// The number of elements.
  public long size() {
    return layout.size();
  }

  /// Bytes per element.
  public int itemsize() {
    return layout.itemsize();
  }

  /// The number of elements times the itemsize; a view of stride 0 may use fewer.
  public long nbytes() {
    return layout.size() * layout.itemsize();
  }

  /// The address of the element `(0, 0, …)`. Keep the array reachable while using it
  /// (`Reference.reachabilityFence`), and stay inside [#layout].
  ///
  /// @throws ArrayStateException if the memory was given back
  public long address() {
    if (root.released) {
      throw ArrayStateException.released();
    }
    return address;
  }

  /// What keeps the memory alive.
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

  /// Whether the elements follow each other without gaps, the last index fastest.
  public boolean isCContiguous() {
    return layout.isCContiguous();
  }

  /// Whether the elements follow each other without gaps, the first index fastest.
  public boolean isFContiguous() {
    return layout.isFContiguous();
  }

  // ---- single elements

  /// The element, converted to float64.
  ///
  /// @throws IndexException if an index is out of bounds
  public double getDouble(long... index) {
    return Elements.getDouble(dtype, address() + layout.offset(index));
  }

  /// The element, converted to int64.
  ///
  /// @throws IndexException if an index is out of bounds
  public long getLong(long... index) {
    return Elements.getLong(dtype, address() + layout.offset(index));
  }

  /// Whether the element differs from zero.
  ///
  /// @throws IndexException if an index is out of bounds
  public boolean getBoolean(long... index) {
    return Elements.getBoolean(dtype, address() + layout.offset(index));
  }

  /// The element as a Java object: `Boolean`, `Long`, `Double`, or `BigInteger` for a uint64 of 2⁶³
  /// and more.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @numpy `numpy.ndarray.item`
  public Object item(long... index) {
    return Elements.get(dtype, address() + layout.offset(index));
  }

  /// Assigns one element, converted as by a C cast.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws ArrayStateException if the array is read-only
  public void setDouble(double value, long... index) {
    Elements.setDouble(dtype, writeableAddress() + layout.offset(index), value);
  }

  /// Assigns one element; narrower integers wrap around.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws ArrayStateException if the array is read-only
  public void setLong(long value, long... index) {
    Elements.setLong(dtype, writeableAddress() + layout.offset(index), value);
  }

  /// Assigns one element.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @throws ArrayStateException if the array is read-only
  public void setBoolean(boolean value, long... index) {
    setLong(value ? 1 : 0, index);
  }

  // ---- memory

  /// [#address], once it is certain that the array may be written.
  ///
  /// @throws ArrayStateException if it is read-only or its memory was given back
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

  /// A view with another layout at an offset from this array's first element.
  NDArray view(DType viewed, Layout of, long offset, boolean mayWrite) {
    return new NDArray(this, viewed, of, address() + offset, mayWrite);
  }
}
