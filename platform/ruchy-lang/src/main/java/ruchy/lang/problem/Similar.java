package ruchy.lang.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the names that somebody who wrote another one probably meant.
public final class Similar {
  private static final int RESULTS_MAX = 3;

  private Similar() {}

  private record Candidate(String name, int distance) {}

  /// The candidates nearest to a name, best first, at most three; empty if none is near.
  ///
  /// Near is an edit distance of a third of the name's length, where swapped neighbours count as
  /// one edit and a change of case as none, or a name that differs in the order of its words.
  public static List<String> names(String name, Collection<String> candidates) {
    int limit = Math.max(1, (name.length() + 1) / 3);
    String wanted = name.toLowerCase(Locale.ROOT);
    var near = new ArrayList<Candidate>();
    for (var candidate : candidates) {
      if (!candidate.equals(name) && !candidate.isEmpty()) {
        int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), limit);
        if (distance > limit && words(wanted).equals(words(candidate.toLowerCase(Locale.ROOT)))) {
          distance = limit;
        }
        if (distance <= limit && distance < Math.max(name.length(), candidate.length())) {
          near.add(new Candidate(candidate, distance));
        }
      }
    }
    near.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name));
    int best = near.isEmpty() ? 0 : near.getFirst().distance();
    return near.stream()
        .filter(candidate -> candidate.distance() <= best + 1)
        .map(Candidate::name)
        .distinct()
        .limit(RESULTS_MAX)
        .toList();
  }

  private static List<String> words(String name) {
    return List.of(name.split("_")).stream().sorted().toList();
  }

  /// The edit distance (Damerau's, of adjacent swaps) of two texts, or more than the limit.
  ///
  /// @source G. Navarro, "A guided tour to approximate string matching", 2001
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] twoBack = new int[b.length() + 1];
    int[] back = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      back[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(back[j - 1] + (same ? 0 : 1), Math.min(back[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, twoBack[j - 2] + 1);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = twoBack;
      twoBack = back;
      back = row;
      row = free;
    }
    return back[b.length()];
  }
}
