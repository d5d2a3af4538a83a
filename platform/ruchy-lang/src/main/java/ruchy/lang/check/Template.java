package ruchy.lang.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;
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

  Template(
      String path,
      String module,
      Item.Function item,
      Optional<Owner> owner,
      boolean fromPrelude,
      Map<String, Type> outer) {
    this.path = path;
    this.module = module;
    this.item = Contracts.enforced(item);
    this.owner = owner;
    this.fromPrelude = fromPrelude;
    this.outer = Map.copyOf(outer);
  }

  /// The `impl` block a method stands in.
  ///
  /// @param trait the trait it implements, with the module that names it
  record Owner(List<Item.TypeParameter> parameters, TypeExpr target, Optional<String> trait) {}

  /// The name with its module or type.
  String path() {
    return path;
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

  Span declaredAt() {
    return item.header().nameSpan();
  }

  boolean isMethod() {
    return !item.parameters().isEmpty() && item.parameters().getFirst().isSelf();
  }

  @Override
  public String toString() {
    return path;
  }
}
