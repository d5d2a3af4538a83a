package ruchy.lang.syntax;

import static ruchy.lang.syntax.TreeText.all;
import static ruchy.lang.syntax.TreeText.group;

import java.util.List;

/// Declarations as compact text.
final class ItemText {
  private ItemText() {}

  static String of(Item item) {
    var header = item.header();
    String before =
        TreeText.of("", header.documentation(), text -> "/" + TreeText.quoted(text) + " ")
            + all(header.attributes(), ItemText::of)
            + (header.attributes().isEmpty() ? "" : " ")
            + (header.isPublic() ? "pub " : "");
    return before + declaration(item, header.name());
  }

  private static String declaration(Item item, String name) {
    return switch (item) {
      case Item.Function function -> function(function, name);
      case Item.Struct(_, var generics, var fields, var isTuple) ->
          group(isTuple ? "tuple-struct" : "struct", name + of(generics), fields(fields));
      case Item.Enumeration(_, var generics, var variants) ->
          group("enum", name + of(generics), all(variants, ItemText::of));
      case Item.ClassDeclaration(_, var generics, var parents, var fields, var functions) ->
          group(
              "class",
              name + of(generics),
              parents.isEmpty() ? "" : ": " + all(parents, TreeText::of),
              fields(fields),
              all(functions, ItemText::of));
      case Item.Trait(_, var generics, var parents, var members) ->
          group(
              "trait",
              name + of(generics),
              parents.isEmpty() ? "" : ": " + all(parents, TreeText::of),
              all(members, ItemText::of));
      case Item.Implementation(_, var generics, var trait, var target, var members) ->
          group(
              "impl" + of(generics),
              TreeText.of("", trait, type -> TreeText.of(type) + " for"),
              TreeText.of(target),
              all(members, ItemText::of));
      case Item.Constant(_, var type, var value, _) ->
          group("const", name + TreeText.of(":", type, TreeText::of), TreeText.of(value));
      case Item.TypeAlias(_, var generics, var type) ->
          group("type", name + of(generics), TreeText.of("", type, TreeText::of));
      case Item.Module(_, var members) ->
          group("mod", name, TreeText.of("", members, list -> all(list, TreeText::of)));
      case Item.Use(_, var imports) -> group("use", all(imports, ItemText::of));
      case Item.Actor(_, var state, var receive, var functions) ->
          group(
              "actor",
              name,
              fields(state),
              group("receive", all(receive, TreeText::of)),
              all(functions, ItemText::of));
      case Item.Supervisor(_, var settings) ->
          group("supervisor", name, all(settings, TreeText::of));
      case Item.Context(_, var fields, var functions) ->
          group("context", name, fields(fields), all(functions, ItemText::of));
    };
  }

  private static String function(Item.Function function, String name) {
    return group(
        (function.isAsync() ? "async " : "") + (function.isConst() ? "const " : "") + "fn",
        name + of(function.typeParameters()),
        group(all(function.parameters(), TreeText::of)),
        TreeText.of("-> ", function.result(), TreeText::of),
        all(
            function.contracts(),
            c -> group(c.isEnsures() ? "ensures" : "requires", TreeText.of(c.condition()))),
        TreeText.of("", function.body(), TreeText::of));
  }

  static String of(Attribute attribute) {
    return (attribute.inner() ? "#!" : "#")
        + group(attribute.name(), all(attribute.arguments(), TreeText::of));
  }

  private static String of(List<Item.TypeParameter> generics) {
    return generics.isEmpty()
        ? ""
        : "<"
            + all(
                generics,
                g -> g.name() + (g.bounds().isEmpty() ? "" : ":" + all(g.bounds(), TreeText::of)))
            + ">";
  }

  private static String fields(List<Item.FieldDeclaration> fields) {
    return all(fields, ItemText::of);
  }

  private static String of(Item.FieldDeclaration field) {
    return TreeText.of("", field.documentation(), text -> "/" + TreeText.quoted(text) + " ")
        + all(field.attributes(), ItemText::of)
        + (field.attributes().isEmpty() ? "" : " ")
        + (field.isPublic() ? "pub " : "")
        + field.name()
        + ":"
        + TreeText.of(field.type())
        + TreeText.of("=", field.defaultValue(), TreeText::of);
  }

  private static String of(Item.Enumeration.VariantDeclaration variant) {
    String fields = fields(variant.fields());
    return group(
        TreeText.of("", variant.documentation(), text -> "/" + TreeText.quoted(text)),
        variant.name(),
        fields.isEmpty() ? "" : variant.isTuple() ? "(" + fields + ")" : "{" + fields + "}",
        TreeText.of("= ", variant.discriminant(), TreeText::of));
  }

  private static String of(Item.Use.Import imported) {
    return (imported.isFile() ? "file " : "")
        + String.join("::", imported.path())
        + TreeText.of(" as ", imported.alias(), name -> name);
  }
}
