package fnp.ndarray;

import fnp.dtype.DType;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `a[…]` with arrays of positions and masks among the indices: reading copies, writing scatters.
///
/// The position arrays are broadcast together to the *picked* shape. Its axes take the place of the
/// indexed ones if all arrays (and integers, which then count as arrays) stand side by side, and
/// come first otherwise. What the other indices leave is the *subspace*, copied once per pick.
///
/// @source NumPy 2.4, `mapping.c`: `prepare_index`, `PyArray_MapIterNew`
final class AdvancedIndexing {
  private static final int CHUNK = 1024;

  private final NDArray array;
  private final List<Picker> pickers;
  private final Shape picked;

  /// Axes of the subspace in front of the picked axes in the result.
  private final int before;

  private final Layout subspace;
  private final long offset;

  /// Whether elements hold references, which are copied besides their bytes.
  private final boolean references;

  /// One position array and the axis it picks from.
  private record Picker(NDArray positions, int axis, long length, long stride) {}

  private AdvancedIndexing(Parser parsed) {
    this.array = parsed.array;
    this.pickers = parsed.pickers;
    this.picked = parsed.pickedShape();
    this.before = parsed.before();
    this.subspace = parsed.subspace();
    this.offset = parsed.offset;
    this.references = ReferenceCopy.isNeeded(array.dtype());
  }

  static AdvancedIndexing of(NDArray array, Index[] items) {
    return new AdvancedIndexing(new Parser(array).parse(items));
  }

  /// The picked elements, in new memory.
  NDArray gather() {
    checkPositions();
    var inOrder = pickedFirst();
    var dense = NDArray.empty(array.dtype(), inOrder);
    var source = array.address() + offset;
    var target = dense.address();
    var block = Layout.contiguous(subspace.shape(), array.itemsize());
    var bytes = block.high();
    if (dense.size() > 0) {
      var offsets = new long[CHUNK];
      var lanes = lanes();
      for (long at = 0; at < picked.size(); at += CHUNK) {
        var count = offsets(lanes, at, offsets);
        if (subspace.size() == 1) {
          gatherElements(source, offsets, count, target + at * bytes);
        } else {
          for (int i = 0; i < count; i++) {
            StridedCopy.copy(subspace, source + offsets[i], block, target + (at + i) * bytes);
          }
        }
        for (int i = 0; references && i < count; i++) {
          ReferenceCopy.copy(
              new ReferenceCopy.Form(array.owner(), subspace, source + offsets[i]),
              new ReferenceCopy.Form(dense.owner(), block, target + (at + i) * bytes),
              array.dtype());
        }
      }
      Reference.reachabilityFence(lanes);
    }
    Reference.reachabilityFence(array);
    return before == 0 ? dense : dense.transpose(pickedBack(inOrder.ndim()));
  }

  /// Assigns to the picked elements, in C order of the picks, so that the last of several to the
  /// same place stays.
  void scatter(NDArray value) {
    checkPositions();
    var target = array.writeableAddress() + offset;
    var inOrder = pickedFirst();
    var result = resultShape();
    var source = values(value, result, inOrder);
    var block = Layout.contiguous(subspace.shape(), array.itemsize());
    var single = value.size() == 1;
    var bytes = single ? 0 : block.high();
    var from = single ? source.broadcastTo(subspace.shape()).layout() : block;
    if (inOrder.size() > 0) {
      var offsets = new long[CHUNK];
      var lanes = stableLanes();
      for (long at = 0; at < picked.size(); at += CHUNK) {
        var count = offsets(lanes, at, offsets);
        var values = source.address() + at * bytes;
        if (subspace.size() == 1) {
          scatterElements(values, bytes, offsets, count, target);
        } else {
          for (int i = 0; i < count; i++) {
            StridedCopy.copy(from, values + i * bytes, subspace, target + offsets[i]);
          }
        }
        for (int i = 0; references && i < count; i++) {
          ReferenceCopy.copy(
              new ReferenceCopy.Form(source.owner(), from, values + i * bytes),
              new ReferenceCopy.Form(array.owner(), subspace, target + offsets[i]),
              array.dtype());
        }
      }
      Reference.reachabilityFence(lanes);
    }
    Reference.reachabilityFence(source);
    Reference.reachabilityFence(array);
  }

  /// The values in the array's dtype, dense, picked axes first; a single one stays single.
  private NDArray values(NDArray value, Shape result, Shape inOrder) {
    var fitted = Assignment.stretch(value, result);
    if (value.size() == 1) {
      return value.astype(array.dtype()).reshape();
    }
    var moved = before == 0 ? fitted : fitted.transpose(pickedToFront(result.ndim()));
    var dense = NDArray.empty(array.dtype(), inOrder);
    dense.copyFrom(moved);
    return dense;
  }

  private Shape pickedFirst() {
    var lengths = new long[picked.ndim() + subspace.ndim()];
    System.arraycopy(picked.lengths(), 0, lengths, 0, picked.ndim());
    System.arraycopy(subspace.shape().lengths(), 0, lengths, picked.ndim(), subspace.ndim());
    return Shape.owning(lengths);
  }

  private Shape resultShape() {
    var first = pickedFirst();
    var lengths = new long[first.ndim()];
    var axes = pickedBack(lengths.length);
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = first.lengths()[axes[i]];
    }
    return Shape.owning(lengths);
  }

  /// For each axis of the result, where it is when the picked axes come first.
  private int[] pickedBack(int ndim) {
    var axes = new int[ndim];
    var k = picked.ndim();
    for (int i = 0; i < ndim; i++) {
      axes[i] = i < before ? i + k : i < before + k ? i - before : i;
    }
    return axes;
  }

  /// The inverse of [#pickedBack].
  private int[] pickedToFront(int ndim) {
    var back = pickedBack(ndim);
    var axes = new int[ndim];
    for (int i = 0; i < ndim; i++) {
      axes[back[i]] = i;
    }
    return axes;
  }

  /// Checks all positions before anything is read or written.
  private void checkPositions() {
    if (picked.size() == 0) {
      return;
    }
    for (var picker : pickers) {
      var positions = picker.positions;
      var address = positions.address();
      for (long i = 0; i < positions.size(); i++) {
        var at = Memory.getLong(address + i * Long.BYTES);
        if (at >= picker.length || at < -picker.length) {
          throw IndexException.outOfBounds(at, picker.axis, picker.length);
        }
      }
      Reference.reachabilityFence(positions);
    }
  }

  /// The position arrays, stretched to the picked shape and dense.
  private NDArray[] lanes() {
    return pickers.stream()
        .map(picker ->
            picker.positions.size() == 1
                ? picker.positions
                : picker.positions.broadcastTo(picked).contiguous())
        .toArray(NDArray[]::new);
  }

  /// As [#lanes], but copied where writing to the array would change them.
  private NDArray[] stableLanes() {
    var lanes = lanes();
    for (int i = 0; i < lanes.length; i++) {
      if (lanes[i].mayShareMemory(array)) {
        lanes[i] = lanes[i].copy();
      }
    }
    return lanes;
  }

  /// Byte offsets of up to a chunk of picks, from the given one on.
  private int offsets(NDArray[] lanes, long first, long[] offsets) {
    var count = (int) Math.min(CHUNK, picked.size() - first);
    Arrays.fill(offsets, 0, count, 0);
    for (int n = 0; n < lanes.length; n++) {
      var picker = pickers.get(n);
      var step = lanes[n].size() == 1 ? 0 : Long.BYTES;
      var address = lanes[n].address() + first * step;
      for (int i = 0; i < count; i++) {
        var at = Memory.getLong(address + (long) i * step);
        offsets[i] += (at < 0 ? at + picker.length : at) * picker.stride;
      }
    }
    return count;
  }

  private void gatherElements(long source, long[] offsets, int count, long target) {
    switch (array.itemsize()) {
      case 1 -> {
        for (int i = 0; i < count; i++) {
          Memory.setByte(target + i, Memory.getByte(source + offsets[i]));
        }
      }
      case 4 -> {
        for (int i = 0; i < count; i++) {
          Memory.setInt(target + 4L * i, Memory.getInt(source + offsets[i]));
        }
      }
      case 8 -> {
        for (int i = 0; i < count; i++) {
          Memory.setLong(target + 8L * i, Memory.getLong(source + offsets[i]));
        }
      }
      default -> {
        var itemsize = array.itemsize();
        for (int i = 0; i < count; i++) {
          Memory.copy(source + offsets[i], target + (long) i * itemsize, itemsize);
        }
      }
    }
  }

  /// One element per pick, from values that are dense (step = itemsize) or single (step = 0).
  private void scatterElements(long values, long step, long[] offsets, int count, long target) {
    switch (array.itemsize()) {
      case 1 -> {
        for (int i = 0; i < count; i++) {
          Memory.setByte(target + offsets[i], Memory.getByte(values + i * step));
        }
      }
      case 4 -> {
        for (int i = 0; i < count; i++) {
          Memory.setInt(target + offsets[i], Memory.getInt(values + i * step));
        }
      }
      case 8 -> {
        for (int i = 0; i < count; i++) {
          Memory.setLong(target + offsets[i], Memory.getLong(values + i * step));
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          Memory.copy(values + i * step, target + offsets[i], array.itemsize());
        }
      }
    }
  }

  /// Sorts the items of an index into pickers and the subspace.
  private static final class Parser {
    final NDArray array;
    final List<Picker> pickers = new ArrayList<>();
    long offset;

    private final Layout from;
    private final long[] lengths = new long[2 * Shape.MAX_DIMENSIONS];
    private final long[] strides = new long[2 * Shape.MAX_DIMENSIONS];
    private int axis;
    private int to;

    /// Where the pickers stand in the subspace; -1 before the first.
    private int place = -1;

    private boolean apart;
    private boolean afterPicker;

    Parser(NDArray array) {
      this.array = array;
      this.from = array.layout();
    }

    Parser parse(Index[] items) {
      var ellipsis = BasicIndexing.axesOfEllipsis(from, items);
      for (var item : items) {
        switch (item) {
          case Index.At(var position) -> single(position);
          case Index.Positions(var where) when where.ndim() == 0 -> single(where.getLong());
          case Index.Positions(var where) -> pick(where.to(DType.INT64).contiguous());
          case Index.Mask(var where) -> mask(where);
          case Index.Slice slice -> {
            offset += BasicIndexing.slice(from, axis++, slice, lengths, strides, to++);
            afterPicker = false;
          }
          case Index.NewAxis _ -> {
            lengths[to++] = 1;
            afterPicker = false;
          }
          case Index.Ellipsis _ -> whole(axis + ellipsis);
        }
      }
      whole(from.ndim());
      return this;
    }

    Shape pickedShape() {
      try {
        return Shape.broadcast(
            pickers.stream().map(picker -> picker.positions.shape()).toArray(Shape[]::new));
      } catch (BroadcastException mismatch) {
        throw new IndexException(
            "the arrays used as indices do not fit together: " + mismatch.getMessage());
      }
    }

    int before() {
      return apart ? 0 : place;
    }

    Layout subspace() {
      return Layout.of(
          Shape.of(Arrays.copyOf(lengths, to)), Arrays.copyOf(strides, to), from.itemsize());
    }

    private void whole(int end) {
      for (; axis < end; axis++, to++) {
        lengths[to] = from.length(axis);
        strides[to] = from.stride(axis);
      }
      afterPicker = false;
    }

    /// Integers are checked at once, arrays only if anything is picked.
    private void single(long position) {
      var at = BasicIndexing.position(position, axis, from.length(axis));
      pick(NDArray.scalar(DType.INT64, at));
    }

    private void pick(NDArray positions) {
      note();
      pickers.add(new Picker(positions, axis, from.length(axis), from.stride(axis)));
      axis++;
    }

    private void mask(NDArray where) {
      note();
      for (int i = 0; i < where.ndim(); i++) {
        // A mask without elements picks none of any number.
        if (where.shape(i) != 0 && where.shape(i) != from.length(axis + i)) {
          throw new IndexException(
              ("boolean index did not match indexed array along axis %d; size of axis is %d but"
                      + " size of corresponding boolean axis is %d")
                  .formatted(axis + i, from.length(axis + i), where.shape(i)));
        }
      }
      if (where.ndim() == 0) {
        // True adds an axis of length 1, false one of length 0; no axis is used up.
        var none = NDArray.zeros(DType.INT64, where.getBoolean() ? 1 : 0);
        pickers.add(new Picker(none, axis, 1, 0));
      }
      for (var positions : Masks.nonzero(where)) {
        pickers.add(new Picker(positions, axis, from.length(axis), from.stride(axis)));
        axis++;
      }
    }

    private void note() {
      if (place < 0) {
        place = to;
      } else if (!afterPicker) {
        apart = true;
      }
      afterPicker = true;
    }
  }
}
