package fnp.ndarray.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The free regions of a pool, by size class, last in first out so that the next user gets what is
/// still in the cache.
///
/// Memory that was written before is worth far more than memory the system hands out for the first
/// time, which it must clear (milliseconds for each huge page on some virtual machines). So a
/// request whose own class is empty takes a larger free region, or a piece cut from one; the pieces
/// become whole again when all of them are free and the whole is wanted.
final class FreeRegions {
  /// A region is used whole if it is at most this many times as large as what is asked.
  private static final long WHOLE_MAX = 2;

  /// Smaller pieces are not cut: one array that lives long would hold back a region for many.
  private static final long PIECES_MAX = 16;

  private final ArrayDeque<Region>[] byClass;

  /// Regions of which pieces were cut.
  private final List<Region> cut = new ArrayList<>();

  /// How many of those have all their pieces free.
  private int joinable;

  @SuppressWarnings({"unchecked", "rawtypes"})
  FreeRegions() {
    byClass = new ArrayDeque[SizeClass.COUNT];
    for (int i = 0; i < byClass.length; i++) {
      byClass[i] = new ArrayDeque<>(0);
    }
  }

  void add(Region region) {
    byClass[region.sizeClass].addFirst(region);
    var whole = region.whole;
    if (whole != null && ++whole.freePieces == whole.pieces) {
      joinable++;
    }
  }

  /// A free region of at least this class, or null.
  @Nullable Region take(int sizeClass) {
    var found = poll(sizeClass);
    if (found == null && joinPieces(sizeClass)) {
      found = poll(sizeClass);
    }
    return found != null ? found : larger(sizeClass);
  }

  /// A free mapping of its own of this class or a larger one, to be given back to the system.
  @Nullable Region takeMapping(int fromClass) {
    joinPieces(SizeClass.COUNT);
    for (int each = fromClass; each < byClass.length; each++) {
      for (var region : byClass[each]) {
        if (region.whole == null) {
          byClass[each].remove(region);
          return region;
        }
      }
    }
    return null;
  }

  private @Nullable Region poll(int sizeClass) {
    var region = byClass[sizeClass].pollFirst();
    if (region != null && region.whole != null) {
      joinable -= region.whole.freePieces-- == region.whole.pieces ? 1 : 0;
    }
    return region;
  }

  private @Nullable Region larger(int sizeClass) {
    var size = SizeClass.bytes(sizeClass);
    for (int each = sizeClass + 1; each < byClass.length; each++) {
      var bytes = SizeClass.bytes(each);
      if (bytes > PIECES_MAX * size) {
        return null;
      }
      if (!byClass[each].isEmpty() && bytes <= WHOLE_MAX * size) {
        return poll(each);
      }
      var whole = byClass[each].peekFirst();
      if (whole != null && whole.whole == null) {
        byClass[each].removeFirst();
        cutUp(whole, sizeClass);
        return poll(sizeClass);
      }
    }
    return null;
  }

  private void cutUp(Region whole, int sizeClass) {
    var size = SizeClass.bytes(sizeClass);
    whole.pieces = (int) (whole.bytes() / size);
    whole.freePieces = 0;
    cut.add(whole);
    for (int i = whole.pieces - 1; i >= 0; i--) {
      add(new Region(whole.address + i * size, sizeClass, whole));
    }
  }

  /// Makes regions whole whose pieces are all free: those of a class, or all for `COUNT`.
  private boolean joinPieces(int sizeClass) {
    if (joinable == 0) {
      return false;
    }
    return cut.removeIf(whole -> {
      var wanted = sizeClass == SizeClass.COUNT || whole.sizeClass == sizeClass;
      if (!wanted || whole.freePieces < whole.pieces) {
        return false;
      }
      for (var each : byClass) {
        each.removeIf(piece -> piece.whole == whole);
      }
      add(whole);
      joinable--;
      return true;
    });
  }
}
