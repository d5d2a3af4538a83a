package ruchy.frame.expr;

import java.util.List;
import ruchy.frame.column.FrameException;

/// Numbers sorted into intervals.
final class Breaks {
  private Breaks() {}

  static Expr cut(Expr value, List<Double> breaks, List<String> labels) {
    for (int i = 0; i < breaks.size(); i++) {
      if (i > 0 && !(breaks.get(i - 1) < breaks.get(i))) {
        throw new FrameException("the breaks of `cut` ascend, but got " + breaks);
      }
    }
    if (breaks.isEmpty() || (!labels.isEmpty() && labels.size() != breaks.size() + 1)) {
      throw new FrameException(
          "%d breaks make %d intervals, but got %d labels"
              .formatted(breaks.size(), breaks.size() + 1, labels.size()));
    }
    var names = labels.isEmpty() ? names(breaks) : labels;
    var choice =
        Expr.when(value.isNull())
            .then(Expr.nullValue())
            .when(value.le(breaks.getFirst()))
            .then(names.getFirst());
    for (int i = 1; i < breaks.size(); i++) {
      choice = choice.when(value.le(breaks.get(i))).then(names.get(i));
    }
    return new Expr.Alias(choice.otherwise(names.getLast()), value.outputName());
  }

  private static List<String> names(List<Double> breaks) {
    var names = new java.util.ArrayList<String>();
    for (int i = 0; i <= breaks.size(); i++) {
      var from = i == 0 ? "-inf" : plain(breaks.get(i - 1));
      var to = i == breaks.size() ? "inf" : plain(breaks.get(i));
      names.add("(" + from + ", " + to + "]");
    }
    return names;
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
