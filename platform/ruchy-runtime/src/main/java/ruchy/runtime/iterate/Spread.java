package ruchy.runtime.iterate;

import ruchy.runtime.DoubleList;
import ruchy.runtime.LongList;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyList;

/// Places from one to another, each of which is asked for once, from either end.
public final class Spread {
  private long next;
  private long end;

  private Spread(long next, long end) {
    this.next = next;
    this.end = end;
  }

  /// What is given for a place.
  private interface At {
    boolean give(Cursor cursor, long place);
  }

  private Cursor cursor(At at) {
    return new Cursor(
        cursor -> next < end && at.give(cursor, next++),
        cursor -> next < end && at.give(cursor, --end));
  }

  /// The elements that a list has now.
  public static Cursor over(RuchyList list) {
    var places = new Spread(0, list.size());
    return switch (list) {
      case LongList whole -> places.cursor((cursor, place) -> cursor.give(whole.get((int) place)));
      case DoubleList real -> places.cursor((cursor, place) -> cursor.give(real.get((int) place)));
      default -> places.cursor((cursor, place) -> cursor.giveBoxed(list.item((int) place)));
    };
  }

  /// The values of a range.
  public static Cursor over(Range range) {
    if (range.from() instanceof Long) {
      return new Spread(range.start(), range.end()).cursor(Cursor::give);
    }
    long count = range.length();
    return new Spread(0, count).cursor((cursor, place) -> cursor.giveBoxed(range.at(place)));
  }
}
