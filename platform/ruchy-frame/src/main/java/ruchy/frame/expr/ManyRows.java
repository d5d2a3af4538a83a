package ruchy.frame.expr;

import java.util.ArrayList;
import java.util.List;
import ruchy.frame.column.DataType;
import ruchy.frame.column.DataType.Kind;
import ruchy.frame.column.FrameException;

/// Checks operations that look at many rows: reductions, functions of neighbouring rows, and both
/// group by group.
final class ManyRows {
  private final Resolver resolver;

  ManyRows(Resolver resolver) {
    this.resolver = resolver;
  }

  Typed reduce(Expr.Reduce reduce) {
    var typed = resolver.resolve(reduce.operand());
    if (typed.expr().reduces()) {
      throw new FrameException(
          "`%s` reduces twice; compute the inner value in its own step"
              .formatted(ExprText.of(reduce)));
    }
    var type = typed.type();
    return switch (reduce.reduction()) {
      case SUM, MEAN, STD, VAR, MEDIAN, QUANTILE, PRODUCT, SKEW, KURTOSIS -> number(reduce, typed);
      case CORR, COV -> pair(reduce);
      case MIN, MAX -> {
        if (!type.isOrdered()) {
          throw Resolver.wrong(reduce.reduction().symbol(), "number", reduce.operand(), type);
        }
        yield reduced(reduce, typed.expr(), type);
      }
      case FIRST, LAST, MODE -> reduced(reduce, typed.expr(), type);
      case COUNT, LEN, N_UNIQUE -> reduced(reduce, typed.expr(), DataType.INT64);
      case IMPLODE -> reduced(reduce, typed.expr(), DataType.list(type));
      case TOP_K -> top(reduce, typed);
    };
  }

  private static Typed top(Expr.Reduce reduce, Typed typed) {
    if (!typed.type().isLong() && !typed.type().isFloat()) {
      throw Resolver.wrong("top_k", "number", reduce.operand(), typed.type());
    }
    if (!(reduce.parameter() >= 1 && reduce.parameter() <= Integer.MAX_VALUE)) {
      throw new FrameException(
          "top_k takes 1 value or more, not %d".formatted((long) reduce.parameter()));
    }
    return reduced(reduce, typed.expr(), DataType.list(typed.type()));
  }

  private static Typed number(Expr.Reduce reduce, Typed typed) {
    var reduction = reduce.reduction();
    var type = typed.type();
    if (type == DataType.DURATION && reduction != Reduction.PRODUCT && reduction != Reduction.VAR) {
      // The sum of lengths is a length, and so is their mean.
      var counts =
          number(reduce, new Typed(new Expr.Cast(typed.expr(), DataType.INT64), DataType.INT64));
      var whole = Resolver.convert(counts, DataType.INT64);
      return new Typed(new Expr.Cast(whole, type), type);
    }
    if (!type.isNumeric() && type != DataType.BOOL) {
      throw Resolver.wrong(reduction.symbol(), "number", reduce.operand(), type);
    }
    if (reduction == Reduction.QUANTILE && !(reduce.parameter() >= 0 && reduce.parameter() <= 1)) {
      throw new FrameException("a quantile lies from 0 to 1, not at " + reduce.parameter());
    }
    boolean keeps = reduction == Reduction.SUM || reduction == Reduction.PRODUCT;
    boolean exact = (type.isDecimal() || type == DataType.UINT64) && reduction == Reduction.SUM;
    var wide =
        exact
            ? type
            : keeps && !type.isFloat() && !type.isDecimal() ? DataType.INT64 : DataType.FLOAT64;
    return reduced(reduce, Resolver.convert(typed, wide), wide);
  }

  private static Typed reduced(Expr.Reduce reduce, Expr operand, DataType type) {
    return new Typed(new Expr.Reduce(reduce.reduction(), operand, reduce.parameter()), type);
  }

  private Typed pair(Expr.Reduce reduce) {
    var operands = new ArrayList<Expr>();
    for (var operand : reduce.operands()) {
      var typed = resolver.resolve(operand);
      if (!typed.type().isNumeric() && typed.type() != DataType.BOOL) {
        throw Resolver.wrong(reduce.reduction().symbol(), "number", operand, typed.type());
      }
      operands.add(Resolver.convert(typed, DataType.FLOAT64));
    }
    return new Typed(new Expr.Reduce(reduce.reduction(), operands, 0), DataType.FLOAT64);
  }

  Typed run(Expr.Run run) {
    var running = run.running();
    var typed = resolver.resolve(run.operand());
    var type = typed.type();
    boolean fits =
        switch (running.family()) {
          case ROWS -> true;
          case ORDER -> type.isOrdered() && (running.isRank() || type != DataType.STRING);
          case NUMBERS, FLOATS -> type.isNumeric() || type == DataType.BOOL;
        };
    if (!fits) {
      throw Resolver.wrong(running.symbol(), "number", run.operand(), type);
    }
    if (running.isRolling() && run.window().size() < 1) {
      throw new FrameException("a rolling window has at least 1 row, not " + run.window().size());
    }
    boolean sums = running.family() == Running.Family.NUMBERS || !running.isRank();
    if (type.isWide() && sums && running.family() != Running.Family.ROWS) {
      throw new FrameException(
          "`%s` of %s is not computed; cast `%s` to decimal(18, %d) or float64 first"
              .formatted(
                  running.symbol(), type, ExprText.of(run.operand()), Math.min(18, type.scale())));
    }
    var wide =
        switch (running.family()) {
          case ROWS, ORDER -> type;
          case FLOATS -> DataType.FLOAT64;
          case NUMBERS ->
              type.kind() == Kind.DECIMAL && running != Running.CUM_PROD
                  ? type
                  : type.isInteger() || type == DataType.BOOL ? DataType.INT64 : DataType.FLOAT64;
        };
    var operands = new ArrayList<Expr>();
    operands.add(Resolver.convert(typed, wide));
    for (var times : run.operands().subList(1, run.operands().size())) {
      operands.add(times(times));
    }
    return new Typed(new Expr.Run(running, operands, run.window()), result(running, wide));
  }

  private static DataType result(Running running, DataType wide) {
    return switch (running) {
      case CUM_COUNT, ROLLING_COUNT, RANK_MIN, RANK_MAX, RANK_DENSE, RANK_ORDINAL -> DataType.INT64;
      case RANK_AVERAGE -> DataType.FLOAT64;
      default -> wide;
    };
  }

  /// The times by which a window is measured, as integers.
  private Expr times(Expr expr) {
    var typed = resolver.resolve(expr);
    if (!typed.type().isTemporal() && !typed.type().isInteger()) {
      throw new FrameException(
          "a window is measured along dates, times or integers, but `%s` is %s"
              .formatted(ExprText.of(expr), typed.type()));
    }
    var moments = typed.type() == DataType.DATE ? DataType.TIMESTAMP : typed.type();
    var moment = new Typed(Resolver.convert(typed, moments), moments);
    return Resolver.convert(moment, DataType.INT64);
  }

  Typed over(Expr.Over over) {
    var keys = new ArrayList<Expr>();
    for (var key : over.keys()) {
      var typed = resolver.resolve(key);
      if (typed.expr().reduces() || typed.expr().runs()) {
        throw new FrameException(
            "a key of `over` is computed row by row, but `%s` is not; add it as a column first"
                .formatted(ExprText.of(key)));
      }
      keys.add(typed.expr());
    }
    if (keys.isEmpty()) {
      throw new FrameException(
          "`over` needs a key; without groups leave it out: `%s`"
              .formatted(ExprText.of(over.operand())));
    }
    var typed = resolver.resolve(over.operand());
    if (holdsOver(typed.expr())) {
      throw new FrameException(
          "`%s` groups twice; compute the inner value in its own step"
              .formatted(ExprText.of(over)));
    }
    return new Typed(new Expr.Over(typed.expr(), List.copyOf(keys)), typed.type());
  }

  private static boolean holdsOver(Expr expr) {
    return expr instanceof Expr.Over || expr.children().stream().anyMatch(ManyRows::holdsOver);
  }
}
