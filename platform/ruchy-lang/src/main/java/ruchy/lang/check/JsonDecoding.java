package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ruchy.lang.core.Core;
import ruchy.lang.problem.UnavailableProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// `json::decode::<T>(text)`: values of a known type out of JSON. What reads a struct or enum is
/// written from its fields; what reads lists, maps and options is in the prelude.
final class JsonDecoding {
  private static final Set<String> DECODERS = Set.of("decode", "parse", "loads", "from_str");

  /// The types of the library that are texts in JSON, and what reads them.
  private static final Map<String, String> DATES = Map.of("Date", "date", "DateTime", "date_time");

  private final Body body;

  JsonDecoding(Body body) {
    this.body = body;
  }

  /// Whether an expression decodes JSON, so that its place tells the type.
  static boolean isDecoding(Expr expr) {
    return expr instanceof Expr.Call call
        && call.callee() instanceof Expr.Path path
        && isDecoding(path);
  }

  private static boolean isDecoding(Expr.Path path) {
    return Names.ownerOf(path).equals("json")
        && DECODERS.contains(path.segments().getLast().name());
  }

  /// The call, where a type is wanted; empty for calls that give `Any`.
  Optional<Core> call(Span span, Expr.Path path, List<Operand> operands, Type hint) {
    if (operands.size() != 1 || !Names.ownerOf(path).equals("json")) {
      return Optional.empty();
    }
    Expr.Path.Segment last = path.segments().getLast();
    if (last.name().equals("read")) {
      Core node = body.calls().ready(operands.getFirst());
      return Optional.of(read(span, node, hint));
    }
    Optional<Type> wanted =
        !isDecoding(path)
            ? Optional.empty()
            : last.arguments().size() == 1
                ? Optional.of(body.resolve(last.arguments().getFirst()))
                : hint instanceof Type.ResultOf result
                    ? Optional.of(result.value())
                    : Optional.empty();
    if (wanted.orElse(Simple.UNKNOWN) == Simple.ANY && !last.arguments().isEmpty()) {
      List<Expr.Path.Segment> plain =
          List.of(
              path.segments().getFirst(), new Expr.Path.Segment(last.span(), "parse", List.of()));
      return Optional.of(
          body.closures().associated(span, new Expr.Path(span, plain), operands, hint));
    }
    Optional<Type> odd =
        wanted.filter(type -> type != Simple.ANY).flatMap(type -> odd(type, new HashSet<>()));
    if (odd.isPresent()) {
      body.libraryCalls().inferAll(operands);
      return Optional.of(unreadable(span, odd.get()));
    }
    return wanted
        .filter(type -> type != Simple.ANY && !Shapes.hasOpen(type))
        .flatMap(type -> prelude(span, "json_decode", operands, Map.of("T", type)));
  }

  /// The part of a type whose values JSON cannot say.
  private static Optional<Type> odd(Type type, Set<NominalType> seen) {
    return switch (type) {
      case Numeric _ -> Optional.empty();
      case Simple simple ->
          switch (simple) {
            case STRING, BOOL, CHAR, ANY, UNKNOWN -> Optional.empty();
            case UNIT, NEVER, DURATION -> Optional.of(type);
          };
      case Type.ListOf _, Type.OptionOf _, Type.SetOf _, Type.MapOf _, Type.Tuple _ ->
          Shapes.parts(type).stream().flatMap(part -> odd(part, seen).stream()).findFirst();
      case Type.Nominal(var declaration) ->
          switch (declaration.kind()) {
            case STRUCT, ENUM ->
                !seen.add(declaration)
                    ? Optional.empty()
                    : Stream.concat(
                            declaration.fields().stream(),
                            declaration.variants().stream()
                                .flatMap(variant -> variant.fields().stream()))
                        .flatMap(field -> odd(field.type(), seen).stream())
                        .findFirst();
            case CLASS, TRAIT -> Optional.of(type);
          };
      case Type.Parameter _ -> Optional.empty();
      case Type.Library library when DATES.containsKey(library.name()) -> Optional.empty();
      default -> Optional.of(type);
    };
  }

  private Optional<Core> prelude(
      Span span, String name, List<Operand> operands, Map<String, Type> bindings) {
    return body.compilation()
        .catalogue()
        .preludeFunction(name)
        .map(template ->
            body.templateCalls().call(span, template, operands, bindings, Simple.UNKNOWN));
  }

  /// A value of a type out of a node.
  private Core read(Span span, Core node, Type type) {
    return switch (type) {
      case Numeric number -> {
        Core name = new Core.TextConstant(span, number.toString());
        Core bits = new Core.IntConstant(span, Numeric.I64, number.bits());
        yield new Core.Convert(span, number, part(span, "number", node, name, bits));
      }
      case Simple simple -> simple(span, node, simple);
      case Type.ListOf list -> shared(span, "json_list", node, Map.of("T", list.element()));
      case Type.OptionOf option -> shared(span, "json_option", node, Map.of("T", option.value()));
      case Type.SetOf set ->
          sorted(span, type, shared(span, "json_set", node, Map.of("T", set.element())));
      case Type.MapOf map ->
          sorted(
              span, type, shared(span, "json_map", node, Map.of("K", map.key(), "V", map.value())));
      case Type.Tuple tuple -> tuple(span, node, tuple);
      case Type.Nominal nominal -> nominal(span, node, nominal);
      case Type.Library library when DATES.containsKey(library.name()) ->
          part(span, DATES.get(library.name()), node);
      default -> unreadable(span, type);
    };
  }

  private Core simple(Span span, Core node, Simple type) {
    return switch (type) {
      case STRING -> part(span, "text", node);
      case BOOL -> part(span, "truth", node);
      case CHAR -> new Core.Convert(span, type, part(span, "character", node));
      case ANY -> part(span, "any", node);
      case UNIT, NEVER, DURATION, UNKNOWN -> unreadable(span, type);
    };
  }

  private Core unreadable(Span span, Type type) {
    return Shapes.hasOpen(type)
        ? body.error(span)
        : body.fail(
            span,
            new UnavailableProblem.Construct(
                span,
                "values of type `" + type + "` out of JSON are",
                type instanceof Type.Nominal nominal
                        && nominal.declaration().kind() == NominalType.Kind.CLASS
                    ? "read a struct with the same fields, and make the object from it"
                    : "read a `String`, and make the value from it"));
  }

  private Core part(Span span, String method, Core node, Core... arguments) {
    return body.methods()
        .operator(span, method, node, List.of(arguments))
        .orElseGet(() -> body.error(span));
  }

  private Core shared(Span span, String name, Core node, Map<String, Type> bindings) {
    return prelude(span, name, List.of(new Operand.Ready(node)), bindings)
        .orElseGet(() -> body.error(span));
  }

  private Core sorted(Span span, Type wanted, Core made) {
    return body.sorted().as(wanted, Optional.of(made)).orElseGet(() -> body.error(span));
  }

  private Core tuple(Span span, Core node, Type.Tuple tuple) {
    var before = new ArrayList<Core>();
    Core once = body.held(node, before);
    var elements = new ArrayList<Core>();
    for (int i = 0; i < tuple.elements().size(); i++) {
      Core place = new Core.IntConstant(span, Numeric.I64, i);
      Core count = new Core.IntConstant(span, Numeric.I64, tuple.elements().size());
      elements.add(read(span, part(span, "item", once, place, count), tuple.elements().get(i)));
    }
    return new Core.Block(span, before, new Core.MakeTuple(span, tuple, elements));
  }

  private Core nominal(Span span, Core node, Type.Nominal type) {
    NominalType.Kind kind = type.declaration().kind();
    Optional<Template> reader =
        kind == NominalType.Kind.STRUCT || kind == NominalType.Kind.ENUM
            ? body.compilation().derived().reader(type, body)
            : Optional.empty();
    return reader
        .flatMap(template ->
            body.userMethods()
                .bindings(template, type)
                .map(bindings ->
                    body.templateCalls()
                        .call(span, template, List.of(new Operand.Ready(node)), bindings, type)))
        .orElseGet(() -> unreadable(span, type));
  }

  /// The function, as text, that reads a struct or enum.
  static String written(NominalType declaration, Optional<Item.Struct> struct) {
    String result =
        declaration.kind() == NominalType.Kind.STRUCT
            ? struct(declaration, struct.map(Item.Struct::fields).orElse(List.of()))
            : variants(declaration);
    return "fn json_read(node: JsonNode) -> Self { " + result + " }";
  }

  private static String struct(NominalType type, List<Item.FieldDeclaration> written) {
    List<NominalType.Field> fields = type.fields();
    if (type.isTuple()) {
      return made("Self", true, fields, "node", List.of());
    }
    return made("Self", false, fields, "node", written);
  }

  private static String variants(NominalType type) {
    var text = new StringBuilder("match node.variant() { ");
    var names = new ArrayList<String>();
    for (NominalType.Variant variant : type.variants()) {
      names.add("`" + variant.name() + "`");
      String made =
          variant.fields().isEmpty()
              ? "Self::" + variant.name()
              : made(
                  "Self::" + variant.name(),
                  variant.isTuple(),
                  variant.fields(),
                  "node.payload()",
                  List.of());
      text.append('"').append(variant.name()).append("\" => ").append(made).append(", ");
    }
    return text.append("_ => node.no_variant(\"")
        .append(String.join(", ", names))
        .append("\") }")
        .toString();
  }

  private static String made(
      String name,
      boolean isTuple,
      List<NominalType.Field> fields,
      String node,
      List<Item.FieldDeclaration> written) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < fields.size(); i++) {
      if (isTuple) {
        String item = fields.size() == 1 ? node : node + ".item(" + i + ", " + fields.size() + ")";
        parts.add("json::read(" + item + ")");
      } else {
        Optional<Expr> otherwise =
            written.isEmpty() ? Optional.empty() : written.get(i).defaultValue();
        parts.add(fields.get(i).name() + ": " + field(fields.get(i), node, otherwise));
      }
    }
    return name + (isTuple ? "(" : " { ") + String.join(", ", parts) + (isTuple ? ")" : " }");
  }

  private static String field(NominalType.Field field, String node, Optional<Expr> otherwise) {
    String name = "(\"" + field.name() + "\")";
    if (otherwise.isPresent()) {
      return "if "
          + node
          + ".field_or_null"
          + name
          + ".is_null() { "
          + otherwise.get().span().text()
          + " } else { json::read("
          + node
          + ".field"
          + name
          + ") }";
    }
    String method = field.type() instanceof Type.OptionOf ? ".field_or_null" : ".field";
    return "json::read(" + node + method + name + ")";
  }
}
