package ruchy.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ruchy.lang.source.Source;

/// The programs in the folders that an editor has open.
///
/// @param roots these folders
record Folders(List<Path> roots) {
  private static final int FILES_MAX = 2_000;
  private static final Set<String> SKIPPED = Set.of("target", "build", "node_modules");

  Folders {
    roots = List.copyOf(roots);
  }

  /// The files that name another one as their module, by a word that is its name.
  List<Source> naming(String path) {
    Path file = Path.of(path);
    String name = file.getFileName().toString().replaceFirst("\\.ruchy$", "");
    Path parent = Optional.ofNullable(file.getParent()).orElse(file);
    String module = name.equals("mod") ? parent.getFileName().toString() : name;
    Pattern named = Pattern.compile("\\b" + Pattern.quote(module) + "\\b");
    var found = new ArrayList<Source>();
    for (Path each : files()) {
      Optional<String> text = each.equals(file) ? Optional.empty() : text(each);
      if (text.isPresent() && named.matcher(text.get()).find()) {
        found.add(Source.of(each.toString().replace('\\', '/'), text.get()));
      }
    }
    return found;
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      // What can not be read names nothing.
      return Optional.empty();
    }
  }

  private List<Path> files() {
    var files = new ArrayList<Path>();
    for (Path root : roots) {
      try {
        Files.walkFileTree(root, new Programs(files));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static final class Programs extends SimpleFileVisitor<Path> {
    private final List<Path> files;

    Programs(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
      return SKIPPED.contains(name) || name.startsWith(".")
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".ruchy")) {
        files.add(file);
      }
      return files.size() < FILES_MAX ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
