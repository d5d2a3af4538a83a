package ruchy.std.iterate;

import ruchy.runtime.Option;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyList;
import ruchy.runtime.function.Function1;
import ruchy.runtime.function.ObjectToBoolean;
import ruchy.runtime.iterate.Cursor;
import ruchy.runtime.iterate.Spread;
import ruchy.runtime.library.Signature;

/// What the prelude's iterators are made of: how they take a step, and where they stand.
public final class Iterators {
  private Iterators() {}

  /// An iterator that takes a step with a function: it gives a value with `give`, which is true, or
  /// says false at the end.
  ///
  /// ```ruchy
  /// >>> let mut n = 0
  /// >>> let squares = stepping(|it: Iterator<i64>| { n += 1; n < 4 && it.give(n * n) })
  /// >>> squares.collect()
  /// [1, 4, 9]
  /// ```
  @Signature("fn stepping<T>(step: fn(Iterator<T>) -> bool) -> Iterator<T>")
  public static Cursor stepping(Function1<Cursor, Boolean> step) {
    return new Cursor(ObjectToBoolean.of(step));
  }

  /// An iterator that takes steps from either end with two functions.
  @Signature(
      "fn stepping_both<T>(step: fn(Iterator<T>) -> bool, back: fn(Iterator<T>) -> bool) ->"
          + " Iterator<T>")
  public static Cursor stepping(Function1<Cursor, Boolean> step, Function1<Cursor, Boolean> back) {
    return new Cursor(ObjectToBoolean.of(step), ObjectToBoolean.of(back));
  }

  /// The elements of a list, one by one.
  ///
  /// ```ruchy
  /// >>> let it = [1, 2].iter()
  /// >>> it.next()
  /// Some(1)
  /// ```
  @Signature("fn cursor<T>(self: [T]) -> Iterator<T>")
  public static Cursor over(RuchyList self) {
    return Spread.over(self);
  }

  /// The values of a range, one by one.
  @Signature("fn cursor<T>(self: Range<T>) -> Iterator<T>")
  public static Cursor over(Range self) {
    return Spread.over(self);
  }

  /// Goes to the next value; whether there is one.
  @Signature("fn advance<T>(self: Iterator<T>) -> bool")
  public static boolean advance(Cursor self) {
    return self.advance();
  }

  /// Goes to the last value that is left; whether there is one.
  @Signature("fn retreat<T>(self: Iterator<T>) -> bool")
  public static boolean retreat(Cursor self) {
    return self.retreat();
  }

  /// The whole number that an iterator stands at.
  @Signature("fn current(self: Iterator<i64>) -> i64")
  public static long whole(Cursor self) {
    return self.whole();
  }

  /// The real number that an iterator stands at.
  @Signature("fn current(self: Iterator<f64>) -> f64")
  public static double real(Cursor self) {
    return self.real();
  }

  /// The value that an iterator stands at.
  @Signature("fn current<T>(self: Iterator<T>) -> T")
  public static Object value(Cursor self) {
    return self.value();
  }

  /// Puts an iterator at a whole number, as its step does.
  @Signature("fn give(self: Iterator<i64>, value: i64) -> bool")
  public static boolean give(Cursor self, long value) {
    return self.give(value);
  }

  /// Puts an iterator at a real number, as its step does.
  @Signature("fn give(self: Iterator<f64>, value: f64) -> bool")
  public static boolean give(Cursor self, double value) {
    return self.give(value);
  }

  /// Puts an iterator at a value, as its step does.
  @Signature("fn give<T>(self: Iterator<T>, value: T) -> bool")
  public static boolean give(Cursor self, Object value) {
    return self.giveBoxed(value);
  }

  /// The next value, which stays the next one.
  ///
  /// ```ruchy
  /// >>> let it = [1, 2].iter()
  /// >>> (it.peek(), it.next())
  /// (Some(1), Some(1))
  /// ```
  @Signature("fn peek<T>(self: Iterator<T>) -> Option<T>")
  public static Option<Object> peek(Cursor self) {
    return self.peek();
  }

  /// How many values are left; reads them ahead.
  ///
  /// ```ruchy
  /// >>> [1, 2, 3].iter().skip(1).len()
  /// 2
  /// ```
  @Signature("fn len<T>(self: Iterator<T>) -> i64")
  public static long length(Cursor self) {
    return self.left();
  }

  /// What an iterator walks over, for the method that uses it up.
  @Signature("fn taken<T>(self: Iterator<T>, by: String) -> Iterator<T>")
  public static Cursor taken(Cursor self, String by) {
    return self.taken(by);
  }

  /// The iterator, lent: what takes values from it leaves the others.
  ///
  /// ```ruchy
  /// >>> let it = (1..6).iter()
  /// >>> it.by_ref().take(2).sum()
  /// 3
  /// >>> it.sum()
  /// 12
  /// ```
  @Signature("fn by_ref<T>(self: Iterator<T>) -> Iterator<T>")
  public static Cursor lent(Cursor self) {
    return self.lent();
  }

  /// A second iterator over the values that are left.
  ///
  /// ```ruchy
  /// >>> let it = [1, 2, 3].iter()
  /// >>> let again = it.clone()
  /// >>> it.next()
  /// Some(1)
  /// >>> again.collect()
  /// [1, 2, 3]
  /// ```
  @Signature("fn clone<T>(self: Iterator<T>) -> Iterator<T>")
  public static Cursor copy(Cursor self) {
    return self.copy();
  }
}
