package ruchy.lang.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.problem.ModuleProblem;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;

/// Reads a program with the files it names, into one tree.
///
/// - `mod geometry;` puts the declarations of `geometry.ruchy` or `geometry/mod.ruchy`, beside the
///   file, where it stands, as `mod geometry { … }` would. Modules of `geometry.ruchy` itself lie
///   in the folder `geometry`.
/// - `import "lib/text.ruchy"`, `import text`, `from text import upper` and `use text::upper` make
///   the file a module of the whole program, once, however many files import it.
public final class Linker {
  /// First parts of paths that name what is there without an import.
  public static final Set<String> EVERYWHERE =
      Set.of("std", "core", "alloc", "ruchy", "ruchy_ml", "ruchy_std", "np", "rand", "serde");

  /// First parts that are no names of modules.
  private static final Set<String> KEYWORDS = Set.of("java", "javax", "crate", "self", "super");

  private final SourceFiles files;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Statement> imported = new ArrayList<>();
  private final Map<String, String> modules = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private Set<String> ownNames = Set.of();
  private final List<String> open = new ArrayList<>();

  private Linker(SourceFiles files) {
    this.files = files;
  }

  /// Where a statement stands.
  ///
  /// @param file its file
  /// @param modules the folder of the files of its modules
  /// @param prefix the path of its own module: `a::b::`
  private record Place(String file, String modules, String prefix) {
    static Place ofProgram(String name) {
      return new Place(name, ModulePath.folder(name), "");
    }

    static Place of(String file, String module) {
      return new Place(file, ModulePath.modules(file), module + "::");
    }

    Place inside(String module) {
      return new Place(file, modules + module + "/", prefix + module + "::");
    }

    String folder() {
      return ModulePath.folder(file);
    }
  }

  /// Parses a program and the files it names.
  public static Parser.Parsed read(Source source, SourceFiles files) {
    Parser.Parsed parsed = Parser.parse(source);
    return parsed.problems().isEmpty() && namesFiles(parsed.tree().statements())
        ? new Linker(files).link(parsed)
        : parsed;
  }

  private static boolean namesFiles(List<Statement> statements) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare declare) {
        boolean named =
            switch (declare.item()) {
              case Item.Use _ -> true;
              case Item.Module module ->
                  module.members().isEmpty() || namesFiles(module.members().get());
              default -> false;
            };
        if (named) {
          return true;
        }
      }
    }
    return false;
  }

  private Parser.Parsed link(Parser.Parsed parsed) {
    Tree tree = parsed.tree();
    open.add(tree.source().name());
    ownNames = Set.copyOf(declared(tree.statements()));
    names.addAll(ownNames);
    List<Statement> own = linked(tree.statements(), Place.ofProgram(tree.source().name()));
    var all = new ArrayList<>(imported);
    all.addAll(own);
    return new Parser.Parsed(new Tree(tree.source(), tree.attributes(), all), problems, false);
  }

  private List<Statement> linked(List<Statement> statements, Place place) {
    Set<String> here = new HashSet<>(declared(statements));
    var linked = new ArrayList<Statement>();
    for (Statement statement : statements) {
      linked.add(
          statement instanceof Statement.Declare(var span, var item)
              ? new Statement.Declare(span, linked(item, place, here))
              : statement);
    }
    return linked;
  }

  private static List<String> declared(List<Statement> statements) {
    return statements.stream()
        .filter(Statement.Declare.class::isInstance)
        .map(statement -> ((Statement.Declare) statement).item())
        .filter(item -> !(item instanceof Item.Use))
        .map(item -> item.header().name())
        .toList();
  }

  private Item linked(Item item, Place place, Set<String> here) {
    return switch (item) {
      case Item.Module module when module.members().isPresent() ->
          new Item.Module(
              module.header(),
              Optional.of(linked(module.members().get(), place.inside(module.header().name()))));
      case Item.Module module -> declaredModule(module, place);
      case Item.Use use ->
          new Item.Use(
              use.header(), use.imports().stream().map(one -> linked(one, place, here)).toList());
      default -> item;
    };
  }

  private Item declaredModule(Item.Module module, Place place) {
    Item.Header header = module.header();
    List<String> candidates = ModulePath.candidates(place.modules(), header.name());
    Optional<String> file = candidates.stream().filter(this::exists).findFirst();
    if (file.isEmpty()) {
      problems.add(new ModuleProblem.NoFile(header.nameSpan(), header.name(), candidates));
      return new Item.Module(header, Optional.of(List.of()));
    }
    String known = modules.get(file.get());
    if (known != null) {
      return new Item.Use(
          header, List.of(imported(header.nameSpan(), known, Optional.of(header.name()))));
    }
    String path = place.prefix() + header.name();
    modules.put(file.get(), path);
    return new Item.Module(header, Optional.of(members(file.get(), path, header.nameSpan())));
  }

  private Item.Use.Import linked(Item.Use.Import one, Place place, Set<String> here) {
    if (one.isFile()) {
      return ofFile(one, place);
    }
    String first = one.path().getFirst();
    if (EVERYWHERE.contains(first)
        || KEYWORDS.contains(first)
        || here.contains(first)
        || ownNames.contains(first)) {
      return one;
    }
    return ModulePath.candidates(place.folder(), first).stream()
        .filter(this::exists)
        .findFirst()
        .map(file -> replaced(one, module(file, one.span())))
        .orElse(one);
  }

  /// `import "lib/text.ruchy" as t`
  private Item.Use.Import ofFile(Item.Use.Import one, Place place) {
    String written = one.path().getFirst();
    String file = ModulePath.resolve(place.folder(), written);
    if (!exists(file)) {
      problems.add(new ModuleProblem.NoFile(one.span(), written, List.of(file)));
      return one;
    }
    String name = one.alias().orElse(ModulePath.stem(file));
    if (!name.matches("\\w+")) {
      problems.add(new ModuleProblem.NoName(one.span(), written));
      return one;
    }
    return imported(one.span(), module(file, one.span()), Optional.of(name));
  }

  private static Item.Use.Import replaced(Item.Use.Import one, String module) {
    List<String> rest = one.path().subList(1, one.path().size());
    if (rest.isEmpty()) {
      return imported(one.span(), module, one.alias().or(() -> Optional.of(one.path().getFirst())));
    }
    return imported(one.span(), module + "::" + String.join("::", rest), one.alias());
  }

  private static Item.Use.Import imported(Span span, String path, Optional<String> alias) {
    return new Item.Use.Import(span, List.of(("crate::" + path).split("::")), alias, false);
  }

  /// The module of the whole program that a file is; read on first use.
  private String module(String file, Span span) {
    if (open.contains(file)) {
      problems.add(new ModuleProblem.Cycle(span, open.subList(open.indexOf(file), open.size())));
      return modules.getOrDefault(file, ModulePath.stem(file));
    }
    String known = modules.get(file);
    if (known != null) {
      return known;
    }
    String name = unused(ModulePath.stem(file).replaceAll("\\W", "_"));
    modules.put(file, name);
    var header = new Item.Header(span, span, name, Optional.empty(), List.of(), true);
    var module = new Item.Module(header, Optional.of(members(file, name, span)));
    imported.add(new Statement.Declare(span, module));
    return name;
  }

  private String unused(String stem) {
    String name = stem;
    for (int i = 2; !names.add(name); i++) {
      name = stem + "_" + i;
    }
    return name;
  }

  private boolean exists(String file) {
    return files.find(file).isPresent();
  }

  private List<Statement> members(String file, String module, Span span) {
    if (open.contains(file)) {
      problems.add(new ModuleProblem.Cycle(span, open.subList(open.indexOf(file), open.size())));
      return List.of();
    }
    Parser.Parsed parsed = Parser.parse(files.find(file).orElseThrow());
    problems.addAll(parsed.problems());
    open.add(file);
    List<Statement> members = linked(parsed.tree().statements(), Place.of(file, module));
    open.removeLast();
    return members;
  }
}
