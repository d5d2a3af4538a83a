package ruchy.lang.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import ruchy.lang.resolve.Definition.Kind;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;

/// The members of a program's types, and which of those that share a name is meant.
final class Members {
  private final Paths paths;
  private final Map<String, List<Definition>> byName = new HashMap<>();
  private final Map<Definition, Owner> owners = new HashMap<>();
  private final Map<Definition, Parents> parents = new HashMap<>();
  private final Map<Span, Definition> types = new HashMap<>();

  private record Parents(List<TypeExpr> types, Scope scope) {}

  Members(Paths paths) {
    this.paths = paths;
  }

  void add(Definition member, Owner owner) {
    byName.computeIfAbsent(member.name(), _ -> new ArrayList<>()).add(member);
    owners.put(member, owner);
  }

  /// Notes a type or trait, with those it is made of.
  void type(Definition type, List<TypeExpr> above, Scope scope) {
    types.put(type.span(), type);
    parents.put(type, new Parents(above, scope));
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  Map<Definition, Owner> owners() {
    return owners;
  }

  /// What stands before a dot or `::`.
  ///
  /// @param declared the types of this program that it may be of
  /// @param others the names of other types that it may be of
  record Receiver(List<Definition> declared, List<String> others) {
    static final Receiver UNKNOWN = new Receiver(List.of(), List.of());

    static Receiver of(Optional<Definition> type) {
      return new Receiver(type.stream().toList(), List.of());
    }
  }

  /// What values of these types are.
  Receiver receiver(List<Type> seen) {
    var declared = new ArrayList<Definition>();
    var others = new ArrayList<String>();
    for (Type type : seen) {
      Type of = type instanceof Type.Function function ? function.result() : type;
      Optional<Definition> own =
          of instanceof Type.Nominal(var nominal)
              ? Optional.ofNullable(types.get(nominal.declaredAt()))
              : Optional.empty();
      own.ifPresentOrElse(declared::add, () -> others.add(of.toString()));
    }
    return new Receiver(declared, others);
  }

  /// The members of a name that a receiver can mean: all where nothing is known of it.
  List<Definition> named(String name, Predicate<Kind> wanted, Receiver receiver) {
    List<Definition> all =
        byName.getOrDefault(name, List.of()).stream().filter(it -> wanted.test(it.kind())).toList();
    if (receiver.declared().isEmpty() && receiver.others().isEmpty()) {
      return all;
    }
    Set<Definition> chosen = new LinkedHashSet<>();
    for (Definition type : receiver.declared()) {
      chosen.addAll(of(type, all));
    }
    for (String other : receiver.others()) {
      chosen.addAll(ofOther(other, all));
    }
    return List.copyOf(chosen);
  }

  private List<Definition> of(Definition type, List<Definition> all) {
    Set<Definition> seen = new LinkedHashSet<>(Set.of(type));
    List<Definition> level = List.of(type);
    while (!level.isEmpty()) {
      Set<Definition> here = new LinkedHashSet<>(level);
      List<Definition> own =
          all.stream().filter(member -> typeOf(member).filter(here::contains).isPresent()).toList();
      if (!own.isEmpty()) {
        return own;
      }
      level = level.stream().flatMap(each -> above(each).stream()).filter(seen::add).toList();
    }
    return all.stream().filter(this::isForManyTypes).toList();
  }

  private List<Definition> ofOther(String type, List<Definition> all) {
    List<Definition> exact =
        all.stream()
            .filter(member -> ownerOf(member).target().filter(it -> names(it, type)).isPresent())
            .toList();
    return exact.isEmpty() ? all.stream().filter(this::isForManyTypes).toList() : exact;
  }

  private static boolean names(TypeExpr target, String type) {
    return target.span().text().replaceAll("[\\s&]", "").equals(type.replaceAll("\\s", ""));
  }

  private Owner ownerOf(Definition member) {
    return Objects.requireNonNull(owners.get(member), member::name);
  }

  private Optional<Definition> typeOf(Definition member) {
    return paths.type(ownerOf(member));
  }

  /// The members that a trait declares for all its types, and those of library types.
  private boolean isForManyTypes(Definition member) {
    return typeOf(member).filter(type -> type.kind() == Kind.TYPE).isEmpty()
        && member.kind() == Kind.METHOD;
  }

  private List<Definition> above(Definition type) {
    Parents above = parents.get(type);
    return above == null
        ? List.of()
        : above.types().stream().flatMap(each -> paths.type(each, above.scope()).stream()).toList();
  }

  /// The members that have one name together: those of a trait and of its implementations, and
  /// those that override one another in classes.
  Set<Definition> family(Definition member) {
    Set<Definition> family = new LinkedHashSet<>(Set.of(member));
    List<Definition> all = byName.getOrDefault(member.name(), List.of());
    boolean grows = owners.containsKey(member) && member.kind() == Kind.METHOD;
    while (grows) {
      grows = false;
      for (Definition other : all) {
        boolean related =
            !family.contains(other) && family.stream().anyMatch(each -> related(each, other));
        grows |= related && family.add(other);
      }
    }
    return family;
  }

  private boolean related(Definition one, Definition other) {
    Optional<Definition> trait = paths.trait(ownerOf(one));
    if (trait.isPresent() && trait.equals(paths.trait(ownerOf(other)))) {
      return true;
    }
    Optional<Definition> type = typeOf(one);
    Optional<Definition> otherType = typeOf(other);
    return type.isPresent()
        && otherType.isPresent()
        && (isAbove(type.get(), otherType.get()) || isAbove(otherType.get(), type.get()));
  }

  private boolean isAbove(Definition upper, Definition lower) {
    List<Definition> above = above(lower);
    return above.contains(upper) || above.stream().anyMatch(each -> isAbove(upper, each));
  }

  /// The trait of a library that gives a member its name.
  Optional<String> foreignTrait(Definition member) {
    return Optional.ofNullable(owners.get(member))
        .filter(owner -> paths.trait(owner).isEmpty())
        .flatMap(Owner::trait)
        .map(trait -> trait.span().text());
  }
}
