package ruchy.lang.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.Problem;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Looks up the types that structs, enums and aliases name, also where nobody uses them.
final class DeclaredTypes {
  private final Compilation compilation;
  private final Body body;

  DeclaredTypes(Compilation compilation, Body body) {
    this.compilation = compilation;
    this.body = body;
  }

  void check(List<Statement> statements) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare(_, Item item)) {
        item(item);
      }
    }
  }

  private void item(Item item) {
    switch (item) {
      case Item.Struct struct -> fields(struct.fields(), names(struct.typeParameters()));
      case Item.Enumeration enumeration -> {
        Map<String, Type> names = names(enumeration.typeParameters());
        enumeration.variants().forEach(variant -> fields(variant.fields(), names));
      }
      case Item.TypeAlias alias ->
          alias.type().ifPresent(type -> type(type, names(alias.typeParameters())));
      default -> {
        // Functions are checked as such, classes with their bodies.
      }
    }
  }

  private static Map<String, Type> names(List<Item.TypeParameter> parameters) {
    var names = new HashMap<String, Type>();
    names.put("Self", Simple.UNKNOWN);
    parameters.forEach(parameter -> names.put(parameter.name(), Simple.UNKNOWN));
    return names;
  }

  private void fields(List<Item.FieldDeclaration> fields, Map<String, Type> names) {
    for (Item.FieldDeclaration field : fields) {
      type(field.type(), names);
      Nodes.forEach(field.type(), part -> whole(part, names));
    }
  }

  /// In a field nothing tells the arguments that a type lacks.
  private void whole(Node part, Map<String, Type> names) {
    if (part instanceof TypeExpr.Named named && named.arguments().isEmpty()) {
      String name = String.join("::", named.path());
      int wanted =
          names.containsKey(name)
              ? 0
              : compilation.symbol("", name).orElse(null) instanceof Symbol.Nominal nominal
                  ? nominal.typeParameters().size()
                  : LibraryTypes.arity(name);
      boolean needs = wanted > 0 && !name.equals("Range") && !name.equals("Result");
      if (needs) {
        compilation.report(new DeclarationProblem.TypeArguments(named.span(), name, wanted, 0));
      }
    }
  }

  /// A type that is used too has been looked up before, and its problem is known.
  private void type(TypeExpr type, Map<String, Type> names) {
    List<Problem> problems = body.problems();
    int before = problems.size();
    var known = new HashSet<>(problems);
    known.addAll(compilation.problems());
    compilation.typeNames().resolve(type, "", names, body);
    problems.subList(before, problems.size()).removeIf(known::contains);
  }
}
