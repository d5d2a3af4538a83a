package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Global;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.syntax.Item;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// What a session knows of its program so far: the names, their types, the functions made for them.
///
/// Immutable: checking a cell gives a new one. It answers what completion and help ask.
public final class Environment {
  private final Catalogue catalogue;
  private final Mode mode;
  private final boolean wholeProgram;
  private final Map<String, Symbol> symbols;
  private final Map<String, List<Template>> methods;
  private final Map<String, Integer> versions;
  private final Map<TypeNames.NominalKey, NominalType> nominals;
  private final Map<Specialiser.Key, Specialiser.Instance> instances;
  private final Traits.Known traits;

  private Environment(
      Catalogue catalogue,
      Mode mode,
      boolean wholeProgram,
      Map<String, Symbol> symbols,
      Map<String, List<Template>> methods,
      Map<String, Integer> versions,
      Map<TypeNames.NominalKey, NominalType> nominals,
      Map<Specialiser.Key, Specialiser.Instance> instances,
      Traits.Known traits) {
    this.catalogue = catalogue;
    this.mode = mode;
    this.wholeProgram = wholeProgram;
    this.symbols = symbols;
    this.methods = methods;
    this.versions = versions;
    this.nominals = nominals;
    this.instances = instances;
    this.traits = traits;
  }

  /// What a session knows before its first cell.
  public static Environment initial(Library library, Mode mode) {
    return new Environment(
        new Catalogue(library),
        mode,
        false,
        KnownTraits.types(),
        KnownTraits.methods(),
        Map.of(),
        Map.of(),
        Map.of(),
        Traits.Known.NOTHING);
  }

  /// The same for a program that is checked as a whole, with no cells to follow: top-level
  /// variables that no function mentions stay local and fast.
  public Environment forProgram() {
    return new Environment(
        catalogue, mode, true, symbols, methods, versions, nominals, instances, traits);
  }

  /// The same with another mode.
  public Environment withMode(Mode other) {
    return new Environment(
        catalogue, other, wholeProgram, symbols, methods, versions, nominals, instances, traits);
  }

  /// The same with more known of a variable's value, such as the columns of a frame. Does nothing
  /// where there is no such variable, or where the type is another one.
  public Environment withGlobalType(String name, Type type) {
    if (!(symbols.get(name) instanceof Symbol.Variable variable)
        || !Conversions.withoutSchema(type).equals(variable.global().type())) {
      return this;
    }
    var changed = new LinkedHashMap<>(symbols);
    changed.put(
        name,
        new Symbol.Variable(
            variable.global(), type, variable.mutable(), variable.declaredAt(), Optional.empty()));
    return new Environment(
        catalogue, mode, wholeProgram, changed, methods, versions, nominals, instances, traits);
  }

  /// The same with a variable that comes from outside of any program, such as the result of a cell.
  /// A variable of that name is replaced.
  ///
  /// @param type what is known of its value, which may be more than the variable's own type
  public Environment withGlobal(String name, Global global, Type type) {
    var changed = new LinkedHashMap<>(symbols);
    changed.put(
        name, new Symbol.Variable(global, type, false, Catalogue.NOWHERE, Optional.empty()));
    return new Environment(
        catalogue, mode, wholeProgram, changed, methods, versions, nominals, instances, traits);
  }

  /// The same with a variable as an earlier session had it.
  public Environment withVariable(Global global, boolean mutable) {
    var changed = new LinkedHashMap<>(symbols);
    changed.put(
        global.name(),
        new Symbol.Variable(global, global.type(), mutable, Catalogue.NOWHERE, Optional.empty()));
    return new Environment(
        catalogue, mode, wholeProgram, changed, methods, versions, nominals, instances, traits);
  }

  /// The environment in which a name means what it means in another one, if that knows it.
  public Environment withNameOf(Environment other, String name) {
    var changed = new LinkedHashMap<>(symbols);
    Symbol known = other.symbols.get(name);
    if (known != null) {
      changed.put(name, known);
    }
    return new Environment(
        catalogue, mode, wholeProgram, changed, methods, versions, nominals, instances, traits);
  }

  /// The types whose values may be in objects of a trait, by the trait.
  public Map<NominalType, Set<Type>> held() {
    return traits.held();
  }

  /// Whether a name is a variable that can be assigned.
  public boolean isMutable(String name) {
    return symbols.get(name) instanceof Symbol.Variable variable && variable.mutable();
  }

  /// The same without a name, as if it had never been declared.
  public Environment without(String name) {
    var changed = new LinkedHashMap<>(symbols);
    changed.remove(name);
    return new Environment(
        catalogue, mode, wholeProgram, changed, methods, versions, nominals, instances, traits);
  }

  /// The environment after a tree.
  static Environment after(Compilation compilation) {
    Environment before = compilation.before();
    var instances = new HashMap<Specialiser.Key, Specialiser.Instance>();
    compilation
        .specialiser()
        .made()
        .forEach((key, instance) -> {
          if (!instance.failed()) {
            instances.put(key, instance);
          }
        });
    return new Environment(
        before.catalogue,
        before.mode,
        before.wholeProgram,
        compilation.symbols(),
        compilation.methods(),
        compilation.versions(),
        compilation.nominals(),
        instances,
        compilation.traits().known());
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Library library() {
    return catalogue.library();
  }

  /// The mode that cells are checked in.
  public Mode mode() {
    return mode;
  }

  boolean isWholeProgram() {
    return wholeProgram;
  }

  Map<String, Symbol> symbols() {
    return symbols;
  }

  Map<String, List<Template>> methods() {
    return methods;
  }

  Map<String, Integer> versions() {
    return versions;
  }

  Map<TypeNames.NominalKey, NominalType> nominals() {
    return nominals;
  }

  Map<Specialiser.Key, Specialiser.Instance> instances() {
    return instances;
  }

  Traits.Known traits() {
    return traits;
  }

  /// What a name or member is, for a list of completions.
  public enum Kind {
    VARIABLE,
    CONSTANT,
    FUNCTION,
    METHOD,
    FIELD,
    COLUMN,
    TYPE,
    MODULE
  }

  /// A name with what it is and its type or signature.
  public record Entry(String name, Kind kind, String signature, String documentation) {}

  /// The program's own names at the top level, in order of declaration.
  public List<Entry> names() {
    var entries = new ArrayList<Entry>();
    symbols.forEach((name, symbol) -> {
      if (!KnownTraits.isBuiltIn(symbol)) {
        entry(name, symbol).ifPresent(entries::add);
      }
    });
    return entries;
  }

  /// The variables with their types, in order of declaration.
  public Map<String, Type> variables() {
    var variables = new LinkedHashMap<String, Type>();
    symbols.forEach((name, symbol) -> {
      if (symbol instanceof Symbol.Variable variable) {
        variables.put(name, variable.type());
      }
    });
    return variables;
  }

  /// The variable of a name.
  public Optional<Global> global(String name) {
    return symbols.get(name) instanceof Symbol.Variable variable
        ? Optional.of(variable.global())
        : Optional.empty();
  }

  /// The cell or file in which a variable was declared; nothing if it came from outside.
  public Optional<String> declaredIn(String name) {
    return symbols.get(name) instanceof Symbol.Variable variable
            && variable.declaredAt() != Catalogue.NOWHERE
        ? Optional.of(variable.declaredAt().source().name())
        : Optional.empty();
  }

  /// The type of a variable.
  public Optional<Type> typeOf(String name) {
    return symbols.get(name) instanceof Symbol.Variable variable
        ? Optional.of(variable.type())
        : Optional.empty();
  }

  /// A name of the program or library, with its signature and documentation.
  public Optional<Entry> describe(String name) {
    if (symbols.get(name) instanceof Symbol symbol) {
      return entry(name, symbol);
    }
    List<LibraryFunction> functions = library().functions(name);
    if (!functions.isEmpty()) {
      return Optional.of(libraryEntry(functions.getFirst(), Kind.FUNCTION));
    }
    return library()
        .type(name)
        .map(type -> new Entry(name, Kind.TYPE, name, library().documentation(type)));
  }

  private static Optional<Entry> entry(String name, Symbol symbol) {
    return switch (symbol) {
      case Symbol.Variable variable ->
          Optional.of(new Entry(name, Kind.VARIABLE, name + ": " + variable.type(), ""));
      case Symbol.Constant constant ->
          Optional.of(
              new Entry(name, Kind.CONSTANT, name, documentation(constant.item().header())));
      case Symbol.Function function ->
          Optional.of(
              new Entry(
                  name,
                  Kind.FUNCTION,
                  signature(function.template().item()),
                  documentation(function.template().item().header())));
      case Symbol.Nominal nominal ->
          Optional.of(new Entry(name, Kind.TYPE, name, documentation(nominal.item().header())));
      case Symbol.Alias alias ->
          Optional.of(new Entry(name, Kind.TYPE, name, documentation(alias.item().header())));
      case Symbol.Trait trait ->
          Optional.of(new Entry(name, Kind.TYPE, name, documentation(trait.item().header())));
      case Symbol.Module _ -> Optional.of(new Entry(name, Kind.MODULE, name, ""));
      case Symbol.JavaClass java -> Optional.of(new Entry(name, Kind.TYPE, java.className(), ""));
      case Symbol.Redirect _ -> Optional.empty();
    };
  }

  private static String documentation(Item.Header header) {
    return header.documentation().orElse("");
  }

  /// The head of a function as it is written.
  private static String signature(Item.Function function) {
    String text = function.header().span().text();
    int end = function.body().map(body -> body.span().start()).orElse(text.length());
    int length = Math.min(text.length(), Math.max(0, end - function.header().span().start()));
    String head = function.body().isPresent() ? text.substring(0, length) : text;
    int start = Math.max(head.indexOf("fn "), head.indexOf("fun "));
    return (start < 0 ? head : head.substring(start)).strip();
  }

  /// The fields, columns and methods that values of a type have, by name.
  public List<Entry> members(Type type) {
    var entries = new LinkedHashMap<String, Entry>();
    fields(type, entries);
    String key = Shapes.key(type);
    methods.forEach((path, templates) -> {
      if (path.startsWith(key + ".") && templates.getFirst().isMethod()) {
        put(entries, methodEntry(templates.getFirst()));
      }
    });
    for (String name : library().methodNames(key)) {
      library().methods(key, name).stream()
          .findFirst()
          .ifPresent(function -> put(entries, libraryEntry(function, Kind.METHOD)));
    }
    for (String name : catalogue.preludeMethodNames(key)) {
      put(entries, methodEntry(catalogue.preludeMethods(key, name).getFirst()));
    }
    return List.copyOf(entries.values());
  }

  private static void put(Map<String, Entry> entries, Entry entry) {
    entries.putIfAbsent(entry.name(), entry);
  }

  private static void fields(Type type, Map<String, Entry> entries) {
    switch (type) {
      case Type.Nominal nominal ->
          nominal
              .declaration()
              .fields()
              .forEach(field -> put(entries, field(field.name(), field.type(), Kind.FIELD)));
      case Type.Shape shape ->
          shape
              .entries()
              .forEach(field -> put(entries, field(field.key(), field.type(), Kind.FIELD)));
      case Type.Library library ->
          library
              .schema()
              .columns()
              .forEach(column -> put(entries, field(column.name(), column.type(), Kind.COLUMN)));
      default -> {
        // Other types have methods only.
      }
    }
  }

  private static Entry field(String name, Type type, Kind kind) {
    return new Entry(name, kind, name + ": " + type, "");
  }

  private static Entry methodEntry(Template template) {
    return new Entry(
        template.name(),
        Kind.METHOD,
        signature(template.item()),
        documentation(template.item().header()));
  }

  private Entry libraryEntry(LibraryFunction function, Kind kind) {
    return new Entry(
        function.name(), kind, function.signature(), library().documentation(function));
  }
}
