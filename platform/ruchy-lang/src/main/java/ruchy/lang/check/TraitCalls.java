package ruchy.lang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Calls that name the trait: `Trait::name(value)`, `<Type as Trait>::name(…)`.
final class TraitCalls {
  private final Body body;

  TraitCalls(Body body) {
    this.body = body;
  }

  /// The call, if the path names a trait and the type in question implements it.
  ///
  /// @param owner the type before the last `::`
  Optional<Core> call(Span span, Expr.Path path, Type owner, List<Operand> operands, Type hint) {
    Optional<String> trait = traitOf(path, owner);
    if (trait.isEmpty()) {
      return Optional.empty();
    }
    String member = path.segments().getLast().name();
    List<Operand> given = operands;
    Type type = owner;
    if (path.trait().isEmpty()) {
      if (isStatic(owner, member) || operands.isEmpty()) {
        type = hint;
      } else {
        Core receiver = body.calls().ready(operands.getFirst());
        given = Calls.with(new Operand.Ready(receiver), operands.subList(1, operands.size()));
        type = receiver.type();
      }
    }
    return Shapes.isOpen(type) || type.isHeldAsAny()
        ? Optional.empty()
        : of(span, path, trait.get(), type, given, hint);
  }

  private Optional<Core> of(
      Span span, Expr.Path path, String trait, Type type, List<Operand> operands, Type hint) {
    String member = path.segments().getLast().name();
    for (Template template : body.compilation().methods(Shapes.key(type), member)) {
      Optional<Map<String, Type>> bindings = body.userMethods().bindings(template, type);
      boolean fits =
          bindings.isPresent()
              && template.owner().flatMap(Template.Owner::trait).stream()
                  .anyMatch(name -> KnownTraits.last(name).equals(trait));
      if (fits) {
        var known = new HashMap<>(bindings.get());
        known.putAll(body.templateCalls().given(template, path.segments().getLast().arguments()));
        return Optional.of(body.templateCalls().call(span, template, operands, known, hint));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> traitOf(Expr.Path path, Type owner) {
    if (path.trait().isPresent()) {
      return path.trait().get() instanceof TypeExpr.Named named
          ? Optional.of(named.path().getLast())
          : Optional.empty();
    }
    return owner instanceof Type.Nominal nominal
            && nominal.declaration().kind() == NominalType.Kind.TRAIT
        ? Optional.of(KnownTraits.last(nominal.declaration().name()))
        : Optional.empty();
  }

  /// Whether a trait's function takes no `self`.
  private boolean isStatic(Type trait, String member) {
    return body
        .compilation()
        .traits()
        .find("", ((Type.Nominal) trait).declaration().name())
        .stream()
        .flatMap(named -> named.symbol().item().members().stream())
        .anyMatch(item ->
            item instanceof Item.Function function
                && function.header().name().equals(member)
                && (function.parameters().isEmpty() || !function.parameters().getFirst().isSelf()));
  }
}
