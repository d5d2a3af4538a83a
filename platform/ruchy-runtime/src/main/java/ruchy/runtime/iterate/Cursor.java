package ruchy.runtime.iterate;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import ruchy.runtime.Option;
import ruchy.runtime.Poll;
import ruchy.runtime.RuchyError;
import ruchy.runtime.function.ObjectToBoolean;

/// An iterator of the language, `Iterator<T>`: a step that finds the next value and leaves it here,
/// unboxed where it is an `i64` or `f64`.
///
/// Whoever uses an iterator up takes what it walks over with [#taken], so that a second use of it
/// is an error that says so, instead of an empty walk. It may be walked from both ends; one without
/// a step of its own from the back first reads what is left.
public final class Cursor {
  private enum Kind {
    WHOLE,
    REAL,
    OBJECT
  }

  private ObjectToBoolean<Cursor> forth;
  private @Nullable ObjectToBoolean<Cursor> back;
  private @Nullable Deque<Object> ahead;
  private Kind kind = Kind.OBJECT;
  private long whole;
  private double real;
  private Object value = Option.none();

  /// An iterator whose step gives a value to the cursor it gets and says whether there was one.
  public Cursor(ObjectToBoolean<Cursor> forth) {
    this.forth = forth;
  }

  /// One that can be walked from the back too.
  public Cursor(ObjectToBoolean<Cursor> forth, ObjectToBoolean<Cursor> back) {
    this.forth = forth;
    this.back = back;
  }

  private Cursor(Cursor moved) {
    this.forth = moved.forth;
    this.back = moved.back;
    this.ahead = moved.ahead;
  }

  /// Goes to the next value; whether there is one.
  public boolean advance() {
    Deque<Object> read = ahead;
    return read == null ? forth.callAsBoolean(this) : giveRead(read, read.pollFirst());
  }

  /// Goes to the last value that is left; whether there is one.
  public boolean retreat() {
    ObjectToBoolean<Cursor> step = back;
    if (step == null) {
      Deque<Object> rest = readAll();
      return giveRead(rest, rest.pollLast());
    }
    Deque<Object> read = ahead;
    return step.callAsBoolean(this) || read != null && giveRead(read, read.pollLast());
  }

  private boolean giveRead(Deque<Object> read, @Nullable Object item) {
    if (read.isEmpty()) {
      ahead = null;
    }
    if (item != null) {
      return giveBoxed(item);
    }
    return forth.callAsBoolean(this);
  }

  /// The value it stands at, an `i64`.
  public long whole() {
    return whole;
  }

  /// The value it stands at, an `f64`.
  public double real() {
    return real;
  }

  /// The value it stands at, boxed.
  public Object value() {
    return switch (kind) {
      case WHOLE -> whole;
      case REAL -> real;
      case OBJECT -> value;
    };
  }

  /// Puts it at a value.
  public boolean give(long found) {
    kind = Kind.WHOLE;
    whole = found;
    return true;
  }

  /// Puts it at a value.
  public boolean give(double found) {
    kind = Kind.REAL;
    real = found;
    return true;
  }

  /// Puts it at a value that is neither an `i64` nor an `f64`.
  public boolean give(Object found) {
    kind = Kind.OBJECT;
    value = found;
    return true;
  }

  /// Puts it at a boxed value of any type.
  public boolean giveBoxed(Object found) {
    return switch (found) {
      case Long number -> give(number.longValue());
      case Double number -> give(number.doubleValue());
      default -> give(found);
    };
  }

  /// Puts it where another one stands.
  public boolean giveFrom(Cursor other) {
    kind = other.kind;
    whole = other.whole;
    real = other.real;
    value = other.value;
    return true;
  }

  /// The next value, without going there.
  public Option<Object> peek() {
    Deque<Object> read = ahead;
    if (read == null) {
      if (!forth.callAsBoolean(this)) {
        return Option.none();
      }
      read = new ArrayDeque<>();
      read.add(value());
      ahead = read;
    }
    return Option.some(read.getFirst());
  }

  /// How many values are left; reads them ahead.
  public long left() {
    long count = readAll().size();
    if (count == 0) {
      ahead = null;
    }
    return count;
  }

  private Deque<Object> readAll() {
    Deque<Object> rest = ahead == null ? new ArrayDeque<>() : ahead;
    for (int n = 1; forth.callAsBoolean(this); n++) {
      rest.add(value());
      if (n % 1024 == 0) {
        Poll.check();
      }
    }
    ahead = rest;
    forth = _ -> false;
    back = null;
    return rest;
  }

  /// What it walks over, as a new iterator; this one must not be used again.
  ///
  /// @param use what takes it, such as `map`, for the message of a second use
  public Cursor taken(String use) {
    var moved = new Cursor(this);
    ahead = null;
    forth =
        _ -> {
          throw new RuchyError("E0725", "this iterator was used up by `" + use + "`")
              .help(
                  use.equals("for")
                      ? "collect it into a list first, or lend it: `for x in it.by_ref()`"
                      : "collect it into a list first, or lend it: `it.by_ref()." + use + "(…)`");
        };
    back = forth;
    return moved;
  }

  /// An iterator that takes its values from this one, which can be used when it is done.
  public Cursor lent() {
    return new Cursor(
        cursor -> advance() && cursor.giveFrom(this), cursor -> retreat() && cursor.giveFrom(this));
  }

  /// A second iterator over the values that are left; each is computed once, for whoever comes
  /// first.
  public Cursor copy() {
    var fork = new Fork(taken("clone"));
    forth = fork.reader();
    back = null;
    return new Cursor(fork.reader());
  }

  /// What several readers read one after the other.
  private static final class Fork {
    private final Cursor source;
    private final java.util.ArrayList<Object> read = new java.util.ArrayList<>();

    Fork(Cursor source) {
      this.source = source;
    }

    ObjectToBoolean<Cursor> reader() {
      var place = new int[1];
      return cursor -> {
        if (place[0] == read.size()) {
          if (!source.advance()) {
            return false;
          }
          read.add(source.value());
        }
        return cursor.giveBoxed(read.get(place[0]++));
      };
    }
  }

  @Override
  public String toString() {
    return "Iterator";
  }
}
