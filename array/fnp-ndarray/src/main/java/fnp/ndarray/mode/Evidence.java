package fnp.ndarray.mode;

import java.util.Locale;

/// One decision, as it is kept in the [Ledger].
///
/// @param number counts all decisions of the process from 1, so that gaps show
/// @param mode that held, `strict` or `hardened`
/// @param entry where the input came in
/// @param threat what the decision was about
/// @param outcome what was decided
/// @param detail why, in at most 200 printable characters
public record Evidence(
    long number, String mode, Entry entry, Threat threat, Outcome outcome, String detail) {
  private static final int DETAIL_MAX = 200;

  /// Input can put anything into a message: it is cut, and what cannot be printed is escaped.
  static String bounded(String text) {
    var kept = new StringBuilder();
    for (int i = 0; i < text.length() && kept.length() < DETAIL_MAX; i++) {
      var c = text.charAt(i);
      if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        kept.append("\\u%04x".formatted((int) c));
      } else {
        kept.append(c);
      }
    }
    return kept.length() <= DETAIL_MAX ? kept.toString() : kept.substring(0, DETAIL_MAX);
  }

  /// Such as `3 hardened npy shape_bomb refused: …`.
  @Override
  public String toString() {
    return "%d %s %s %s %s: %s"
        .formatted(number, mode, word(entry), word(threat), word(outcome), detail);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
