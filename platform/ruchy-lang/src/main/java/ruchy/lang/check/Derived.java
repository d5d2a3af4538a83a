package ruchy.lang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.Statement;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Methods written for a type from its fields, as `#[derive(…)]` does.
final class Derived {
  private final Map<Item, Template> cloners = new HashMap<>();
  private final Map<Item, Template> readers = new HashMap<>();

  /// `fn json_read(node: JsonNode) -> Self` that reads the fields from JSON.
  Optional<Template> reader(Type.Nominal type, Body body) {
    return body.structs()
        .symbolOf(type)
        .map(symbol -> readers.computeIfAbsent(symbol.item(), _ -> reader(type, symbol)));
  }

  private static Template reader(Type.Nominal type, Symbol.Nominal symbol) {
    Optional<Item.Struct> struct =
        symbol.item() instanceof Item.Struct item ? Optional.of(item) : Optional.empty();
    String function = JsonDecoding.written(type.declaration(), struct);
    return template(implementation(symbol, function), symbol, Optional.empty());
  }

  /// `fn clone(&self)` that clones field by field; empty for types that have no such fields.
  Optional<Template> cloner(Type.Nominal type, Body body) {
    return body.structs()
        .symbolOf(type)
        .filter(symbol -> !(symbol.item() instanceof Item.ClassDeclaration))
        .map(symbol -> cloners.computeIfAbsent(symbol.item(), _ -> cloner(type, symbol)));
  }

  private static Template cloner(Type.Nominal type, Symbol.Nominal symbol) {
    NominalType declaration = type.declaration();
    String body =
        declaration.kind() == NominalType.Kind.STRUCT
            ? rebuilt("Self", declaration.fields(), declaration.isTuple(), field -> "self." + field)
            : declaration.variants().stream()
                .map(Derived::arm)
                .collect(Collectors.joining(", ", "match self { ", " }"));
    String function = "fn clone(&self) -> Self { " + body + " }";
    return template(implementation(symbol, function), symbol, Optional.of("Clone"));
  }

  private static String implementation(Symbol.Nominal symbol, String function) {
    List<String> names = symbol.typeParameters().stream().map(Item.TypeParameter::name).toList();
    String arguments = names.isEmpty() ? "" : "<" + String.join(", ", names) + ">";
    String last = KnownTraits.last(symbol.name());
    return "impl" + arguments + " " + last + arguments + " { " + function + " }";
  }

  private static String arm(NominalType.Variant variant) {
    String pattern =
        IntStream.range(0, variant.fields().size())
            .mapToObj(i -> variant.isTuple() ? "a" + i : variant.fields().get(i).name() + ": a" + i)
            .collect(Collectors.joining(", "));
    String open = variant.fields().isEmpty() ? "" : variant.isTuple() ? "(" : " { ";
    String close = variant.fields().isEmpty() ? "" : variant.isTuple() ? ")" : " }";
    String name = "Self::" + variant.name();
    var places = new HashMap<String, String>();
    for (int i = 0; i < variant.fields().size(); i++) {
      places.put(variant.fields().get(i).name(), "a" + i);
    }
    String made =
        variant.fields().isEmpty()
            ? name
            : rebuilt(name, variant.fields(), variant.isTuple(), places::get);
    return name + open + pattern + close + " => " + made;
  }

  private static String rebuilt(
      String name,
      List<NominalType.Field> fields,
      boolean isTuple,
      java.util.function.UnaryOperator<String> value) {
    return fields.stream()
        .map(field -> (isTuple ? "" : field.name() + ": ") + value.apply(field.name()) + ".clone()")
        .collect(Collectors.joining(", ", name + (isTuple ? "(" : " { "), isTuple ? ")" : " }"));
  }

  private static Template template(String text, Symbol.Nominal symbol, Optional<String> trait) {
    Statement statement = Parser.parse(Source.of("derived", text)).tree().statements().getFirst();
    if (statement instanceof Statement.Declare(_, var item)
        && item instanceof Item.Implementation implementation
        && implementation.members().getFirst() instanceof Item.Function function) {
      var owner =
          new Template.Owner(implementation.typeParameters(), implementation.target(), trait);
      String path = symbol.name() + "::" + function.header().name();
      return new Template(path, symbol.module(), function, Optional.of(owner), false, Map.of());
    }
    throw new AssertionError("not an implementation: " + text);
  }
}
