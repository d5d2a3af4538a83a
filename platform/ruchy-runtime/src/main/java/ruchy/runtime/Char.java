package ruchy.runtime;

/// A character, boxed.
///
/// @param codePoint the Unicode code point
public record Char(int codePoint) implements Comparable<Char> {
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
