package ruchy.std.task;

import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.task.Guard;
import ruchy.runtime.task.Mutex;

/// Values that one task at a time may use.
@Namespace("Mutex")
public final class Locks {
  private Locks() {}

  /// A mutex around a value.
  ///
  /// ```ruchy
  /// >>> let total = Mutex::new(0)
  /// >>> scope(|| { for i in 1..=4 { spawn { *total.lock() += i } } })
  /// >>> total.get()
  /// 10
  /// ```
  @Signature("fn new<T>(value: T) -> Mutex<T>")
  public static Mutex of(Object value) {
    return new Mutex(value);
  }

  /// Waits until no other task uses the value, and keeps it until the guard's block ends.
  ///
  /// ```ruchy
  /// >>> let names = Mutex::new(["Ada"])
  /// >>> { let mut held = names.lock(); held.push("Grace") }
  /// >>> names.get()
  /// ["Ada", "Grace"]
  /// ```
  @Signature({
    "fn lock<T>(self: Mutex<T>) -> Guard<T>",
    "fn write<T>(self: Mutex<T>) -> Guard<T>",
    "fn read<T>(self: Mutex<T>) -> Guard<T>"
  })
  public static Guard lock(Mutex self) {
    return self.lock();
  }

  /// The value as it is when no other task uses it.
  @Signature("fn get<T>(self: Mutex<T>) -> T")
  public static Object get(Mutex self) {
    return self.get();
  }

  /// Replaces the value.
  @Signature("fn set<T>(self: Mutex<T>, value: T)")
  public static void set(Mutex self, Object value) {
    self.set(value);
  }

  /// The value, once all is done with it.
  @Signature("fn into_inner<T>(self: Mutex<T>) -> T")
  public static Object intoInner(Mutex self) {
    return self.get();
  }

  /// The same mutex, for another task.
  @Signature("fn clone<T>(self: Mutex<T>) -> Mutex<T>")
  public static Mutex copy(Mutex self) {
    return self;
  }

  /// The value.
  @Signature("fn get<T>(self: Guard<T>) -> T")
  public static Object get(Guard self) {
    return self.get();
  }

  /// The value, and gives the guard back.
  @Signature("fn take<T>(self: Guard<T>) -> T")
  public static Object take(Guard self) {
    Object value = self.get();
    self.unlock();
    return value;
  }

  /// Replaces the value.
  @Signature("fn set<T>(self: Guard<T>, value: T)")
  public static void set(Guard self, Object value) {
    self.set(value);
  }

  /// Lets other tasks use the value before the guard's block ends.
  @Signature({"fn unlock<T>(self: Guard<T>)", "fn drop<T>(self: Guard<T>)"})
  public static void unlock(Guard self) {
    self.unlock();
  }

  /// The guard itself: a lock cannot fail.
  @Signature("fn unwrap<T>(self: Guard<T>) -> Guard<T>")
  public static Guard itself(Guard self) {
    return self;
  }

  /// The guard itself: a lock cannot fail.
  @Signature("fn expect<T>(self: Guard<T>, message: String) -> Guard<T>")
  public static Guard itself(Guard self, String message) {
    return self;
  }
}
