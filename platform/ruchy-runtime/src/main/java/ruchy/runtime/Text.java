package ruchy.runtime;

/// Text by code points: length, index, slices. What compiled code and the library share.
public final class Text {
  private Text() {}

  /// The number of code points.
  public static long length(String text) {
    return CodePoints.count(text);
  }

  /// The character at an index in code points; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public static int charAt(String text, long index) {
    int count = CodePoints.count(text);
    int position = index >= 0 && index < count ? (int) index : Indexes.fromEnd(index, count);
    return text.codePointAt(CodePoints.offset(text, position));
  }

  /// The text from one index in code points up to another; negative ones count from the end and
  /// ends outside are cut, as in Python.
  public static String slice(String text, long from, long to) {
    int count = CodePoints.count(text);
    int start = Indexes.clamp(from, count);
    int end = Math.max(start, Indexes.clamp(to, count));
    return text.substring(CodePoints.offset(text, start), CodePoints.offset(text, end));
  }

  /// The first code points.
  public static String take(String text, int count) {
    return slice(text, 0, count);
  }

  /// The text several times over.
  ///
  /// @throws RuchyError E0710 if the count is negative or the result too long
  public static String repeat(String text, long count) {
    if (count < 0 || count > (Integer.MAX_VALUE - 8) / Math.max(1, text.length())) {
      throw new RuchyError("E0710", "text can not be repeated " + count + " times");
    }
    return text.repeat((int) count);
  }

  /// A character as text.
  public static String of(int codePoint) {
    return Character.toString(codePoint);
  }
}
