package ruchy.lang.syntax;

/// Operators with one operand.
public enum UnaryOperator {
  NEGATE("-"),
  NOT("!"),
  REFERENCE("&"),
  MUTABLE_REFERENCE("&mut "),
  DEREFERENCE("*");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /// As it is written.
  public String symbol() {
    return symbol;
  }
}
