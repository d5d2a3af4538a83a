package ruchy.std.task;

import ruchy.runtime.Result;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.task.Atomic;

/// Values that tasks read and replace without waiting.
@Namespace("Atomic")
public final class Atomics {
  private Atomics() {}

  /// An atomic that begins with a value.
  ///
  /// ```ruchy
  /// >>> let hits = Atomic::new(0)
  /// >>> scope(|| { for i in 0..10 { spawn { hits.fetch_add(1) } } })
  /// >>> hits.load()
  /// 10
  /// ```
  @Signature("fn new<T>(value: T) -> Atomic<T>")
  public static Atomic of(Object value) {
    return new Atomic(value);
  }

  /// The value.
  @Signature({"fn load<T>(self: Atomic<T>) -> T", "fn get<T>(self: Atomic<T>) -> T"})
  public static Object load(Atomic self) {
    return self.load();
  }

  /// Replaces the value.
  @Signature({"fn store<T>(self: Atomic<T>, value: T)", "fn set<T>(self: Atomic<T>, value: T)"})
  public static void store(Atomic self, Object value) {
    self.store(value);
  }

  /// Replaces the value and gives the one before.
  @Signature("fn swap<T>(self: Atomic<T>, value: T) -> T")
  public static Object swap(Atomic self, Object value) {
    return self.swap(value);
  }

  /// Replaces the value if it is what is expected; gives the one before, as an error if not.
  ///
  /// ```ruchy
  /// >>> let n = Atomic::new(1)
  /// >>> n.compare_exchange(1, 5)
  /// Ok(1)
  /// >>> n.compare_exchange(1, 9)
  /// Err(5)
  /// ```
  @Signature("fn compare_exchange<T>(self: Atomic<T>, expected: T, value: T) -> Result<T, T>")
  public static Result<Object, Object> compareExchange(Atomic self, Object expected, Object value) {
    return self.compareExchange(expected, value);
  }

  /// Adds to the value and gives the one before.
  ///
  /// @throws ArithmeticException if the sum is not an `i64`
  @Signature("fn fetch_add(self: Atomic<i64>, amount: i64) -> i64")
  public static long fetchAdd(Atomic self, long amount) {
    return (Long) self.fetchUpdate(value -> Math.addExact((Long) value, amount));
  }

  /// Takes from the value and gives the one before.
  ///
  /// @throws ArithmeticException if the difference is not an `i64`
  @Signature("fn fetch_sub(self: Atomic<i64>, amount: i64) -> i64")
  public static long fetchSub(Atomic self, long amount) {
    return (Long) self.fetchUpdate(value -> Math.subtractExact((Long) value, amount));
  }

  /// The same atomic, for another task.
  @Signature("fn clone<T>(self: Atomic<T>) -> Atomic<T>")
  public static Atomic copy(Atomic self) {
    return self;
  }
}
