package ruchy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.Tree;

/// Tells programs from the files that they are made of.
final class ModuleFiles {
  private ModuleFiles() {}

  /// The files that no other of them declares as its module: `mod shapes;` makes `shapes.ruchy`, or
  /// `shapes/mod.ruchy`, a part of the program, which is then tested with it. A single file is a
  /// root whatever it is.
  static List<String> roots(List<String> files) {
    if (files.size() < 2) {
      return files;
    }
    Set<Path> parts = new HashSet<>();
    for (String file : files) {
      String text = Programs.read(file);
      if (text.contains("mod ")) {
        Tree tree = Parser.parse(Source.of(file, text)).tree();
        Nodes.forEach(
            tree,
            node -> {
              if (node instanceof Item.Module module && module.members().isEmpty()) {
                parts.addAll(candidates(file, module.header().name()));
              }
            });
      }
    }
    return files.stream().filter(file -> !parts.contains(normal(Path.of(file)))).toList();
  }

  /// Where the file of a module may lie: beside the first file of a folder, else in a folder of the
  /// file's name; a program's own modules lie beside it.
  private static Set<Path> candidates(String file, String name) {
    Path beside = normal(Path.of(file)).resolveSibling(name);
    Path inside = normal(Path.of(file)).resolveSibling(Transpiling.stem(file)).resolve(name);
    Set<Path> candidates = new HashSet<>();
    for (Path path : List.of(beside, inside)) {
      candidates.add(path.resolveSibling(name + ".ruchy"));
      candidates.add(path.resolve("mod.ruchy"));
    }
    candidates.removeIf(path -> !Files.exists(path) || path.equals(normal(Path.of(file))));
    return candidates;
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
