package ruchy.lang.problem;

import java.util.List;
import ruchy.lang.source.Span;

/// Something wrong with the files of a program.
public sealed interface ModuleProblem extends Problem {
  /// E0111: there is no file for a module.
  record NoFile(Span span, String name, List<String> candidates) implements ModuleProblem {
    public NoFile {
      candidates = List.copyOf(candidates);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0111", span, "there is no file for the module `" + name + "`")
          .under("looked for `" + String.join("` and `", candidates) + "`")
          .help("make the file, or write the module inline: `mod name { … }`");
    }
  }

  /// E0111: a file whose name is no name of a module.
  record NoName(Span span, String file) implements ModuleProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0111", span, "`" + file + "` does not give its module a name")
          .under("not a name")
          .help("give it one: `import \"" + file + "\" as name`");
    }
  }

  /// E0112: files that import each other.
  record Cycle(Span span, List<String> files) implements ModuleProblem {
    public Cycle {
      files = List.copyOf(files);
    }

    @Override
    public Diagnostic describe() {
      String chain = String.join("` → `", files) + "` → `" + files.getFirst();
      return Diagnostic.error("E0112", span, "files import each other in a circle")
          .under("`" + chain + "`")
          .help("move what both need into a file of its own");
    }
  }

  /// E0508: a statement where only declarations stand.
  record StatementInModule(Span span) implements ModuleProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0508", span, "a module holds declarations only")
          .under("would never run")
          .help("move it into a function, or into the program; for a fixed value write `const`");
    }
  }
}
