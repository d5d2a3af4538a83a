package ruchy.jvm.source;

import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Makes and takes apart lists, tuples, maps, structs and variants.
final class Constructions {
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private final Expressions expressions;
  private final Body body;
  private final Plan plan;
  private final JavaTypes types;

  Constructions(Expressions expressions, Body body) {
    this.expressions = expressions;
    this.body = body;
    this.plan = body.plan();
    this.types = body.types();
  }

  Java tuple(Core.MakeTuple node, boolean direct) {
    String elements = expressions.boxes(node.elements());
    int arity = node.elements().size();
    if (arity < 2 || arity > 8) {
      String list = types.imports().type("java.util.List");
      return Java.atom("new " + types.of(node.type()) + "(" + list + ".of(" + elements + "))");
    }
    boolean inferred = direct || node.elements().stream().allMatch(this::isTyped);
    String name = inferred ? types.erased(node.type()) + "<>" : types.of(node.type());
    return Java.atom("new " + name + "(" + elements + ")");
  }

  /// Whether Java finds the type of a value without being told where it goes.
  private boolean isTyped(Core core) {
    return !(core.type() instanceof Type.Function)
        && core.type() != Type.Simple.NEVER
        && !(core instanceof Core.Convert convert && convert.type() == Type.Simple.ANY);
  }

  Java element(Core.GetElement node) {
    var tuple = expressions.value(node.tuple());
    boolean named = ((Type.Tuple) node.tuple().type()).elements().size() <= ORDINALS.size();
    if (named) {
      String read = tuple.at(Java.ATOM) + "." + ORDINALS.get(node.index()) + "()";
      return JavaTypes.unbox(Java.atom(read), node.type());
    }
    String read =
        "(" + types.boxed(node.type()) + ") " + tuple.at(Java.ATOM) + ".get(" + node.index() + ")";
    return JavaTypes.unbox(Java.of(read, Java.UNARY), node.type());
  }

  Java list(Core.MakeList node, boolean direct) {
    String name = types.erased(node.type());
    if (!name.endsWith("ObjectList")) {
      return node.elements().isEmpty()
          ? Java.atom("new " + name + "()")
          : Java.atom(name + ".of(" + expressions.carriers(node.elements()) + ")");
    }
    if (node.elements().isEmpty()) {
      return Java.atom("new " + (direct ? name + "<>" : types.of(node.type())) + "()");
    }
    var element = ((Type.ListOf) node.type()).element();
    boolean inferred = direct || node.elements().stream().allMatch(this::isTyped);
    String witness =
        inferred && !(element instanceof Type.Function) ? "" : types.arguments(List.of(element));
    return Java.atom(name + "." + witness + "of(" + expressions.boxes(node.elements()) + ")");
  }

  Java map(Core.MakeMap node) {
    boolean sorted = node.type() instanceof Type.MapOf map && map.sorted();
    String made = created(node.type(), sorted ? "map" : "java.util.LinkedHashMap");
    if (node.entries().isEmpty()) {
      return Java.atom(made);
    }
    String name = body.fresh("map");
    body.line(types.of(node.type()) + " " + name + " = " + made + ";");
    for (var entry : node.entries()) {
      String pair = expressions.boxes(List.of(entry.key(), entry.value()));
      body.line(name + ".put(" + pair + ");");
    }
    return Java.atom(name);
  }

  Java set(Core.MakeSet node) {
    boolean sorted = ((Type.SetOf) node.type()).sorted();
    String made = created(node.type(), sorted ? "set" : "java.util.LinkedHashSet");
    if (node.elements().isEmpty()) {
      return Java.atom(made);
    }
    String name = body.fresh("set");
    body.line(types.of(node.type()) + " " + name + " = " + made + ";");
    node.elements()
        .forEach(element -> body.line(name + ".add(" + expressions.boxes(List.of(element)) + ");"));
    return Java.atom(name);
  }

  /// An empty map or set of a class, or by a method of the runtime for sorted ones.
  private String created(Type type, String maker) {
    String full = types.of(type);
    String arguments = full.substring(full.indexOf('<'));
    return maker.contains(".")
        ? "new " + types.imports().type(maker) + arguments + "()"
        : types.runtime("Sorted") + "." + arguments + maker + "()";
  }

  Java range(Core.MakeRange node) {
    String range = types.runtime("Range");
    if (node.to().isPresent() && node.from().type() == Type.Numeric.I64) {
      String ends = expressions.carriers(List.of(node.from(), node.to().get()));
      return Java.atom(range + (node.inclusive() ? ".closed(" : ".of(") + ends + ")");
    }
    String option = types.runtime("Option");
    String from = expressions.boxes(List.of(node.from()));
    String to =
        node.to()
            .map(end -> option + ".some(" + expressions.boxes(List.of(end)) + ")")
            .orElse(option + ".none()");
    return Java.atom("new " + range + "(" + from + ", " + to + ", " + node.inclusive() + ")");
  }

  Java struct(Core.MakeStruct node) {
    String name = plan.typeName(node.type().declaration());
    return Java.atom("new " + name + "(" + expressions.carriers(node.values()) + ")");
  }

  Java variant(Core.MakeVariant node, boolean direct) {
    return switch (node.type()) {
      case Type.OptionOf(var value) -> {
        boolean inferred = direct || node.variant() == 1 && isTyped(node.values().getFirst());
        String witness = inferred ? "" : types.arguments(List.of(value));
        String call = node.variant() == 0 ? "none(" : "some(" + expressions.boxes(node.values());
        yield Java.atom(types.runtime("Option") + "." + witness + call + ")");
      }
      case Type.ResultOf(var value, var error) -> {
        String witness = direct ? "" : types.arguments(List.of(value, error));
        String call = (node.variant() == 0 ? "ok(" : "err(") + expressions.boxes(node.values());
        yield Java.atom(types.runtime("Result") + "." + witness + call + ")");
      }
      default -> enumValue(Expressions.declaration(node.type()), node);
    };
  }

  private Java enumValue(NominalType type, Core.MakeVariant node) {
    String name = variantName(type, node.variant());
    return plan.isPlainEnum(type)
        ? Java.atom(name)
        : Java.atom("new " + name + "(" + expressions.carriers(node.values()) + ")");
  }

  private String variantName(NominalType type, int variant) {
    return plan.typeName(type) + "." + Names.type(type.variants().get(variant).name());
  }

  /// Whether a value is of a variant; a pattern names it for what runs where it holds.
  Java test(Core.IsVariant node, boolean naming) {
    var value = expressions.value(node.value());
    var type = node.value().type();
    if (type instanceof Type.Nominal(var declaration) && plan.isPlainEnum(declaration)) {
      String name = variantName(declaration, node.variant());
      return Java.of(value.at(Java.RELATION) + " == " + name, Java.EQUALITY);
    }
    String variant = variantType(type, node.variant());
    String pattern = naming ? pattern(node) : "";
    return Java.of(value.at(Java.RELATION) + " instanceof " + variant + pattern, Java.RELATION);
  }

  private String pattern(Core.IsVariant node) {
    if (!(node.value() instanceof Core.GetLocal get)
        || get.local().isAssigned()
        || !hasPayload(node)) {
      return "";
    }
    String name = body.fresh(bindingName(node));
    body.payloads().put(new Body.Payload(get.local(), node.variant()), name);
    return " " + name;
  }

  private static boolean hasPayload(Core.IsVariant node) {
    return switch (node.value().type()) {
      case Type.OptionOf _ -> node.variant() == 1;
      case Type.Nominal(var declaration) ->
          !declaration.variants().get(node.variant()).fields().isEmpty();
      default -> true;
    };
  }

  private static String bindingName(Core.IsVariant node) {
    return switch (node.value().type()) {
      case Type.OptionOf _ -> "some";
      case Type.ResultOf _ -> node.variant() == 0 ? "ok" : "err";
      case Type.Nominal(var declaration) -> {
        String name = declaration.variants().get(node.variant()).name();
        yield Character.toLowerCase(name.charAt(0)) + name.substring(1);
      }
      default -> "variant";
    };
  }

  private String variantType(Type type, int variant) {
    return switch (type) {
      case Type.OptionOf(var value) ->
          types.runtime("Option")
              + (variant == 0 ? ".None" : ".Some")
              + types.arguments(List.of(value));
      case Type.ResultOf(var value, var error) ->
          types.runtime("Result")
              + (variant == 0 ? ".Ok" : ".Err")
              + types.arguments(List.of(value, error));
      default -> variantName(Expressions.declaration(type), variant);
    };
  }

  Java payload(Core.GetPayload node) {
    String known =
        node.value() instanceof Core.GetLocal get
            ? body.payloads().getOrDefault(new Body.Payload(get.local(), node.variant()), "")
            : "";
    var type = node.value().type();
    String variant =
        known.isEmpty()
            ? "(("
                + variantType(type, node.variant())
                + ") "
                + expressions.value(node.value()).at(Java.UNARY)
                + ")"
            : known;
    if (type instanceof Type.Nominal(var declaration)) {
      var field = declaration.variants().get(node.variant()).fields().get(node.field());
      return Java.atom(variant + "." + Plan.fieldName(field) + "()");
    }
    boolean isError = type instanceof Type.ResultOf && node.variant() == 1;
    return JavaTypes.unbox(Java.atom(variant + (isError ? ".error()" : ".value()")), node.type());
  }
}
