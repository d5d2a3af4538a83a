package ruchy.lang.interpret;

/// What can go wrong while a program runs, as far as core itself decides it.
public enum Failure {
  /// A result does not fit its integer type
  OVERFLOW,
  /// `/` or `%` by zero
  DIVISION_BY_ZERO,
  /// A shift by a negative amount or by the width of the type or more
  SHIFT_AMOUNT,
  /// An integer to a negative power
  NEGATIVE_EXPONENT,
  /// A global that is read before its declaration ran
  UNASSIGNED,
  /// Calls nested too deeply
  RECURSION
}
