package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.form.Discriminant;
import ruchy.lang.problem.ClassProblem;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.Similar;
import ruchy.lang.problem.UnavailableProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Types as written, resolved; and the instances of structs and enums.
final class TypeNames {
  private final Compilation compilation;

  TypeNames(Compilation compilation) {
    this.compilation = compilation;
  }

  /// One instance of a struct or enum.
  record NominalKey(Item item, List<Type> arguments) {
    @Override
    public boolean equals(Object other) {
      return other instanceof NominalKey key && key.item == item && key.arguments.equals(arguments);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(item) * 31 + arguments.hashCode();
    }
  }

  /// A type in the body that is checked.
  Type resolve(TypeExpr written, Body body) {
    return resolve(written, body.module(), body.typeNames(), body);
  }

  /// A type as written, seen from a module.
  ///
  /// @param names type parameters and `Self`
  /// @param sink the body that gets the problems
  Type resolve(TypeExpr written, String module, Map<String, Type> names, Body sink) {
    return switch (written) {
      case TypeExpr.Named named -> named(named, module, names, sink);
      case TypeExpr.ListOf list -> new Type.ListOf(resolve(list.element(), module, names, sink));
      case TypeExpr.Tuple tuple ->
          tuple.elements().isEmpty()
              ? Simple.UNIT
              : new Type.Tuple(all(tuple.elements(), module, names, sink));
      case TypeExpr.Function function ->
          new Type.Function(
              all(function.parameters(), module, names, sink),
              function
                  .result()
                  .map(result -> resolve(result, module, names, sink))
                  .orElse(Simple.UNIT));
      case TypeExpr.Reference reference -> resolve(reference.target(), module, names, sink);
      case TypeExpr.Optionally optional ->
          new Type.OptionOf(resolve(optional.type(), module, names, sink));
      case TypeExpr.AnyOf anyOf -> new Type.AnyOf(all(anyOf.alternatives(), module, names, sink));
      case TypeExpr.Record record -> record(record, module, names, sink);
      case TypeExpr.Bounded bounded -> object(bounded, module, names, sink);
      case TypeExpr.Never _ -> Simple.NEVER;
      case TypeExpr.Size size -> new Type.Size(size.value());
      case TypeExpr.Inferred _, TypeExpr.Missing _ -> Simple.UNKNOWN;
    };
  }

  /// `dyn Trait`, `dyn Fn(A) -> B`
  private Type object(TypeExpr.Bounded bounded, String module, Map<String, Type> names, Body sink) {
    List<TypeExpr> bounds =
        bounded.bounds().stream()
            .filter(bound ->
                !(bound instanceof TypeExpr.Named named)
                    || !KnownTraits.isMarker(String.join("::", named.path())))
            .toList();
    if (bounds.size() != 1) {
      sink.report(
          new UnavailableProblem.Construct(
              bounded.span(),
              "values of several traits at once are",
              "declare a trait that extends them: `trait Both: A + B {}`"));
      return Simple.UNKNOWN;
    }
    return resolve(bounds.getFirst(), module, names, sink);
  }

  private List<Type> all(
      List<TypeExpr> written, String module, Map<String, Type> names, Body sink) {
    var types = new ArrayList<Type>();
    for (TypeExpr type : written) {
      types.add(
          type instanceof TypeExpr.Inferred
              ? sink.holes().at(type.span(), "_", Simple.ANY)
              : resolve(type, module, names, sink));
    }
    return types;
  }

  private Type record(TypeExpr.Record record, String module, Map<String, Type> names, Body sink) {
    var entries = new ArrayList<Type.Shape.Entry>();
    for (TypeExpr.Record.FieldType field : record.fields()) {
      entries.add(new Type.Shape.Entry(field.name(), resolve(field.type(), module, names, sink)));
    }
    if (record.name().isEmpty()) {
      return new Type.Shape(entries);
    }
    var columns =
        entries.stream().map(entry -> new Schema.Column(entry.key(), entry.type())).toList();
    return new Type.Library(record.name().get(), List.of(), new Schema(columns, record.open()));
  }

  private Type named(TypeExpr.Named named, String module, Map<String, Type> names, Body sink) {
    String name = String.join("::", named.path());
    Type parameter = names.get(name);
    if (parameter != null) {
      return parameter;
    }
    List<Type> arguments = all(named.arguments(), module, names, sink);
    Optional<Type> user = user(named.span(), name, arguments, module, sink);
    if (user.isPresent()) {
      return user.get();
    }
    String last = named.path().getLast();
    if (name.equals("fmt::Result") || name.equals("std::fmt::Result")) {
      return new Type.ResultOf(Simple.UNIT, Simple.STRING);
    }
    if (!counts(named, last, arguments.size(), sink)) {
      return Simple.UNKNOWN;
    }
    Optional<Type> builtIn =
        LibraryTypes.builtIn(last, filled(last, arguments, named.span(), sink));
    return builtIn
        .or(() -> new LibraryTypes(compilation.library(), names).libraryType(last, arguments))
        .orElseGet(() -> {
          sink.report(
              new NameProblem.UnknownType(
                  named.span(), name, Similar.names(name, typeNames(names))));
          return Simple.UNKNOWN;
        });
  }

  /// Whether a built-in type is given as many arguments as it takes, or none.
  private static boolean counts(TypeExpr.Named named, String name, int given, Body sink) {
    Optional<Integer> most = LibraryTypes.argumentsMax(name);
    boolean few = given > 0 && given < most.orElse(0) && !name.equals("Result");
    if (most.isEmpty() || given <= most.get() && !few) {
      return true;
    }
    sink.report(new DeclarationProblem.TypeArguments(named.span(), name, most.get(), given));
    return false;
  }

  /// `Vec` without an argument leaves its element to be found.
  private static List<Type> filled(String name, List<Type> arguments, Span span, Body sink) {
    int arity = LibraryTypes.arity(name);
    if (arguments.size() >= arity || name.equals("Result") || name.equals("Range")) {
      return arguments;
    }
    var all = new ArrayList<>(arguments);
    while (all.size() < arity) {
      all.add(sink.holes().at(span, "argument " + all.size(), Simple.ANY));
    }
    return all;
  }

  private List<String> typeNames(Map<String, Type> names) {
    var all =
        new ArrayList<>(
            List.of(
                "i64", "f64", "bool", "char", "String", "Vec", "Map", "Set", "Option", "Result",
                "Any"));
    all.addAll(names.keySet());
    all.addAll(compilation.library().typeNames());
    compilation
        .symbols()
        .forEach((name, symbol) -> {
          if (symbol instanceof Symbol.Nominal || symbol instanceof Symbol.Alias) {
            all.add(name);
          }
        });
    return all;
  }

  private Optional<Type> user(
      Span span, String name, List<Type> arguments, String module, Body sink) {
    Optional<String> qualified = compilation.qualify(module, name);
    if (qualified.isEmpty() && name.contains("::")) {
      int cut = name.lastIndexOf("::");
      qualified = sink.names().member(name.substring(0, cut), name.substring(cut + 2));
    }
    if (qualified.isEmpty()) {
      return compilation
          .traits()
          .find(module, name)
          .map(trait -> compilation.traits().object(trait, arguments, span));
    }
    sink.uses().add(qualified.get());
    Symbol symbol = compilation.symbols().get(qualified.get());
    if (symbol == null) {
      return Optional.empty();
    }
    return switch (symbol) {
      case Symbol.Nominal nominal -> Optional.of(instance(span, nominal, arguments, sink));
      case Symbol.Alias alias -> Optional.of(alias(span, alias, arguments, sink));
      case Symbol.JavaClass java -> Optional.of(new Type.Java(java.className()));
      case Symbol.Trait trait ->
          Optional.of(
              compilation
                  .traits()
                  .object(new Traits.Named(qualified.get(), trait), arguments, span));
      case Symbol.Variable _,
          Symbol.Constant _,
          Symbol.Function _,
          Symbol.Module _,
          Symbol.Redirect _ ->
          Optional.empty();
    };
  }

  private Type alias(Span span, Symbol.Alias alias, List<Type> arguments, Body sink) {
    var names = new HashMap<String, Type>();
    List<Item.TypeParameter> parameters = alias.item().typeParameters();
    if (arguments.size() > parameters.size()) {
      sink.report(
          new DeclarationProblem.TypeArguments(
              span, alias.item().header().name(), parameters.size(), arguments.size()));
      return Simple.UNKNOWN;
    }
    for (int i = 0; i < parameters.size() && i < arguments.size(); i++) {
      names.put(parameters.get(i).name(), arguments.get(i));
    }
    return resolve(alias.type(), alias.module(), names, sink);
  }

  /// The type of a struct or enum with its arguments; missing ones are left to be found.
  Type instance(Span span, Symbol.Nominal nominal, List<Type> arguments, Body sink) {
    int expected = nominal.typeParameters().size();
    if (arguments.size() > expected) {
      sink.report(
          new DeclarationProblem.TypeArguments(span, nominal.name(), expected, arguments.size()));
      return Simple.UNKNOWN;
    }
    var all = new ArrayList<>(arguments);
    while (all.size() < expected) {
      all.add(sink.holes().at(span, "argument " + all.size(), Simple.ANY));
    }
    return new Type.Nominal(declaration(nominal, all, sink));
  }

  /// The instance of a struct or enum, made when first used.
  NominalType declaration(Symbol.Nominal nominal, List<Type> arguments, Body sink) {
    var key = new NominalKey(nominal.item(), arguments);
    NominalType known = compilation.nominals().get(key);
    if (known != null) {
      return known;
    }
    NominalType.Kind kind =
        switch (nominal.item()) {
          case Item.Struct _ -> NominalType.Kind.STRUCT;
          case Item.ClassDeclaration _ -> NominalType.Kind.CLASS;
          default -> NominalType.Kind.ENUM;
        };
    var type =
        new NominalType(nominal.name(), nominal.version(), arguments, kind, nominal.declaredAt());
    compilation.nominals().put(key, type);
    var names = new HashMap<String, Type>();
    for (int i = 0; i < arguments.size(); i++) {
      names.put(nominal.typeParameters().get(i).name(), arguments.get(i));
    }
    names.put("Self", new Type.Nominal(type));
    complete(type, nominal, names, sink);
    return type;
  }

  private void complete(
      NominalType type, Symbol.Nominal nominal, Map<String, Type> names, Body sink) {
    if (nominal.item() instanceof Item.Struct struct) {
      type.completeStruct(fields(struct.fields(), nominal, names, sink));
    } else if (nominal.item() instanceof Item.ClassDeclaration declaration) {
      Optional<NominalType> parent = parent(declaration, nominal, names, sink);
      var fields = new ArrayList<NominalType.Field>();
      parent.ifPresent(base -> fields.addAll(base.fields()));
      fields.addAll(fields(declaration.fields(), nominal, names, sink));
      type.completeClass(parent, fields);
      compilation.traits().noteChange();
    } else if (nominal.item() instanceof Item.Enumeration enumeration) {
      var variants = new ArrayList<NominalType.Variant>();
      long next = 0;
      for (Item.Enumeration.VariantDeclaration variant : enumeration.variants()) {
        long discriminant = variant.discriminant().flatMap(Discriminant::of).orElse(next);
        next = discriminant + 1;
        variants.add(
            new NominalType.Variant(
                variant.name(),
                variants.size(),
                fields(variant.fields(), nominal, names, sink),
                variant.isTuple(),
                discriminant));
      }
      type.completeEnum(variants);
    }
  }

  /// The class that a class extends; its other parents are traits.
  private Optional<NominalType> parent(
      Item.ClassDeclaration declaration,
      Symbol.Nominal nominal,
      Map<String, Type> names,
      Body sink) {
    var declared = new Classes.Declared(nominal.name(), declaration, nominal.module());
    if (compilation.classes().isCircular(declared)) {
      return Optional.empty();
    }
    Optional<NominalType> parent = Optional.empty();
    for (TypeExpr written : declaration.parents()) {
      Type type = resolve(written, nominal.module(), names, sink);
      boolean isClass =
          type instanceof Type.Nominal named
              && named.declaration().kind() == NominalType.Kind.CLASS;
      if (isClass && parent.isEmpty()) {
        parent = Optional.of(((Type.Nominal) type).declaration());
      } else if (isClass || !type.isHeldAsAny()) {
        String found = isClass ? "a second class, `" + type + "`" : "`" + type + "`";
        compilation.report(
            new ClassProblem.Parent(written.span(), declaration.header().name(), found));
      }
    }
    return parent;
  }

  private List<NominalType.Field> fields(
      List<Item.FieldDeclaration> declared,
      Symbol.Nominal nominal,
      Map<String, Type> names,
      Body sink) {
    var fields = new ArrayList<NominalType.Field>();
    for (Item.FieldDeclaration field : declared) {
      Type type =
          field.type() instanceof TypeExpr.Inferred && field.defaultValue().isPresent()
              ? sink.inModule(
                  nominal.module(), inner -> inner.infer(field.defaultValue().get()).type())
              : resolve(field.type(), nominal.module(), names, sink);
      // A declaration leaves nothing to be found; what it leaves out is told elsewhere.
      fields.add(new NominalType.Field(field.name(), Shapes.withoutHoles(type)));
    }
    return fields;
  }

  /// The type before the last `::` of a path, such as `Point` in `Point::new`.
  Optional<Type> owner(Expr.Path path, Body body, Type hint) {
    List<Expr.Path.Segment> segments = path.segments().subList(0, path.segments().size() - 1);
    Expr.Path.Segment last = segments.getLast();
    String name = Names.ownerOf(path);
    Type known = body.typeNames().get(name);
    if (known != null) {
      return Optional.of(known);
    }
    List<Type> arguments = new ArrayList<>();
    for (TypeExpr argument : last.arguments()) {
      arguments.add(body.resolve(argument));
    }
    if (arguments.isEmpty()
        && hint instanceof Type.Nominal nominal
        && compilation
            .qualify(body.module(), name)
            .filter(nominal.declaration().name()::equals)
            .isPresent()
        && compilation.symbol(body.module(), name).orElse(null) instanceof Symbol.Nominal declared
        && declared.version() == nominal.declaration().version()) {
      return Optional.of(hint);
    }
    Span span = segments.getFirst().span().to(last.span());
    return user(span, name, arguments, body.module(), body)
        .or(() -> builtInOwner(last.name(), arguments, hint, span, body))
        .or(() ->
            new LibraryTypes(compilation.library(), Map.of()).libraryType(last.name(), arguments));
  }

  private static Optional<Type> builtInOwner(
      String name, List<Type> arguments, Type hint, Span span, Body body) {
    Optional<Type> hinted =
        LibraryTypes.builtIn(name, List.of(Simple.ANY, Simple.ANY))
            .filter(type -> arguments.isEmpty())
            .filter(type -> type.getClass() == hint.getClass() && !(type instanceof Numeric))
            .filter(type -> !(type instanceof Simple))
            .map(type -> hint);
    return hinted.isPresent() && !Shapes.hasOpen(hint)
        ? hinted
        : LibraryTypes.builtIn(name, filled(name, arguments, span, body));
  }

  /// The type that the path of a pattern names, for values whose type is not known.
  Optional<Type> ofPattern(Expr path, Body body) {
    if (path instanceof Expr.Path several && several.segments().size() > 1) {
      Optional<Type> owner = owner(several, body, Simple.UNKNOWN);
      if (owner.filter(Type.Nominal.class::isInstance).isPresent()) {
        return owner;
      }
    }
    String name = Patterns.lastName(path);
    return compilation.symbol(body.module(), name).orElse(null) instanceof Symbol.Nominal nominal
        ? Optional.of(instance(path.span(), nominal, List.of(), body))
        : Optional.empty();
  }
}
