package ruchy.session.completion;

import java.util.Locale;

/// How well typed letters fit a name that has them in their order: `rcsv` fits `read_csv`.
final class Subsequence {
  private static final int AT_WORD = 4;
  private static final int NEXT_TO = 2;

  private Subsequence() {}

  /// The greater, the better: letters that begin a word of the name, or follow the one before,
  /// count most, and long names less. Negative where letters are missing, or the first one begins
  /// no word.
  static int score(String typed, String name) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    int best = -1;
    for (int start = 0; start < name.length(); start++) {
      if (beginsWord(name, start) && lower(name, start) == wanted.charAt(0)) {
        best = Math.max(best, scoreFrom(wanted, name, start));
      }
    }
    return best;
  }

  private static int scoreFrom(String wanted, String name, int start) {
    int score = AT_WORD * wanted.length();
    int at = start;
    for (int i = 1; i < wanted.length(); i++) {
      int next = next(wanted.charAt(i), name, at + 1);
      if (next < 0) {
        return -1;
      }
      score += next == at + 1 ? NEXT_TO : beginsWord(name, next) ? AT_WORD : 0;
      at = next;
    }
    return Math.max(0, score - name.length() / 2);
  }

  /// The letter right here, else at the next beginning of a word, else wherever it comes first.
  private static int next(char letter, String name, int from) {
    int first = -1;
    for (int i = from; i < name.length(); i++) {
      if (lower(name, i) == letter) {
        if (i == from || beginsWord(name, i)) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  private static boolean beginsWord(String name, int index) {
    char c = name.charAt(index);
    char before = index == 0 ? '_' : name.charAt(index - 1);
    return Character.isLetterOrDigit(c)
        && (!Character.isLetterOrDigit(before)
            || (Character.isUpperCase(c) && Character.isLowerCase(before)));
  }

  private static char lower(String name, int index) {
    return Character.toLowerCase(name.charAt(index));
  }
}
