package ruchy.jvm.source;

/// A Java expression: its text, how tightly it binds, and what Java takes it for.
///
/// @param form how its Java type differs from the carrier of its type in the language
record Java(String text, int precedence, Form form) {
  static final int LAMBDA = 1;
  static final int TERNARY = 2;
  static final int OR = 3;
  static final int AND = 4;
  static final int BIT_OR = 5;
  static final int BIT_XOR = 6;
  static final int BIT_AND = 7;
  static final int EQUALITY = 8;
  static final int RELATION = 9;
  static final int SHIFT = 10;
  static final int SUM = 11;
  static final int PRODUCT = 12;
  static final int UNARY = 13;
  static final int ATOM = 15;

  /// What Java takes an expression for.
  enum Form {
    /// The carrier itself
    PLAIN,
    /// An `int` literal that stands for a `long`
    SMALL,
    /// An `int` expression that stands for a `long`
    NARROW,
    /// A box, which Java opens where a primitive is wanted
    BOXED
  }

  static Java atom(String text) {
    return new Java(text, ATOM, Form.PLAIN);
  }

  static Java of(String text, int precedence) {
    return new Java(text, precedence, Form.PLAIN);
  }

  static Java boxed(String text) {
    return new Java(text, ATOM, Form.BOXED);
  }

  /// The text as an operand of something that binds as tightly as given.
  String at(int minimum) {
    return precedence < minimum ? "(" + text + ")" : text;
  }

  /// The text where Java must not take it for an `int` or a box.
  Java exact(String primitive) {
    return switch (form) {
      case PLAIN -> this;
      case SMALL -> new Java(text + "L", precedence, Form.PLAIN);
      case NARROW, BOXED -> new Java("(" + primitive + ") " + at(UNARY), UNARY, Form.PLAIN);
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
