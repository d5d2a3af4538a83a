package ruchy.runtime;

/// A character, boxed.
///
/// @param codePoint the Unicode code point
public record Char(int codePoint) implements Comparable<Char> {
  private static final Char[] ASCII = new Char[128];

  static {
    for (int i = 0; i < ASCII.length; i++) {
      ASCII[i] = new Char(i);
    }
  }

  /// The character of a code point.
  public static Char of(int codePoint) {
    return codePoint >= 0 && codePoint < ASCII.length ? ASCII[codePoint] : new Char(codePoint);
  }

  @Override
  public int compareTo(Char other) {
    return Integer.compare(codePoint, other.codePoint);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Char that && codePoint == that.codePoint;
  }

  @Override
  public int hashCode() {
    return codePoint;
  }

  @Override
  public String toString() {
    return Character.toString(codePoint);
  }
}
