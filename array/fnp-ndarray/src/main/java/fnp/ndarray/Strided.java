package fnp.ndarray;

import fnp.dtype.DType;

/// The form of an array: what its elements are and how they lie, but not where.
public abstract sealed class Strided permits Addressed {
  final DType dtype;
  final Layout layout;

  Strided(DType dtype, Layout layout) {
    this.dtype = dtype;
    this.layout = layout;
  }

  /// The type of the elements.
  public final DType dtype() {
    return dtype;
  }

  /// Shape and strides.
  public final Layout layout() {
    return layout;
  }

  /// The lengths of the axes.
  public final Shape shape() {
    return layout.shape();
  }

  /// The length of one axis; negative numbers count from the last.
  ///
  /// @throws ShapeException if there is no such axis
  public final long shape(int axis) {
    return layout.shape().axis(axis);
  }

  /// A copy of the strides in bytes.
  public final long[] strides() {
    return layout.strides().clone();
  }

  /// The step in bytes along one axis; negative numbers count from the last.
  ///
  /// @throws ShapeException if there is no such axis
  public final long stride(int axis) {
    return layout.stride(layout.shape().normalise(axis));
  }

  /// The number of axes.
  public final int ndim() {
    return layout.ndim();
  }

  /// The number of elements.
  public final long size() {
    return layout.size();
  }

  /// Bytes per element.
  public final int itemsize() {
    return layout.itemsize();
  }

  /// The number of elements times the itemsize; a view of stride 0 may use fewer.
  public final long nbytes() {
    return layout.size() * layout.itemsize();
  }

  /// Whether the elements follow each other without gaps, the last index fastest.
  public final boolean isCContiguous() {
    return layout.isCContiguous();
  }

  /// Whether the elements follow each other without gaps, the first index fastest.
  public final boolean isFContiguous() {
    return layout.isFContiguous();
  }
}
