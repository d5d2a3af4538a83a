package ruchy.lang.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;

/// A function as declared, of which instances are made for the types it is called with. Compared by
/// identity.
final class Template {
  private final String path;
  private final String module;
  private final Item.Function item;
  private final Optional<Owner> owner;
  private final boolean fromPrelude;
  private final Map<String, Type> outer;
  private final Choice choice;
  private final Optional<Template> direct;
  private final boolean isAsync;

  /// Found when first asked for: most functions of the prelude are never called.
  private Optional<List<String>> untold = Optional.empty();

  /// Which function a call means.
  private enum Choice {
    /// This one.
    OWN,
    /// The one that fits the receiver when it runs.
    VIRTUAL
  }

  Template(
      String path,
      String module,
      Item.Function item,
      Optional<Owner> owner,
      boolean fromPrelude,
      Map<String, Type> outer) {
    this(path, module, Contracts.enforced(item), owner, new Kind(fromPrelude, Choice.OWN), outer);
  }

  private record Kind(boolean fromPrelude, Choice choice) {}

  private Template(
      String path,
      String module,
      Item.Function item,
      Optional<Owner> owner,
      Kind kind,
      Map<String, Type> outer) {
    this.path = path;
    this.module = module;
    this.item = Concurrency.started(item);
    this.isAsync = item.isAsync();
    this.owner = owner;
    this.fromPrelude = kind.fromPrelude();
    this.choice = kind.choice();
    this.outer = Map.copyOf(outer);
    this.direct =
        choice == Choice.OWN
            ? Optional.empty()
            : Optional.of(
                new Template(path, module, item, owner, new Kind(false, Choice.OWN), outer));
  }

  /// A method whose calls choose by what the receiver turns out to be.
  static Template virtual(String path, String module, Item.Function item, Owner owner) {
    return new Template(
        path,
        module,
        Contracts.enforced(item),
        Optional.of(owner),
        new Kind(false, Choice.VIRTUAL),
        Map.of());
  }

  /// The method itself, without a choice.
  Template direct() {
    return direct.orElse(this);
  }

  /// Whether a call of it chooses the function by what the receiver turns out to be.
  boolean isVirtual() {
    return choice == Choice.VIRTUAL;
  }

  /// The `impl` block a method stands in.
  ///
  /// @param trait the trait it implements, with the module that names it
  /// @param written the trait with its arguments, as written; empty for none
  record Owner(
      List<Item.TypeParameter> parameters,
      TypeExpr target,
      Optional<String> trait,
      String written) {
    Owner(List<Item.TypeParameter> parameters, TypeExpr target, Optional<String> trait) {
      this(parameters, target, trait, trait.orElse(""));
    }
  }

  /// Whether it stands in an `impl` of the same trait for the same type.
  boolean isOf(Owner other) {
    return owner.isPresent()
        && owner.get().target().span().text().equals(other.target().span().text())
        && owner.get().written().equals(other.written());
  }

  /// The name with its module or type; that of a choice is not that of the method itself.
  String path() {
    int cut = path.lastIndexOf("::") + 2;
    return isVirtual() ? path.substring(0, cut) + "dyn_" + path.substring(cut) : path;
  }

  String name() {
    return item.header().name();
  }

  /// The module whose names it sees, such as `geometry::`; empty for the root.
  String module() {
    return module;
  }

  Item.Function item() {
    return item;
  }

  Optional<Owner> owner() {
    return owner;
  }

  boolean fromPrelude() {
    return fromPrelude;
  }

  /// The type parameters of the function it is nested in, and `Self`.
  Map<String, Type> outer() {
    return outer;
  }

  /// The type parameters that do not show in the types of the parameters: `T` of `fn make<T>()`.
  List<String> untoldParameters() {
    if (untold.isEmpty()) {
      untold = Optional.of(findUntold());
    }
    return untold.get();
  }

  private List<String> findUntold() {
    var names = new LinkedHashSet<String>();
    item.typeParameters().forEach(parameter -> names.add(parameter.name()));
    if (!isMethod()) {
      owner.ifPresent(impl -> impl.parameters().forEach(parameter -> names.add(parameter.name())));
    }
    names.removeIf(name -> !isName(name) || isTold(name));
    return List.copyOf(names);
  }

  private static boolean isName(String text) {
    return text.codePoints().allMatch(Character::isUnicodeIdentifierPart);
  }

  /// Whether a parameter's type says it; the length of a list is no part of its type.
  private boolean isTold(String name) {
    boolean[] told = new boolean[1];
    for (Parameter parameter : item.parameters()) {
      parameter
          .type()
          .ifPresent(type ->
              Nodes.forEach(
                  type,
                  part ->
                      told[0] |=
                          part instanceof TypeExpr.Named named
                              && named.path().getFirst().equals(name)));
    }
    return told[0];
  }

  Span declaredAt() {
    return item.header().nameSpan();
  }

  /// Whether its calls start tasks.
  boolean isAsync() {
    return isAsync;
  }

  boolean isMethod() {
    return !item.parameters().isEmpty() && item.parameters().getFirst().isSelf();
  }

  @Override
  public String toString() {
    return path;
  }
}
