package ruchy.lang.interpret;

import java.util.ArrayList;
import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.Comparison;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// Gives each node its value. One line per kind of node; the work is in the methods below.
final class Evaluator {
  private final Interpreter program;
  private final Values values;
  private final JavaCaller java;
  private final Numbers numbers;
  private final Conversions conversions;
  private final Flow flow;
  private int depth;

  Evaluator(Interpreter program, Values values, JavaCaller java) {
    this.program = program;
    this.values = values;
    this.java = java;
    this.numbers = new Numbers(values);
    this.conversions = new Conversions(values, numbers);
    this.flow = new Flow(this, program, values, numbers);
  }

  /// The value of the body of a unit, function or closure, which `return` leaves.
  Object evaluateBody(Core body, Frame frame) {
    try {
      return evaluate(body, frame);
    } catch (Jump.Return jump) {
      return jump.value;
    }
  }

  Object evaluate(Core core, Frame frame) {
    return switch (core) {
      case Core.IntConstant node -> numbers.box(node.type(), node.value());
      case Core.RealConstant node -> Numbers.boxReal(node.type(), node.value());
      case Core.BoolConstant node -> node.value();
      case Core.CharConstant node -> values.character(node.codePoint());
      case Core.TextConstant node -> node.value();
      case Core.Unit _ -> values.unit();
      case Core.GetLocal node -> frame.get(node.local());
      case Core.GetGlobal node -> program.readGlobal(node);
      case Core.Declare node -> declare(node.local(), evaluate(node.value(), frame), frame);
      case Core.SetLocal node -> assign(node.local(), evaluate(node.value(), frame), frame);
      case Core.SetGlobal node -> setGlobal(node, frame);
      case Core.Block node -> block(node, frame);
      case Core.If node ->
          evaluate(isTrue(node.condition(), frame) ? node.then() : node.otherwise(), frame);
      case Core.Loop node -> flow.loop(node, frame);
      case Core.While node -> flow.whileLoop(node, frame);
      case Core.ForRange node -> flow.forRange(node, frame);
      case Core.Break node -> throw new Jump.Break(node.label(), valueOf(node, frame));
      case Core.Continue node -> throw new Jump.Continue(node.label());
      case Core.Return node -> throw new Jump.Return(evaluate(node.value(), frame));
      case Core.Arithmetic node -> arithmetic(node, frame);
      case Core.Negate node ->
          numbers.negate(node.type(), evaluate(node.operand(), frame), node.checked(), node.span());
      case Core.Not node -> not(node, frame);
      case Core.Compare node -> compare(node, frame);
      case Core.Logical node -> logical(node, frame);
      case Core.Convert node -> convert(node, frame);
      case Core.IsType node -> values.isType(evaluate(node.operand(), frame), node.tested());
      case Core.CallFunction node ->
          call(program.function(node.function()), all(node.arguments(), frame), node.span());
      case Core.CallJava node -> callJava(node, frame);
      case Core.CallClosure node -> callClosure(node, frame);
      case Core.Closure node -> closure(node, frame);
      case Core.FunctionValue node -> functionValue(node);
      case Core.AsInterface node -> asInterface(node, frame);
      case Core.MakeTuple node -> values.tuple(all(node.elements(), frame));
      case Core.GetElement node -> values.element(evaluate(node.tuple(), frame), node.index());
      case Core.MakeList node -> values.list(node.type(), all(node.elements(), frame));
      case Core.MakeMap node -> makeMap(node, frame);
      case Core.MakeSet node ->
          values.set(((Type.SetOf) node.type()).sorted(), all(node.elements(), frame));
      case Core.MakeRange node -> makeRange(node, frame);
      case Core.Length node -> values.length(evaluate(node.list(), frame));
      case Core.GetAt node -> getAt(node, frame);
      case Core.SetAt node -> setAt(node, frame);
      case Core.Append node -> append(node, frame);
      case Core.MakeStruct node ->
          values.struct(node.type().declaration(), all(node.values(), frame));
      case Core.GetField node -> values.field(evaluate(node.target(), frame), node.field());
      case Core.SetField node -> setField(node, frame);
      case Core.Copy node -> values.copy(evaluate(node.value(), frame));
      case Core.MakeVariant node ->
          values.variant(node.type(), node.variant(), all(node.values(), frame));
      case Core.IsVariant node -> values.variantOf(evaluate(node.value(), frame)) == node.variant();
      case Core.GetPayload node -> values.payload(evaluate(node.value(), frame), node.field());
      case Core.Concat node -> concat(node, frame);
      case Core.ToText node -> values.text(evaluate(node.operand(), frame), node.format());
      case Core.Try node -> flow.tryCatch(node, frame);
      case Core.Throw node -> throw values.thrown(evaluate(node.value(), frame), node.span());
      case Core.Panic node ->
          throw values.panic(node.code(), (String) evaluate(node.message(), frame), node.span());
      case Core.Dynamic node -> dynamic(node, frame);
    };
  }

  boolean isTrue(Core condition, Frame frame) {
    return (Boolean) evaluate(condition, frame);
  }

  /// Nested calls so far; a handler that catches an error goes back to its own.
  int depth() {
    return depth;
  }

  void backTo(int earlierDepth) {
    depth = earlierDepth;
  }

  private Object valueOf(Core.Break node, Frame frame) {
    return node.value().isPresent() ? evaluate(node.value().get(), frame) : values.unit();
  }

  private Object declare(Local local, Object value, Frame frame) {
    frame.declare(local, value);
    return values.unit();
  }

  private Object assign(Local local, Object value, Frame frame) {
    frame.set(local, value);
    return values.unit();
  }

  private Object setGlobal(Core.SetGlobal node, Frame frame) {
    program.setGlobal(node.global(), evaluate(node.value(), frame));
    return values.unit();
  }

  private Object block(Core.Block node, Frame frame) {
    for (var statement : node.statements()) {
      evaluate(statement, frame);
    }
    return evaluate(node.result(), frame);
  }

  private List<Object> all(List<Core> nodes, Frame frame) {
    var results = new ArrayList<Object>(nodes.size());
    for (var node : nodes) {
      results.add(evaluate(node, frame));
    }
    return results;
  }

  private Object arithmetic(Core.Arithmetic node, Frame frame) {
    var left = evaluate(node.left(), frame);
    var right = evaluate(node.right(), frame);
    var operation =
        new Numbers.Operation(node.operator(), node.type(), node.checked(), node.span());
    return numbers.arithmetic(operation, left, right);
  }

  private Object not(Core.Not node, Frame frame) {
    var operand = evaluate(node.operand(), frame);
    if (operand instanceof Boolean truth) {
      return !truth;
    }
    return numbers.box(node.type(), Numbers.wrap(node.type(), ~numbers.bits(operand)));
  }

  private Object logical(Core.Logical node, Frame frame) {
    return node.isAnd()
        ? isTrue(node.left(), frame) && isTrue(node.right(), frame)
        : isTrue(node.left(), frame) || isTrue(node.right(), frame);
  }

  private boolean compare(Core.Compare node, Frame frame) {
    var left = evaluate(node.left(), frame);
    var right = evaluate(node.right(), frame);
    return located(
        node.span(),
        () -> {
          if (node.left().type() instanceof Type.Numeric numeric) {
            return numeric.isFloat()
                ? ordered(node.operator(), Numbers.real(left), Numbers.real(right))
                : ordered(node.operator(), orderOfIntegers(numeric, left, right));
          }
          return switch (node.operator()) {
            case EQUAL -> values.equal(left, right);
            case NOT_EQUAL -> !values.equal(left, right);
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL ->
                ordered(node.operator(), values.compare(left, right));
          };
        });
  }

  private int orderOfIntegers(Type.Numeric type, Object left, Object right) {
    return type.isUnsigned()
        ? Long.compareUnsigned(numbers.bits(left), numbers.bits(right))
        : Long.compare(numbers.bits(left), numbers.bits(right));
  }

  private static boolean ordered(Comparison operator, int order) {
    return ordered(operator, order, 0.0);
  }

  /// As IEEE 754 says: not a number is unequal to everything, and neither less nor greater.
  private static boolean ordered(Comparison operator, double left, double right) {
    return switch (operator) {
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
      case LESS -> left < right;
      case LESS_EQUAL -> left <= right;
      case GREATER -> left > right;
      case GREATER_EQUAL -> left >= right;
    };
  }

  private Object convert(Core.Convert node, Frame frame) {
    var operand = evaluate(node.operand(), frame);
    if (node.isUnset()) {
      return operand;
    }
    return located(
        node.span(), () -> conversions.convert(operand, node.operand().type(), node.type()));
  }

  /// Calls a function instance.
  Object call(CoreFunction function, List<Object> arguments, Span span) {
    if (depth >= Interpreter.CALL_DEPTH_MAX) {
      throw program.tooDeep(span);
    }
    var frame = new Frame();
    bind(function.parameters(), arguments, frame);
    depth++;
    try {
      return evaluateBody(function.body(), frame);
    } finally {
      depth--;
    }
  }

  private static void bind(List<Local> parameters, List<Object> arguments, Frame frame) {
    for (int i = 0; i < parameters.size(); i++) {
      frame.declare(parameters.get(i), arguments.get(i));
    }
  }

  private Object callJava(Core.CallJava node, Frame frame) {
    var arguments = all(node.arguments(), frame);
    var types = node.arguments().stream().map(Core::type).toList();
    return located(node.span(), () -> java.call(node.method(), arguments, types, node.type()));
  }

  private Object callClosure(Core.CallClosure node, Frame frame) {
    var callee = evaluate(node.callee(), frame);
    var arguments = all(node.arguments(), frame);
    return located(node.span(), () -> values.call(callee, arguments));
  }

  private Object closure(Core.Closure node, Frame frame) {
    var captured = frame.capture();
    return values.closure(
        node.type(),
        arguments -> {
          if (depth >= Interpreter.CALL_DEPTH_MAX) {
            throw program.tooDeep(node.span());
          }
          var own = captured.capture();
          bind(node.parameters(), arguments, own);
          depth++;
          try {
            return evaluateBody(node.body(), own);
          } finally {
            depth--;
          }
        });
  }

  private Object functionValue(Core.FunctionValue node) {
    return values.closure(
        node.type(), arguments -> call(program.function(node.function()), arguments, node.span()));
  }

  private Object asInterface(Core.AsInterface node, Frame frame) {
    var type = (Type.Function) node.closure().type();
    return values.asInterface(evaluate(node.closure(), frame), type, node.method());
  }

  private Object makeMap(Core.MakeMap node, Frame frame) {
    var keys = new ArrayList<Object>();
    var entries = new ArrayList<Object>();
    for (var entry : node.entries()) {
      keys.add(evaluate(entry.key(), frame));
      entries.add(evaluate(entry.value(), frame));
    }
    boolean sorted = node.type() instanceof Type.MapOf map && map.sorted();
    return values.map(sorted, keys, entries);
  }

  private Object makeRange(Core.MakeRange node, Frame frame) {
    var from = evaluate(node.from(), frame);
    var to = node.to().map(end -> evaluate(end, frame));
    return values.range(node.type(), from, to, node.inclusive());
  }

  private Object getAt(Core.GetAt node, Frame frame) {
    var list = evaluate(node.list(), frame);
    long index = numbers.bits(evaluate(node.index(), frame));
    return located(node.span(), () -> values.elementAt(list, index));
  }

  private Object setAt(Core.SetAt node, Frame frame) {
    var list = evaluate(node.list(), frame);
    long index = numbers.bits(evaluate(node.index(), frame));
    var value = evaluate(node.value(), frame);
    return located(
        node.span(),
        () -> {
          values.setElementAt(list, index, value);
          return values.unit();
        });
  }

  private Object append(Core.Append node, Frame frame) {
    var list = evaluate(node.list(), frame);
    values.append(list, evaluate(node.value(), frame));
    return values.unit();
  }

  private Object setField(Core.SetField node, Frame frame) {
    var target = evaluate(node.target(), frame);
    values.setField(target, node.field(), evaluate(node.value(), frame));
    return values.unit();
  }

  private String concat(Core.Concat node, Frame frame) {
    var text = new StringBuilder();
    for (var part : node.parts()) {
      text.append(evaluate(part, frame));
    }
    return text.toString();
  }

  private Object dynamic(Core.Dynamic node, Frame frame) {
    var operands = all(node.operands(), frame);
    return located(node.span(), () -> values.dynamic(node.kind(), node.name(), operands));
  }

  /// Something that the platform does; an error of it is one of this place.
  private <T> T located(Span span, java.util.function.Supplier<T> action) {
    try {
      return action.get();
    } catch (Jump jump) {
      throw jump;
    } catch (RuntimeException error) {
      throw values.located(error, span);
    }
  }
}
