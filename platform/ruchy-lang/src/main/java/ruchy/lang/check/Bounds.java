package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.Similar;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.TypeExpr;

/// Looks up the traits that bounds name: `T: Area`, `impl Area`, `dyn Area`, `trait B: Area`.
///
/// Bounds of the language's own traits need no declaration; a bound that no trait has would
/// otherwise be kept by every type.
final class Bounds {
  private final Compilation compilation;

  /// Traits that functions declare for themselves.
  private final Set<String> inside = new HashSet<>();

  Bounds(Compilation compilation) {
    this.compilation = compilation;
  }

  void check(List<Statement> statements) {
    for (Statement statement : statements) {
      Nodes.forEach(
          statement,
          node -> {
            if (node instanceof Item.Trait trait) {
              inside.add(trait.header().name());
            }
          });
    }
    statements(statements, "");
  }

  private void statements(List<Statement> statements, String module) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare(_, Item.Module(var header, var members))) {
        members.ifPresent(inner -> statements(inner, module + header.name() + "::"));
      } else {
        Nodes.forEach(statement, node -> node(node, module));
      }
    }
  }

  private void node(Node node, String module) {
    switch (node) {
      // `const N: usize` has a type there.
      case Item.TypeParameter parameter when parameter.span().text().startsWith("const ") -> {}
      case Item.TypeParameter parameter -> parameter.bounds().forEach(one -> bound(one, module));
      case Item.Trait trait -> trait.parents().forEach(one -> bound(one, module));
      case TypeExpr.Bounded bounded -> bounded.bounds().forEach(one -> bound(one, module));
      default -> {
        // Names no bounds.
      }
    }
  }

  private void bound(TypeExpr bound, String module) {
    if (!(bound instanceof TypeExpr.Named named)) {
      return;
    }
    String name = String.join("::", named.path());
    if (KnownTraits.isKnown(name)
        || inside.contains(named.path().getLast())
        || compilation.traits().find(module, name).isPresent()) {
      return;
    }
    Optional<Symbol> symbol = compilation.symbol(module, name);
    if (symbol.isPresent()) {
      if (symbol.get() instanceof Symbol.Nominal nominal
          && !(nominal.item() instanceof Item.ClassDeclaration)) {
        compilation.report(
            new NameProblem.WrongKind(
                named.span(),
                name,
                "a trait",
                symbol.get().kind(),
                Optional.of(symbol.get().declaredAt())));
      }
    } else if (compilation.library().type(named.path().getLast()).isEmpty()) {
      compilation.report(
          new NameProblem.UnknownTrait(named.span(), name, similar(compilation, name)));
    }
  }

  /// The traits with a name like one that no trait has.
  static List<String> similar(Compilation compilation, String name) {
    var names = new ArrayList<>(KnownTraits.names());
    compilation
        .symbols()
        .forEach((path, symbol) -> {
          if (symbol instanceof Symbol.Trait) {
            names.add(path);
          }
        });
    return Similar.names(name, names);
  }
}
