package ruchy.lang.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Global;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.library.Library;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Span;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// The state of checking one tree: the names as they grow, the instances, the problems.
final class Compilation {
  /// The key of methods that an `impl<T> Trait for T` gives to all types.
  static final String ALL_TYPES = "*";

  private final Environment before;
  private final JavaClasses javaClasses;
  private final Map<String, Symbol> symbols;
  private final Map<String, List<Template>> methods;
  private final Set<String> methodNames = new HashSet<>();
  private final Map<String, Integer> versions;
  private final Map<TypeNames.NominalKey, NominalType> nominals;
  private final Specialiser specialiser;
  private final TypeNames typeNames;
  private final Traits traits;
  private final Dispatch dispatch;
  private final Classes classes;
  private final Conformances conformances;
  private final Derived derived = new Derived();
  private final SeenTypes seen;

  private final Set<Global> newGlobals = new LinkedHashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Object> reported = new LinkedHashSet<>();
  private final Map<String, Holes> openHoles = new HashMap<>();
  private final Map<String, Span> declaredLater = new HashMap<>();
  private final Set<Span> openDefaults = new HashSet<>();
  private Optional<Holes> unitHoles = Optional.empty();
  private int holeOwners;

  /// @param nominals the types that earlier attempts at the same tree made, which filled holes name
  Compilation(
      Environment before,
      JavaClasses javaClasses,
      Map<TypeNames.NominalKey, NominalType> nominals,
      SeenTypes seen) {
    this.before = before;
    this.seen = seen;
    this.javaClasses = javaClasses;
    this.symbols = new LinkedHashMap<>(before.symbols());
    this.methods = new HashMap<>(before.methods());
    methods.keySet().forEach(path -> methodNames.add(path.substring(path.lastIndexOf('.') + 1)));
    this.versions = new HashMap<>(before.versions());
    this.nominals = nominals;
    this.specialiser = new Specialiser(this, before.instances());
    this.typeNames = new TypeNames(this);
    this.traits = new Traits(this, before.traits());
    this.dispatch = new Dispatch(this);
    this.classes = new Classes(this);
    this.conformances = new Conformances(this, before.traits().conformances());
  }

  /// Where the types of places are written down.
  SeenTypes seen() {
    return seen;
  }

  Library library() {
    return before.library();
  }

  Catalogue catalogue() {
    return before.catalogue();
  }

  JavaClasses javaClasses() {
    return javaClasses;
  }

  Mode mode() {
    return before.mode();
  }

  boolean isRelaxed() {
    return before.mode() == Mode.DATA_SCIENCE;
  }

  Environment before() {
    return before;
  }

  Map<String, Symbol> symbols() {
    return symbols;
  }

  /// The user's methods, by the key of their type, a dot and their name.
  Map<String, List<Template>> methods() {
    return Collections.unmodifiableMap(methods);
  }

  /// Gives the types of a key these methods of a name, and no others.
  void putMethods(String key, String name, List<Template> templates) {
    methods.put(key + "." + name, templates);
    methodNames.add(name);
  }

  Map<String, Integer> versions() {
    return versions;
  }

  Map<TypeNames.NominalKey, NominalType> nominals() {
    return nominals;
  }

  Specialiser specialiser() {
    return specialiser;
  }

  /// Which types implement which traits.
  Traits traits() {
    return traits;
  }

  /// What classes declare.
  Classes classes() {
    return classes;
  }

  /// The methods that are chosen when the program runs.
  Dispatch dispatch() {
    return dispatch;
  }

  /// Methods written from the fields of types.
  Derived derived() {
    return derived;
  }

  /// What types say themselves of their values.
  Conformances conformances() {
    return conformances;
  }

  TypeNames typeNames() {
    return typeNames;
  }

  /// The struct and enum instances that are not known from earlier trees.
  List<NominalType> newTypes() {
    var types = new ArrayList<NominalType>();
    nominals.forEach((key, type) -> {
      if (!before.nominals().containsKey(key)
          && type.kind() != NominalType.Kind.TRAIT
          && key.arguments().stream().noneMatch(Shapes::hasParameter)) {
        types.add(type);
      }
    });
    return types;
  }

  Set<Global> newGlobals() {
    return newGlobals;
  }

  /// The names that the tree declares further down, for messages.
  Map<String, Span> declaredLater() {
    return declaredLater;
  }

  /// The next version of a name, counted from 1.
  int nextVersion(String name) {
    return versions.merge(name, 1, Integer::sum);
  }

  /// What a name stands for, seen from a module: its own names first, then those around it.
  Optional<String> qualify(String module, String name) {
    if (module.equals(Catalogue.PRELUDE)) {
      return Optional.empty();
    }
    String prefix = module;
    while (true) {
      String qualified = prefix + name;
      Symbol symbol = symbols.get(qualified);
      if (symbol instanceof Symbol.Redirect redirect) {
        return Optional.of(redirect.target());
      }
      if (symbol != null) {
        return Optional.of(qualified);
      }
      if (prefix.isEmpty()) {
        return Optional.empty();
      }
      int cut = prefix.lastIndexOf("::", prefix.length() - 3);
      prefix = cut < 0 ? "" : prefix.substring(0, cut + 2);
    }
  }

  Optional<Symbol> symbol(String module, String name) {
    return qualify(module, name).map(symbols::get);
  }

  /// The user's methods of a name on types of a key.
  List<Template> methods(String key, String name) {
    List<Template> own = methods.getOrDefault(key + "." + name, List.of());
    return own.isEmpty() ? methods.getOrDefault(ALL_TYPES + "." + name, List.of()) : own;
  }

  /// Whether the program gives some type a method of a name.
  boolean isMethodName(String name) {
    return methodNames.contains(name);
  }

  Holes newHoles() {
    var holes = new Holes(++holeOwners);
    openHoles.put(holes.prefix(), holes);
    return holes;
  }

  /// The top level's own holes, kept over all its attempts.
  void openUnit(Holes holes) {
    unitHoles = Optional.of(holes);
    openHoles.put(holes.prefix(), holes);
  }

  Optional<Holes> unitHoles() {
    return unitHoles;
  }

  void closeHoles(Holes holes) {
    openHoles.remove(holes.prefix());
  }

  /// Fills a hole of whatever body it belongs to; does nothing where that body is done.
  void fill(Type.Parameter hole, Type type) {
    Holes holes = openHoles.get(Holes.prefixOf(hole));
    if (holes != null) {
      throw holes.fill(hole, type);
    }
  }

  /// Keeps a problem, unless one of the same code is already known at its place.
  void report(Problem problem) {
    Diagnostic diagnostic = problem.describe();
    if (reported.add(List.of(diagnostic.code(), diagnostic.span(), diagnostic.message()))) {
      problems.add(problem);
    }
  }

  List<Problem> problems() {
    return problems;
  }

  boolean hasErrors(List<Problem> found) {
    return found.stream()
        .anyMatch(problem -> problem.describe().severity() == Diagnostic.Severity.ERROR);
  }

  /// Where the defaults of fields stand that are being written out now.
  Set<Span> openDefaults() {
    return openDefaults;
  }
}
