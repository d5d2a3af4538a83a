package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.ImplementationProblem;
import ruchy.lang.problem.ModuleProblem;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.Similar;
import ruchy.lang.problem.UnavailableProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;

/// Makes the declared names known, before any code is checked.
final class Declarations {
  private static final int EXTENSIONS_MAX = 20;

  private final Compilation compilation;
  private final String module;
  private final List<Constant> constants = new ArrayList<>();
  private final List<Template> templates = new ArrayList<>();
  private final Set<String> declared = new HashSet<>();
  private final Coherence coherence;
  private final Imports imports;

  Declarations(Compilation compilation, String module) {
    this.compilation = compilation;
    this.module = module;
    this.coherence = new Coherence(compilation);
    this.imports = new Imports(compilation, declared);
  }

  /// A constant whose value is to be checked, with its qualified name.
  record Constant(String name, Item.Constant item, String module) {}

  /// The constants found, in order.
  List<Constant> constants() {
    return constants;
  }

  /// The functions and methods found, in order.
  List<Template> templates() {
    return templates;
  }

  /// Declares all items among statements: types and functions first, then what refers to them.
  void collect(List<Statement> statements) {
    var seen = new HashMap<String, Span>();
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare declare) {
        declare(declare.item(), module, seen);
      }
    }
    imports.declare(statements, module);
    implementations(statements, module);
  }

  private void declare(Item item, String prefix, Map<String, Span> seen) {
    Item.Header header = item.header();
    String name = prefix + header.name();
    declared.add(name);
    switch (item) {
      case Item.Function function -> {
        once("the function", name, header, seen);
        var template = new Template(name, prefix, function, Optional.empty(), false, Map.of());
        templates.add(template);
        compilation.symbols().put(name, new Symbol.Function(template));
      }
      case Item.Struct _, Item.Enumeration _, Item.ClassDeclaration _ -> {
        once("the type", name, header, seen);
        compilation
            .symbols()
            .put(name, new Symbol.Nominal(name, item, prefix, compilation.nextVersion(name)));
      }
      case Item.Trait trait -> {
        once("the trait", name, header, seen);
        compilation.symbols().put(name, new Symbol.Trait(trait, prefix));
      }
      case Item.TypeAlias alias ->
          alias
              .type()
              .ifPresent(
                  type -> compilation.symbols().put(name, new Symbol.Alias(alias, type, prefix)));
      case Item.Constant constant -> {
        once("the constant", name, header, seen);
        constants.add(new Constant(name, constant, prefix));
        compilation
            .symbols()
            .put(name, new Symbol.Constant(constant, prefix, Optional.empty(), Optional.empty()));
      }
      case Item.Module inner -> module(inner, name, header);
      case Item.Implementation _, Item.Use _ -> {
        // Declared once all types are known.
      }
      case Item.Actor _ -> unavailable(header.nameSpan(), "actors are", "");
      case Item.Supervisor _ -> unavailable(header.nameSpan(), "supervisors are", "");
      case Item.Context _ -> unavailable(header.nameSpan(), "contexts are", "");
    }
  }

  private void module(Item.Module inner, String name, Item.Header header) {
    compilation.symbols().put(name, new Symbol.Module(name, header.nameSpan()));
    if (inner.members().isEmpty()) {
      unavailable(
          header.nameSpan(), "modules in files of their own are", "write it inline: `mod x { … }`");
      return;
    }
    var seen = new HashMap<String, Span>();
    for (Statement statement : inner.members().get()) {
      if (statement instanceof Statement.Declare declare) {
        declare(declare.item(), name + "::", seen);
      } else {
        compilation.report(new ModuleProblem.StatementInModule(statement.span()));
      }
    }
  }

  private void unavailable(Span span, String what, String instead) {
    compilation.report(new UnavailableProblem.Construct(span, what, instead));
  }

  private void once(String what, String name, Item.Header header, Map<String, Span> seen) {
    Span first = seen.putIfAbsent(name, header.nameSpan());
    if (first != null) {
      compilation.report(
          new DeclarationProblem.Repeated(header.nameSpan(), what, header.name(), first));
    }
  }

  private void implementations(List<Statement> statements, String prefix) {
    var counts = new HashMap<String, Integer>();
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare declare) {
        switch (declare.item()) {
          case Item.Implementation implementation -> implementation(implementation, prefix, counts);
          case Item.ClassDeclaration declaration -> classDeclaration(declaration, prefix);
          case Item.Module inner ->
              inner
                  .members()
                  .ifPresent(
                      members -> implementations(members, prefix + inner.header().name() + "::"));
          default -> {
            // Adds no methods.
          }
        }
      }
    }
  }

  private void classDeclaration(Item.ClassDeclaration declaration, String prefix) {
    String name = prefix + declaration.header().name();
    var declared = new Classes.Declared(name, declaration, prefix);
    templates.addAll(compilation.classes().declare(declared));
    for (TypeExpr parent : declaration.parents()) {
      if (compilation.traits().find(prefix, lastName(parent)).isPresent()) {
        implementedBy(declared, parent);
      }
    }
  }

  /// `class C : Trait`: the class itself has the trait's methods.
  private void implementedBy(Classes.Declared declared, TypeExpr trait) {
    Item.ClassDeclaration item = declared.item();
    Span span = item.header().nameSpan();
    List<TypeExpr> arguments =
        item.typeParameters().stream()
            .map(parameter ->
                (TypeExpr) new TypeExpr.Named(span, List.of(parameter.name()), List.of()))
            .toList();
    var target = new TypeExpr.Named(span, List.of(item.header().name()), arguments);
    var owner = new Template.Owner(item.typeParameters(), target, Optional.of(lastName(trait)));
    implementing(trait, owner, declared.module(), Map.of());
    var given = new HashSet<String>();
    item.functions().forEach(function -> given.add(function.header().name()));
    compilation
        .classes()
        .ancestors(declared)
        .forEach(above ->
            above.item().functions().forEach(function -> given.add(function.header().name())));
    var implementation =
        new Item.Implementation(
            item.header(), item.typeParameters(), Optional.of(trait), target, List.of());
    inherited(implementation, declared.name(), owner, declared.module(), Map.of(), given);
  }

  /// The key under which the methods of a target are kept.
  private Optional<String> key(TypeExpr target, String prefix, Set<String> parameters) {
    if (target instanceof TypeExpr.Reference reference) {
      return key(reference.target(), prefix, parameters);
    }
    if (!(target instanceof TypeExpr.Named named)) {
      return Optional.of(LibraryTypes.keyOf(target));
    }
    String name = String.join("::", named.path());
    if (parameters.contains(name)) {
      return Optional.of(Compilation.ALL_TYPES);
    }
    Optional<String> qualified = compilation.qualify(prefix, name);
    if (qualified.isPresent()) {
      return switch (compilation.symbols().get(qualified.get())) {
        case Symbol.Alias alias -> key(alias.type(), alias.module(), Set.of());
        case Symbol.JavaClass java -> Optional.of(java.className());
        case null, default -> qualified;
      };
    }
    boolean known =
        LibraryTypes.builtIn(name, List.of(Type.Simple.ANY, Type.Simple.ANY)).isPresent()
            || compilation.library().type(name).isPresent()
            || name.equals("Tensor");
    if (!known) {
      compilation.report(new NameProblem.UnknownType(named.span(), name, List.of()));
      return Optional.empty();
    }
    return Optional.of(LibraryTypes.keyOf(target));
  }

  private void implementation(
      Item.Implementation implementation, String prefix, Map<String, Integer> counts) {
    var parameters = new HashSet<String>();
    implementation.typeParameters().forEach(parameter -> parameters.add(parameter.name()));
    Optional<String> key = key(implementation.target(), prefix, parameters);
    if (key.isEmpty()) {
      return;
    }
    coherence.implementation(implementation, key.get(), parameters);
    Optional<String> trait = implementation.trait().map(Declarations::lastName);
    var owner =
        new Template.Owner(
            implementation.typeParameters(),
            implementation.target(),
            trait,
            implementation.trait().map(written -> written.span().text()).orElse(""));
    var outer = associatedTypes(implementation, prefix);
    implementation.trait().ifPresent(written -> implementing(written, owner, prefix, outer));
    var given = new HashSet<String>();
    var seen = new HashMap<String, Span>();
    for (Item member : implementation.members()) {
      switch (member) {
        case Item.Function function -> {
          once("the method", key.get() + "::" + function.header().name(), function.header(), seen);
          coherence.method(implementation, key.get(), function, parameters);
          given.add(function.header().name());
          method(key.get(), function, owner, prefix, outer);
          if (function.header().name().equals("index_mut")) {
            method(key.get(), IndexSetter.of(function), owner, prefix, outer);
          }
        }
        case Item.Constant constant -> {
          given.add(constant.header().name());
          constantOf(key.get(), constant, prefix);
        }
        // Associated types are read above.
        default -> given.add(member.header().name());
      }
    }
    boolean extension =
        implementation.trait().isEmpty()
            && !(compilation.symbols().get(key.get()) instanceof Symbol.Nominal);
    if (extension) {
      few(implementation, prefix + key.get(), counts);
    }
    trait.ifPresent(_ -> inherited(implementation, key.get(), owner, prefix, outer, given));
  }

  /// Reports the first extension method that is one too many.
  private void few(Item.Implementation implementation, String key, Map<String, Integer> counts) {
    int count = implementation.members().size();
    int before = counts.merge(key, count, Integer::sum) - count;
    if (before <= EXTENSIONS_MAX && before + count > EXTENSIONS_MAX) {
      Item surplus = implementation.members().get(EXTENSIONS_MAX - before);
      compilation.report(
          new DeclarationProblem.TooManyExtensions(
              surplus.header().nameSpan(), key, EXTENSIONS_MAX));
    }
  }

  private void constantOf(String key, Item.Constant constant, String prefix) {
    String name = key + "::" + constant.header().name();
    constants.add(new Constant(name, constant, prefix));
    compilation
        .symbols()
        .put(name, new Symbol.Constant(constant, prefix, Optional.empty(), Optional.empty()));
  }

  private void implementing(
      TypeExpr written, Template.Owner owner, String prefix, Map<String, Type> outer) {
    String name = lastName(written);
    String qualified =
        compilation
            .traits()
            .find(prefix, name)
            .map(Traits.Named::name)
            .orElse(KnownTraits.last(name));
    compilation.traits().add(qualified, new Traits.Implementation(written, owner, prefix, outer));
  }

  private static String lastName(TypeExpr type) {
    return type instanceof TypeExpr.Named named ? String.join("::", named.path()) : "";
  }

  private void method(
      String key,
      Item.Function function,
      Template.Owner owner,
      String prefix,
      Map<String, Type> outer) {
    String name = function.header().name();
    String path = key + "::" + name + distinction(key, name, owner);
    boolean chosen =
        compilation.classes().find(key).isPresent()
            && !function.parameters().isEmpty()
            && function.parameters().getFirst().isSelf();
    var template =
        chosen
            ? Template.virtual(path, prefix, function, owner)
            : new Template(path, prefix, function, Optional.of(owner), false, outer);
    templates.add(template.direct());
    var all = new ArrayList<Template>();
    all.add(template);
    for (Template earlier : compilation.methods(key, name)) {
      if (!earlier.isOf(owner)) {
        all.add(earlier);
      }
    }
    // A type's own methods come before those of traits.
    all.sort(
        java.util.Comparator.comparing(
            one -> one.owner().flatMap(Template.Owner::trait).isPresent()));
    compilation.putMethods(key, name, all);
  }

  /// Methods of one name that several traits give to one type have different paths.
  private String distinction(String key, String name, Template.Owner owner) {
    boolean several =
        compilation.methods(key, name).stream()
            .anyMatch(earlier ->
                !earlier.isOf(owner)
                    && earlier.owner().isPresent()
                    && !earlier.owner().get().written().equals(owner.written()));
    return several && !owner.written().isEmpty()
        ? "_" + owner.written().replaceAll("[^\\p{Alnum}]+", "_").replaceAll("_+$", "")
        : "";
  }

  /// `type Output = P` as `Self::Output`
  private Map<String, Type> associatedTypes(Item.Implementation implementation, String prefix) {
    var types = new HashMap<String, Type>();
    if (!implementation.typeParameters().isEmpty()) {
      return types;
    }
    for (Item member : implementation.members()) {
      if (member instanceof Item.TypeAlias alias && alias.type().isPresent()) {
        var body = new Body(compilation, prefix, Map.of(), compilation.newHoles());
        var names = new HashMap<String, Type>();
        names.put("Self", body.resolve(implementation.target()));
        Type type = compilation.typeNames().resolve(alias.type().get(), prefix, names, body);
        types.put("Self::" + alias.header().name(), type);
      }
    }
    return types;
  }

  /// Methods that a trait gives, and a problem for those that are missing.
  private void inherited(
      Item.Implementation implementation,
      String key,
      Template.Owner owner,
      String prefix,
      Map<String, Type> outer,
      Set<String> given) {
    String name = owner.trait().orElseThrow();
    if (!(compilation.symbol(prefix, name).orElse(null) instanceof Symbol.Trait trait)) {
      if (!KnownTraits.isKnown(name)) {
        Span span =
            implementation.trait().map(TypeExpr::span).orElse(implementation.target().span());
        compilation.report(
            new NameProblem.UnknownTrait(span, name, Bounds.similar(compilation, name)));
      }
      requiredOnes(implementation, name, given);
      return;
    }
    onlyItsOwn(implementation, trait, name);
    var missing = new ArrayList<String>();
    for (Item member : trait.item().members()) {
      if (member instanceof Item.Function function && !given.contains(function.header().name())) {
        if (function.body().isPresent()) {
          method(key, function, owner, trait.module(), outer);
        } else {
          missing.add(function.header().name());
        }
      }
      if (member instanceof Item.Constant constant && !given.contains(constant.header().name())) {
        if (constant.value() instanceof Expr.Missing) {
          missing.add(constant.header().name());
        } else {
          constantOf(key, constant, trait.module());
        }
      }
      if (member instanceof Item.TypeAlias alias
          && alias.type().isEmpty()
          && !given.contains(alias.header().name())) {
        missing.add(alias.header().name());
      }
    }
    if (!missing.isEmpty()) {
      compilation.report(
          new DeclarationProblem.MissingMethods(
              implementation.header().nameSpan(), name, missing, trait.declaredAt()));
    }
  }

  /// The method that one of the language's traits is about.
  private void requiredOnes(Item.Implementation implementation, String trait, Set<String> given) {
    KnownTraits.required(trait)
        .filter(method -> !given.contains(method))
        .ifPresent(method ->
            compilation.report(
                new ImplementationProblem.LacksMethod(
                    implementation.header().nameSpan(),
                    trait,
                    method,
                    Similar.names(method, given))));
  }

  /// An implementation has no members but those of its trait.
  private void onlyItsOwn(Item.Implementation implementation, Symbol.Trait trait, String name) {
    List<String> names =
        trait.item().members().stream().map(member -> member.header().name()).toList();
    for (Item member : implementation.members()) {
      Item.Header header = member.header();
      if (!names.contains(header.name())) {
        String what =
            switch (member) {
              case Item.Function _ -> "method";
              case Item.TypeAlias _ -> "type";
              default -> "constant";
            };
        compilation.report(
            new ImplementationProblem.NotInTrait(
                header.nameSpan(),
                what,
                header.name(),
                name,
                Similar.names(header.name(), names),
                trait.declaredAt()));
      }
    }
  }
}
