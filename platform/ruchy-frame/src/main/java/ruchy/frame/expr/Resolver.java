package ruchy.frame.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ruchy.frame.column.Category;
import ruchy.frame.column.DataType;
import ruchy.frame.column.DataType.Kind;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.LongValues;
import ruchy.frame.column.Schema;
import ruchy.frame.column.TimeText;

/// Checks expressions against a schema, and writes out the conversions they leave unsaid.
///
/// Constants take the type of what they stand beside: `col("day").ge("2020-01-01")` compares dates,
/// and an `int32` column plus 1 stays `int32`.
public final class Resolver {
  private static final Expr NULL = Expr.nullValue();
  private static final int WIDE_DIGITS = DataType.WIDE_DIGITS;

  private final Schema schema;

  /// A resolver for expressions over these columns.
  public Resolver(Schema schema) {
    this.schema = schema;
  }

  /// The expression with known columns and types.
  ///
  /// @throws FrameException if a column is unknown or an operand has the wrong type
  public Typed resolve(Expr expr) {
    return switch (expr) {
      case Expr.Column(var name) -> new Typed(expr, schema.type(name));
      case Expr.Literal(var value) -> literal(expr, value);
      case Expr.Unary(var function, var operand) -> unary(function, operand);
      case Expr.Binary binary -> binary(binary);
      case Expr.Round(var operand, var digits) -> round(operand, digits);
      case Expr.Replace(var operand, var from, var to) ->
          new Typed(new Expr.Replace(text(operand, "replace"), from, to), DataType.STRING);
      case Expr.Substring(var operand, var start, var length) ->
          new Typed(new Expr.Substring(text(operand, "slice"), start, length), DataType.STRING);
      case Expr.Cast(var operand, var type) -> cast(operand, type);
      case Expr.When(var branches, var otherwise) -> when(branches, otherwise);
      case Expr.IsIn(var operand, var values) -> isIn(operand, values);
      case Expr.Reduce reduce -> new ManyRows(this).reduce(reduce);
      case Expr.Run run -> new ManyRows(this).run(run);
      case Expr.Over over -> new ManyRows(this).over(over);
      case Expr.Call call -> call(call);
      case Expr.Alias(var operand, _) -> resolve(operand);
    };
  }

  private Typed call(Expr.Call call) {
    var typed = call.operands().stream().map(this::resolve).toList();
    var function = call.function();
    try {
      var wanted = function.operands(typed.stream().map(Typed::type).toList());
      var operands = new ArrayList<Expr>();
      for (int i = 0; i < typed.size(); i++) {
        operands.add(convert(typed.get(i), wanted.get(i)));
      }
      var result = function.result(wanted, call.parameters());
      return new Typed(new Expr.Call(function, operands, call.parameters()), result);
    } catch (FrameException e) {
      throw new FrameException("in `%s`: %s".formatted(ExprText.of(call), e.getMessage()), e);
    }
  }

  /// The expression as a condition.
  ///
  /// @throws FrameException if it is not a bool
  public Expr condition(Expr expr) {
    var typed = resolve(expr);
    if (typed.type() != DataType.BOOL) {
      throw new FrameException(
          "a condition is a bool, but `%s` is %s; compare it with something, as in `%s > 0`"
              .formatted(ExprText.of(expr), typed.type(), ExprText.of(expr)));
    }
    return typed.expr();
  }

  private static Typed literal(Expr expr, Optional<Object> value) {
    if (value.isEmpty()) {
      throw new FrameException(
          "a null that stands alone has no type; say which, as in `null.cast(float64)`");
    }
    return new Typed(expr, typeOf(value.get()));
  }

  private static DataType typeOf(Object value) {
    return switch (value) {
      case Boolean _ -> DataType.BOOL;
      case Long _ -> DataType.INT64;
      case Double _ -> DataType.FLOAT64;
      case String _ -> DataType.STRING;
      case LocalDate _ -> DataType.DATE;
      case LocalTime _ -> DataType.TIME;
      case LocalDateTime _ -> DataType.TIMESTAMP;
      case ZonedDateTime time -> DataType.timestamp(time.getZone().getId());
      case Duration _ -> DataType.DURATION;
      case BigDecimal decimal -> decimal(decimal);
      case BigInteger _ -> DataType.UINT64;
      case Category category -> category.type();
      default -> throw new AssertionError("literal of " + value.getClass());
    };
  }

  /// The type of a decimal constant.
  public static DataType decimal(BigDecimal value) {
    int scale = Math.max(0, value.scale());
    return DataType.decimal(Math.max(value.precision() - value.scale(), 1) + scale, scale);
  }

  private Typed unary(Function function, Expr operand) {
    if ((function == Function.IS_NULL || function == Function.IS_NOT_NULL)
        && operand.equals(NULL)) {
      return new Typed(Expr.lit(function == Function.IS_NULL), DataType.BOOL);
    }
    var given = resolve(operand);
    var typed = function.takes() == Function.Takes.TEXT ? asText(given) : given;
    var type = typed.type();
    boolean fits =
        switch (function.takes()) {
          case NUMBER, FLOAT -> type.isNumeric();
          case BOOL -> type == DataType.BOOL;
          case TEXT -> type == DataType.STRING;
          case TIME -> type.isTemporal();
          case ANY -> true;
        };
    if (!fits) {
      throw wrong(
          function.symbol(), function.takes().name().toLowerCase(Locale.ROOT), operand, type);
    }
    return switch (function) {
      case NEGATE, ABS -> {
        if (function == Function.ABS && type.isUnsigned()) {
          yield typed;
        }
        var signed = signed(type);
        yield new Typed(new Expr.Unary(function, convert(typed, signed)), signed);
      }
      case SIGN -> new Typed(new Expr.Unary(function, typed.expr()), type);
      case FLOOR, CEIL -> {
        var wide = type.isFloat() ? type : DataType.FLOAT64;
        yield type.isInteger()
            ? typed
            : new Typed(new Expr.Unary(function, convert(typed, wide)), wide);
      }
      case SQRT, EXP, LOG, LOG10, SIN, COS, TAN ->
          new Typed(new Expr.Unary(function, convert(typed, DataType.FLOAT64)), DataType.FLOAT64);
      case NOT, IS_NULL, IS_NOT_NULL ->
          new Typed(new Expr.Unary(function, typed.expr()), DataType.BOOL);
      case IS_NAN ->
          new Typed(new Expr.Unary(function, convert(typed, DataType.FLOAT64)), DataType.BOOL);
      case UPPER, LOWER, STRIP ->
          new Typed(new Expr.Unary(function, typed.expr()), DataType.STRING);
      case LEN -> new Typed(new Expr.Unary(function, typed.expr()), DataType.INT64);
      case YEAR, MONTH, DAY, WEEKDAY, ORDINAL_DAY, QUARTER, HOUR, MINUTE, SECOND ->
          new Typed(new Expr.Unary(function, convert(typed, DataType.TIMESTAMP)), DataType.INT64);
    };
  }

  /// The type in which an integer has its negative.
  private static DataType signed(DataType type) {
    return type == DataType.UINT64
        ? DataType.decimal(WIDE_DIGITS, 0)
        : type.isInteger() && type != DataType.INT32 ? DataType.INT64 : type;
  }

  /// The texts of an enum as texts.
  private static Typed asText(Typed typed) {
    return typed.type().kind() == Kind.ENUM
        ? new Typed(convert(typed, DataType.STRING), DataType.STRING)
        : typed;
  }

  static FrameException wrong(String what, String needs, Expr operand, DataType found) {
    return new FrameException(
        "`%s` needs %s, but `%s` is %s; convert it with `cast`"
            .formatted(
                what,
                needs.equals("time") ? "a date or timestamp" : "a " + needs,
                ExprText.of(operand),
                found));
  }

  private Typed round(Expr operand, int digits) {
    var typed = resolve(operand);
    if (!typed.type().isNumeric()) {
      throw wrong("round", "number", operand, typed.type());
    }
    if (typed.type().isDecimal()) {
      var type = DataType.decimal(typed.type().digits(), Math.max(0, digits));
      return new Typed(convert(typed, type), type);
    }
    return typed.type().isInteger()
        ? typed
        : new Typed(new Expr.Round(typed.expr(), digits), typed.type());
  }

  private Expr text(Expr operand, String what) {
    var typed = asText(resolve(operand));
    if (typed.type() != DataType.STRING) {
      throw wrong(what, "text", operand, typed.type());
    }
    return typed.expr();
  }

  private Typed cast(Expr operand, DataType type) {
    if (operand.equals(NULL)) {
      return new Typed(new Expr.Cast(NULL, type), type);
    }
    var typed = resolve(operand);
    if (!castable(typed.type(), type)) {
      throw new FrameException(
          "cannot cast `%s` from %s to %s; %s"
              .formatted(
                  ExprText.of(operand),
                  typed.type(),
                  type,
                  typed.type().isTemporal()
                      ? "take a part of it with `year`, `day` and so on"
                      : "compute the values in another way"));
    }
    return new Typed(convert(typed, type), type);
  }

  private static boolean castable(DataType from, DataType to) {
    if (from == to || to == DataType.STRING) {
      return true;
    }
    if (from == DataType.STRING) {
      return !to.isNested();
    }
    if (from.kind() == Kind.ENUM || to.kind() == Kind.ENUM) {
      return from.kind() == to.kind();
    }
    boolean moment = from.kind() == Kind.TIMESTAMP || to.kind() == Kind.TIMESTAMP;
    if (moment && (from == DataType.INT64 || to == DataType.INT64)) {
      return true;
    }
    if (from.isTemporal()) {
      return to.isTemporal() || (to == DataType.TIME && from != DataType.DATE);
    }
    boolean counts = from == DataType.DURATION || to == DataType.DURATION;
    if (counts) {
      return from.isInteger() || to.isInteger();
    }
    return isNumber(from) && isNumber(to);
  }

  private static boolean isNumber(DataType type) {
    return type.isNumeric() || type == DataType.BOOL;
  }

  static Expr convert(Typed typed, DataType type) {
    if (typed.type() == type) {
      return typed.expr();
    }
    if (typed.expr() instanceof Expr.Literal(var value)
        && value.isPresent()
        && value.get() instanceof Long number
        && type == DataType.FLOAT64) {
      return Expr.lit((double) number);
    }
    return new Expr.Cast(typed.expr(), type);
  }

  private Typed binary(Expr.Binary binary) {
    var operator = binary.operator();
    if (operator.isText()) {
      var left = asText(resolve(binary.left()));
      return sides(binary, left, asText(resolve(binary.right())), DataType.STRING, DataType.BOOL);
    }
    var operands = resolveAll(List.of(binary.left(), binary.right()));
    var left = operands.get(0);
    var right = operands.get(1);
    if (operator.isArithmetic()) {
      return ArithmeticTypes.of(operator, left, right)
          .orElseThrow(() -> clash(binary, left, right));
    }
    if (operator.isLogic()) {
      return sides(binary, left, right, DataType.BOOL, DataType.BOOL);
    }
    var common = common(left.type(), right.type()).orElseThrow(() -> clash(binary, left, right));
    var result = operator == Operator.FILL_NULL ? common : DataType.BOOL;
    return new Typed(
        new Expr.Binary(operator, convert(left, common), convert(right, common)), result);
  }

  private Typed sides(
      Expr.Binary binary, Typed left, Typed right, DataType needed, DataType result) {
    if (left.type() != needed || right.type() != needed) {
      throw clash(binary, left, right);
    }
    return new Typed(new Expr.Binary(binary.operator(), left.expr(), right.expr()), result);
  }

  private static FrameException clash(Expr.Binary binary, Typed left, Typed right) {
    return new FrameException(
        "cannot do %s %s %s in `%s`; convert one side with `cast`"
            .formatted(left.type(), binary.operator().symbol(), right.type(), ExprText.of(binary)));
  }

  /// The type that holds the values of both, if there is one.
  public static Optional<DataType> common(DataType left, DataType right) {
    if (left == right) {
      return Optional.of(left);
    }
    if (left.isTemporal() && right.isTemporal()) {
      boolean dates = left == DataType.DATE || right == DataType.DATE;
      return dates || left.zone().isPresent() == right.zone().isPresent()
          ? Optional.of(left == DataType.DATE ? right : left)
          : Optional.empty();
    }
    if (isTextLike(left) && isTextLike(right)) {
      return Optional.of(DataType.STRING);
    }
    if (!left.isNumeric() || !right.isNumeric()) {
      return Optional.empty();
    }
    if (left.isFloat() || right.isFloat()) {
      return Optional.of(DataType.FLOAT64);
    }
    boolean unsigned64 = left == DataType.UINT64 || right == DataType.UINT64;
    if (unsigned64 && left.isUnsigned() && right.isUnsigned()) {
      return Optional.of(DataType.UINT64);
    }
    if (!left.isDecimal() && !right.isDecimal() && !unsigned64) {
      return Optional.of(DataType.INT64);
    }
    boolean wide = left.isWide() || right.isWide() || unsigned64;
    int digits = wide ? WIDE_DIGITS : DataType.DECIMAL_DIGITS;
    return Optional.of(DataType.decimal(digits, Math.max(left.scale(), right.scale())));
  }

  private static boolean isTextLike(DataType type) {
    return type == DataType.STRING || type.kind() == Kind.ENUM;
  }

  private Typed when(List<Expr.Branch> branches, Expr otherwise) {
    var values = new ArrayList<Expr>();
    branches.forEach(branch -> values.add(branch.value()));
    values.add(otherwise);
    var typed = resolveAll(values);
    var type = typed.getFirst().type();
    for (var value : typed) {
      var wider = common(type, value.type());
      if (wider.isEmpty()) {
        throw new FrameException(
            "the values of a `when` have one type, but here are %s and %s in `%s`; cast one"
                .formatted(type, value.type(), ExprText.of(new Expr.When(branches, otherwise))));
      }
      type = wider.get();
    }
    var resolved = new ArrayList<Expr.Branch>();
    for (int i = 0; i < branches.size(); i++) {
      var condition = condition(branches.get(i).condition());
      resolved.add(new Expr.Branch(condition, convert(typed.get(i), type)));
    }
    return new Typed(new Expr.When(resolved, convert(typed.getLast(), type)), type);
  }

  private Typed isIn(Expr operand, List<Expr.Literal> values) {
    var typed = resolve(operand);
    var literals = new ArrayList<Expr.Literal>();
    var type = typed.type();
    if (type.isNumeric()) {
      boolean fraction =
          values.stream().anyMatch(v -> v.value().filter(Double.class::isInstance).isPresent());
      type =
          !type.isInteger() || fraction
              ? DataType.FLOAT64
              : type == DataType.UINT64 ? type : DataType.INT64;
    }
    for (var value : values) {
      if (value.value().isEmpty()) {
        continue;
      }
      var adapted = adapt(resolve(value), type);
      if (adapted.expr() instanceof Expr.Literal literal && adapted.type() == type) {
        literals.add(literal);
      } else {
        throw new FrameException(
            "`%s` is %s and is_in asks for %s; give constants of its type"
                .formatted(ExprText.of(operand), typed.type(), ExprText.of(value)));
      }
    }
    return new Typed(new Expr.IsIn(convert(typed, type), literals), DataType.BOOL);
  }

  /// Resolves operands that stand beside each other, so that constants take the others' type.
  private List<Typed> resolveAll(List<Expr> exprs) {
    var target =
        exprs.stream()
            .filter(expr -> !(expr instanceof Expr.Literal))
            .map(this::resolve)
            .map(Typed::type)
            .reduce((left, right) -> common(left, right).orElse(left));
    var fallback =
        exprs.stream()
            .filter(expr -> !expr.equals(NULL))
            .findFirst()
            .map(this::resolve)
            .map(Typed::type);
    return exprs.stream().map(expr -> beside(expr, target, fallback)).toList();
  }

  private Typed beside(Expr expr, Optional<DataType> target, Optional<DataType> fallback) {
    if (expr.equals(NULL)) {
      var type = target.or(() -> fallback);
      return type.map(known -> new Typed(new Expr.Cast(NULL, known), known))
          .orElseGet(() -> resolve(expr));
    }
    var typed = resolve(expr);
    return target.map(type -> adapt(typed, type)).orElse(typed);
  }

  private static Typed adapt(Typed typed, DataType target) {
    if (!(typed.expr() instanceof Expr.Literal(var value)) || typed.type() == target) {
      return typed;
    }
    return switch (value.orElseThrow()) {
      case Long number when target == DataType.FLOAT64 ->
          new Typed(Expr.lit((double) number), target);
      case Long number when target == DataType.INT32 && number == number.intValue() ->
          new Typed(new Expr.Cast(typed.expr(), target), target);
      case Long _, Double _ when target == DataType.FLOAT32 ->
          new Typed(new Expr.Cast(typed.expr(), target), target);
      case String text when isTime(target) -> new Typed(time(text, target), target);
      case String text when target.kind() == Kind.ENUM ->
          new Typed(Expr.lit(new Category(target, text)), target);
      case Long number when target == DataType.UINT64 && number >= 0 ->
          new Typed(new Expr.Literal(Optional.of(BigInteger.valueOf(number))), target);
      case LocalDate date when target == DataType.TIMESTAMP ->
          new Typed(Expr.lit(date.atStartOfDay()), target);
      case Long _ when target.isInteger() && fits(value.get(), target) ->
          new Typed(new Expr.Cast(typed.expr(), target), target);
      default -> typed;
    };
  }

  private static boolean isTime(DataType type) {
    return type.isTemporal() || type == DataType.TIME || type == DataType.DURATION;
  }

  private static boolean fits(Object value, DataType type) {
    return value instanceof Long number && number >= type.least() && number <= type.greatest();
  }

  private static Expr time(String text, DataType target) {
    var found =
        target == DataType.DURATION ? TimeText.duration(text) : TimeText.parse(text, target);
    var number =
        found.orElseThrow(() ->
            new FrameException(
                "the text \"%s\" stands beside a %s but is none; write it as %s"
                    .formatted(text, target, example(target))));
    return Expr.lit(LongValues.of(target, number));
  }

  private static String example(DataType type) {
    return switch (type.kind()) {
      case DATE -> "2024-01-31";
      case TIME -> "12:00:00";
      case DURATION -> "1h 30m";
      default -> "2024-01-31T12:00:00";
    };
  }
}
