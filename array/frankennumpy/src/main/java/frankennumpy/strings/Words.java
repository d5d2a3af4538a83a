package frankennumpy.strings;

import java.util.ArrayList;
import java.util.List;

/// The words of a text between white space, as Python's `split` finds them.
final class Words {
  private Words() {}

  /// From the beginning; after so many gaps the rest is one word, with the white space behind it.
  static List<String> first(int[] codes, long gaps) {
    var words = new ArrayList<String>();
    int at = 0;
    for (long left = gaps; ; left--) {
      while (at < codes.length && Characters.isSpace(codes[at])) {
        at++;
      }
      if (at == codes.length) {
        return words;
      }
      int from = at;
      if (left == 0) {
        words.add(Texts.text(codes, from, codes.length));
        return words;
      }
      while (at < codes.length && !Characters.isSpace(codes[at])) {
        at++;
      }
      words.add(Texts.text(codes, from, at));
    }
  }

  /// From the end; after so many gaps the rest is one word, with the white space before it.
  static List<String> last(int[] codes, long gaps) {
    var words = new ArrayList<String>();
    int at = codes.length;
    for (long left = gaps; ; left--) {
      while (at > 0 && Characters.isSpace(codes[at - 1])) {
        at--;
      }
      if (at == 0) {
        return words;
      }
      int to = at;
      if (left == 0) {
        words.addFirst(Texts.text(codes, 0, to));
        return words;
      }
      while (at > 0 && !Characters.isSpace(codes[at - 1])) {
        at--;
      }
      words.addFirst(Texts.text(codes, at, to));
    }
  }
}
