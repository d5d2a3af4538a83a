package ruchy.frame.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ruchy.frame.column.Category;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.LongValues;
import ruchy.frame.column.WideValues;
import ruchy.runtime.Rich;

/// An expression over the columns of a frame, as written: a value for each row, or, when it holds a
/// reduction, one value for many rows.
///
/// Expressions are plain values: nothing is looked up before a frame takes them. The methods that
/// build larger ones are in {@link ExprMethods}.
public sealed interface Expr extends ExprMethods, WindowMethods, Rich {

  @Override
  default Map<String, Object> bundle(View view) {
    return Map.of("text/plain", ExprText.code(this));
  }

  /// The column of this name.
  record Column(String name) implements Expr {}

  /// A constant: Boolean, Long, Double, String, or a value that {@link LongValues} knows; empty for
  /// null.
  record Literal(Optional<Object> value) implements Expr {}

  /// `function(operand)`
  record Unary(Function function, Expr operand) implements Expr {}

  /// `left operator right`
  record Binary(Operator operator, Expr left, Expr right) implements Expr {}

  /// The operand rounded to this many decimal places, halves away from zero.
  record Round(Expr operand, int digits) implements Expr {}

  /// A text with every `from` replaced by `to`, taken literally.
  record Replace(Expr operand, String from, String to) implements Expr {}

  /// Part of a text in code points: from `start` (negative: from the end), `length` at most.
  record Substring(Expr operand, long start, long length) implements Expr {}

  /// The operand as another type.
  record Cast(Expr operand, DataType type) implements Expr {}

  /// The value of the first branch whose condition is true, else `otherwise`.
  record When(List<Branch> branches, Expr otherwise) implements Expr {
    /// Copies the list.
    public When {
      branches = List.copyOf(branches);
    }
  }

  /// One condition of a {@link When} and its value.
  record Branch(Expr condition, Expr value) {}

  /// Whether the operand is one of these constants.
  record IsIn(Expr operand, List<Literal> values) implements Expr {
    /// Copies the list.
    public IsIn {
      values = List.copyOf(values);
    }
  }

  /// One value of many; `parameter` is the quantile, else 0. Correlations have two operands.
  record Reduce(Reduction reduction, List<Expr> operands, double parameter) implements Expr {
    /// Copies the list.
    public Reduce {
      operands = List.copyOf(operands);
    }

    /// A reduction of one operand.
    public Reduce(Reduction reduction, Expr operand, double parameter) {
      this(reduction, List.of(operand), parameter);
    }

    /// The first operand.
    public Expr operand() {
      return operands.getFirst();
    }
  }

  /// A value that depends on the rows above or below. A second operand holds the times by which a
  /// window is measured.
  record Run(Running running, List<Expr> operands, Window window) implements Expr {
    /// Copies the list.
    public Run {
      operands = List.copyOf(operands);
    }

    /// An operation on one operand.
    public Run(Running running, Expr operand, Window window) {
      this(running, List.of(operand), window);
    }

    /// The first operand.
    public Expr operand() {
      return operands.getFirst();
    }
  }

  /// The operand computed for the rows of each group apart: reductions and functions of
  /// neighbouring rows see only the rows with the same keys.
  record Over(Expr operand, List<Expr> keys) implements Expr {
    /// Copies the list.
    public Over {
      keys = List.copyOf(keys);
    }
  }

  /// A function of the values of a row, with constants beside them.
  record Call(RowFunction function, List<Expr> operands, List<Object> parameters) implements Expr {
    /// Copies the lists.
    public Call {
      operands = List.copyOf(operands);
      parameters = List.copyOf(parameters);
    }
  }

  /// The same values under another name.
  record Alias(Expr operand, String name) implements Expr {}

  /// The column of this name.
  static Expr col(String name) {
    return new Column(name);
  }

  /// A constant: a boolean, a number, text, a date, a date with time, or an expression as it is.
  ///
  /// @throws FrameException if the value is of another class
  static Expr lit(Object value) {
    return switch (value) {
      case Expr expr -> expr;
      case Boolean _,
          Long _,
          Double _,
          String _,
          LocalDate _,
          LocalDateTime _,
          LocalTime _,
          ZonedDateTime _,
          Duration _,
          BigDecimal _,
          Category _ ->
          new Literal(Optional.of(value));
      case BigInteger whole when whole.bitLength() < Long.SIZE -> lit(whole.longValue());
      case BigInteger whole ->
          new Literal(Optional.of(WideValues.fitsUnsigned(whole) ? whole : new BigDecimal(whole)));
      case Integer number -> new Literal(Optional.of(number.longValue()));
      case Short number -> new Literal(Optional.of(number.longValue()));
      case Byte number -> new Literal(Optional.of(number.longValue()));
      case Float number -> new Literal(Optional.of(number.doubleValue()));
      case Character letter -> new Literal(Optional.of(letter.toString()));
      default ->
          throw new FrameException(
              "a %s cannot stand in an expression; give a number, text, bool, date or expression"
                  .formatted(value.getClass().getSimpleName()));
    };
  }

  /// The missing value. It takes the type of what it stands beside.
  static Expr nullValue() {
    return new Literal(Optional.empty());
  }

  /// How many rows there are.
  static Expr len() {
    return new Alias(new Reduce(Reduction.LEN, lit(1L), 0), "len");
  }

  /// Starts `when(condition).then(value).otherwise(value)`.
  static WhenBuilder.Condition when(Expr condition) {
    return new WhenBuilder(List.of()).when(condition);
  }

  /// True where all are true.
  static Expr allOf(List<? extends Expr> conditions) {
    return conditions.stream()
        .map(Expr.class::cast)
        .reduce((left, right) -> new Binary(Operator.AND, left, right))
        .orElseGet(() -> lit(true));
  }

  /// The columns of these names.
  static List<Expr> cols(String... names) {
    return Arrays.stream(names).map(Expr::col).toList();
  }

  /// The expressions directly inside this one.
  default List<Expr> children() {
    return switch (this) {
      case Column _, Literal _ -> List.of();
      case Unary(_, var operand) -> List.of(operand);
      case Binary(_, var left, var right) -> List.of(left, right);
      case Round(var operand, _) -> List.of(operand);
      case Replace(var operand, _, _) -> List.of(operand);
      case Substring(var operand, _, _) -> List.of(operand);
      case Cast(var operand, _) -> List.of(operand);
      case When(var branches, var otherwise) -> WhenBuilder.children(branches, otherwise);
      case IsIn(var operand, _) -> List.of(operand);
      case Reduce(_, var operands, _) -> operands;
      case Run(_, var operands, _) -> operands;
      case Over(var operand, var keys) -> Stream.concat(Stream.of(operand), keys.stream()).toList();
      case Call(_, var operands, _) -> operands;
      case Alias(var operand, _) -> List.of(operand);
    };
  }

  /// This expression with each direct child replaced by what `change` makes of it.
  default Expr mapChildren(UnaryOperator<Expr> change) {
    return switch (this) {
      case Column _, Literal _ -> this;
      case Unary(var function, var operand) -> new Unary(function, change.apply(operand));
      case Binary(var operator, var left, var right) ->
          new Binary(operator, change.apply(left), change.apply(right));
      case Round(var operand, var digits) -> new Round(change.apply(operand), digits);
      case Replace(var operand, var from, var to) -> new Replace(change.apply(operand), from, to);
      case Substring(var operand, var start, var length) ->
          new Substring(change.apply(operand), start, length);
      case Cast(var operand, var type) -> new Cast(change.apply(operand), type);
      case When(var branches, var otherwise) ->
          new When(
              branches.stream()
                  .map(b -> new Branch(change.apply(b.condition()), change.apply(b.value())))
                  .toList(),
              change.apply(otherwise));
      case IsIn(var operand, var values) -> new IsIn(change.apply(operand), values);
      case Reduce(var reduction, var operands, var parameter) ->
          new Reduce(reduction, operands.stream().map(change).toList(), parameter);
      case Run(var running, var operands, var window) ->
          new Run(running, operands.stream().map(change).toList(), window);
      case Over(var operand, var keys) ->
          new Over(change.apply(operand), keys.stream().map(change).toList());
      case Call(var function, var operands, var parameters) ->
          new Call(function, operands.stream().map(change).toList(), parameters);
      case Alias(var operand, var name) -> new Alias(change.apply(operand), name);
    };
  }

  /// Whether this or something inside is a reduction.
  default boolean reduces() {
    return this instanceof Reduce
        || (!(this instanceof Over) && children().stream().anyMatch(Expr::reduces));
  }

  /// Whether this or something inside depends on neighbouring rows.
  default boolean runs() {
    return this instanceof Run || this instanceof Over || children().stream().anyMatch(Expr::runs);
  }

  /// The name its values get: the alias, else the name of the first column inside.
  default String outputName() {
    return switch (this) {
      case Alias(_, var name) -> name;
      case Column(var name) -> name;
      case Literal _ -> "literal";
      case When(var branches, _) -> branches.getFirst().value().outputName();
      case Unary _,
          Binary _,
          Round _,
          Replace _,
          Substring _,
          Cast _,
          IsIn _,
          Reduce _,
          Run _,
          Over _,
          Call _ ->
          firstNamed();
    };
  }

  private String firstNamed() {
    return children().stream()
        .filter(child -> !(child instanceof Literal))
        .findFirst()
        .or(() -> children().stream().findFirst())
        .map(Expr::outputName)
        .orElse("literal");
  }
}
