package ruchy.lang.interpret;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Global;
import ruchy.lang.source.Span;

/// Runs units of core one after the other. Functions and globals stay from unit to unit; a function
/// that is declared again replaces the earlier one for all its callers.
///
/// An error of the program leaves [#run(CoreUnit)] as the exception that [Values] made for it.
/// Calls that nest more deeply than the limit, or than the stack of the thread allows, are such an
/// error too.
public final class Interpreter {
  /// How deeply calls may nest; a thread needs about 3 KiB of stack for each.
  static final int CALL_DEPTH_MAX = 20_000;

  private final Values values;
  private final Map<Global, Object> globals = new HashMap<>();
  private final Map<FunctionRef, Body> functions = new HashMap<>();
  private final IdentityHashMap<FunctionRef, Body> byIdentity = new IdentityHashMap<>();
  private final Evaluator evaluator;

  /// An interpreter without functions and globals.
  public Interpreter(Values values, JavaCaller java) {
    this.values = values;
    this.evaluator = new Evaluator(this, values, java);
  }

  /// Runs a unit.
  ///
  /// @return the value of its body
  public Object run(CoreUnit unit) {
    for (var function : unit.functions()) {
      body(function.ref()).code = Optional.of(function);
    }
    for (var own : unit.conformances()) {
      values.conform(
          own.type(),
          own.role(),
          arguments -> evaluator.call(function(own.function()), arguments, unit.body().span()));
    }
    try {
      return evaluator.evaluateBody(unit.body(), new Frame());
    } catch (StackOverflowError _) {
      throw tooDeep(unit.body().span());
    }
  }

  /// The value of a global, if it is assigned.
  public Optional<Object> global(Global global) {
    return Optional.ofNullable(globals.get(global));
  }

  /// Gives a global its value from outside.
  public void setGlobal(Global global, Object value) {
    globals.put(global, value);
  }

  Object readGlobal(Core.GetGlobal node) {
    var value = globals.get(node.global());
    if (value == null) {
      throw values.failure(
          Failure.UNASSIGNED,
          "`" + node.global().name() + "` is used before its declaration has run",
          node.span());
    }
    return value;
  }

  CoreFunction function(FunctionRef ref) {
    return byIdentity
        .computeIfAbsent(ref, this::body)
        .code
        .orElseThrow(() -> new AssertionError("core calls " + ref + ", which no unit declares"));
  }

  RuntimeException tooDeep(Span span) {
    return values.failure(Failure.RECURSION, "calls are nested too deeply", span);
  }

  private Body body(FunctionRef ref) {
    return functions.computeIfAbsent(ref, _ -> new Body());
  }

  private static final class Body {
    private Optional<CoreFunction> code = Optional.empty();
  }
}
