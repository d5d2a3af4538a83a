package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Which types implement which traits, and the types `dyn Trait` with the types of the values that
/// the program puts into them.
final class Traits {
  private final Compilation compilation;
  private final Map<String, List<Implementation>> implementations = new HashMap<>();
  private final Map<NominalType, Set<Type>> held = new LinkedHashMap<>();
  private final Map<NominalType, Named> objects = new HashMap<>();
  private boolean changed;

  Traits(Compilation compilation, Known known) {
    this.compilation = compilation;
    known.implementations().forEach((trait, all) -> implementations.put(trait, copy(all)));
    known.held().forEach((object, types) -> held.put(object, new LinkedHashSet<>(types)));
    objects.putAll(known.objects());
  }

  private static List<Implementation> copy(List<Implementation> all) {
    return new ArrayList<>(all);
  }

  /// A trait with its qualified name.
  record Named(String name, Symbol.Trait symbol) {}

  /// `impl Trait for Target`
  ///
  /// @param trait as written, with its arguments
  /// @param module the module whose names it sees
  record Implementation(
      TypeExpr trait, Template.Owner owner, String module, Map<String, Type> outer) {}

  /// What is known after a tree.
  record Known(
      Map<String, List<Implementation>> implementations,
      Map<NominalType, Set<Type>> held,
      Map<NominalType, Named> objects,
      Map<Conformances.Subject, List<Template>> conformances) {
    static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of(), Map.of());
  }

  Known known() {
    return new Known(
        Map.copyOf(implementations),
        Map.copyOf(held),
        Map.copyOf(objects),
        compilation.conformances().known());
  }

  /// Whether a type came to a `dyn Trait`, or a method of some type, since this was last asked.
  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /// Notes that methods were declared, so that dispatch may go elsewhere.
  void noteChange() {
    changed = true;
  }

  /// The trait of a name, seen from a module.
  Optional<Named> find(String module, String name) {
    Optional<String> qualified = compilation.qualify(module, name);
    if (qualified.isPresent()) {
      return compilation.symbols().get(qualified.get()) instanceof Symbol.Trait trait
          ? Optional.of(new Named(qualified.get(), trait))
          : Optional.empty();
    }
    return compilation
        .catalogue()
        .knownTraits()
        .find(name)
        .map(trait -> new Named(KnownTraits.last(name), trait));
  }

  /// Notes an implementation; one for the same type again replaces it.
  void add(String trait, Implementation implementation) {
    changed = true;
    String target = implementation.owner().target().span().text();
    String written = implementation.trait().span().text();
    List<Implementation> all = implementations.computeIfAbsent(trait, _ -> new ArrayList<>());
    all.removeIf(other ->
        other.owner().target().span().text().equals(target)
            && other.trait().span().text().equals(written));
    all.add(implementation);
  }

  /// The type `dyn Trait<arguments>`, whose methods are known from then on.
  Type.Nominal object(Named trait, List<Type> arguments, Span span) {
    var key = new TypeNames.NominalKey(trait.symbol().item(), arguments);
    NominalType known = compilation.nominals().get(key);
    if (known == null) {
      known = new NominalType(trait.name(), 1, arguments, NominalType.Kind.TRAIT, span);
      compilation.nominals().put(key, known);
    }
    if (objects.putIfAbsent(known, trait) == null) {
      methods(trait, trait, new LinkedHashSet<>());
    }
    return new Type.Nominal(known);
  }

  /// The methods of a trait and of those it extends, as methods of its objects.
  private void methods(Named object, Named trait, Set<String> seen) {
    if (!seen.add(trait.name())) {
      return;
    }
    Item.Trait item = object.symbol().item();
    Span span = item.header().nameSpan();
    List<TypeExpr> arguments =
        item.typeParameters().stream()
            .map(parameter ->
                (TypeExpr) new TypeExpr.Named(span, List.of(parameter.name()), List.of()))
            .toList();
    var target =
        new TypeExpr.Bounded(
            span, List.of(new TypeExpr.Named(span, List.of(object.name().split("::")), arguments)));
    var owner = new Template.Owner(item.typeParameters(), target, Optional.of(object.name()));
    for (Item member : trait.symbol().item().members()) {
      if (member instanceof Item.Function function && isCallable(function)) {
        String name = function.header().name();
        var template =
            Template.virtual(object.name() + "::" + name, trait.symbol().module(), function, owner);
        compilation.putMethods(object.name(), name, List.of(template));
      }
    }
    for (Named parent : parents(trait)) {
      methods(object, parent, seen);
    }
  }

  /// Whether a method can be called without knowing the type of its receiver.
  private static boolean isCallable(Item.Function function) {
    return !function.parameters().isEmpty()
        && function.parameters().getFirst().isSelf()
        && function.typeParameters().isEmpty();
  }

  private List<Named> parents(Named trait) {
    var parents = new ArrayList<Named>();
    for (TypeExpr parent : trait.symbol().item().parents()) {
      if (parent instanceof TypeExpr.Named named) {
        find(trait.symbol().module(), String.join("::", named.path())).ifPresent(parents::add);
      }
    }
    return parents;
  }

  /// Whether a value of the type may stand where an object of the trait is expected.
  boolean fits(Type type, NominalType object, Body body) {
    Named trait = objects.get(object);
    if (trait == null || type == Simple.UNIT) {
      return false;
    }
    if (type instanceof Type.Nominal nominal && objects.containsKey(nominal.declaration())) {
      return nominal.declaration() == object
          || extendsTrait(objects.get(nominal.declaration()), trait.name());
    }
    String last = KnownTraits.last(trait.name());
    boolean known = trait.symbol().module().isEmpty() && !compilation.symbols().containsKey(last);
    if (known && (KnownTraits.isOfAll(last) || last.equals("Error") && type == Simple.STRING)) {
      return true;
    }
    return implementation(type, trait.name(), object.arguments(), body).isPresent();
  }

  /// Whether a type keeps a bound: of a trait of the program it has an `impl`; the traits of the
  /// language are taken as kept, since what lacks them fails where it is used.
  boolean has(Type type, TypeExpr.Named bound, String module, Body body) {
    Optional<Named> trait = find(module, String.join("::", bound.path()));
    if (trait.isEmpty() || !compilation.symbols().containsKey(trait.get().name())) {
      return true;
    }
    if (type instanceof Type.Nominal nominal && objects.containsKey(nominal.declaration())) {
      return fits(type, nominal.declaration(), body)
          && (nominal.declaration().name().equals(trait.get().name())
              || extendsTrait(objects.get(nominal.declaration()), trait.get().name()));
    }
    return implementation(type, trait.get().name(), List.of(), body).isPresent();
  }

  private boolean extendsTrait(Named trait, String wanted) {
    return parents(trait).stream()
        .anyMatch(parent -> parent.name().equals(wanted) || extendsTrait(parent, wanted));
  }

  /// The `impl` of a trait for a type or for a class that it extends.
  ///
  /// @param arguments those of the trait; empty where they do not matter
  Optional<Implementation> implementation(
      Type type, String trait, List<Type> arguments, Body body) {
    for (Implementation one : implementations.getOrDefault(trait, List.of())) {
      Optional<Map<String, Type>> bindings =
          body.userMethods().bindings(one.owner(), one.module(), one.outer(), type);
      if (bindings.isPresent() && hasArguments(one, bindings.get(), arguments, body)) {
        return Optional.of(one);
      }
    }
    return type instanceof Type.Nominal nominal && nominal.declaration().parent().isPresent()
        ? implementation(
            new Type.Nominal(nominal.declaration().parent().get()), trait, arguments, body)
        : Optional.empty();
  }

  private boolean hasArguments(
      Implementation one, Map<String, Type> bindings, List<Type> arguments, Body body) {
    if (arguments.isEmpty() || !(one.trait() instanceof TypeExpr.Named named)) {
      return true;
    }
    var bound = new HashMap<>(bindings);
    for (int i = 0; i < arguments.size() && i < named.arguments().size(); i++) {
      Type given =
          compilation.typeNames().resolve(named.arguments().get(i), one.module(), bindings, body);
      if (!Shapes.bind(given, arguments.get(i), bound)) {
        return false;
      }
    }
    return true;
  }

  /// Notes that values of a type are put into objects of a trait.
  void hold(NominalType object, Type type) {
    if (!Shapes.hasOpen(type) && !Shapes.hasParameter(type)) {
      changed |= held.computeIfAbsent(object, _ -> new LinkedHashSet<>()).add(type);
    }
  }

  /// The types of the values that may be in an object of a trait: those put into it, and into
  /// objects that became such an object.
  Set<Type> held(NominalType object) {
    var types = new LinkedHashSet<Type>();
    gather(object, types, new LinkedHashSet<>());
    return types;
  }

  private void gather(NominalType object, Set<Type> types, Set<NominalType> seen) {
    if (!seen.add(object)) {
      return;
    }
    for (Type type : held.getOrDefault(object, Set.of())) {
      if (type instanceof Type.Nominal nominal && objects.containsKey(nominal.declaration())) {
        gather(nominal.declaration(), types, seen);
      } else {
        types.add(type);
      }
    }
  }
}
