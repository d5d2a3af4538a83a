package ruchy.lang.check;

import java.util.List;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;
import ruchy.lang.type.Type;

/// What of a type the code of another module may use: fields and methods that are `pub`.
final class Visibility {
  private final Body body;

  Visibility(Body body) {
    this.body = body;
  }

  private boolean sees(String module) {
    return module.isEmpty()
        || body.module().startsWith(module)
        || body.module().equals(Catalogue.PRELUDE);
  }

  /// Reports the use of a field that its module keeps to itself.
  void field(Span span, Type.Nominal type, String name) {
    body.structs()
        .symbolOf(type)
        .filter(symbol -> !sees(symbol.module()))
        .ifPresent(symbol -> {
          for (Item.FieldDeclaration field : declared(symbol)) {
            if (field.name().equals(name) && !field.isPublic()) {
              body.report(new NameProblem.PrivateMember(span, type + "." + name, field.span()));
            }
          }
        });
  }

  private List<Item.FieldDeclaration> declared(Symbol.Nominal symbol) {
    return switch (symbol.item()) {
      case Item.Struct struct -> struct.fields();
      case Item.ClassDeclaration item ->
          body.compilation()
              .classes()
              .fields(new Classes.Declared(symbol.name(), item, symbol.module()));
      default -> List.of();
    };
  }

  /// Reports the call of a method that its module keeps to itself; those of traits are never so.
  void method(Span span, Type type, String name) {
    if (!(type instanceof Type.Nominal nominal) || type.isHeldAsAny()) {
      return;
    }
    List<Template> templates = body.compilation().methods(Shapes.key(type), name);
    boolean hidden =
        !templates.isEmpty()
            && templates.stream()
                .allMatch(template ->
                    !template.item().header().isPublic()
                        && template.owner().filter(owner -> owner.trait().isEmpty()).isPresent()
                        && !sees(template.module()));
    if (hidden) {
      body.report(
          new NameProblem.PrivateMember(
              span, nominal + "::" + name, templates.getFirst().declaredAt()));
    }
  }
}
