package ruchy.std.look;

/// Text about a value, shown as it is: what `structure` and `summary` give.
///
/// @param text several lines, without an end of line at the end
public record Description(String text) {
  @Override
  public String toString() {
    return text;
  }
}
