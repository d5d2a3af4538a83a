package fnp.ndarray;

import fnp.ndarray.element.Truth;
import java.lang.ref.Reference;
import java.util.List;

/// The places that an index with arrays picks, in C order, as byte offsets into the array; to be
/// gone through once.
interface Picks {
  /// At most so many come at a time.
  int CHUNK = 1024;

  /// The picked shape.
  Shape shape();

  /// Checks all positions before anything is read or written.
  ///
  /// @throws IndexException if one is out of bounds
  void check();

  /// Copies what writing to an array would change.
  void keepApartFrom(NDArray array);

  /// Writes the offsets of the next picks as 64-bit integers, with room for one more than [#CHUNK],
  /// and returns how many; 0 does not mean that there are no more.
  int next(long to);

  /// One position array and the axis it picks from.
  record Picker(NDArray positions, int axis, long length, long stride) {
    private void check() {
      var address = positions.address();
      for (long i = 0; i < positions.size(); i++) {
        var at = Memory.getLong(address + i * Long.BYTES);
        if (at >= length || at < -length) {
          throw IndexException.outOfBounds(at, axis, length);
        }
      }
      Reference.reachabilityFence(positions);
    }
  }

  /// Picks by arrays of positions, which are broadcast together.
  final class ByPositions implements Picks {
    private final List<Picker> pickers;
    private final Shape shape;

    /// The position arrays, stretched to the picked shape and dense.
    private final NDArray[] lanes;

    private long done;

    ByPositions(List<Picker> pickers) {
      this.pickers = List.copyOf(pickers);
      this.shape = shape(pickers);
      this.lanes =
          pickers.stream()
              .map(picker ->
                  picker.positions.size() == 1
                      ? picker.positions
                      : picker.positions.broadcastTo(shape).contiguous())
              .toArray(NDArray[]::new);
    }

    private static Shape shape(List<Picker> pickers) {
      try {
        return Shape.broadcast(
            pickers.stream().map(picker -> picker.positions.shape()).toArray(Shape[]::new));
      } catch (BroadcastException mismatch) {
        throw new IndexException(
            "the arrays used as indices do not fit together: " + mismatch.getMessage());
      }
    }

    @Override
    public Shape shape() {
      return shape;
    }

    @Override
    public void check() {
      if (shape.size() > 0) {
        pickers.forEach(Picker::check);
      }
    }

    @Override
    public void keepApartFrom(NDArray array) {
      for (int i = 0; i < lanes.length; i++) {
        if (lanes[i].mayShareMemory(array)) {
          lanes[i] = lanes[i].copy();
        }
      }
    }

    @Override
    public int next(long to) {
      var count = (int) Math.min(CHUNK, shape.size() - done);
      for (int n = 0; n < lanes.length; n++) {
        var step = lanes[n].size() == 1 ? 0 : Long.BYTES;
        add(pickers.get(n), lanes[n].address() + done * step, step, count, to, n == 0);
      }
      Reference.reachabilityFence(lanes);
      done += count;
      return count;
    }

    private static void add(
        Picker picker, long from, int step, int count, long to, boolean isFirst) {
      var length = picker.length;
      var stride = picker.stride;
      for (int i = 0; i < count; i++) {
        var at = Memory.getLong(from + (long) i * step);
        var place = to + (long) i * Long.BYTES;
        var offset = (at + (at >> 63 & length)) * stride;
        Memory.setLong(place, isFirst ? offset : Memory.getLong(place) + offset);
      }
    }
  }

  /// Picks by one mask over axes that count as one.
  final class ByMask implements Picks {
    private NDArray mask;
    private final long stride;
    private final Shape shape;
    private long done;

    /// @param mask dense
    /// @param stride from one element of the mask to the next, in the array
    ByMask(NDArray mask, long stride) {
      this.mask = mask;
      this.stride = stride;
      this.shape = Shape.of(Truth.count(mask.address(), mask.size()));
    }

    @Override
    public Shape shape() {
      return shape;
    }

    /// A mask has the shape of what it picks from.
    @Override
    public void check() {}

    @Override
    public void keepApartFrom(NDArray array) {
      if (mask.mayShareMemory(array)) {
        mask = mask.copy();
      }
    }

    @Override
    public int next(long to) {
      var some = (int) Math.min(CHUNK, mask.size() - done);
      var kept = Truth.positions(mask.address() + done, some, done * stride, stride, to);
      done += some;
      Reference.reachabilityFence(mask);
      return kept;
    }
  }
}
