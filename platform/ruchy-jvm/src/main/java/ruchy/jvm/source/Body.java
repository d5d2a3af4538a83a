package ruchy.jvm.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Global;
import ruchy.lang.core.Local;
import ruchy.lang.type.Type;

/// Writes the statements of one method or lambda.
///
/// Text after a jump is dropped, as Java refuses what can not be reached.
final class Body {
  private static final Target DROP = new Target.Drop();

  private final Plan plan;
  private final JavaTypes types;
  private final Code code;
  private final Result result;
  private final Map<Global, Variable> globals;
  private final Map<Local, Variable> locals;
  private final Map<Payload, String> payloads;
  private final Expressions expressions;
  private final Loops loops;
  private Names names;
  private boolean alive = true;

  /// A variant that a local is known to hold, by the name that a pattern gave it.
  record Payload(Local local, int variant) {}

  Body(Plan plan, JavaTypes types, Names names, Result result, Map<Global, Variable> globals) {
    this(plan, types, new Code(0), names, result, globals, new HashMap<>(), new HashMap<>());
  }

  private Body(
      Plan plan,
      JavaTypes types,
      Code code,
      Names names,
      Result result,
      Map<Global, Variable> globals,
      Map<Local, Variable> locals,
      Map<Payload, String> payloads) {
    this.plan = plan;
    this.types = types;
    this.code = code;
    this.names = names;
    this.result = result;
    this.globals = globals;
    this.locals = locals;
    this.payloads = payloads;
    this.expressions = new Expressions(this, plan, types);
    this.loops = new Loops(this, expressions);
  }

  /// The body of a lambda inside this one.
  Body lambda(Result lambdaResult) {
    return new Body(
        plan,
        types,
        new Code(0),
        names.inner(),
        lambdaResult,
        globals,
        new HashMap<>(locals),
        new HashMap<>(payloads));
  }

  Code code() {
    return code;
  }

  Expressions expressions() {
    return expressions;
  }

  Plan plan() {
    return plan;
  }

  JavaTypes types() {
    return types;
  }

  String fresh(String wanted) {
    return names.fresh(wanted);
  }

  boolean isAlive() {
    return alive;
  }

  void setAlive(boolean reachable) {
    alive = reachable;
  }

  void line(String line) {
    if (alive) {
      code.line(line);
    }
  }

  void bind(Local local, Variable variable) {
    locals.put(local, variable);
  }

  Variable variable(Local local) {
    var variable = locals.get(local);
    if (variable == null) {
      throw new AssertionError("core uses the local " + local + " before its declaration");
    }
    return variable;
  }

  Variable variable(Global global) {
    var variable = globals.get(global);
    if (variable == null) {
      throw new AssertionError("no unit declares the global " + global);
    }
    return variable;
  }

  Map<Payload, String> payloads() {
    return payloads;
  }

  /// Runs a part in a scope of its own.
  void scoped(Runnable part) {
    var outer = names;
    names = names.inner();
    part.run();
    names = outer;
  }

  /// Writes the whole body.
  void whole(Core body) {
    if (result.kind() == Result.Kind.NOTHING) {
      statement(body, DROP);
    } else {
      statement(body, new Target.Return());
    }
  }

  void drop(Core core) {
    statement(core, DROP);
  }

  /// Writes a node as statements.
  void statement(Core core, Target target) {
    if (!alive) {
      return;
    }
    switch (core) {
      case Core.Block node -> block(node, target);
      case Core.If node -> choice(node, target);
      case Core.Declare node -> declare(node.local(), node.value());
      case Core.SetLocal node -> assign(variable(node.local()), node.value());
      case Core.SetGlobal node -> setGlobal(node);
      case Core.Loop node -> loops.loop(node, target);
      case Core.While node -> loops.whileLoop(node);
      case Core.ForRange node -> loops.forRange(node);
      case Core.Break node -> loops.leave(node);
      case Core.Continue node -> loops.next(node);
      case Core.Return node -> statement(node.value(), returnTarget(node.value()));
      case Core.SetAt node -> setAt(node);
      case Core.Append node -> append(node);
      case Core.SetField node -> setField(node);
      case Core.Try node -> attempt(node, target);
      case Core.Throw node -> raise(node);
      case Core.Panic node -> panic(node);
      case Core.Unit _ -> deliverUnit(target);
      default -> expression(core, target);
    }
    if (alive && core instanceof Core.UnitNode) {
      deliverUnit(target);
    }
  }

  private Target returnTarget(Core value) {
    if (result.kind() != Result.Kind.NOTHING || value.type() == Type.Simple.NEVER) {
      return new Target.Return();
    }
    return new Target.Return();
  }

  private void block(Core.Block node, Target target) {
    for (var part : node.statements()) {
      if (!alive) {
        return;
      }
      drop(part);
    }
    statement(node.result(), target);
  }

  private void declare(Local local, Core value) {
    if (isAlias(local, value)) {
      bind(local, new Variable(expressions.value(value).text(), Variable.Kind.ALIAS));
      return;
    }
    if (local.isShared()) {
      Optional<String> reserved = reserved(value, Names.of(local));
      String initial = asObject(expressions.direct(value), value.type());
      String name = reserved.orElseGet(() -> fresh(Names.of(local)));
      String reference = types.runtime(Variable.reference(local.type()));
      line("var " + name + " = new " + reference + "(" + initial + ");");
      bind(local, new Variable(name, Variable.Kind.SHARED));
      return;
    }
    if (value.type() == Type.Simple.NEVER) {
      drop(value);
    } else if (expressions.isInline(value)) {
      Optional<String> reserved = reserved(value, Names.of(local));
      var initial = expressions.direct(value);
      String name = reserved.orElseGet(() -> fresh(Names.of(local)));
      line(types.of(local.type()) + " " + name + " = " + initial + ";");
      bind(local, Variable.plain(name));
    } else {
      bind(local, Variable.plain(assignedLater(local, value)));
    }
  }

  /// The name of a variable whose value holds a lambda: what is declared in there must not have it.
  private Optional<String> reserved(Core value, String wanted) {
    var closures = new ArrayList<Core>();
    Children.walk(
        value,
        inner -> {
          if (inner instanceof Core.Closure) {
            closures.add(inner);
          }
        });
    return closures.isEmpty() ? Optional.empty() : Optional.of(fresh(wanted));
  }

  private String assignedLater(Local local, Core value) {
    boolean twice = value instanceof Core.Try || value instanceof Core.Loop;
    if (plan.isCaptured(local) && twice) {
      String first = temporary(local.type(), Names.of(local));
      statement(value, new Target.Assign(Variable.plain(first)));
      String name = fresh(Names.of(local));
      line(types.of(local.type()) + " " + name + " = " + first + ";");
      return name;
    }
    String name = temporary(local.type(), Names.of(local));
    statement(value, new Target.Assign(Variable.plain(name)));
    return name;
  }

  /// Declares a variable without a value.
  String temporary(Type type, String wanted) {
    String name = fresh(wanted);
    line(types.of(type) + " " + name + ";");
    return name;
  }

  /// Names that desugaring made for something that is a name already are not worth a variable.
  boolean isAlias(Local local, Core value) {
    if (local.isAssigned() || !local.name().startsWith("$")) {
      return false;
    }
    return switch (value) {
      case Core.GetLocal node ->
          !node.local().isAssigned() && variable(node.local()).kind() != Variable.Kind.BOXED;
      default -> false;
    };
  }

  private void assign(Variable variable, Core value) {
    if (value.type() == Type.Simple.NEVER) {
      drop(value);
    } else if (expressions.isInline(value)) {
      line(variable.write(assigned(variable, value)));
    } else {
      statement(value, new Target.Assign(variable));
    }
  }

  private String assigned(Variable variable, Core value) {
    return held(variable, expressions.direct(value), value.type());
  }

  /// A value as the variable's place in Java holds it.
  private String held(Variable variable, Java value, Type type) {
    return switch (variable.kind()) {
      case BOXED -> types.box(value, type);
      case SHARED, GUARDED -> asObject(value, type);
      case PLAIN, ALIAS -> value.text();
    };
  }

  /// A value that is assigned to an `Object`, of which a lambda needs to be told its interface.
  private String asObject(Java value, Type type) {
    return value.precedence() == Java.LAMBDA ? "(" + types.of(type) + ") " + value : value.text();
  }

  private void setGlobal(Core.SetGlobal node) {
    var variable = globals.get(node.global());
    if (variable == null) {
      declareGlobal(node);
    } else {
      assign(variable, node.value());
    }
  }

  /// A global that only the main method uses is a variable of it.
  private void declareGlobal(Core.SetGlobal node) {
    var global = node.global();
    if (expressions.isInline(node.value())) {
      Optional<String> reserved = reserved(node.value(), global.name());
      var initial = expressions.direct(node.value());
      String name = reserved.orElseGet(() -> fresh(global.name()));
      line(types.of(global.type()) + " " + name + " = " + initial + ";");
      globals.put(global, Variable.plain(name));
    } else {
      String name = temporary(global.type(), global.name());
      statement(node.value(), new Target.Assign(Variable.plain(name)));
      globals.put(global, Variable.plain(name));
    }
  }

  private void choice(Core.If node, Target target) {
    if (target instanceof Target.Drop && expressions.isPure(node)) {
      return;
    }
    if (!(target instanceof Target.Drop) && isTernary(node)) {
      expression(node, target);
      return;
    }
    var known = new HashMap<>(payloads);
    boolean dropsThen = target instanceof Target.Drop && expressions.isPure(node.then());
    var condition = expressions.condition(node.condition());
    if (!alive) {
      return;
    }
    var shown = expressions.shown().note(node.condition());
    if (dropsThen) {
      expressions.shown().forget(shown);
      code.open("if (" + negated(condition) + ")");
      branch(node.otherwise(), target);
      code.close("");
      alive = true;
      restore(known);
      return;
    }
    code.open("if (" + condition + ")");
    boolean afterThen = branch(node.then(), target);
    expressions.shown().forget(shown);
    restore(known);
    otherwise(node.otherwise(), target, afterThen);
  }

  private void restore(Map<Payload, String> known) {
    payloads.clear();
    payloads.putAll(known);
  }

  private void otherwise(Core otherwise, Target target, boolean afterThen) {
    boolean nothing = target instanceof Target.Drop && expressions.isPure(otherwise);
    if (nothing) {
      code.close("");
      alive = true;
    } else if (!afterThen) {
      code.close("");
      alive = true;
      statement(otherwise, target);
    } else if (otherwise instanceof Core.If chained && isChained(chained)) {
      elseIf(chained, target);
    } else {
      code.close(" else {");
      branch(otherwise, target);
      alive = true;
      code.close("");
    }
  }

  private boolean isChained(Core.If node) {
    return !isTernary(node) && expressions.isInline(node.condition());
  }

  private void elseIf(Core.If node, Target target) {
    alive = true;
    var known = new HashMap<>(payloads);
    var condition = expressions.condition(node.condition());
    code.close(" else if (" + condition + ") {");
    var shown = expressions.shown().note(node.condition());
    branch(node.then(), target);
    expressions.shown().forget(shown);
    restore(known);
    otherwise(node.otherwise(), target, true);
  }

  private boolean isTernary(Core.If node) {
    return expressions.isInline(node) && expressions.isShort(node);
  }

  /// Writes a branch; says whether its end is reached.
  private boolean branch(Core core, Target target) {
    alive = true;
    scoped(() -> statement(core, target));
    boolean reached = alive;
    alive = true;
    return reached;
  }

  static String negated(Java condition) {
    String text = condition.text();
    return text.startsWith("!") && condition.precedence() == Java.UNARY
        ? text.substring(1)
        : "!" + condition.at(Java.UNARY);
  }

  private void setAt(Core.SetAt node) {
    var parts = expressions.values(List.of(node.list(), node.index(), node.value()));
    line(
        parts.get(0).at(Java.ATOM)
            + ".set("
            + parts.get(1)
            + ", "
            + expressions.element(node.list().type(), parts.get(2), node.value().type())
            + ");");
  }

  private void append(Core.Append node) {
    var parts = expressions.values(List.of(node.list(), node.value()));
    String value = expressions.element(node.list().type(), parts.get(1), node.value().type());
    line(parts.get(0).at(Java.ATOM) + ".add(" + value + ");");
  }

  private void setField(Core.SetField node) {
    var parts = expressions.values(List.of(node.target(), node.value()));
    var struct = ((Type.Nominal) node.target().type()).declaration();
    String field = Plan.fieldName(struct.fields().get(node.field()));
    line(expressions.fieldOf(parts.get(0), field) + " = " + parts.get(1) + ";");
  }

  private void attempt(Core.Try node, Target target) {
    code.open("try");
    boolean afterBody = branch(node.body(), target);
    boolean afterHandler = false;
    if (node.handler().isPresent()) {
      String caught = fresh("e");
      code.close(" catch (RuntimeException | StackOverflowError " + caught + ") {");
      String value = types.runtime("RuchyError") + ".caught(" + caught + ")";
      bind(node.error(), Variable.plain(errorName(node, value)));
      afterHandler = branch(node.handler().get(), target);
    }
    boolean afterLast = true;
    if (node.last().isPresent()) {
      code.close(" finally {");
      afterLast = branch(node.last().get(), DROP);
    }
    code.close("");
    alive = afterLast && (afterBody || afterHandler);
  }

  /// Cancellation must go on, so the error is asked for even where the handler does not use it.
  private String errorName(Core.Try node, String value) {
    var used = new ArrayList<Core>();
    node.handler()
        .ifPresent(handler ->
            Children.walk(
                handler,
                core -> {
                  if (core instanceof Core.GetLocal get && get.local() == node.error()) {
                    used.add(core);
                  }
                }));
    if (used.isEmpty()) {
      line(value + ";");
      return "";
    }
    String name = fresh(node.error().name());
    line("Object " + name + " = " + value + ";");
    return name;
  }

  private void raise(Core.Throw node) {
    var value = expressions.value(node.value());
    String boxed = types.box(value, node.value().type());
    line("throw " + types.runtime("RuchyError") + ".thrown(" + boxed + ");");
    alive = false;
  }

  private void panic(Core.Panic node) {
    var message = expressions.value(node.message());
    line(
        "throw new " + types.runtime("RuchyError") + "(\"" + node.code() + "\", " + message + ");");
    alive = false;
  }

  private void expression(Core core, Target target) {
    if (core.type() == Type.Simple.NEVER) {
      expressions.effect(core);
      line("throw new AssertionError(\"not reached\");");
      alive = false;
      return;
    }
    if (target instanceof Target.Drop || isVoid(core)) {
      expressions.effect(core);
      deliverUnit(target);
      return;
    }
    deliver(expressions.direct(core), core.type(), target);
  }

  private boolean isVoid(Core core) {
    return core.type() == Type.Simple.UNIT && expressions.isVoid(core);
  }

  private void deliver(Java value, Type type, Target target) {
    switch (target) {
      case Target.Drop _ -> {}
      case Target.Assign(var variable) -> line(variable.write(held(variable, value, type)));
      case Target.Return _ -> {
        boolean box = result.kind() == Result.Kind.BOX;
        line("return " + (box ? types.box(value, type) : value.text()) + ";");
        alive = false;
      }
    }
  }

  private void deliverUnit(Target target) {
    switch (target) {
      case Target.Drop _ -> {}
      case Target.Assign(var variable) -> line(variable.write(types.runtime("Unit") + ".UNIT"));
      case Target.Return _ -> {
        line(
            result.kind() == Result.Kind.NOTHING
                ? "return;"
                : "return " + types.runtime("Unit") + ".UNIT;");
        alive = false;
      }
    }
  }

  /// The result type of the method or lambda.
  Optional<Type> resultType() {
    return result.kind() == Result.Kind.NOTHING ? Optional.empty() : Optional.of(result.type());
  }
}
