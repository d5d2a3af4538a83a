package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import ruchy.jvm.range.Facts;
import ruchy.jvm.range.Interval;
import ruchy.jvm.range.Ranges;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// Emits the code of one method. Each kind of node has its method here or in one of the classes
/// this one holds.
///
/// Invariants: after a node's code its value, of exactly the carrier of its type, is on the stack
/// (nothing for `()`); where a node needs an empty stack, earlier operands are put into locals.
final class MethodEmitter {
  final UnitEmitter unit;
  final CodeBuilder code;
  final Carriers carriers;
  final Nodes nodes;
  private final Boxing boxing;
  private final Operators operators;
  private final Conditions conditions;
  private final Conversions conversions;
  private final Data data;
  private final Calls calls;
  private final Loops loops;
  private final Tries tries;
  private final Ranges ranges;
  private final Ints ints;
  private final LocalScopes scopes;
  private final Unwinding.Name call;
  private final Builders builders;
  private final Variables variables;
  private final IdentityHashMap<Local, Slot> slots = new IdentityHashMap<>();
  private final Type result;
  private final boolean boxesResult;
  private int line;

  /// @param result the type of the value it returns
  /// @param boxesResult whether it returns that value boxed, as the body of a cell does
  MethodEmitter(UnitEmitter unit, CodeBuilder code, Type result, boolean boxesResult) {
    this(unit, code, result, boxesResult, new Unwinding.Name(""));
  }

  /// @param call what the method is, for those who look at an error that left it
  MethodEmitter(
      UnitEmitter unit, CodeBuilder code, Type result, boolean boxesResult, Unwinding.Name call) {
    this.unit = unit;
    this.call = call;
    this.code = code;
    this.carriers = unit.carriers();
    this.nodes = unit.nodes();
    this.variables = new Variables(code);
    this.result = result;
    this.boxesResult = boxesResult;
    this.boxing = new Boxing(this);
    this.ranges = new Ranges(local -> slot(local).bounds());
    this.ints = new Ints(this);
    this.builders = new Builders(this);
    this.operators = new Operators(this);
    this.conditions = new Conditions(this);
    this.conversions = new Conversions(this);
    this.data = new Data(this);
    this.calls = new Calls(this);
    this.tries = new Tries(this);
    this.loops = new Loops(this);
    this.scopes = new LocalScopes(this);
  }

  /// Declares the parameters, in order, from a place on.
  void parameters(List<Local> locals, int first) {
    scopes.begin();
    List.copyOf(slots.keySet()).forEach(scopes::open);
    int index = first;
    for (Local local : locals) {
      Carrier carrier = carriers.of(local);
      if (carrier.isVoid()) {
        slots.put(local, Slot.plain(-1, carrier));
        continue;
      }
      slots.put(local, Slot.plain(code.parameterSlot(index++), carrier));
      variables.lies(local, slot(local));
    }
    for (Local local : locals) {
      if (local.isShared() && !carriers.of(local).isVoid()) {
        load(slot(local));
        declare(local);
      }
    }
    locals.forEach(scopes::open);
  }

  /// Declares a captured local: a parameter that holds its value, or the shared variable.
  void captured(Local local, int parameter) {
    Carrier carrier = carriers.of(local);
    int index = carrier.isVoid() ? -1 : code.parameterSlot(parameter);
    bind(local, new Slot(index, carrier, local.isShared(), false, Interval.ALL));
  }

  /// Emits a whole body and the return of its value.
  void body(Core body) {
    if (scopes.depth() == 0) {
      scopes.begin();
    }
    emit(body);
    if (body.type() != Type.Simple.NEVER) {
      returnValue(body.type());
    }
    variables.endAll();
    scopes.end();
  }

  private void returnValue(Type type) {
    if (boxesResult) {
      boxing.box(type);
      code.areturn();
    } else {
      code.return_(carriers.of(result).kind());
    }
  }

  /// Emits a node; its value is on the stack afterwards.
  void emit(Core node) {
    switch (node) {
      case Core.IntConstant n -> constant(n);
      case Core.RealConstant n -> constant(n);
      case Core.BoolConstant n -> code.loadConstant(n.value() ? 1 : 0);
      case Core.CharConstant n -> code.loadConstant(n.codePoint());
      case Core.TextConstant n -> data.text(n.value());
      case Core.Unit _ -> {}
      case Core.Declare n -> declareNode(n);
      case Core.GetLocal n -> load(slot(n.local()));
      case Core.SetLocal n -> assign(n);
      case Core.GetGlobal n -> calls.getGlobal(n);
      case Core.SetGlobal n -> {
        if (!builders.append(n.global(), n.value())) {
          calls.setGlobal(n);
        }
      }
      case Core.Block n -> block(n);
      case Core.If n -> conditions.choose(n);
      case Core.Loop n -> builders.around(n, n.label(), () -> loops.endless(n));
      case Core.While n -> builders.around(n, n.label(), () -> loops.conditional(n));
      case Core.ForRange n -> builders.around(n, n.label(), () -> loops.counted(n));
      case Core.Break n -> loops.leave(n);
      case Core.Continue n -> loops.next(n);
      case Core.Return n -> returnNode(n);
      case Core.Arithmetic n -> operators.arithmetic(n);
      case Core.Negate n -> operators.negate(n);
      case Core.Not n -> operators.not(n);
      case Core.Compare _, Core.Logical _, Core.IsType _, Core.IsVariant _ ->
          conditions.value(node);
      case Core.Convert n -> conversions.convert(n);
      case Core.CallFunction n -> calls.function(n);
      case Core.CallJava n -> calls.java(n);
      case Core.CallClosure n -> calls.closure(n);
      case Core.Closure n -> calls.makeClosure(n);
      case Core.FunctionValue n -> calls.functionValue(n);
      case Core.AsInterface n -> calls.asInterface(n);
      case Core.MakeTuple n -> data.makeTuple(n);
      case Core.GetElement n -> data.getElement(n);
      case Core.MakeList n -> data.makeList(n);
      case Core.MakeMap n -> data.makeMap(n);
      case Core.MakeSet n -> data.makeSet(n);
      case Core.MakeRange n -> data.makeRange(n);
      case Core.Length n -> data.length(n);
      case Core.GetAt n -> data.getAt(n);
      case Core.SetAt n -> data.setAt(n);
      case Core.Append n -> data.append(n);
      case Core.MakeStruct n -> data.makeStruct(n);
      case Core.GetField n -> data.getField(n);
      case Core.SetField n -> data.setField(n);
      case Core.Copy n -> data.copy(n);
      case Core.MakeVariant n -> data.makeVariant(n);
      case Core.GetPayload n -> data.getPayload(n);
      case Core.Concat n -> data.concat(n);
      case Core.ToText n -> data.toText(n);
      case Core.Try n -> tries.attempt(n);
      case Core.Throw n -> calls.throwValue(n);
      case Core.Panic n -> calls.panic(n);
      case Core.Dynamic n -> calls.dynamic(n);
    }
  }

  /// Emits a node for its effect.
  void emitStatement(Core node) {
    mark(node.span());
    emit(node);
    pop(node.type());
  }

  void pop(Type type) {
    switch (carriers.of(type).slots()) {
      case 2 -> code.pop2();
      case 1 -> code.pop();
      default -> {}
    }
  }

  /// Emits operands in order. Where a later one needs an empty stack, the earlier go through
  /// locals.
  void emitOperands(List<? extends Core> operands) {
    int last = 0;
    for (int i = 1; i < operands.size(); i++) {
      last = nodes.needsEmptyStack(operands.get(i)) ? i : last;
    }
    if (last > 0) {
      List<Slot> kept = new ArrayList<>();
      for (int i = 0; i <= last; i++) {
        emit(operands.get(i));
        kept.add(keep(carriers.of(operands.get(i).type())));
      }
      kept.forEach(this::load);
    } else if (!operands.isEmpty()) {
      emit(operands.getFirst());
    }
    for (int i = last + 1; i < operands.size(); i++) {
      emit(operands.get(i));
    }
  }

  /// Takes the value on the stack into a new local.
  Slot keep(Carrier carrier) {
    if (carrier.isVoid()) {
      return Slot.plain(-1, carrier);
    }
    int index = code.allocateLocal(carrier.kind());
    code.storeLocal(carrier.kind(), index);
    return Slot.plain(index, carrier);
  }

  /// A new local without a value.
  Slot reserve(Carrier carrier) {
    return Slot.plain(carrier.isVoid() ? -1 : code.allocateLocal(carrier.kind()), carrier);
  }

  void load(Slot slot) {
    if (slot.index() < 0) {
      return;
    }
    if (slot.narrow()) {
      code.iload(slot.index()).i2l();
    } else if (slot.shared()) {
      code.aload(slot.index()).getfield(Rt.ref(slot.carrier()), "value", refDesc(slot.carrier()));
      castFromObject(slot.carrier());
    } else {
      code.loadLocal(slot.carrier().kind(), slot.index());
    }
  }

  void store(Slot slot) {
    if (slot.index() >= 0) {
      code.storeLocal(slot.carrier().kind(), slot.index());
    }
  }

  /// What the field of a shared variable of this carrier holds.
  static java.lang.constant.ClassDesc refDesc(Carrier carrier) {
    return carrier.isReference() ? ConstantDescs.CD_Object : carrier.desc();
  }

  void castFromObject(Carrier carrier) {
    if (carrier.isReference() && !carrier.isObject()) {
      code.checkcast(carrier.desc());
    }
  }

  Slot slot(Local local) {
    Slot slot = slots.get(local);
    if (slot == null) {
      throw new IllegalStateException("core uses the local `" + local + "` before its declaration");
    }
    return slot;
  }

  void bind(Local local, Slot slot) {
    slots.put(local, slot);
    variables.lies(local, slot);
  }

  Variables variables() {
    return variables;
  }

  /// Declares a local whose first value is on the stack.
  void declare(Local local) {
    Carrier carrier = carriers.of(local);
    if (carrier.isVoid()) {
      slots.put(local, Slot.plain(-1, carrier));
      return;
    }
    boolean shared = local.isShared();
    TypeKind kind = shared ? TypeKind.REFERENCE : carrier.kind();
    if (shared) {
      var ref = Rt.ref(carrier);
      code.invokestatic(ref, "of", MethodTypeDesc.of(ref, refDesc(carrier)));
    }
    if (!shared && local.type() == Type.Simple.ANY && local.isAssigned()) {
      // Else the verifier's map would keep the class of the first value, say Long, in a loop.
      code.checkcast(ConstantDescs.CD_Object);
    }
    int index = code.allocateLocal(kind);
    code.storeLocal(kind, index);
    bind(local, new Slot(index, carrier, shared, false, Interval.ALL));
  }

  private void declareNode(Core.Declare node) {
    emit(node.value());
    if (node.value().type() == Type.Simple.NEVER && !carriers.of(node.local()).isVoid()) {
      slots.put(node.local(), reserve(carriers.of(node.local())));
      return;
    }
    Interval bounds = ranges.of(node.value());
    declare(node.local());
    if (!node.local().isAssigned() && bounds.isKnown()) {
      slots.put(node.local(), slot(node.local()).within(bounds));
    }
  }

  private void assign(Core.SetLocal node) {
    if (builders.append(node.local(), node.value())) {
      return;
    }
    Slot slot = slot(node.local());
    if (slot.shared() && slot.index() >= 0) {
      if (nodes.needsEmptyStack(node.value())) {
        emit(node.value());
        Slot kept = keep(slot.carrier());
        code.aload(slot.index());
        load(kept);
      } else {
        code.aload(slot.index());
        emit(node.value());
      }
      code.putfield(Rt.ref(slot.carrier()), "value", refDesc(slot.carrier()));
      return;
    }
    if (slot.narrow()) {
      ints.step(node, slot);
      return;
    }
    emit(node.value());
    if (node.value().type() != Type.Simple.NEVER) {
      store(slot);
    }
  }

  private void block(Core.Block node) {
    Map<Local, Slot> before = new IdentityHashMap<>();
    List<Core> statements = node.statements();
    int outside = scopes.depth();
    for (int i = 0; i < statements.size(); i++) {
      Core statement = statements.get(i);
      emitStatement(statement);
      if (statement.type() == Type.Simple.NEVER) {
        scopes.close(outside);
        slots.putAll(before);
        unreachable(node.type());
        variables.ends(node);
        return;
      }
      if (statement instanceof Core.Declare declaration) {
        scopes.open(declaration.local());
      }
      if (statement instanceof Core.If test && test.then().type() == Type.Simple.NEVER) {
        // A guard that leaves: after it its condition fails.
        refine(test.condition(), false, rest(node, i + 1), before);
      }
    }
    mark(node.result().span());
    emit(node.result());
    scopes.close(outside);
    slots.putAll(before);
    variables.ends(node);
  }

  private static List<Core> rest(Core.Block node, int from) {
    List<Core> rest = new ArrayList<>(node.statements().subList(from, node.statements().size()));
    rest.add(node.result());
    return rest;
  }

  /// Emits code that runs only where a condition gave an outcome.
  void emitWhere(Core condition, boolean outcome, Core code) {
    Map<Local, Slot> before = new IdentityHashMap<>();
    refine(condition, outcome, List.of(code), before);
    emit(code);
    slots.putAll(before);
  }

  /// Notes what a condition says of locals that neither it nor the code it holds for assigns.
  ///
  /// @param before gets what was known of them
  private void refine(Core condition, boolean outcome, List<Core> code, Map<Local, Slot> before) {
    for (Facts.Fact fact : Facts.of(condition, outcome, ranges)) {
      Local local = fact.local();
      if (!Facts.assigns(condition, local)
          && code.stream().noneMatch(part -> Facts.assigns(part, local))) {
        Slot slot = slot(local);
        before.putIfAbsent(local, slot);
        slots.put(local, slot.within(slot.bounds().and(fact.bounds())));
      }
    }
  }

  /// Keeps the shape of the stack in code that is never reached.
  private void unreachable(Type type) {
    switch (carriers.of(type).kind()) {
      case VOID -> {}
      case LONG -> code.lconst_0();
      case DOUBLE -> code.dconst_0();
      case FLOAT -> code.fconst_0();
      case REFERENCE -> code.aconst_null();
      default -> code.iconst_0();
    }
  }

  private void returnNode(Core.Return node) {
    emit(node.value());
    Type type = node.value().type();
    if (type == Type.Simple.NEVER) {
      return;
    }
    if (tries.hasFinalizers(0)) {
      Slot kept = keep(carriers.of(type));
      tries.leaveTo(0);
      load(kept);
      returnValue(type);
      tries.reenterFrom(0);
    } else {
      returnValue(type);
    }
  }

  private void constant(Core.IntConstant node) {
    if (carriers.of(node.type()).kind() == TypeKind.LONG) {
      code.loadConstant(node.value());
    } else {
      code.loadConstant((int) node.value());
    }
  }

  private void constant(Core.RealConstant node) {
    if (node.type() == Type.Numeric.F32) {
      code.loadConstant((float) node.value());
    } else {
      code.loadConstant(node.value());
    }
  }

  /// Notes the line of what follows.
  void mark(Span span) {
    if (span.source() == unit.source()) {
      int next = Math.min(span.line(), 0xFFFF);
      if (next != line) {
        line = next;
        code.lineNumber(next);
      }
    }
  }

  /// Starts an instruction that can fail; its place goes into the side table.
  Label at(Span span) {
    mark(span);
    return code.newBoundLabel();
  }

  /// Ends the instruction that [#at] started.
  void end(Label start, Span span) {
    code.characterRange(
        start, code.newBoundLabel(), span.start(), span.end(), unit.numberOf(span.source()));
  }

  /// A poll: stops here when the program is interrupted.
  void poll() {
    if (unit.program().polls()) {
      code.invokedynamic(
          java.lang.constant.DynamicCallSiteDesc.of(Rt.POLL_BOOTSTRAP, "poll", Rt.TO_VOID));
    }
  }

  LocalScopes scopes() {
    return scopes;
  }

  /// What the method is.
  Unwinding.Name call() {
    return call;
  }

  Boxing boxing() {
    return boxing;
  }

  Operators operators() {
    return operators;
  }

  Conditions conditions() {
    return conditions;
  }

  Tries tries() {
    return tries;
  }

  Ints ints() {
    return ints;
  }

  Ranges ranges() {
    return ranges;
  }
}
