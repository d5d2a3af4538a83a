package ruchy.frame.column;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The names most like a misspelt one.
public final class NearestNames {
  private static final int SHOWN_MAX = 3;

  private NearestNames() {}

  /// Up to three of `names` that differ from `name` by few edits, best first.
  public static List<String> of(String name, Collection<String> names) {
    int allowed = Math.max(1, Math.min(3, (name.length() + 1) / 3));
    record Candidate(String name, int distance) {}
    return names.stream()
        .distinct()
        .map(other -> new Candidate(other, distance(fold(name), fold(other))))
        .filter(candidate ->
            candidate.distance() <= allowed
                || (name.length() >= 3 && fold(candidate.name()).contains(fold(name))))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(SHOWN_MAX)
        .map(Candidate::name)
        .toList();
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "").replace("-", "");
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn `left` into `right`.
  ///
  /// @source optimal string alignment distance
  static int distance(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, left, right, i, j);
      }
    }
    return cost[left.length()][right.length()];
  }

  private static int step(int[][] cost, String left, String right, int i, int j) {
    char a = left.charAt(i - 1);
    char b = right.charAt(j - 1);
    int best = cost[i - 1][j - 1] + (a == b ? 0 : 1);
    best = Math.min(best, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    if (i > 1 && j > 1 && a == right.charAt(j - 2) && left.charAt(i - 2) == b) {
      best = Math.min(best, cost[i - 2][j - 2] + 1);
    }
    return best;
  }
}
