package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Local;
import ruchy.lang.flow.Unassigned;
import ruchy.lang.problem.Problem;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Checks the body of one function instance.
final class FunctionBody {
  private static final int RESTARTS_MAX = 400;

  private final Specialiser.Key key;
  private final Body body;
  private final List<Core> prologue = new ArrayList<>();

  private FunctionBody(Specialiser.Key key, Body body) {
    this.key = key;
    this.body = body;
  }

  /// What became of it.
  ///
  /// @param again whether the result type shows only at the end, so that `return`s before it must
  ///   be checked anew
  record Outcome(
      Optional<CoreFunction> function,
      Type result,
      List<Problem> problems,
      Set<Object> uses,
      boolean again) {}

  /// Checks an instance, and again each time that a hole in it is filled.
  ///
  /// @param assumed the result type that an earlier round gave; unknown in the first
  /// @param known is told the result type as soon as a declaration says it
  static Outcome check(
      Compilation compilation, Specialiser.Key key, Type assumed, Consumer<Type> known) {
    Holes holes = compilation.newHoles();
    for (int restart = 0; ; restart++) {
      holes.reopen();
      var names = new HashMap<>(key.template().outer());
      names.putAll(key.bindings());
      var body = new Body(compilation, key.template().module(), names, holes);
      try {
        Outcome outcome = new FunctionBody(key, body).run(assumed, known);
        if (restart < RESTARTS_MAX && holes.settle()) {
          continue;
        }
        compilation.closeHoles(holes);
        return outcome;
      } catch (Holes.Restart signal) {
        if (!signal.isOf(holes)) {
          compilation.closeHoles(holes);
          throw signal;
        }
        if (holes.isStuck()) {
          compilation.closeHoles(holes);
          return new Outcome(Optional.empty(), Simple.UNKNOWN, body.problems(), body.uses(), false);
        }
      }
    }
  }

  private Outcome run(Type assumed, Consumer<Type> known) {
    Template template = key.template();
    Optional<Type> declared = declaredResult(template);
    declared.ifPresent(known);
    Optional<Type> result =
        declared.isPresent() || assumed == Simple.UNKNOWN ? declared : Optional.of(assumed);
    if (template.item().body().isEmpty()) {
      // That it is missing is told where the function is declared.
      Type type = result.orElse(Simple.UNKNOWN);
      return new Outcome(Optional.empty(), type, body.problems(), body.uses(), false);
    }
    List<Local> parameters = parameters(template);
    body.enterFunction(new Frame(0, result, resultSpan(template), false));
    Expr.Block block = template.item().body().orElseThrow();
    Core value = body.blocks().functionBlock(block, result.orElse(Simple.UNKNOWN));
    Type type = result.orElseGet(() -> joined(value));
    boolean again =
        result.isEmpty()
            && body.frame().returned().stream()
                .anyMatch(returned -> returned != Simple.NEVER && !returned.equals(type));
    Core given = body.conversions().coerce(body.giveAway(value), type, resultPlace(block));
    Core whole = prologue.isEmpty() ? given : new Core.Block(block.span(), prologue, given);
    Unassigned.check(whole, body.declaredOnly(), body::report);
    var ref = new FunctionRef(key.path(), key.parameters(), type);
    var function = new CoreFunction(ref, parameters, whole, template.declaredAt());
    return new Outcome(Optional.of(function), type, body.problems(), body.uses(), again);
  }

  private static ruchy.lang.source.Span resultPlace(Expr.Block block) {
    return block.result().map(Expr::span).orElse(block.span());
  }

  private Type joined(Core value) {
    Type type = value.type();
    for (Type returned : body.frame().returned()) {
      type = body.conversions().join(type, returned).orElse(type);
    }
    return type;
  }

  private Optional<Type> declaredResult(Template template) {
    Optional<TypeExpr> written = template.item().result();
    if (written.isEmpty() || TypeExpr.isOpenResult(written.get())) {
      return Optional.empty();
    }
    Type type = body.resolve(written.get());
    return Shapes.hasUnknown(type) ? Optional.empty() : Optional.of(type);
  }

  private static Optional<ruchy.lang.source.Span> resultSpan(Template template) {
    return template
        .item()
        .result()
        .map(TypeExpr::span)
        .or(() -> Optional.of(template.declaredAt()));
  }

  private List<Local> parameters(Template template) {
    var locals = new ArrayList<Local>();
    List<Parameter> declared = template.item().parameters();
    for (int i = 0; i < declared.size(); i++) {
      locals.add(parameter(declared.get(i), key.parameters().get(i)));
    }
    return locals;
  }

  private Local parameter(Parameter parameter, Type type) {
    boolean byReference =
        parameter.byReference()
            || parameter.type().filter(TypeExpr.Reference.class::isInstance).isPresent();
    boolean mutable =
        parameter.mutable()
            || parameter.type().filter(FunctionBody::isMutableReference).isPresent();
    if (!(parameter.pattern() instanceof Pattern.Binding binding)) {
      var local = new Local("$" + parameter.span().start(), type);
      body.variable(local, false, false, parameter.span());
      prologue.addAll(
          body.patterns()
              .destructure(parameter.pattern(), new Core.GetLocal(parameter.span(), local)));
      return local;
    }
    mutable |= binding.mutable();
    var local = new Local(binding.name(), mutable ? Conversions.withoutSchema(type) : type);
    if (mutable && !byReference && Shapes.isStruct(type)) {
      var copy = new Local(binding.name(), type);
      prologue.add(
          new Core.Declare(
              binding.span(),
              copy,
              new Core.Copy(binding.span(), new Core.GetLocal(binding.span(), local))));
      body.variable(copy, true, true, binding.span());
      return local;
    }
    body.variable(local, mutable, false, binding.span());
    return local;
  }

  private static boolean isMutableReference(TypeExpr type) {
    return type instanceof TypeExpr.Reference reference && reference.mutable();
  }
}
