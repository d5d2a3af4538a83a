package ruchy.std;

import java.util.Map;
import java.util.Set;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Text;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;

/// What loops and slices need of collections. Programs may call these too, but seldom have to.
public final class Iteration {
  private Iteration() {}

  /// The entries of a map as pairs, as they are now.
  @Signature("fn elements<K, V>(self: Map<K, V>) -> [Any]")
  public static ObjectList<Object> entries(Map<Object, Object> self) {
    var elements = new ObjectList<Object>();
    self.forEach((key, value) -> elements.add(Tuple2.of(key, value)));
    return elements;
  }

  /// The elements of a set, as they are now.
  @Signature("fn elements<T>(self: Set<T>) -> [Any]")
  public static ObjectList<Object> elements(Set<Object> self) {
    var elements = new ObjectList<Object>();
    self.forEach(elements::add);
    return elements;
  }

  /// The first value of a range.
  @Signature("fn start(self: Range<i64>) -> i64")
  public static long start(Range self) {
    return self.start();
  }

  /// The value after the last one of a range.
  @Signature("fn end(self: Range<i64>) -> i64")
  public static long end(Range self) {
    return self.end();
  }

  /// How many values a range has.
  @Signature("fn len(self: Range<i64>) -> i64")
  public static long length(Range self) {
    return self.length();
  }

  /// Whether a value lies in a range.
  @Signature({
    "fn contains(self: Range<i64>, value: i64) -> bool",
    "fn contains(self: Range<f64>, value: f64) -> bool",
    "fn contains(self: Range<char>, value: char) -> bool"
  })
  public static boolean contains(Range self, Object value) {
    return self.contains(value);
  }

  /// Every step-th element from one index up to another; negative indexes count from the end, and a
  /// negative step walks backwards.
  ///
  /// @throws RuchyError E0710 if the step is 0
  @Signature("fn sliced<T>(self: [T], from: Option<i64>, to: Option<i64>, step: i64) -> [T]")
  public static RuchyList sliced(
      RuchyList self, Option<Object> from, Option<Object> to, long step) {
    RuchyList picked = self.emptyLike(0);
    for (long i : places(self.length(), from, to, step)) {
      picked.append(self.item((int) i));
    }
    return picked;
  }

  /// Every step-th character of a text.
  ///
  /// @throws RuchyError E0710 if the step is 0
  @Signature("fn sliced(self: String, from: Option<i64>, to: Option<i64>, step: i64) -> String")
  public static String sliced(String self, Option<Object> from, Option<Object> to, long step) {
    int[] points = self.codePoints().toArray();
    var picked = new StringBuilder();
    for (long i : places(points.length, from, to, step)) {
      picked.appendCodePoint(points[(int) i]);
    }
    return picked.toString();
  }

  private static long[] places(long length, Option<Object> from, Option<Object> to, long step) {
    if (step == 0) {
      throw new RuchyError("E0710", "a slice cannot have a step of 0");
    }
    long least = step > 0 ? 0 : -1;
    long most = step > 0 ? length : length - 1;
    long start = end(from, length, step > 0 ? least : most, least, most);
    long stop = end(to, length, step > 0 ? most : least, least, most);
    long count = step > 0 ? (stop - start + step - 1) / step : (start - stop - step - 1) / -step;
    var places = new long[(int) Math.max(0, count)];
    for (int i = 0; i < places.length; i++) {
      places[i] = start + i * step;
    }
    return places;
  }

  private static long end(
      Option<Object> written, long length, long otherwise, long least, long most) {
    if (!(written instanceof Option.Some<Object> some)) {
      return otherwise;
    }
    long index = (Long) some.value();
    return Math.clamp(index < 0 ? index + length : index, least, most);
  }

  /// The character at an index; negative indexes count from the end.
  ///
  /// @throws RuchyError E0703 if there is no such index
  @Signature("fn at(self: String, index: i64) -> char")
  public static int at(String self, long index) {
    long length = Text.length(self);
    long place = index < 0 ? index + length : index;
    if (place < 0 || place >= length) {
      throw new RuchyError("E0703", "index " + index + " is out of bounds: the length is " + length)
          .help("`get` gives an `Option` instead");
    }
    return Text.charAt(self, place);
  }

  /// The elements of one list, then those of another, as a new list: `[1] + [2]` is `[1, 2]`.
  @Signature("fn add<T>(self: [T], other: [T]) -> [T]")
  public static RuchyList joined(RuchyList self, RuchyList other) {
    return self.concat(other);
  }

  /// A list of one value, several times.
  ///
  /// @throws RuchyError E0710 if the count is negative
  @Signature("fn repeated<T>(self: [T], count: i64) -> [T]")
  public static RuchyList repeated(RuchyList self, long count) {
    return self.repeated(count);
  }
}
