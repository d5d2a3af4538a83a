package ruchy.frame.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.InterruptedQueryException;
import ruchy.frame.column.LongValues;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Operator;
import ruchy.frame.expr.Resolver;
import ruchy.frame.rows.Blocks;
import ruchy.runtime.Poll;

/// Resolved expressions as a list of steps over blocks of rows. Equal expressions are computed
/// once. One thread uses a program.
final class Program {
  private final Table table;
  private final Resolver resolver;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Expr, Slot> slots = new HashMap<>();

  Program(Table table) {
    this.table = table;
    this.resolver = new Resolver(table.schema());
  }

  /// Adds an expression; its slot holds its values after each {@link #run}.
  Slot add(Expr expr) {
    var known = slots.get(expr);
    if (known != null) {
      return known;
    }
    var slot = compile(expr);
    slots.put(expr, slot);
    return slot;
  }

  /// Computes a block.
  void run(long start, int count) {
    for (var step : steps) {
      step.run(start, count);
    }
  }

  private Slot compile(Expr expr) {
    return switch (expr) {
      case Expr.Column(var name) -> load(table.column(name));
      case Expr.Literal(var value) -> constant(value, resolver.resolve(expr).type());
      case Expr.Unary(var function, var operand) -> {
        var from = add(operand);
        var to = new Slot(resolver.resolve(expr).type(), from.mayBeNull);
        yield then(to, UnarySteps.step(function, from, to));
      }
      case Expr.Binary(var operator, Expr.Column(var name), Expr.Literal(var value))
          when isTextEquality(operator, value) -> {
        var to = new Slot(DataType.BOOL, table.column(name).hasNulls());
        var text = (String) value.orElseThrow();
        yield then(to, TextEquality.step(table.column(name), text, operator == Operator.EQUAL, to));
      }
      case Expr.Binary(var operator, var left, var right) -> binary(expr, operator, left, right);
      case Expr.Round(var operand, var digits) -> {
        var from = add(operand);
        var to = new Slot(from.type, from.mayBeNull);
        yield then(to, UnarySteps.round(digits, from, to));
      }
      case Expr.Replace(var operand, var from, var to) ->
          text(operand, text -> from.isEmpty() ? text : text.replace(from, to));
      case Expr.Substring(var operand, var start, var length) ->
          text(operand, text -> TextSteps.substring(text, start, length));
      case Expr.Cast(var operand, var type) -> cast(operand, type);
      case Expr.When when -> when(when);
      case Expr.IsIn(var operand, var values) -> {
        var from = add(operand);
        var to = new Slot(DataType.BOOL);
        yield then(to, MembershipStep.of(from, to, values));
      }
      case Expr.Alias(var operand, _) -> add(operand);
      case Expr.Call(var function, var operands, var parameters) -> {
        var from = operands.stream().map(this::add).toList();
        var to = new Slot(resolver.resolve(expr).type());
        yield then(to, CallStep.of(function, parameters, from, to));
      }
      case Expr.Run(_, var operands, var window)
          when operands.getFirst() instanceof Expr.Column(var name) -> {
        var slot = new Slot(table.column(name).type());
        yield then(slot, LoadStep.shifted(table.column(name), window.size(), slot));
      }
      case Expr.Reduce _, Expr.Run _, Expr.Over _ ->
          throw new AssertionError("not computed before: " + expr);
    };
  }

  private static boolean isTextEquality(Operator operator, Optional<Object> value) {
    return (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL)
        && value.filter(String.class::isInstance).isPresent();
  }

  private Slot then(Slot slot, Step step) {
    steps.add(step);
    return slot;
  }

  private Slot load(Column column) {
    var slot = new Slot(column.type(), column.hasNulls());
    return then(slot, LoadStep.of(column, slot));
  }

  private static Slot constant(Optional<Object> value, DataType type) {
    var slot = new Slot(type, false);
    switch (value.orElseThrow()) {
      case Boolean bool -> java.util.Arrays.fill(slot.longs, bool ? 1 : 0);
      case Long number -> java.util.Arrays.fill(slot.longs, number);
      case Double number -> java.util.Arrays.fill(slot.doubles, number);
      case String text -> java.util.Arrays.fill(slot.texts, text);
      default -> java.util.Arrays.fill(slot.longs, LongValues.number(type, value.orElseThrow()));
    }
    return slot;
  }

  private Slot binary(Expr expr, Operator operator, Expr left, Expr right) {
    var x = add(left);
    var y = add(right);
    boolean nulls =
        switch (operator) {
          case FILL_NULL -> y.mayBeNull;
          // Division of integers by zero gives null.
          case FLOOR_DIVIDE, MODULO -> true;
          default -> x.mayBeNull || y.mayBeNull;
        };
    var to = new Slot(resolver.resolve(expr).type(), nulls);
    return then(to, BinarySteps.step(operator, x, y, to));
  }

  private Slot text(Expr operand, java.util.function.UnaryOperator<String> function) {
    var from = add(operand);
    var to = new Slot(DataType.STRING);
    return then(to, TextSteps.map(from, to, function));
  }

  private Slot cast(Expr operand, DataType type) {
    var to = new Slot(type);
    if (operand instanceof Expr.Literal(var value) && value.isEmpty()) {
      java.util.Arrays.fill(to.isNull, true);
      return to;
    }
    var from = add(operand);
    return then(to, CastSteps.step(from, to));
  }

  private Slot when(Expr.When when) {
    var conditions = new ArrayList<Slot>();
    var values = new ArrayList<Slot>();
    for (var branch : when.branches()) {
      conditions.add(add(branch.condition()));
      values.add(add(branch.value()));
    }
    values.add(add(when.otherwise()));
    var to = new Slot(values.getLast().type);
    return then(
        to,
        (_, count) -> {
          for (int i = 0; i < count; i++) {
            int chosen = 0;
            while (chosen < conditions.size()
                && (conditions.get(chosen).isNull[i] || conditions.get(chosen).longs[i] == 0)) {
              chosen++;
            }
            BinarySteps.copy(values.get(chosen), to, i);
          }
        });
  }

  /// Columns of these expressions over all rows of a table.
  static List<Column> columns(Table table, List<Expr> exprs) {
    if (exprs.isEmpty()) {
      return List.of();
    }
    var program = new Program(table);
    var slots = new ArrayList<Slot>();
    var writers = new ArrayList<ColumnWriter>();
    for (var expr : exprs) {
      slots.add(program.add(expr));
      writers.add(new ColumnWriter(slots.getLast().type, table.rows()));
    }
    boolean text = slots.stream().anyMatch(slot -> slot.type.width() == 16 || slot.type.isNested());
    Blocks.forEach(
        table.rows(),
        text ? 1 : Blocks.threads(table.rows()),
        (start, end) -> {
          var own = new Program(table);
          var ownSlots = exprs.stream().map(own::add).toList();
          for (long at = start; at < end; at += Slot.ROWS) {
            checkInterrupt();
            int count = (int) Math.min(Slot.ROWS, end - at);
            own.run(at, count);
            for (int i = 0; i < writers.size(); i++) {
              StoreStep.store(ownSlots.get(i), writers.get(i), at, count);
            }
          }
        });
    return writers.stream().map(ColumnWriter::finish).toList();
  }

  static void checkInterrupt() {
    Poll.check();
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedQueryException();
    }
  }
}
