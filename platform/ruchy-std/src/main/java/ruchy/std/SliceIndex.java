package ruchy.std;

import fnp.ndarray.Index;
import ruchy.runtime.Option;
import ruchy.runtime.library.Signature;

/// `from:to:step` between brackets; parts that are not written are none.
public record SliceIndex(Option<Object> from, Option<Object> to, long step) {
  /// What `a[from:to:step]` puts between the brackets.
  @Signature("fn slice_index(from: Option<i64>, to: Option<i64>, step: i64) -> Any")
  public static Object of(Option<Object> from, Option<Object> to, long step) {
    return new SliceIndex(from, to, step);
  }

  Index toIndex() {
    Index whole = Index.step(step);
    if (!(whole instanceof Index.Slice open)) {
      return whole;
    }
    return new Index.Slice(end(from, open.start()), end(to, open.stop()), step);
  }

  private static long end(Option<Object> written, long otherwise) {
    return written instanceof Option.Some<Object>(Object value)
        ? ((Number) value).longValue()
        : otherwise;
  }
}
