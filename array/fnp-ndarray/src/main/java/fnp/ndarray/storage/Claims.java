package fnp.ndarray.storage;

import java.lang.ref.PhantomReference;
import java.util.Arrays;
import java.util.function.Consumer;

/// The claims of all owners that live, or are not yet known to be dead.
///
/// A queue of references would tell of the dead one by one, through two locks and another thread,
/// which takes longer than an addition of 80 KB. So claims are looked at after each collection: all
/// that are new, and some of those that have outlived one, for young collections seldom end these.
final class Claims {
  /// So many of the old ones are looked at after each collection, beside as many as are new.
  private static final int OLD_LEAST = 64;

  private final Row young = new Row();
  private final Row old = new Row();

  /// Its object dies in the next collection.
  private PhantomReference<Object> sentinel = watch();

  private int nextOld;

  void add(Claim claim) {
    young.add(claim);
  }

  void remove(Claim claim) {
    (young.holds(claim) ? young : old).remove(claim);
  }

  /// Whether there was a collection since claims were last looked at.
  boolean isDue() {
    return sentinel.refersTo(null);
  }

  /// Hands over claims whose owners died in collections so far; they are held no longer.
  void takeDead(Consumer<Claim> found) {
    sentinel = watch();
    var some = Math.min(old.count, young.count + OLD_LEAST);
    for (int i = 0; i < some && old.count > 0; i++) {
      nextOld = nextOld == 0 ? old.count - 1 : Math.min(nextOld, old.count) - 1;
      takeIfDead(old, nextOld, found);
    }
    // Backwards, so that the oldest is given back last and used first: its cache lines are no
    // colder than others', and addresses rise.
    for (int i = young.count - 1; i >= 0; i--) {
      if (!takeIfDead(young, i, found)) {
        var claim = young.claims[i];
        young.remove(claim);
        old.add(claim);
      }
    }
  }

  /// The same of all claims, after a collection of everything.
  void takeAllDead(Consumer<Claim> found) {
    for (int i = old.count - 1; i >= 0; i--) {
      takeIfDead(old, i, found);
    }
    takeDead(found);
  }

  private static boolean takeIfDead(Row row, int place, Consumer<Claim> found) {
    var claim = row.claims[place];
    if (!claim.isOfDead()) {
      return false;
    }
    row.remove(claim);
    found.accept(claim);
    return true;
  }

  private static PhantomReference<Object> watch() {
    return new PhantomReference<>(new Object(), null);
  }

  /// Claims side by side, in no order; each knows its place.
  private static final class Row {
    private Claim[] claims = new Claim[OLD_LEAST];
    private int count;

    void add(Claim claim) {
      if (count == claims.length) {
        claims = Arrays.copyOf(claims, 2 * count);
      }
      claim.place = count;
      claims[count++] = claim;
    }

    boolean holds(Claim claim) {
      return claim.place < count && claims[claim.place] == claim;
    }

    void remove(Claim claim) {
      var last = claims[--count];
      claims[claim.place] = last;
      last.place = claim.place;
    }
  }
}
