package fnp.ndarray;

import fnp.dtype.DType;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `a[…]` with arrays of positions and masks among the indices: reading copies, writing scatters.
///
/// The position arrays are broadcast together to the *picked* shape. Its axes take the place of the
/// indexed ones if all arrays (and integers, which then count as arrays) stand side by side, and
/// come first otherwise. What the other indices leave is the *subspace*, copied once per pick.
///
/// @source NumPy 2.4, `mapping.c`: `prepare_index`, `PyArray_MapIterNew`
final class AdvancedIndexing {
  private final NDArray array;
  private final Picks picks;
  private final Shape picked;

  /// Axes of the subspace in front of the picked axes in the result.
  private final int before;

  private final Layout subspace;
  private final long offset;

  /// Whether elements hold references, which are copied besides their bytes.
  private final boolean references;

  private AdvancedIndexing(Parser parsed) {
    this.array = parsed.array;
    this.picks = parsed.picks();
    this.picked = picks.shape();
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
    picks.check();
    var inOrder = pickedFirst();
    var dense = NDArray.empty(array.dtype(), inOrder);
    var source = array.address() + offset;
    var target = dense.address();
    var block = Layout.contiguous(subspace.shape(), array.itemsize());
    var bytes = block.high();
    if (dense.size() > 0) {
      var room = NDArray.empty(DType.INT64, Picks.CHUNK + 1);
      var offsets = room.address();
      int count;
      for (long at = 0; at < picked.size(); at += count) {
        count = picks.next(offsets);
        if (subspace.size() == 1) {
          gatherElements(source, offsets, count, target + at * bytes);
        } else {
          for (int i = 0; i < count; i++) {
            StridedCopy.copy(
                subspace, source + offset(offsets, i), block, target + (at + i) * bytes);
          }
        }
        for (int i = 0; references && i < count; i++) {
          ReferenceCopy.copy(
              new ReferenceCopy.Form(array.owner(), subspace, source + offset(offsets, i)),
              new ReferenceCopy.Form(dense.owner(), block, target + (at + i) * bytes),
              array.dtype());
        }
      }
      room.release();
    }
    Reference.reachabilityFence(array);
    return before == 0 ? dense : dense.transpose(pickedBack(inOrder.ndim()));
  }

  /// Assigns to the picked elements, in C order of the picks, so that the last of several to the
  /// same place stays.
  void scatter(NDArray value) {
    picks.check();
    var target = array.writeableAddress() + offset;
    var inOrder = pickedFirst();
    var result = resultShape();
    var source = values(value, result, inOrder);
    var block = Layout.contiguous(subspace.shape(), array.itemsize());
    var single = value.size() == 1;
    var bytes = single ? 0 : block.high();
    var from = single ? source.broadcastTo(subspace.shape()).layout() : block;
    if (inOrder.size() > 0) {
      var room = NDArray.empty(DType.INT64, Picks.CHUNK + 1);
      var offsets = room.address();
      picks.keepApartFrom(array);
      int count;
      for (long at = 0; at < picked.size(); at += count) {
        count = picks.next(offsets);
        var values = source.address() + at * bytes;
        if (subspace.size() == 1) {
          scatterElements(values, bytes, offsets, count, target);
        } else {
          for (int i = 0; i < count; i++) {
            StridedCopy.copy(from, values + i * bytes, subspace, target + offset(offsets, i));
          }
        }
        for (int i = 0; references && i < count; i++) {
          ReferenceCopy.copy(
              new ReferenceCopy.Form(source.owner(), from, values + i * bytes),
              new ReferenceCopy.Form(array.owner(), subspace, target + offset(offsets, i)),
              array.dtype());
        }
      }
      room.release();
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

  private static long offset(long offsets, int i) {
    return Memory.getLong(offsets + (long) i * Long.BYTES);
  }

  private void gatherElements(long source, long offsets, int count, long target) {
    switch (array.itemsize()) {
      case 1 -> {
        for (int i = 0; i < count; i++) {
          Memory.setByte(target + i, Memory.getByte(source + offset(offsets, i)));
        }
      }
      case 2 -> {
        for (int i = 0; i < count; i++) {
          Memory.setShort(target + 2L * i, Memory.getShort(source + offset(offsets, i)));
        }
      }
      case 4 -> {
        for (int i = 0; i < count; i++) {
          Memory.setInt(target + 4L * i, Memory.getInt(source + offset(offsets, i)));
        }
      }
      case 8 -> {
        for (int i = 0; i < count; i++) {
          Memory.setLong(target + 8L * i, Memory.getLong(source + offset(offsets, i)));
        }
      }
      default -> {
        var itemsize = array.itemsize();
        for (int i = 0; i < count; i++) {
          Memory.copy(source + offset(offsets, i), target + (long) i * itemsize, itemsize);
        }
      }
    }
  }

  /// One element per pick, from values that are dense (step = itemsize) or single (step = 0).
  private void scatterElements(long values, long step, long offsets, int count, long target) {
    switch (array.itemsize()) {
      case 1 -> {
        for (int i = 0; i < count; i++) {
          Memory.setByte(target + offset(offsets, i), Memory.getByte(values + i * step));
        }
      }
      case 2 -> {
        for (int i = 0; i < count; i++) {
          Memory.setShort(target + offset(offsets, i), Memory.getShort(values + i * step));
        }
      }
      case 4 -> {
        for (int i = 0; i < count; i++) {
          Memory.setInt(target + offset(offsets, i), Memory.getInt(values + i * step));
        }
      }
      case 8 -> {
        for (int i = 0; i < count; i++) {
          Memory.setLong(target + offset(offsets, i), Memory.getLong(values + i * step));
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          Memory.copy(values + i * step, target + offset(offsets, i), array.itemsize());
        }
      }
    }
  }

  /// Sorts the items of an index into pickers and the subspace.
  private static final class Parser {
    final NDArray array;
    final List<Picks.Picker> pickers = new ArrayList<>();
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

    /// Whether there is more than one array or integer.
    private boolean several;

    /// The picks of a mask that is the only array of the index, and whose axes count as one.
    private @Nullable Picks alone;

    Parser(NDArray array) {
      this.array = array;
      this.from = array.layout();
    }

    Parser parse(Index[] items) {
      several = Arrays.stream(items).filter(Parser::isPicker).count() > 1;
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

    Picks picks() {
      return alone != null ? alone : new Picks.ByPositions(pickers);
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

    private static boolean isPicker(Index item) {
      return !(item instanceof Index.Slice
          || item instanceof Index.NewAxis
          || item instanceof Index.Ellipsis);
    }

    /// The step between elements along the next axes taken as one, or 0 if they are not one.
    private long joinedStride(int ndim) {
      int last = axis + ndim - 1;
      for (int i = last; i > axis; i--) {
        if (from.stride(i - 1) != from.stride(i) * from.length(i)) {
          return 0;
        }
      }
      return from.stride(last);
    }

    /// Integers are checked at once, arrays only if anything is picked.
    private void single(long position) {
      var at = BasicIndexing.position(position, axis, from.length(axis));
      pick(NDArray.scalar(DType.INT64, at));
    }

    private void pick(NDArray positions) {
      note();
      pickers.add(new Picks.Picker(positions, axis, from.length(axis), from.stride(axis)));
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
        pickers.add(new Picks.Picker(none, axis, 1, 0));
      }
      var joined = where.ndim() > 0 && !several ? joinedStride(where.ndim()) : 0;
      if (joined != 0) {
        alone = new Picks.ByMask(where.contiguous(), joined);
        axis += where.ndim();
        return;
      }
      for (var positions : Masks.nonzero(where)) {
        pickers.add(new Picks.Picker(positions, axis, from.length(axis), from.stride(axis)));
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
