package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ruchy.lang.link.Linker;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.Similar;
import ruchy.lang.problem.UnavailableProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Statement;

/// What `use` makes known in a module: names of other modules, variants and Java classes.
final class Imports {
  private final Compilation compilation;
  private final Set<String> declared;

  /// @param declared qualified names that the modules declare themselves; they come before imported
  ///   ones
  Imports(Compilation compilation, Set<String> declared) {
    this.compilation = compilation;
    this.declared = declared;
  }

  /// The imports among statements, and those of the modules among them.
  void declare(List<Statement> statements, String prefix) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare declare) {
        switch (declare.item()) {
          case Item.Use use -> use.imports().forEach(one -> importOne(one, use, prefix));
          case Item.Module inner ->
              inner
                  .members()
                  .ifPresent(members -> declare(members, prefix + inner.header().name() + "::"));
          default -> {
            // Imports nothing.
          }
        }
      }
    }
  }

  private void importOne(Item.Use.Import imported, Item.Use use, String prefix) {
    List<String> path = imported.path();
    if (imported.isFile()) {
      // Only where nothing finds files; the linker puts paths of modules in their place.
      compilation.report(
          new UnavailableProblem.Construct(
              imported.span(), "importing files is", "put the code into this text"));
      return;
    }
    String first = path.getFirst();
    if (first.equals("java") || first.equals("javax")) {
      importJava(imported, prefix);
      return;
    }
    if (Linker.EVERYWHERE.contains(first)) {
      ofStandard(imported);
      return;
    }
    String last = path.getLast();
    Optional<String> target =
        resolved(last.equals("*") ? path.subList(0, path.size() - 1) : path, prefix);
    if (target.isEmpty()) {
      // A class of any library on the class path; modules of the program come first.
      if (path.size() > 1 && compilation.javaClasses().find(String.join(".", path)).isPresent()) {
        importJava(imported, prefix);
      } else {
        compilation.report(unknownImport(imported.span(), path, use));
      }
      return;
    }
    if (last.equals("*")) {
      importAll(target.get(), prefix, imported.span());
    } else {
      String name = prefix + imported.alias().orElse(last);
      // A file that the program itself imports is a module of that name already.
      if (!name.equals(target.get())) {
        compilation.symbols().put(name, new Symbol.Redirect(target.get(), imported.span()));
      }
    }
  }

  /// Everything of the library is known without `use`; only a misspelt type in one is told.
  private void ofStandard(Item.Use.Import imported) {
    String last = imported.path().getLast();
    if (!Character.isUpperCase(last.codePointAt(0))
        || LibraryTypes.isName(last)
        || KnownTraits.isKnown(last)
        || compilation.library().type(last).isPresent()) {
      return;
    }
    var known = new ArrayList<>(LibraryTypes.NAMES);
    known.addAll(KnownTraits.names());
    known.addAll(compilation.library().typeNames());
    List<String> similar = Similar.names(last, known);
    if (!similar.isEmpty()) {
      List<String> owner = imported.path().subList(0, imported.path().size() - 1);
      compilation.report(
          new NameProblem.UnknownImport(
              imported.span(), last, Optional.of(String.join("::", owner)), similar));
    }
  }

  /// Blames the first part of the path that is not there.
  private NameProblem.UnknownImport unknownImport(Span span, List<String> path, Item.Use use) {
    var parts = path.stream().filter(part -> !part.equals("crate") && !part.equals("*")).toList();
    int known = 0;
    while (known + 1 < parts.size()
        && compilation.symbols().containsKey(String.join("::", parts.subList(0, known + 1)))) {
      known++;
    }
    String missing = parts.get(known);
    String owner = String.join("::", parts.subList(0, known));
    String start = owner.isEmpty() ? "" : owner + "::";
    var members =
        compilation.symbols().keySet().stream()
            .filter(name -> name.startsWith(start))
            .map(name -> name.substring(start.length()))
            .filter(name -> !name.contains("::"))
            .toList();
    Span place = known + 1 == parts.size() ? span : written(missing, use).orElse(span);
    return new NameProblem.UnknownImport(
        place,
        missing,
        Optional.of(owner).filter(name -> !name.isEmpty()),
        Similar.names(missing, members));
  }

  /// Where a part of a path stands in a `use`, which may share it among several names.
  private static Optional<Span> written(String part, Item.Use use) {
    Span whole = use.header().span();
    var found = Pattern.compile("\\b" + Pattern.quote(part) + "\\b").matcher(whole.text());
    return found.find()
        ? Optional.of(
            new Span(whole.source(), whole.start() + found.start(), whole.start() + found.end()))
        : Optional.empty();
  }

  private Optional<String> resolved(List<String> path, String prefix) {
    String from = prefix;
    int start = 0;
    while (start < path.size()) {
      String part = path.get(start);
      if (part.equals("crate")) {
        from = "";
      } else if (part.equals("super")) {
        int cut = from.length() < 3 ? -1 : from.lastIndexOf("::", from.length() - 3);
        from = cut < 0 ? "" : from.substring(0, cut + 2);
      } else if (!part.equals("self")) {
        break;
      }
      start++;
    }
    if (start == path.size()) {
      return Optional.of(from.isEmpty() ? "" : from.substring(0, from.length() - 2));
    }
    String rest = String.join("::", path.subList(start, path.size()));
    Optional<String> whole = compilation.qualify(from, rest);
    if (whole.isPresent()) {
      return whole;
    }
    int cut = rest.lastIndexOf("::");
    return cut < 0
        ? Optional.empty()
        : compilation
            .qualify(from, rest.substring(0, cut))
            .filter(owner -> isVariant(owner, rest.substring(cut + 2)))
            .map(owner -> owner + rest.substring(cut));
  }

  private boolean isVariant(String owner, String name) {
    return compilation.symbols().get(owner) instanceof Symbol.Nominal nominal
        && nominal.item() instanceof Item.Enumeration enumeration
        && enumeration.variants().stream().anyMatch(variant -> variant.name().equals(name));
  }

  private void importAll(String target, String prefix, Span span) {
    if (compilation.symbols().get(target) instanceof Symbol.Nominal nominal
        && nominal.item() instanceof Item.Enumeration enumeration) {
      for (Item.Enumeration.VariantDeclaration variant : enumeration.variants()) {
        compilation
            .symbols()
            .put(
                prefix + variant.name(), new Symbol.Redirect(target + "::" + variant.name(), span));
      }
      return;
    }
    String start = target.isEmpty() ? "" : target + "::";
    for (String name : List.copyOf(compilation.symbols().keySet())) {
      if (name.startsWith(start) && name.indexOf("::", start.length()) < 0) {
        String here = prefix + name.substring(start.length());
        // What a module declares itself comes before what it imports as a whole.
        if (!declared.contains(here) && !here.equals(name)) {
          compilation.symbols().put(here, new Symbol.Redirect(name, span));
        }
      }
    }
  }

  private void importJava(Item.Use.Import imported, String prefix) {
    String className = String.join(".", imported.path());
    var found = compilation.javaClasses().find(className);
    if (found.isEmpty()) {
      compilation.report(new NameProblem.UnknownJavaClass(imported.span(), className));
      return;
    }
    String name = imported.alias().orElse(imported.path().getLast());
    compilation
        .symbols()
        .put(prefix + name, new Symbol.JavaClass(found.get().name(), imported.span()));
  }
}
