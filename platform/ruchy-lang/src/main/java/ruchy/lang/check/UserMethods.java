package ruchy.lang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.problem.ImplementationProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Calls of methods that the program itself gives a type: which one is meant.
final class UserMethods {
  private final Body body;

  UserMethods(Body body) {
    this.body = body;
  }

  /// The call of a method of the receiver's type, or of a type above it.
  Optional<Core> call(Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    Optional<Core> own = ofOwnType(span, name, receiver, operands, hint);
    if (own.isPresent()
        || !(receiver.type() instanceof Type.Nominal type)
        || type.declaration().parent().isEmpty()) {
      return own;
    }
    Type above = new Type.Nominal(type.declaration().parent().get());
    return call(span, name, new Core.Convert(span, above, receiver), operands, hint);
  }

  private Optional<Core> ofOwnType(
      Span span, String name, Core receiver, List<Operand> written, Type hint) {
    if (Shapes.isHole(receiver.type())) {
      return Optional.empty();
    }
    List<Template> all = body.compilation().methods(Shapes.key(receiver.type()), name);
    List<Operand> operands = all.size() > 1 ? decisive(written) : written;
    for (Template template : all) {
      Optional<Map<String, Type>> bindings = bindings(template, receiver.type());
      if (bindings.isPresent()
          && (all.size() == 1 || takes(template, bindings.get(), operands, hint))) {
        if (!template.isMethod()) {
          return Optional.of(notAMethod(span, template, operands));
        }
        Optional<Core> unclear = ambiguous(span, template, all, receiver, operands);
        if (unclear.isPresent()) {
          return unclear;
        }
        return Optional.of(
            body.templateCalls()
                .call(
                    span,
                    template,
                    Calls.with(new Operand.Ready(receiver), operands),
                    bindings.get(),
                    hint));
      }
    }
    return Optional.empty();
  }

  /// A method that two traits give, where neither arguments nor the type itself decide.
  private Optional<Core> ambiguous(
      Span span, Template chosen, List<Template> all, Core receiver, List<Operand> operands) {
    Optional<String> trait = chosen.owner().flatMap(Template.Owner::trait).map(KnownTraits::last);
    Template other = chosen;
    for (Template template : all) {
      Optional<String> its = template.owner().flatMap(Template.Owner::trait).map(KnownTraits::last);
      if (trait.isEmpty() || its.isEmpty()) {
        return Optional.empty();
      }
      Optional<Map<String, Type>> bindings = bindings(template, receiver.type());
      if (!its.equals(trait)
          && bindings.isPresent()
          && takes(template, bindings.get(), operands, Simple.UNKNOWN)) {
        other = template;
      }
    }
    if (other == chosen) {
      return Optional.empty();
    }
    var candidates =
        new ImplementationProblem.Ambiguous.Candidates(
            trait.orElse(""),
            chosen.declaredAt(),
            other.owner().flatMap(Template.Owner::trait).map(KnownTraits::last).orElse(""),
            other.declaredAt());
    return Optional.of(
        body.fail(
            span,
            new ImplementationProblem.Ambiguous(span, receiver.type(), chosen.name(), candidates)));
  }

  /// Arguments with their types, where those choose between methods; closures get theirs from the
  /// method.
  private List<Operand> decisive(List<Operand> written) {
    return written.stream()
        .map(operand ->
            operand instanceof Operand.Written one
                    && one.name().isEmpty()
                    && !(one.expr() instanceof Expr.Lambda)
                ? new Operand.Ready(body.infer(one.expr()))
                : operand)
        .toList();
  }

  /// The method of the receiver's own type, without a choice by what the receiver turns out to be.
  Optional<Core> direct(Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    for (Template template : body.compilation().methods(Shapes.key(receiver.type()), name)) {
      Optional<Map<String, Type>> bindings = bindings(template, receiver.type());
      if (bindings.isPresent() && template.isMethod()) {
        List<Operand> all = Calls.with(new Operand.Ready(receiver), operands);
        return Optional.of(
            body.templateCalls().call(span, template.direct(), all, bindings.get(), hint));
      }
    }
    return Optional.empty();
  }

  /// Whether one of several methods of a name takes what is given and gives what is wanted.
  private boolean takes(
      Template template, Map<String, Type> bindings, List<Operand> operands, Type hint) {
    List<Formal> formals = body.templateCalls().formals(template, bindings);
    for (int i = 0; i < operands.size() && i + 1 < formals.size(); i++) {
      Type wanted = formals.get(i + 1).type();
      boolean known = operands.get(i) instanceof Operand.Ready && wanted != Simple.UNKNOWN;
      if (known
          && !Shapes.hasParameter(wanted)
          && !body.conversions().fits(((Operand.Ready) operands.get(i)).core().type(), wanted)) {
        return false;
      }
    }
    if (hint == Simple.UNKNOWN || Shapes.hasOpen(hint) || template.item().result().isEmpty()) {
      return true;
    }
    Type result =
        body.compilation()
            .typeNames()
            .resolve(template.item().result().get(), template.module(), bindings, body);
    return Shapes.hasParameter(result) || body.conversions().fits(result, hint);
  }

  private Core notAMethod(Span span, Template template, List<Operand> operands) {
    body.libraryCalls().inferAll(operands);
    return body.fail(
        span,
        new CallProblem.Receiver(
            span,
            "`" + template.name() + "` takes no `self`",
            "call it as `" + template.path() + "(…)`"));
  }

  /// What the type parameters of the `impl` block are for a receiver; empty where it is not for it.
  Optional<Map<String, Type>> bindings(Template template, Type receiver) {
    return template.owner().isEmpty()
        ? Optional.of(new HashMap<>())
        : bindings(template.owner().get(), template.module(), template.outer(), receiver);
  }

  /// The same for an `impl` block that stands in a module.
  Optional<Map<String, Type>> bindings(
      Template.Owner owner, String module, Map<String, Type> outer, Type receiver) {
    var names = new HashMap<String, Type>(outer);
    owner
        .parameters()
        .forEach(parameter -> names.put(parameter.name(), new Type.Parameter(parameter.name())));
    Type target = body.compilation().typeNames().resolve(owner.target(), module, names, body);
    Type shown = receiver instanceof Type.Shape shape ? Shapes.mapOf(shape) : receiver;
    var bindings = new HashMap<String, Type>();
    if (!Shapes.bind(target, shown, bindings)) {
      return Optional.empty();
    }
    if (owner.target() instanceof TypeExpr.Named named
        && named.path().size() == 1
        && bindings.containsKey(named.path().getFirst())
        && !keepsBounds(owner, module, named.path().getFirst(), shown)) {
      return Optional.empty();
    }
    bindings.put("Self", shown);
    return Optional.of(bindings);
  }

  /// Whether a type has the traits that an `impl<T: Trait> … for T` asks for.
  private boolean keepsBounds(Template.Owner owner, String module, String name, Type type) {
    for (Item.TypeParameter parameter : owner.parameters()) {
      for (TypeExpr bound : parameter.bounds()) {
        if (parameter.name().equals(name)
            && bound instanceof TypeExpr.Named named
            && !body.compilation().traits().has(type, named, module, body)) {
          return false;
        }
      }
    }
    return true;
  }
}
