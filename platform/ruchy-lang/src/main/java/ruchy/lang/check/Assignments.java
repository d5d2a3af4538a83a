package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Global;
import ruchy.lang.core.Local;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.PatternProblem;
import ruchy.lang.problem.Similar;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.BinaryOperator;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.UnaryOperator;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Assignments to variables, fields, elements and patterns of them.
final class Assignments {
  private final Body body;
  private final ElementAssignments elements;

  Assignments(Body body) {
    this.body = body;
    this.elements = new ElementAssignments(body, this);
  }

  /// `target = value`, `target += value`
  Core assign(Expr.Assign assign) {
    Optional<Core> guard = guard(assign.target());
    if (guard.isPresent()) {
      return body.concurrency().assign(assign, guard.get());
    }
    Optional<Expr.Name> copied = body.standIns().copied(assign.target());
    if (copied.isPresent()) {
      body.infer(assign.value());
      String name = copied.get().text();
      return body.fail(
          assign.target().span(), new TypeProblem.CopyAssigned(assign.target().span(), name));
    }
    Expr target = withoutReference(assign.target());
    Optional<Core> own = ownOperator(assign, target);
    if (own.isPresent()) {
      return own.get();
    }
    return switch (target) {
      case Expr.Name name -> toName(assign, name);
      case Expr.Path path when path.segments().size() == 1 ->
          toName(assign, new Expr.Name(path.span(), path.segments().getFirst().name()));
      case Expr.Path path -> toPath(assign, path);
      case Expr.Field field -> toField(assign, field);
      case Expr.Index index -> elements.assign(assign, index);
      case Expr.TupleLiteral tuple -> toSeveral(assign, tuple.elements());
      case Expr.ListLiteral list ->
          toSeveral(assign, list.elements().stream().map(Expr.Element::value).toList());
      case Expr.MethodCall call when MapEntries.isEntry(call) ->
          new MapEntries(body, this, elements).assign(assign, call);
      case Expr.MethodCall call when StandIns.isLending(call) -> lent(assign, call);
      default -> body.fail(target.span(), new TypeProblem.NotAPlace(target.span()));
    };
  }

  /// `*xs.last_mut().unwrap() = value`
  private Core lent(Expr.Assign assign, Expr.MethodCall call) {
    return body.standIns()
        .find(call)
        .map(found -> {
          Expr place = found.place();
          Core stored =
              assign(new Expr.Assign(assign.span(), place, assign.operator(), assign.value()));
          return Blocks.assembled(assign.span(), found.before(), stored);
        })
        .orElseGet(() -> body.fail(call.span(), new TypeProblem.NotAPlace(call.span())));
  }

  /// `place += value` of a type that has `add_assign`: a call that changes the place.
  private Optional<Core> ownOperator(Expr.Assign assign, Expr target) {
    if (assign.operator().isEmpty()) {
      return Optional.empty();
    }
    String name = assign.operator().get().method() + "_assign";
    if (!body.compilation().isMethodName(name)) {
      return Optional.empty();
    }
    Type type = body.infer(target).type();
    if (!(type instanceof Type.Nominal)
        || body.compilation().methods(Shapes.key(type), name).isEmpty()) {
      return Optional.empty();
    }
    Span span = assign.span();
    var argument = new Argument(assign.value().span(), Optional.empty(), assign.value(), false);
    var call =
        new Expr.MethodCall(span, target, target.span(), name, List.of(), List.of(argument), false);
    return Optional.of(body.expressions().dropped(body.infer(call)));
  }

  /// The guard of a mutex whose value is assigned: `*guard`, `*mutex.lock()`.
  private Optional<Core> guard(Expr target) {
    if (!(target instanceof Expr.Unary unary)
        || unary.operator() != UnaryOperator.DEREFERENCE
        || !(unary.operand() instanceof Expr.Name
            || unary.operand() instanceof Expr.MethodCall call && !MapEntries.isEntry(call))) {
      return Optional.empty();
    }
    if (unary.operand() instanceof Expr.Name name
        && !(body.scope().find(name.text()).orElse(null) instanceof Scope.Binding.Variable)
        && !(body.compilation().symbol(body.module(), name.text()).orElse(null)
            instanceof Symbol.Variable)) {
      return Optional.empty();
    }
    return Optional.of(body.infer(unary.operand()))
        .filter(value -> Concurrency.isGuard(value.type()));
  }

  private static Expr withoutReference(Expr target) {
    return target instanceof Expr.Unary unary && unary.operator() == UnaryOperator.DEREFERENCE
        ? withoutReference(unary.operand())
        : target;
  }

  private Core toName(Expr.Assign assign, Expr.Name name) {
    if (name.text().equals("_")) {
      return body.expressions().dropped(body.infer(assign.value()));
    }
    Optional<Scope.Binding> local = body.scope().find(name.text());
    if (local.orElse(null) instanceof Scope.Binding.Variable variable) {
      return toLocal(assign, name, variable);
    }
    Optional<String> qualified = body.compilation().qualify(body.module(), name.text());
    Symbol symbol = qualified.map(body.compilation().symbols()::get).orElse(null);
    if (symbol instanceof Symbol.Variable variable) {
      body.uses().add(qualified.get());
      return toGlobal(assign, name, variable, qualified.get());
    }
    if (symbol instanceof Symbol.Constant constant) {
      return body.fail(
          name.span(),
          new TypeProblem.ConstantAssigned(name.span(), name.text(), constant.declaredAt()));
    }
    return declare(assign, name);
  }

  /// A bare `x = 1` in a block at the top level declares; elsewhere it is a mistake.
  private Core declare(Expr.Assign assign, Expr.Name name) {
    boolean declares =
        body.compilation().isRelaxed()
            && assign.operator().isEmpty()
            && body.frame().isTop()
            && body.compilation().symbol(body.module(), name.text()).isEmpty();
    if (!declares) {
      List<String> similar = Similar.names(name.text(), body.scope().allNames());
      body.infer(assign.value());
      return body.fail(name.span(), new NameProblem.Undeclared(name.span(), name.text(), similar));
    }
    Core value = body.stored(body.infer(assign.value()));
    var local = new Local(name.text(), Conversions.withoutSchema(value.type()));
    body.variable(local, true, true, name.span(), Numbers.softPlace(assign.value()));
    return new Core.Declare(assign.span(), local, value);
  }

  private Core toLocal(Expr.Assign assign, Expr.Name name, Scope.Binding.Variable variable) {
    Local local = variable.local();
    if (!variable.mutable()) {
      body.report(
          new TypeProblem.NotMutable(name.span(), name.text(), variable.declaredAt(), "assign"));
    }
    if (variable.level() < body.frame().level()) {
      local.markCaptured();
    }
    local.markAssigned();
    Core current = new Core.GetLocal(name.span(), local);
    Core value = newValue(assign, current);
    widenSoft(variable.soft(), local.type(), value.type());
    var because =
        new TypeProblem.Mismatch.Because(
            variable.declaredAt(), "`" + name.text() + "` is `" + local.type() + "`");
    Core stored =
        body.conversions().coerce(value, local.type(), assign.value().span(), Optional.of(because));
    var set = new Core.SetLocal(assign.span(), local, body.stored(stored));
    return body.standIns().assigned(set, local, name);
  }

  /// A variable that started with a plain integer becomes a float when one is assigned.
  private void widenSoft(Optional<Span> soft, Type variable, Type value) {
    if (soft.isPresent()
        && variable instanceof Numeric from
        && value instanceof Numeric to
        && from != to
        && !Conversions.widens(to, from)) {
      throw body.holes().decide(soft.get(), "number", to);
    }
  }

  private Core toGlobal(
      Expr.Assign assign, Expr.Name name, Symbol.Variable variable, String qualified) {
    globalMustBeMutable(name, variable, "assign");
    Core value = newValue(assign, Names.global(name.span(), variable));
    body.compilation().unitHoles().ifPresent(holes -> soft(holes, variable, value));
    var because =
        new TypeProblem.Mismatch.Because(
            variable.declaredAt(), "`" + name.text() + "` is `" + variable.type() + "`");
    Global global = variable.global();
    Core stored =
        body.conversions()
            .coerce(value, global.type(), assign.value().span(), Optional.of(because));
    if (!variable.type().equals(global.type())) {
      body.compilation()
          .symbols()
          .put(
              qualified,
              new Symbol.Variable(
                  global,
                  global.type(),
                  variable.mutable(),
                  variable.declaredAt(),
                  variable.soft()));
    }
    return new Core.SetGlobal(assign.span(), global, body.stored(stored));
  }

  private static void soft(Holes holes, Symbol.Variable variable, Core value) {
    if (variable.soft().isPresent()
        && variable.type() instanceof Numeric from
        && value.type() instanceof Numeric to
        && from != to
        && !Conversions.widens(to, from)) {
      throw holes.decide(variable.soft().get(), "number", to);
    }
  }

  /// The value to assign: for `+=` what the operator gives.
  Core newValue(Expr.Assign assign, Core current) {
    if (assign.operator().isEmpty()) {
      return body.infer(assign.value(), current.type());
    }
    BinaryOperator operator = assign.operator().get();
    Type hint = operator == BinaryOperator.POWER ? Simple.UNKNOWN : current.type();
    Core operand = body.infer(assign.value(), hint instanceof Numeric ? hint : Simple.UNKNOWN);
    return body.operators().combine(assign.span(), operator, current, operand);
  }

  private Core toPath(Expr.Assign assign, Expr.Path path) {
    String owner = Names.ownerOf(path);
    String member = path.segments().getLast().name();
    Optional<String> qualified = body.names().member(owner, member);
    if (qualified.map(body.compilation().symbols()::get).orElse(null)
        instanceof Symbol.Variable variable) {
      return toGlobal(assign, new Expr.Name(path.span(), member), variable, qualified.get());
    }
    return body.fail(path.span(), new TypeProblem.NotAPlace(path.span()));
  }

  private Core dereferenced(Core guard) {
    return body.concurrency().dereferenced(guard);
  }

  /// `pair.0 = value`: a new tuple takes the place of the one that was there.
  private Core toElement(Expr.Assign assign, Expr.Field field, Core tuple, Type.Tuple type) {
    Span span = assign.span();
    var before = new ArrayList<Core>();
    Core whole = body.held(tuple, before);
    int place = Integer.parseInt(field.name());
    var elements = new ArrayList<Core>();
    for (int i = 0; i < type.elements().size(); i++) {
      Type element = type.elements().get(i);
      Core old = new Core.GetElement(field.span(), element, whole, i);
      elements.add(
          i == place
              ? body.stored(
                  body.conversions().coerce(newValue(assign, old), element, assign.value().span()))
              : old);
    }
    Local changed = body.temporary(type);
    before.add(new Core.Declare(span, changed, new Core.MakeTuple(span, type, elements)));
    Core stored =
        store(
            new Expr.Assign(span, field.receiver(), Optional.empty(), assign.value()),
            field.receiver(),
            new Core.GetLocal(span, changed));
    return new Core.Block(span, before, stored);
  }

  private Core toField(Expr.Assign assign, Expr.Field field) {
    return toFieldOf(assign, field, body.infer(field.receiver()));
  }

  private Core toFieldOf(Expr.Assign assign, Expr.Field field, Core receiver) {
    Type type = receiver.type();
    if (type instanceof Type.Nominal nominal
        && nominal.declaration().kind() == NominalType.Kind.CLASS) {
      return structField(assign, field, receiver, nominal);
    }
    if (type instanceof Type.Nominal nominal
        && nominal.declaration().kind() == NominalType.Kind.STRUCT) {
      mustBeMutable(field.receiver(), "assign a field of");
      return body.standIns()
          .changed(structField(assign, field, receiver, nominal), field.receiver());
    }
    if (Concurrency.isGuard(type)) {
      return body.concurrency()
          .using(assign.span(), receiver, guard -> toFieldOf(assign, field, dereferenced(guard)));
    }
    if (type instanceof Type.Tuple tuple && isPlace(field.name(), tuple)) {
      return toElement(assign, field, receiver, tuple);
    }
    if (type instanceof Type.Shape || type instanceof Type.MapOf) {
      Core key = new Core.TextConstant(field.nameSpan(), field.name());
      return elements.setElement(assign, receiver, field.receiver(), key);
    }
    if (type == Simple.ANY) {
      Core key = new Core.TextConstant(field.nameSpan(), field.name());
      return elements.dynamicSet(assign, receiver, key);
    }
    if (Shapes.isOpen(type)) {
      body.infer(assign.value());
      return new Core.Unit(assign.span());
    }
    if (type instanceof Type.Library) {
      Core key = new Core.TextConstant(field.nameSpan(), field.name());
      Core value = newValue(assign, body.members().on(field, receiver));
      Optional<Core> own =
          body.methods().operator(assign.span(), "set_attribute", receiver, List.of(key, value));
      return own.map(body.expressions()::dropped)
          .orElseGet(() -> body.members().unknownField(field, type));
    }
    body.infer(assign.value());
    return body.members().unknownField(field, type);
  }

  private Core structField(
      Expr.Assign assign, Expr.Field field, Core receiver, Type.Nominal nominal) {
    List<NominalType.Field> fields = nominal.declaration().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field.name())) {
        body.visibility().field(field.nameSpan(), nominal, field.name());
        Type type = fields.get(i).type();
        return withOnce(
            assign,
            receiver,
            i,
            (target, place) -> {
              Core current = new Core.GetField(field.span(), type, target, place);
              Core value = newValue(assign, current);
              Core stored = body.conversions().coerce(value, type, assign.value().span());
              return new Core.SetField(assign.span(), target, place, body.stored(stored));
            });
      }
    }
    return body.members().unknownField(field, nominal);
  }

  private static boolean isPlace(String name, Type.Tuple tuple) {
    return name.length() < 4
        && name.chars().allMatch(Character::isDigit)
        && Integer.parseInt(name) < tuple.elements().size();
  }

  private interface FieldStore {
    Core store(Core target, int place);
  }

  /// Evaluates the receiver once where `+=` reads and writes it.
  private Core withOnce(Expr.Assign assign, Core receiver, int place, FieldStore store) {
    if (assign.operator().isEmpty() || Places.isSimple(receiver)) {
      return store.store(receiver, place);
    }
    Local once = body.temporary(receiver.type());
    Core stored = store.store(new Core.GetLocal(receiver.span(), once), place);
    return new Core.Block(
        assign.span(), List.of(new Core.Declare(receiver.span(), once, receiver)), stored);
  }

  /// `(a, b) = (b, a)`: all values first, then all places.
  private Core toSeveral(Expr.Assign assign, List<Expr> targets) {
    List<Expr> parts = literalParts(assign.value());
    var lowered = new ArrayList<Core>();
    var values = new ArrayList<Core>();
    if (parts.size() == targets.size()) {
      for (Expr part : parts) {
        Core value = body.stored(body.infer(part));
        Local once = body.temporary(value.type());
        lowered.add(new Core.Declare(part.span(), once, value));
        values.add(new Core.GetLocal(part.span(), once));
      }
    } else {
      Core whole = body.infer(assign.value());
      Local once = body.temporary(whole.type());
      lowered.add(new Core.Declare(assign.value().span(), once, whole));
      Optional<List<Core>> split =
          parts(new Core.GetLocal(assign.value().span(), once), targets.size());
      if (split.isEmpty()) {
        return body.fail(
            assign.span(),
            new PatternProblem.WrongPattern(
                assign.target().span(), targets.size() + " places", whole.type()));
      }
      values.addAll(split.get());
    }
    for (int i = 0; i < targets.size(); i++) {
      lowered.add(store(assign, targets.get(i), values.get(i)));
    }
    return Blocks.assembled(assign.span(), lowered, new Core.Unit(assign.span()));
  }

  private static List<Expr> literalParts(Expr value) {
    return switch (value) {
      case Expr.TupleLiteral tuple -> tuple.elements();
      case Expr.ListLiteral list when list.elements().stream().noneMatch(Expr.Element::spread) ->
          list.elements().stream().map(Expr.Element::value).toList();
      default -> List.of();
    };
  }

  private Optional<List<Core>> parts(Core whole, int count) {
    var parts = new ArrayList<Core>();
    if (whole.type() instanceof Type.Tuple tuple && tuple.elements().size() == count) {
      for (int i = 0; i < count; i++) {
        parts.add(new Core.GetElement(whole.span(), tuple.elements().get(i), whole, i));
      }
      return Optional.of(parts);
    }
    if (whole.type() instanceof Type.ListOf list) {
      for (int i = 0; i < count; i++) {
        Core index = new Core.IntConstant(whole.span(), Numeric.I64, i);
        parts.add(new Core.GetAt(whole.span(), list.element(), whole, index));
      }
      return Optional.of(parts);
    }
    return Optional.empty();
  }

  /// Stores a value that is already there: through a name that stands for it.
  private Core store(Expr.Assign assign, Expr target, Core value) {
    String name = "$value" + target.span().start();
    body.enterScope();
    try {
      if (!(value instanceof Core.GetLocal get)) {
        Local held = new Local(name, value.type());
        body.variable(held, false, false, target.span());
        Core stored =
            assign(
                new Expr.Assign(
                    assign.span(), target, Optional.empty(), new Expr.Name(target.span(), name)));
        return new Core.Block(
            assign.span(), List.of(new Core.Declare(target.span(), held, value)), stored);
      }
      body.scope()
          .declare(
              name,
              new Scope.Binding.Variable(
                  get.local(), false, body.frame().level(), target.span(), Optional.empty()));
      return assign(
          new Expr.Assign(
              assign.span(), target, Optional.empty(), new Expr.Name(target.span(), name)));
    } finally {
      body.leaveScope();
    }
  }

  /// Checks that the variable a place lies in may be changed.
  void mustBeMutable(Expr place, String what) {
    switch (withoutReference(place)) {
      case Expr.Name name -> nameMustBeMutable(name, what);
      case Expr.Field field -> mustBeMutable(field.receiver(), what);
      case Expr.Unary unary -> mustBeMutable(unary.operand(), what);
      default -> {
        // An element of a list, a map's value or a new value may always be changed.
      }
    }
  }

  private void nameMustBeMutable(Expr.Name name, String what) {
    if (body.scope().find(name.text()).orElse(null) instanceof Scope.Binding.Variable variable) {
      if (!variable.mutable()) {
        body.report(
            new TypeProblem.NotMutable(name.span(), name.text(), variable.declaredAt(), what));
      }
      return;
    }
    if (body.compilation().symbol(body.module(), name.text()).orElse(null)
        instanceof Symbol.Variable variable) {
      globalMustBeMutable(name, variable, what);
    }
  }

  private void globalMustBeMutable(Expr.Name name, Symbol.Variable variable, String what) {
    if (!variable.mutable()) {
      body.report(
          new TypeProblem.NotMutable(name.span(), name.text(), variable.declaredAt(), what));
    } else {
      globalMustStay(name, variable, what);
    }
  }

  /// In engineering mode functions leave globals as they are.
  private void globalMustStay(Expr.Name name, Symbol.Variable variable, String what) {
    if (body.compilation().mode() == Mode.ENGINEERING && !body.isTopLevel()) {
      body.report(
          new TypeProblem.GlobalChanged(name.span(), name.text(), variable.declaredAt(), what));
    }
  }

  /// Checks that a collection which is changed in place is no global, in engineering mode.
  void mustNotBeGlobal(Expr place, String what) {
    if (withoutReference(place) instanceof Expr.Name name
        && body.scope().find(name.text()).isEmpty()
        && body.compilation().symbol(body.module(), name.text()).orElse(null)
            instanceof Symbol.Variable variable) {
      globalMustStay(name, variable, what);
    }
  }
}
