package ruchy.runtime;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Where the code points of a text begin, so that an index into a long text is found without
/// walking to it from the start each time.
///
/// Short texts are walked. Of a long one the count is noted, and the place of every 64th code point
/// unless each takes one UTF-16 unit; the notes of the texts asked last are kept as long as these
/// live.
final class CodePoints {
  private static final int STEP = 64;
  private static final int KEPT = 16;
  private static final AtomicReferenceArray<CodePoints> LAST = new AtomicReferenceArray<>(KEPT);

  private final WeakReference<String> text;
  private final int count;
  private final int[] starts;

  private CodePoints(String text) {
    this.text = new WeakReference<>(text);
    count = text.codePointCount(0, text.length());
    starts = count == text.length() ? new int[0] : starts(text, count);
  }

  private static int[] starts(String text, int count) {
    int[] starts = new int[count / STEP + 1];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = text.offsetByCodePoints(starts[i - 1], STEP);
    }
    return starts;
  }

  /// The number of code points of a text.
  static int count(String text) {
    return text.length() <= STEP ? text.codePointCount(0, text.length()) : of(text).count;
  }

  /// The offset in UTF-16 units of the code point at an index from 0 to the number of them.
  static int offset(String text, int index) {
    if (text.length() <= STEP) {
      return text.offsetByCodePoints(0, index);
    }
    int[] starts = of(text).starts;
    return starts.length == 0 ? index : text.offsetByCodePoints(starts[index / STEP], index % STEP);
  }

  private static CodePoints of(String text) {
    int place = text.hashCode() & (KEPT - 1);
    CodePoints kept = LAST.getPlain(place);
    if (kept == null || !kept.text.refersTo(text)) {
      kept = new CodePoints(text);
      LAST.setRelease(place, kept);
    }
    return kept;
  }
}
