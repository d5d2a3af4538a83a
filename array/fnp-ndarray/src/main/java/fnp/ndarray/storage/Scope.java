package fnp.ndarray.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Gives back all arrays made by this thread within a block of code, except those kept.
///
/// Optional: without scopes the garbage collector finds dead arrays, only later and with memory
/// that has left the cache by then. Arrays made in a scope must not be used after it, and say so.
///
/// ```java
/// try (var scope = Scope.open()) {
///   total = scope.keep(heavyWork(a, b));
/// }
/// ```
public final class Scope implements AutoCloseable {
  private final Allocator allocator;
  private final @Nullable Scope outer;
  private final List<Releasable> made = new ArrayList<>();
  private final List<Releasable> kept = new ArrayList<>(0);

  private Scope(Allocator allocator) {
    this.allocator = allocator;
    this.outer = allocator.scope();
  }

  /// Opens a scope on the running thread, which must also close it.
  public static Scope open() {
    var scope = new Scope(Allocator.current());
    scope.allocator.enter(scope);
    return scope;
  }

  /// The array that `work` makes, without what it made on the way.
  public static <T extends Releasable> T result(Supplier<T> work) {
    try (var scope = open()) {
      return scope.keep(work.get());
    }
  }

  /// Lets an array outlive this scope; it then belongs to the enclosing scope, if there is one.
  public <T extends Releasable> T keep(T array) {
    kept.add(array.root());
    return array;
  }

  /// Few arrays are kept, so a list that is searched is faster than a set.
  private boolean isKept(Releasable array) {
    for (var one : kept) {
      if (one == array) {
        return true;
      }
    }
    return false;
  }

  void add(Releasable array) {
    made.add(array);
  }

  /// Releases, newest first, what was made in this scope and not kept.
  ///
  /// @throws IllegalStateException if scopes are closed out of order or by another thread
  @Override
  public void close() {
    if (Allocator.current() != allocator || allocator.scope() != this) {
      throw new IllegalStateException(
          "a memory scope was closed out of order or on another thread; use try-with-resources");
    }
    allocator.enter(outer);
    for (int i = made.size() - 1; i >= 0; i--) {
      var array = made.get(i);
      if (isKept(array)) {
        allocator.created(array);
      } else {
        array.release();
      }
    }
  }
}
