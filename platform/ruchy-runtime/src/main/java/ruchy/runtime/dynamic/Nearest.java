package ruchy.runtime.dynamic;

import java.util.ArrayList;
import java.util.List;

/// Suggests names that were probably meant.
final class Nearest {
  private static final int SHOWN_MAX = 8;

  private Nearest() {}

  /// A help line: the nearest names, or all of them if there are few, or other words for none.
  static String help(String wanted, List<String> known, String none) {
    List<String> near = new ArrayList<>();
    for (String name : known) {
      if (distance(wanted, name) <= Math.max(1, wanted.length() / 3)) {
        near.add(name);
      }
    }
    if (!near.isEmpty()) {
      return "did you mean `" + String.join("` or `", near) + "`?";
    }
    if (known.isEmpty()) {
      return none;
    }
    List<String> shown = known.subList(0, Math.min(SHOWN_MAX, known.size()));
    return "there is `" + String.join("`, `", shown) + (known.size() > SHOWN_MAX ? "` …" : "`");
  }

  /// How many letters must be changed, added, dropped or exchanged with a neighbour.
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] cost) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
