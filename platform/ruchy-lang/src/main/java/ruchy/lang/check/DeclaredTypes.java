package ruchy.lang.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Looks up the types that structs, enums and aliases name and checks the values that fields have
/// by themselves, also where nobody uses them.
final class DeclaredTypes {
  private final Compilation compilation;
  private final Body body;

  DeclaredTypes(Compilation compilation, Body body) {
    this.compilation = compilation;
    this.body = body;
  }

  /// Where a type is declared, and what its own names stand for.
  private record Place(String module, Map<String, Type> names) {}

  void check(List<Statement> statements) {
    check(statements, "");
  }

  private void check(List<Statement> statements, String module) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare(_, Item item)) {
        item(item, module);
      }
    }
  }

  private void item(Item item, String module) {
    switch (item) {
      case Item.Struct struct ->
          fields(struct.fields(), new Place(module, names(struct.typeParameters())));
      case Item.Enumeration enumeration -> {
        var place = new Place(module, names(enumeration.typeParameters()));
        enumeration.variants().forEach(variant -> fields(variant.fields(), place));
      }
      case Item.TypeAlias alias ->
          alias
              .type()
              .ifPresent(type -> type(type, new Place(module, names(alias.typeParameters()))));
      case Item.Module inner ->
          inner
              .members()
              .ifPresent(members -> check(members, module + inner.header().name() + "::"));
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

  private void fields(List<Item.FieldDeclaration> fields, Place place) {
    for (Item.FieldDeclaration field : fields) {
      Type type = type(field.type(), place);
      Nodes.forEach(field.type(), part -> whole(part, place));
      field.defaultValue().ifPresent(value -> once(() -> ofType(value, field, type, place)));
    }
  }

  private Object ofType(Expr value, Item.FieldDeclaration field, Type type, Place place) {
    var because = new TypeProblem.Mismatch.Because(field.type().span(), "because of this type");
    return body.inModule(place.module(), inner -> inner.check(value, type, because));
  }

  /// In a field nothing tells the arguments that a type lacks.
  private void whole(Node part, Place place) {
    if (part instanceof TypeExpr.Named named && named.arguments().isEmpty()) {
      String name = String.join("::", named.path());
      int wanted =
          place.names().containsKey(name)
              ? 0
              : compilation.symbol(place.module(), name).orElse(null)
                      instanceof Symbol.Nominal nominal
                  ? nominal.typeParameters().size()
                  : LibraryTypes.arity(name);
      boolean needs = wanted > 0 && !name.equals("Range") && !name.equals("Result");
      if (needs) {
        compilation.report(new DeclarationProblem.TypeArguments(named.span(), name, wanted, 0));
      }
    }
  }

  private Type type(TypeExpr type, Place place) {
    return once(() -> compilation.typeNames().resolve(type, place.module(), place.names(), body));
  }

  /// What is used too has been looked at before, and its problem is known.
  private <T> T once(Supplier<T> look) {
    List<Problem> problems = body.problems();
    int before = problems.size();
    var known = new HashSet<>(problems);
    known.addAll(compilation.problems());
    T found = look.get();
    problems.subList(before, problems.size()).removeIf(known::contains);
    return found;
  }
}
