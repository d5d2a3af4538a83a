package ruchy.lsp;

import java.util.Optional;
import ruchy.lang.source.Source;

/// The name at an offset, with the path before it.
///
/// @param path such as `np.linalg.inv` or `i64::MAX`; the name alone where an expression is before
/// @param receiverEnd the offset of the dot before it; -1 where there is none
record Word(String name, String path, int receiverEnd) {
  static Optional<Word> at(Source source, int offset) {
    String text = source.text();
    int start = offset;
    while (start > 0 && isPart(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    if (start == end) {
      return Optional.empty();
    }
    int first = start;
    while (first > 0
        && (isPart(text.charAt(first - 1)) || ".:".indexOf(text.charAt(first - 1)) >= 0)) {
      first--;
    }
    int dot = start > 0 && text.charAt(start - 1) == '.' ? start - 1 : -1;
    return Optional.of(new Word(text.substring(start, end), text.substring(first, end), dot));
  }

  private static boolean isPart(char letter) {
    return Character.isJavaIdentifierPart(letter) && letter != '$';
  }
}
