package ruchy.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.core.Core.Comparison;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Global;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// Short ways to write core by hand. Each node gets a span of its own, so that tests can tell
/// places apart: node number n lies at offset n.
final class Build {
  static final Type I64 = Type.Numeric.I64;
  static final Type F64 = Type.Numeric.F64;
  static final Type BOOL = Type.Simple.BOOL;
  static final Type STRING = Type.Simple.STRING;
  static final Type UNIT = Type.Simple.UNIT;
  static final Type NEVER = Type.Simple.NEVER;
  static final Type ANY = Type.Simple.ANY;

  private final Source source = Source.of("cell 1", "-".repeat(10_000));
  private int next;

  Source source() {
    return source;
  }

  Span span() {
    next++;
    return new Span(source, next, next + 1);
  }

  Core i(long value) {
    return new Core.IntConstant(span(), I64, value);
  }

  Core i(Type type, long value) {
    return new Core.IntConstant(span(), type, value);
  }

  Core f(double value) {
    return new Core.RealConstant(span(), F64, value);
  }

  Core s(String value) {
    return new Core.TextConstant(span(), value);
  }

  Core b(boolean value) {
    return new Core.BoolConstant(span(), value);
  }

  Core unit() {
    return new Core.Unit(span());
  }

  Core get(Local local) {
    return new Core.GetLocal(span(), local);
  }

  Core set(Local local, Core value) {
    local.markAssigned();
    return new Core.SetLocal(span(), local, value);
  }

  Core let(Local local, Core value) {
    return new Core.Declare(span(), local, value);
  }

  Core get(Global global) {
    return new Core.GetGlobal(span(), global);
  }

  Core set(Global global, Core value) {
    return new Core.SetGlobal(span(), global, value);
  }

  Core op(ArithmeticOperator operator, Core left, Core right) {
    return new Core.Arithmetic(span(), left.type(), operator, left, right, true);
  }

  Core add(Core left, Core right) {
    return op(ArithmeticOperator.ADD, left, right);
  }

  Core sub(Core left, Core right) {
    return op(ArithmeticOperator.SUBTRACT, left, right);
  }

  Core mul(Core left, Core right) {
    return op(ArithmeticOperator.MULTIPLY, left, right);
  }

  Core cmp(Comparison operator, Core left, Core right) {
    return new Core.Compare(span(), operator, left, right);
  }

  Core lt(Core left, Core right) {
    return cmp(Comparison.LESS, left, right);
  }

  Core iff(Core condition, Core then, Core otherwise) {
    Type type = then.type() == NEVER ? otherwise.type() : then.type();
    return new Core.If(span(), type, condition, then, otherwise);
  }

  Core block(Core... nodes) {
    List<Core> all = new ArrayList<>(List.of(nodes));
    Core result = all.removeLast();
    return new Core.Block(span(), all, result);
  }

  Core whileLoop(LoopLabel label, Core condition, Core body) {
    return new Core.While(span(), label, condition, body);
  }

  Core range(Local variable, Core from, Core to, Core body) {
    return range(new LoopLabel("for"), variable, from, to, false, 1, body);
  }

  Core range(
      LoopLabel label,
      Local variable,
      Core from,
      Core to,
      boolean inclusive,
      long step,
      Core body) {
    return new Core.ForRange(span(), label, variable, from, to, inclusive, step, body);
  }

  Core breakOf(LoopLabel label) {
    return new Core.Break(span(), label, Optional.empty());
  }

  Core breakOf(LoopLabel label, Core value) {
    return new Core.Break(span(), label, Optional.of(value));
  }

  Core ret(Core value) {
    return new Core.Return(span(), value);
  }

  Core call(FunctionRef function, Core... arguments) {
    return new Core.CallFunction(span(), function, List.of(arguments));
  }

  Core text(Core value) {
    return new Core.ToText(span(), value, "");
  }

  Core list(Type element, Core... elements) {
    return new Core.MakeList(span(), new Type.ListOf(element), List.of(elements));
  }

  Core at(Core list, Core index) {
    return new Core.GetAt(span(), ((Type.ListOf) list.type()).element(), list, index);
  }

  CoreFunction function(FunctionRef ref, List<Local> parameters, Core body) {
    return new CoreFunction(ref, parameters, body, span());
  }

  CoreUnit unitOf(Core body, CoreFunction... functions) {
    return new CoreUnit(source, List.of(), List.of(functions), List.of(), body);
  }

  static Local local(String name, Type type) {
    return new Local(name, type);
  }
}
