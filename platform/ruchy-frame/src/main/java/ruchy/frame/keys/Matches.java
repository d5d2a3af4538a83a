package ruchy.frame.keys;

import java.util.Arrays;
import ruchy.frame.rows.RowOrder;

/// Pairs of rows of a left and a right table; a negative number stands for no row.
public final class Matches {
  private final int[] left;
  private final int[] right;
  private final boolean allLeft;

  private Matches(int[] left, int[] right, boolean allLeft) {
    this.left = left;
    this.right = right;
    this.allLeft = allLeft;
  }

  /// The rows on the left.
  public int[] left() {
    return left;
  }

  /// The rows on the right.
  public int[] right() {
    return right;
  }

  /// How many pairs there are.
  public int size() {
    return right.length;
  }

  /// Whether the rows on the left are all rows, once each and in order.
  public boolean allLeft() {
    return allLeft;
  }

  /// The pairs with their sides exchanged.
  public Matches swapped() {
    return new Matches(right, left, false);
  }

  /// Every left row with every right row; the caller has checked that they are not too many.
  public static Matches cross(long lefts, long rights) {
    int size = Math.toIntExact(Math.multiplyExact(lefts, rights));
    int[] left = new int[size];
    int[] right = new int[size];
    for (int i = 0; i < size; i++) {
      left[i] = (int) (i / rights);
      right[i] = (int) (i % rights);
    }
    return new Matches(left, right, false);
  }

  /// The left rows that have a partner, or those that have none.
  public static Matches filtered(int[] codes, boolean wanted) {
    int[] rows = new int[codes.length];
    int size = 0;
    for (int row = 0; row < codes.length; row++) {
      rows[size] = row;
      size += codes[row] >= 0 == wanted ? 1 : 0;
    }
    return new Matches(
        size == rows.length ? rows : Arrays.copyOf(rows, size), new int[size], size == rows.length);
  }

  /// Whether each row has a code of its own, which is then its number.
  private static boolean unique(int[] codes, int count) {
    return count == codes.length;
  }

  /// How many pairs of rows with equal codes there are.
  ///
  /// @param codes the codes of the left rows
  /// @param others the codes of the right rows, of which there are `count`
  public static double count(int[] codes, int[] others, int count) {
    if (unique(others, count)) {
      return codes.length;
    }
    int[] sizes = new int[count];
    for (int code : others) {
      if (code != KeyCodes.NONE) {
        sizes[code]++;
      }
    }
    double pairs = 0;
    for (int code : codes) {
      pairs += code == KeyCodes.NONE ? 1 : sizes[code];
    }
    return pairs;
  }

  /// The pairs of rows with equal codes.
  ///
  /// @param codes the codes of the left rows
  /// @param others the codes of the right rows, of which there are `count`
  /// @param kept whether left rows without a partner stay
  public static Matches inner(int[] codes, int[] others, int count, boolean kept) {
    if (unique(others, count)) {
      return ofUnique(codes, kept);
    }
    var chains = new Chains(others, count);
    long size = chains.size(codes, kept);
    int[] left = new int[Math.toIntExact(size)];
    int[] right = new int[left.length];
    int at = 0;
    for (int row = 0; row < codes.length; row++) {
      int partner = codes[row] == KeyCodes.NONE ? -1 : chains.first[codes[row]];
      if (partner < 0 && kept) {
        left[at] = row;
        right[at++] = -1;
      }
      for (; partner >= 0; partner = chains.next[partner]) {
        left[at] = row;
        right[at++] = partner;
      }
    }
    return new Matches(left, right, false);
  }

  private static Matches ofUnique(int[] codes, boolean kept) {
    if (kept) {
      return new Matches(RowOrder.identity(codes.length), codes, true);
    }
    int[] left = new int[codes.length];
    int[] right = new int[codes.length];
    int size = 0;
    for (int row = 0; row < codes.length; row++) {
      left[size] = row;
      right[size] = codes[row];
      size += codes[row] >= 0 ? 1 : 0;
    }
    return size == codes.length
        ? new Matches(left, right, true)
        : new Matches(Arrays.copyOf(left, size), Arrays.copyOf(right, size), false);
  }

  /// These pairs, and below them the right rows that are in none.
  public Matches withOthers(int rights) {
    boolean[] met = new boolean[rights];
    int missing = rights;
    for (int row : right) {
      if (row >= 0 && !met[row]) {
        met[row] = true;
        missing--;
      }
    }
    int at = size();
    int size = Math.addExact(at, missing);
    int[] lefts = Arrays.copyOf(left, size);
    int[] all = Arrays.copyOf(right, size);
    for (int row = 0; row < rights; row++) {
      if (!met[row]) {
        lefts[at] = -1;
        all[at++] = row;
      }
    }
    return new Matches(lefts, all, false);
  }

  /// For each code the rows that have it, in order.
  private static final class Chains {
    private final int[] first;
    private final int[] next;
    private final int[] sizes;

    Chains(int[] codes, int count) {
      first = new int[count];
      sizes = new int[count];
      next = new int[codes.length];
      Arrays.fill(first, -1);
      for (int row = codes.length - 1; row >= 0; row--) {
        if (codes[row] != KeyCodes.NONE) {
          next[row] = first[codes[row]];
          first[codes[row]] = row;
          sizes[codes[row]]++;
        }
      }
    }

    long size(int[] codes, boolean kept) {
      long size = 0;
      for (int code : codes) {
        size += code == KeyCodes.NONE ? (kept ? 1 : 0) : sizes[code];
      }
      return size;
    }
  }
}
