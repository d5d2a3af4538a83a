package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Values of structs and enums.
final class Structs {
  private final Body body;

  Structs(Body body) {
    this.body = body;
  }

  /// What a literal makes: the type, with parameters still in it where it is generic, its fields,
  /// and where their defaults are written.
  private record Made(
      Type.Nominal type,
      List<NominalType.Field> fields,
      Optional<NominalType.Variant> variant,
      List<Item.FieldDeclaration> declared,
      Symbol.Nominal symbol) {}

  /// `Point { x: 1.0, y, ..base }`
  Core literal(Expr.StructLiteral literal, Type hint) {
    Optional<Made> made = made(literal, hint);
    if (made.isEmpty()) {
      literal.fields().forEach(field -> body.infer(field.value()));
      return body.error(literal.span());
    }
    Map<String, Expr> given = given(literal, made.get());
    var bindings = hinted(made.get(), hint);
    var sizes = new Sizes(body.typeNames(), made.get().symbol().typeParameters(), bindings);
    var values = new HashMap<String, Core>();
    var before = new ArrayList<Core>();
    for (Expr.StructLiteral.FieldValue field : literal.fields()) {
      if (given.containsKey(field.name())) {
        if (made.get().variant().isEmpty()) {
          body.visibility().field(field.span(), made.get().type(), field.name());
        }
        values.put(field.name(), value(made.get(), field, bindings));
        sizes.bind(declared(made.get(), field.name()).type(), field.value());
      }
    }
    inWrittenOrder(literal, made.get(), values, before);
    Type whole = Shapes.hasParameter(made.get().type()) ? hint : made.get().type();
    Optional<Core> rest = literal.rest().map(written -> body.infer(written, whole));
    if (rest.isPresent()) {
      Shapes.bind(made.get().type(), rest.get().type(), bindings);
      fillFrom(rest.get(), literal, made.get(), values, before);
    }
    return finish(literal.span(), made.get(), values, bindings, before, hint);
  }

  /// Values written in another order than the fields are evaluated in the order written.
  private void inWrittenOrder(
      Expr.StructLiteral literal, Made made, Map<String, Core> values, List<Core> before) {
    List<String> declared = made.fields().stream().map(NominalType.Field::name).toList();
    var places = new ArrayList<Integer>();
    literal.fields().forEach(field -> places.add(declared.indexOf(field.name())));
    boolean sorted = places.stream().sorted().toList().equals(places);
    if (sorted) {
      return;
    }
    for (Expr.StructLiteral.FieldValue field : literal.fields()) {
      values.computeIfPresent(
          field.name(), (_, value) -> Places.isConstant(value) ? value : body.held(value, before));
    }
  }

  /// The type arguments that the place of a value asks for.
  private static Map<String, Type> hinted(Made made, Type hint) {
    var bindings = new HashMap<String, Type>();
    if (hint instanceof Type.Nominal wanted
        && wanted.declaration().name().equals(made.type().declaration().name())) {
      Shapes.bind(made.type(), wanted, bindings);
    }
    return bindings;
  }

  private Core value(Made made, Expr.StructLiteral.FieldValue field, Map<String, Type> bindings) {
    Type type = fieldType(made, field.name());
    Core value = body.infer(field.value(), Shapes.asHint(Shapes.substitute(type, bindings)));
    Shapes.bind(type, value.type(), bindings);
    return value;
  }

  private static Item.FieldDeclaration declared(Made made, String name) {
    return made.declared().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Type fieldType(Made made, String name) {
    return made.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(NominalType.Field::type)
        .findFirst()
        .orElse(Simple.UNKNOWN);
  }

  private Map<String, Expr> given(Expr.StructLiteral literal, Made made) {
    var given = new HashMap<String, Expr>();
    List<String> names = made.fields().stream().map(NominalType.Field::name).toList();
    for (Expr.StructLiteral.FieldValue field : literal.fields()) {
      if (!names.contains(field.name())) {
        body.report(new NameProblem.UnknownField(field.span(), made.type(), field.name(), names));
        body.infer(field.value());
      } else if (given.put(field.name(), field.value()) != null) {
        body.report(new CallProblem.RepeatedArgument(field.span(), field.name()));
      }
    }
    return given;
  }

  private void fillFrom(
      Core rest,
      Expr.StructLiteral literal,
      Made made,
      Map<String, Core> values,
      List<Core> before) {
    Span span = literal.rest().map(Expr::span).orElse(literal.span());
    if (!(rest.type() instanceof Type.Nominal nominal)
        || !nominal.declaration().name().equals(made.type().declaration().name())) {
      if (!Shapes.isOpen(rest.type())) {
        body.report(
            new TypeProblem.Mismatch(
                span, made.type(), rest.type(), Optional.empty(), Optional.empty()));
      }
      return;
    }
    Core place = rest;
    if (!Places.isSimple(rest)) {
      Local held = body.temporary(rest.type());
      before.add(new Core.Declare(span, held, rest));
      place = new Core.GetLocal(span, held);
    }
    List<NominalType.Field> fields = nominal.declaration().fields();
    for (int i = 0; i < fields.size(); i++) {
      Core field = new Core.GetField(span, fields.get(i).type(), place, i);
      values.putIfAbsent(fields.get(i).name(), field);
    }
  }

  private Core finish(
      Span span,
      Made made,
      Map<String, Core> values,
      Map<String, Type> bindings,
      List<Core> before,
      Type hint) {
    var missing = new ArrayList<String>();
    for (int i = 0; i < made.fields().size(); i++) {
      String name = made.fields().get(i).name();
      if (values.containsKey(name)) {
        continue;
      }
      Optional<Expr> written = made.declared().get(i).defaultValue();
      if (written.isEmpty()) {
        missing.add(name);
        continue;
      }
      values.put(name, ownValue(made, i, written.get()));
    }
    Type.Nominal type = instantiated(span, made, bindings, hint);
    if (!missing.isEmpty()) {
      return body.fail(
          span,
          new DeclarationProblem.MissingFields(span, type, missing, made.symbol().declaredAt()));
    }
    List<NominalType.Field> fields = fieldsOf(type, made);
    var ordered = new ArrayList<Core>();
    for (NominalType.Field field : fields) {
      Core value = values.getOrDefault(field.name(), body.error(span));
      ordered.add(body.stored(body.conversions().coerce(value, field.type(), value.span())));
    }
    Core whole =
        made.variant().isPresent()
            ? new Core.MakeVariant(span, type, made.variant().get().index(), ordered)
            : new Core.MakeStruct(span, type, ordered);
    return Blocks.assembled(span, before, whole);
  }

  /// The value that a field has of its own, written out where none is given.
  private Core ownValue(Made made, int index, Expr written) {
    NominalType.Field field = made.fields().get(index);
    Set<Span> open = body.compilation().openDefaults();
    if (!open.add(written.span())) {
      return body.fail(
          written.span(),
          new DeclarationProblem.EndlessDefault(written.span(), field.name(), made.type()));
    }
    try {
      Type wanted = Shapes.asHint(field.type());
      return body.inModule(made.symbol().module(), inner -> inner.infer(written, wanted));
    } finally {
      open.remove(written.span());
    }
  }

  private static List<NominalType.Field> fieldsOf(Type.Nominal type, Made made) {
    return made.variant()
        .flatMap(variant -> type.declaration().variant(variant.name()))
        .map(NominalType.Variant::fields)
        .orElseGet(() -> type.declaration().fields());
  }

  /// The type with its parameters found from the values, or from what the place wants.
  private Type.Nominal instantiated(Span span, Made made, Map<String, Type> bindings, Type hint) {
    if (!Shapes.hasParameter(made.type()) || Shapes.hasHole(made.type())) {
      return made.type();
    }
    if (hint instanceof Type.Nominal wanted
        && wanted.declaration().name().equals(made.type().declaration().name())) {
      Shapes.bind(made.type(), wanted, bindings);
    }
    var arguments = new ArrayList<Type>();
    for (Type parameter : made.type().declaration().arguments()) {
      Type bound = Shapes.substitute(parameter, bindings);
      arguments.add(
          bound instanceof Type.Parameter open && !Shapes.isHole(bound)
              ? body.holes().at(span, open.name(), Simple.ANY)
              : bound);
    }
    return new Type.Nominal(
        body.compilation().typeNames().declaration(made.symbol(), arguments, body));
  }

  private Optional<Made> made(Expr.StructLiteral literal, Type hint) {
    Expr path = literal.path();
    String name = Patterns.lastName(path);
    if (path instanceof Expr.Path several && several.segments().size() > 1) {
      Optional<Made> variant = variant(several, hint);
      if (variant.isPresent()) {
        return variant;
      }
    }
    String full =
        path instanceof Expr.Path several && several.segments().size() > 1
            ? Names.ownerOf(several) + "::" + name
            : name;
    if (name.equals("Self") && body.typeNames().get("Self") instanceof Type.Nominal self) {
      return symbolOf(self).map(symbol -> struct(symbol, self));
    }
    Optional<String> qualified =
        body.compilation()
            .qualify(body.module(), full)
            .or(() ->
                full.contains("::")
                    ? body.names().member(Names.ownerOf((Expr.Path) path), name)
                    : Optional.empty());
    Symbol symbol = qualified.map(body.compilation().symbols()::get).orElse(null);
    qualified.ifPresent(body.uses()::add);
    if (symbol instanceof Symbol.Nominal nominal && nominal.item() instanceof Item.Struct) {
      return Optional.of(struct(nominal, generic(nominal)));
    }
    if (symbol instanceof Symbol.Alias
        && body.compilation()
                .typeNames()
                .owner(
                    new Expr.Path(
                        path.span(),
                        List.of(
                            new Expr.Path.Segment(path.span(), name, List.of()),
                            new Expr.Path.Segment(path.span(), "", List.of()))),
                    body,
                    hint)
                .orElse(null)
            instanceof Type.Nominal target) {
      return symbolOf(target).map(found -> struct(found, target));
    }
    body.report(
        symbol == null
            ? new NameProblem.UnknownType(path.span(), full, similarTypes(name))
            : new NameProblem.WrongKind(
                path.span(), full, "a struct", symbol.kind(), Optional.of(symbol.declaredAt())));
    return Optional.empty();
  }

  private List<String> similarTypes(String name) {
    return ruchy.lang.problem.Similar.names(
        name,
        body.compilation().symbols().entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Symbol.Nominal)
            .map(Map.Entry::getKey)
            .toList());
  }

  private Optional<Made> variant(Expr.Path path, Type hint) {
    Optional<Type> owner = body.compilation().typeNames().owner(path, body, hint);
    if (!(owner.orElse(null) instanceof Type.Nominal nominal)) {
      return Optional.empty();
    }
    Optional<Symbol.Nominal> symbol = symbolOf(nominal);
    String name = path.segments().getLast().name();
    return symbol
        .map(found -> Shapes.hasHole(nominal) ? generic(found) : nominal)
        .flatMap(type ->
            type.declaration()
                .variant(name)
                .map(variant -> variantOf(symbol.get(), type, variant)));
  }

  private static Made variantOf(
      Symbol.Nominal symbol, Type.Nominal type, NominalType.Variant variant) {
    var declared = ((Item.Enumeration) symbol.item()).variants().get(variant.index()).fields();
    return new Made(type, variant.fields(), Optional.of(variant), declared, symbol);
  }

  private static Made struct(Symbol.Nominal symbol, Type.Nominal type) {
    var declared = ((Item.Struct) symbol.item()).fields();
    return new Made(type, type.declaration().fields(), Optional.empty(), declared, symbol);
  }

  /// The type with its own parameters as arguments.
  private Type.Nominal generic(Symbol.Nominal nominal) {
    List<Type> arguments =
        nominal.typeParameters().stream()
            .map(parameter -> (Type) new Type.Parameter(parameter.name()))
            .toList();
    return new Type.Nominal(body.compilation().typeNames().declaration(nominal, arguments, body));
  }

  /// The declaration of a type, if it is still the current one of its name.
  Optional<Symbol.Nominal> symbolOf(Type.Nominal type) {
    return body.compilation().symbols().get(type.declaration().name())
                instanceof Symbol.Nominal nominal
            && nominal.version() == type.declaration().version()
        ? Optional.of(nominal)
        : Optional.empty();
  }

  /// `Pair(1, 2)`: a struct by position, or by the names of its fields.
  Core construct(Span span, Symbol.Nominal nominal, List<Operand> operands, Type hint) {
    if (nominal.item() instanceof Item.ClassDeclaration) {
      return object(span, nominal, operands, hint);
    }
    if (!(nominal.item() instanceof Item.Struct)) {
      body.libraryCalls().inferAll(operands);
      return body.fail(
          span,
          new NameProblem.WrongKind(
              span,
              nominal.name(),
              "a function",
              nominal.kind(),
              Optional.of(nominal.declaredAt())));
    }
    return positional(span, struct(nominal, generic(nominal)), nominal.name(), operands, hint);
  }

  /// `Dog("Rex")`: what the constructor of a class makes.
  private Core object(Span span, Symbol.Nominal nominal, List<Operand> operands, Type hint) {
    Type known =
        hint instanceof Type.Nominal wanted
                && wanted.declaration().name().equals(nominal.name())
                && wanted.declaration().kind() == NominalType.Kind.CLASS
            ? hint
            : body.compilation().typeNames().instance(span, nominal, List.of(), body);
    if (!(known instanceof Type.Nominal type)) {
      body.libraryCalls().inferAll(operands);
      return body.error(span);
    }
    body.compilation().classes().mustBeComplete(span, type);
    for (Template template : body.compilation().methods(nominal.name(), "new")) {
      Optional<Map<String, Type>> bindings = body.userMethods().bindings(template, type);
      if (bindings.isPresent()) {
        return body.templateCalls().call(span, template, operands, bindings.get(), hint);
      }
    }
    body.libraryCalls().inferAll(operands);
    return body.error(span);
  }

  /// An object of the class whose constructor this is; its fields have their defaults.
  Core allocate(Span span) {
    if (!(body.typeNames().get("Self") instanceof Type.Nominal type)
        || body.compilation().classes().find(type.declaration().name()).isEmpty()) {
      return body.error(span);
    }
    var declared = body.compilation().classes().find(type.declaration().name()).get();
    List<Item.FieldDeclaration> written = body.compilation().classes().fields(declared);
    List<NominalType.Field> fields = type.declaration().fields();
    var values = new ArrayList<Core>();
    for (int i = 0; i < fields.size(); i++) {
      Type wanted = fields.get(i).type();
      Optional<Expr> value = i < written.size() ? written.get(i).defaultValue() : Optional.empty();
      values.add(
          value.isEmpty()
              ? Defaults.placeholder(span, wanted)
              : body.stored(
                  body.inModule(declared.module(), inner -> inner.check(value.get(), wanted))));
    }
    return new Core.MakeStruct(span, type, values);
  }

  /// `Self(…)`; empty where the code stands in no type with fields by position.
  Optional<Core> constructSelf(Span span, List<Operand> operands, Type hint) {
    return body.typeNames().get("Self") instanceof Type.Nominal self && self.declaration().isTuple()
        ? symbolOf(self)
            .map(symbol -> positional(span, struct(symbol, self), "Self", operands, hint))
        : Optional.empty();
  }

  /// `Name(…)` where the name is an alias of a struct.
  Core constructAlias(Span span, Symbol.Alias alias, List<Operand> operands, Type hint) {
    Type type = body.resolve(alias.type());
    if (type instanceof Type.Nominal nominal && symbolOf(nominal).isPresent()) {
      return positional(
          span, struct(symbolOf(nominal).get(), nominal), nominal.toString(), operands, hint);
    }
    body.libraryCalls().inferAll(operands);
    return body.fail(span, new CallProblem.NotCallable(span, type));
  }

  /// `Shape::Circle(1.0)`
  Core makeVariant(
      Span span,
      Type.Nominal type,
      NominalType.Variant variant,
      List<Operand> operands,
      Type hint) {
    Optional<Symbol.Nominal> symbol = symbolOf(type);
    if (symbol.isEmpty()) {
      return body.error(span);
    }
    Type.Nominal generic = Shapes.hasHole(type) ? generic(symbol.get()) : type;
    NominalType.Variant found = generic.declaration().variant(variant.name()).orElse(variant);
    return positional(
        span, variantOf(symbol.get(), generic, found), variant.name(), operands, hint);
  }

  private Core positional(Span span, Made made, String name, List<Operand> operands, Type hint) {
    var formals = new ArrayList<Formal>();
    for (int i = 0; i < made.fields().size(); i++) {
      NominalType.Field field = made.fields().get(i);
      formals.add(
          new Formal(field.name(), field.type(), made.declared().get(i).defaultValue(), false));
    }
    var callee = new Arrangement.Callee(name, span, Optional.of(made.symbol().declaredAt()));
    Arrangement.Attempt attempt = Arrangement.of(formals, operands, callee);
    if (attempt.arrangement().isEmpty()) {
      body.libraryCalls().inferAll(operands);
      attempt.problems().forEach(body::report);
      return body.error(span);
    }
    var bindings = new HashMap<String, Type>();
    var before = new ArrayList<Core>();
    List<Core> ordered =
        body.libraryCalls()
            .values(attempt.arrangement().get(), formals, bindings, made.symbol().module(), before);
    var values = new HashMap<String, Core>();
    for (int i = 0; i < ordered.size(); i++) {
      values.put(formals.get(i).name(), ordered.get(i));
    }
    return finish(span, made, values, bindings, before, hint);
  }

  /// A variant without arguments as a value, or its maker where a function is wanted.
  Core variantValue(Span span, Type.Nominal type, NominalType.Variant variant, Type hint) {
    if (variant.fields().isEmpty()) {
      return makeVariant(span, type, variant, List.of(), hint);
    }
    List<Type> fields = variant.fields().stream().map(NominalType.Field::type).toList();
    Type.Function function =
        hint instanceof Type.Function wanted ? wanted : new Type.Function(fields, Simple.UNKNOWN);
    var path =
        new Expr.Path(
            span,
            List.of(
                new Expr.Path.Segment(span, type.declaration().name(), List.of()),
                new Expr.Path.Segment(span, variant.name(), List.of())));
    return body.closures().eta(span, path, function);
  }

  /// A struct's name where a value is wanted: its constructor, or its only value.
  Core constructorValue(Span span, Symbol.Nominal nominal, Type hint) {
    if (nominal.item() instanceof Item.ClassDeclaration && hint instanceof Type.Function function) {
      return body.closures().eta(span, new Expr.Name(span, nominal.name()), function);
    }
    if (nominal.item() instanceof Item.Struct struct) {
      if (struct.fields().isEmpty()) {
        return construct(span, nominal, List.of(), hint);
      }
      if (hint instanceof Type.Function function) {
        return body.closures().eta(span, new Expr.Name(span, nominal.name()), function);
      }
    }
    return body.fail(
        span,
        new NameProblem.WrongKind(
            span, nominal.name(), "a value", nominal.kind(), Optional.of(nominal.declaredAt())));
  }
}
