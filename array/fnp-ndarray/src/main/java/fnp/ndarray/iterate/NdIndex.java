package fnp.ndarray.iterate;

import fnp.ndarray.Index;
import fnp.ndarray.Shape;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// All positions in a shape, in C order; each is a new array.
///
/// @numpy `numpy.ndindex`
public final class NdIndex implements Iterable<long[]> {
  private final Shape shape;

  private NdIndex(Shape shape) {
    this.shape = shape;
  }

  /// All positions in a shape.
  public static NdIndex of(Shape shape) {
    return new NdIndex(shape);
  }

  /// A position as an index.
  public static Index[] items(long[] position) {
    var items = new Index[position.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = Index.at(position[i]);
    }
    return items;
  }

  @Override
  public Iterator<long[]> iterator() {
    return new Positions(shape.toArray(), shape.size());
  }

  /// Counts like an odometer.
  private static final class Positions implements Iterator<long[]> {
    private final long[] lengths;
    private final long[] at;
    private long left;

    Positions(long[] lengths, long count) {
      this.lengths = lengths;
      this.at = new long[lengths.length];
      this.left = count;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public long[] next() {
      if (left <= 0) {
        throw new NoSuchElementException("all positions have been visited");
      }
      left--;
      var here = at.clone();
      for (int axis = at.length - 1; axis >= 0; axis--) {
        if (++at[axis] < lengths[axis]) {
          break;
        }
        at[axis] = 0;
      }
      return here;
    }
  }
}
