package ruchy.lang.resolve;

import java.util.Optional;
import ruchy.lang.syntax.TypeExpr;

/// Where members are declared.
///
/// @param declared the type, trait or variant in whose own declaration they stand
/// @param target the type of an `impl`
/// @param trait the trait that an `impl` is of
/// @param scope where the names of these mean what they mean
record Owner(
    Optional<Definition> declared,
    Optional<TypeExpr> target,
    Optional<TypeExpr> trait,
    Scope scope) {
  static Owner of(Definition declared, Scope scope) {
    return new Owner(Optional.of(declared), Optional.empty(), Optional.empty(), scope);
  }
}
