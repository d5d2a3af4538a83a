package ruchy.frame.expr;

import java.util.Locale;

/// Operations on one value.
public enum Function {
  /// Minus.
  NEGATE(Takes.NUMBER),
  /// Logical not.
  NOT(Takes.BOOL),
  /// Absolute value.
  ABS(Takes.NUMBER),
  /// Minus one, zero or one.
  SIGN(Takes.NUMBER),
  /// Square root; NaN below zero.
  SQRT(Takes.FLOAT),
  /// Exponential.
  EXP(Takes.FLOAT),
  /// Natural logarithm; minus infinity at zero, NaN below.
  LOG(Takes.FLOAT),
  /// Logarithm to base 10.
  LOG10(Takes.FLOAT),
  /// Sine of radians.
  SIN(Takes.FLOAT),
  /// Cosine of radians.
  COS(Takes.FLOAT),
  /// Tangent of radians.
  TAN(Takes.FLOAT),
  /// Largest whole number that is not greater.
  FLOOR(Takes.FLOAT),
  /// Smallest whole number that is not less.
  CEIL(Takes.FLOAT),
  /// Whether the value is null.
  IS_NULL(Takes.ANY),
  /// Whether the value is not null.
  IS_NOT_NULL(Takes.ANY),
  /// Whether the value is NaN.
  IS_NAN(Takes.FLOAT),
  /// Upper case, letter by letter.
  UPPER(Takes.TEXT),
  /// Lower case, letter by letter.
  LOWER(Takes.TEXT),
  /// How many code points a text has.
  LEN(Takes.TEXT),
  /// Text without ASCII white space at both ends.
  STRIP(Takes.TEXT),
  /// The year.
  YEAR(Takes.TIME),
  /// The month, 1 to 12.
  MONTH(Takes.TIME),
  /// The day of the month.
  DAY(Takes.TIME),
  /// The day of the week, 1 for Monday to 7.
  WEEKDAY(Takes.TIME),
  /// The day of the year.
  ORDINAL_DAY(Takes.TIME),
  /// The quarter, 1 to 4.
  QUARTER(Takes.TIME),
  /// The hour.
  HOUR(Takes.TIME),
  /// The minute.
  MINUTE(Takes.TIME),
  /// The second.
  SECOND(Takes.TIME);

  /// What an operation can be applied to.
  enum Takes {
    NUMBER,
    FLOAT,
    BOOL,
    TEXT,
    TIME,
    ANY
  }

  private final Takes takes;

  Function(Takes takes) {
    this.takes = takes;
  }

  Takes takes() {
    return takes;
  }

  /// The name that users write.
  public String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }
}
