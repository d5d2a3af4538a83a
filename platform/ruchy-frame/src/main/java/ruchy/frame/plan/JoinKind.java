package ruchy.frame.plan;

import java.util.Locale;

/// Which rows a join keeps.
public enum JoinKind {
  /// Pairs of rows with equal keys.
  INNER,
  /// Those, and left rows without a partner.
  LEFT,
  /// Pairs in the right rows' order, and right rows without a partner.
  RIGHT,
  /// Pairs, left rows without a partner, then right rows without one.
  FULL,
  /// Left rows that have a partner, once.
  SEMI,
  /// Left rows that have none.
  ANTI,
  /// Every left row with every right row.
  CROSS;

  /// The kind of this name, in any case.
  ///
  /// @throws ruchy.frame.column.FrameException if there is none
  public static JoinKind parse(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "inner" -> INNER;
      case "left" -> LEFT;
      case "right" -> RIGHT;
      case "full", "outer" -> FULL;
      case "semi" -> SEMI;
      case "anti" -> ANTI;
      case "cross" -> CROSS;
      default ->
          throw new ruchy.frame.column.FrameException(
              "there is no join of kind \""
                  + name
                  + "\"; use inner, left, right, full, semi, anti or cross");
    };
  }

  /// Whether only columns of the left side come out.
  public boolean leftOnly() {
    return this == SEMI || this == ANTI;
  }
}
