package ruchy.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.BinaryOperator;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.session.Declarations.Declaration;
import ruchy.session.completion.Completer;
import ruchy.session.completion.Completion.Candidate;
import ruchy.session.completion.Completion.Kind;
import ruchy.session.completion.JavaScope;
import ruchy.session.completion.Site;
import ruchy.session.language.TypeKeys;

/// What the text of the next cell can refer to: the session's variables and declarations, and the
/// library.
///
/// @param variables the names of variables with their types
/// @param typing tells the type of an expression
/// @param live the value of a variable
record LanguageScope(
    Library library,
    Declarations declared,
    Declarations prelude,
    Map<String, Type> variables,
    Typing typing,
    Live live,
    JavaScope java)
    implements Completer.Scope {
  /// The methods that stand for operators, of the left operand and of the right one.
  private static final Set<String> OPERATORS =
      Stream.of(BinaryOperator.values())
          .filter(operator -> operator != BinaryOperator.IN)
          .map(BinaryOperator::method)
          .flatMap(name -> Stream.of(name, "r" + name))
          .collect(Collectors.toUnmodifiableSet());

  /// Tells the type of an expression without running it.
  @FunctionalInterface
  interface Typing {
    Optional<Type> typeOf(String expression);

    /// The class of Java that a name of the program stands for.
    default Optional<String> classNamed(String name) {
      return Optional.empty();
    }
  }

  /// Finds the value of a variable.
  @FunctionalInterface
  interface Live {
    Optional<Object> valueOf(String variable);
  }

  @Override
  public List<Candidate> names() {
    List<Candidate> all = new ArrayList<>();
    variables.forEach(
        (name, type) -> all.add(new Candidate(name, Kind.VARIABLE, type.toString(), "")));
    Stream.concat(declared.all().stream(), prelude.all().stream())
        .map(LanguageScope::candidate)
        .forEach(all::add);
    Set<String> namespaces = new LinkedHashSet<>();
    for (String name : library.functionNames()) {
      int dot = name.indexOf('.');
      if (dot > 0) {
        namespaces.add(name.substring(0, dot));
      } else if (!name.contains("::")) {
        all.add(candidate(name, Kind.FUNCTION, library.functions(name)));
      }
    }
    namespaces.forEach(name -> all.add(new Candidate(name, Kind.NAMESPACE, "", "")));
    library.typeNames().forEach(name -> all.add(typeCandidate(name)));
    return all;
  }

  private Candidate typeCandidate(String name) {
    String documentation = library.type(name).map(library::documentation).orElse("");
    return new Candidate(name, Kind.TYPE, "", firstSentence(documentation));
  }

  @Override
  public List<Candidate> members(String expression) {
    List<Candidate> inNamespace = inNamespace(expression + ".");
    return inNamespace.isEmpty()
        ? typing.typeOf(expression).map(type -> members(expression, type)).orElse(List.of())
        : inNamespace;
  }

  private List<Candidate> inNamespace(String start) {
    return library.functionNames().stream()
        .filter(name -> name.startsWith(start))
        .map(name -> candidate(name, Kind.FUNCTION, library.functions(name)))
        .map(found -> renamed(found, found.text().substring(start.length())))
        .filter(found -> !found.text().contains("."))
        .toList();
  }

  private static Candidate renamed(Candidate candidate, String name) {
    return new Candidate(name, candidate.kind(), candidate.signature(), candidate.documentation());
  }

  private List<Candidate> members(String expression, Type type) {
    List<Candidate> all = new ArrayList<>(fields(expression, type));
    String key = TypeKeys.of(type);
    Stream.concat(declared.methods(key).stream(), prelude.methods(key).stream())
        .filter(method -> method.kind() == Kind.METHOD)
        .map(LanguageScope::candidate)
        .forEach(all::add);
    methods(key, type instanceof Type.Library).forEach(all::add);
    if (key.equals("Series")) {
      // What expressions can do, a column can do.
      List<String> own = library.methodNames(key);
      methods("Expr", true)
          .filter(method -> !own.contains(method.text()))
          .map(LanguageScope::ofColumn)
          .forEach(all::add);
    }
    if (type instanceof Type.Java object) {
      all.addAll(java.members(object.className()));
    }
    return all;
  }

  private static Candidate ofColumn(Candidate method) {
    String signature = method.signature().replace("-> Expr", "-> Series");
    return new Candidate(method.text(), method.kind(), signature, method.documentation());
  }

  /// @param signs whether operators are written by their signs, so that their methods need no offer
  private Stream<Candidate> methods(String key, boolean signs) {
    return library.methodNames(key).stream()
        .filter(name -> !signs || !OPERATORS.contains(name))
        .map(name -> candidate(name, Kind.METHOD, library.methods(key, name)));
  }

  private List<Candidate> fields(String expression, Type type) {
    return switch (type) {
      case Type.Nominal(NominalType struct) ->
          struct.fields().stream()
              .map(each -> new Candidate(each.name(), Kind.FIELD, each.type().toString(), ""))
              .toList();
      case Type.Shape shape ->
          shape.entries().stream()
              .map(each -> new Candidate(each.key(), Kind.KEY, each.type().toString(), ""))
              .toList();
      case Type.Library library ->
          columns(library.schema()).stream()
              .filter(column -> column.text().matches("[\\p{L}_][\\p{L}\\p{N}_]*"))
              .toList();
      default -> keysOfLive(expression);
    };
  }

  /// The keys of a map that a variable holds.
  private List<Candidate> keysOfLive(String expression) {
    if (live.valueOf(expression).orElse("") instanceof Map<?, ?> map) {
      return map.keySet().stream()
          .filter(String.class::isInstance)
          .map(key -> new Candidate((String) key, Kind.KEY, "", ""))
          .toList();
    }
    return List.of();
  }

  @Override
  public List<Candidate> path(String path) {
    List<Candidate> all = new ArrayList<>();
    for (Declaration each : declared.methods(path)) {
      all.add(candidate(each));
    }
    if (path.isEmpty()) {
      declared.all().stream()
          .filter(each -> each.kind() == Kind.NAMESPACE || each.kind() == Kind.TYPE)
          .forEach(each -> all.add(candidate(each)));
    } else {
      all.addAll(inNamespace(path + "::"));
      typing.classNamed(path).ifPresent(name -> all.addAll(java.statics(name)));
    }
    all.addAll(java.behind(path));
    return all;
  }

  @Override
  public List<Candidate> callees(Site.Call call) {
    int cut = call.callee().lastIndexOf("::");
    if (cut > 0) {
      String name = call.callee().substring(cut + 2);
      return path(call.callee().substring(0, cut)).stream()
          .filter(each -> each.text().equals(name) && !each.signature().isEmpty())
          .toList();
    }
    Optional<Type> type = call.receiver().flatMap(typing::typeOf);
    if (type.isPresent()) {
      return methods(type.get(), call.callee());
    }
    String function = call.receiver().map(path -> path + ".").orElse("") + call.callee();
    return declared
        .find(function)
        .or(() -> prelude.find(function))
        .map(each -> List.of(candidate(each)))
        .orElseGet(() -> each(function, Kind.FUNCTION, library.functions(function)));
  }

  private List<Candidate> methods(Type type, String name) {
    String key = TypeKeys.of(type);
    Optional<Declaration> own = declared.method(key, name).or(() -> prelude.method(key, name));
    if (own.isPresent()) {
      return List.of(candidate(own.get()));
    }
    return type instanceof Type.Java object
        ? java.members(object.className()).stream()
            .filter(each -> each.text().equals(name))
            .toList()
        : each(name, Kind.METHOD, library.methods(key, name));
  }

  private List<Candidate> each(String name, Kind kind, List<LibraryFunction> functions) {
    return functions.stream().map(each -> candidate(name, kind, List.of(each))).toList();
  }

  @Override
  public List<Candidate> arguments(Site.Call call) {
    Set<String> names = new LinkedHashSet<>();
    Optional<String> key = call.receiver().flatMap(typing::typeOf).map(TypeKeys::of);
    if (key.isPresent()) {
      declared.method(key.get(), call.callee()).ifPresent(it -> names.addAll(it.parameters()));
      prelude.method(key.get(), call.callee()).ifPresent(it -> names.addAll(it.parameters()));
      library.methods(key.get(), call.callee()).forEach(each -> names.addAll(parameters(each)));
    } else {
      String function = call.receiver().map(path -> path + ".").orElse("") + call.callee();
      declared.find(function).ifPresent(it -> names.addAll(it.parameters()));
      prelude.find(function).ifPresent(it -> names.addAll(it.parameters()));
      library.functions(function).forEach(each -> names.addAll(parameters(each)));
    }
    return names.stream().map(name -> new Candidate(name + "=", Kind.ARGUMENT, "", "")).toList();
  }

  private static List<String> parameters(LibraryFunction function) {
    Item.Function signature =
        Parser.parseSignature(Source.of(function.name(), function.signature()));
    List<String> names = new ArrayList<>();
    for (Parameter parameter : signature.parameters()) {
      if (!parameter.isSelf()
          && !parameter.variadic()
          && parameter.pattern() instanceof Pattern.Binding binding) {
        names.add(binding.name());
      }
    }
    return names;
  }

  @Override
  public List<Candidate> keys(String expression) {
    Optional<Type> type = typing.typeOf(expression);
    if (type.isPresent() && type.get() instanceof Type.Shape shape) {
      return fields(expression, shape);
    }
    List<Candidate> columns = columns(expression);
    return columns.isEmpty() ? keysOfLive(expression) : columns;
  }

  @Override
  public List<Candidate> columns(String expression) {
    return typing.typeOf(expression).map(LanguageScope::columns).orElse(List.of());
  }

  @Override
  public List<Candidate> columnsOfAllFrames() {
    return variables.values().stream().flatMap(type -> columns(type).stream()).toList();
  }

  private static List<Candidate> columns(Type type) {
    return type instanceof Type.Library library ? columns(library.schema()) : List.of();
  }

  private static List<Candidate> columns(Schema schema) {
    return schema.columns().stream()
        .map(column -> new Candidate(column.name(), Kind.COLUMN, column.type().toString(), ""))
        .toList();
  }

  private static Candidate candidate(Declaration declaration) {
    return new Candidate(
        declaration.name(),
        declaration.kind(),
        declaration.signature(),
        firstSentence(declaration.documentation()));
  }

  private Candidate candidate(String name, Kind kind, List<LibraryFunction> functions) {
    LibraryFunction first = functions.getFirst();
    return new Candidate(
        name, kind, first.signature(), firstSentence(library.documentation(first)));
  }

  /// The first sentence of Markdown in one line.
  static String firstSentence(String documentation) {
    String text = documentation.strip().replaceAll("\\s+", " ");
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
