package ruchy.session.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ruchy.lang.link.SourceFiles;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.Statement;

/// The module files that cells have read, and whether they have changed since: what `%autoreload`
/// needs to know.
public final class ModuleFiles implements SourceFiles {
  private final SourceFiles files;
  private final Map<String, String> read = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> imports = new LinkedHashMap<>();
  private boolean reloads;

  public ModuleFiles(SourceFiles files) {
    this.files = files;
  }

  @Override
  public Optional<Source> find(String path) {
    Optional<Source> found = files.find(path);
    found.ifPresent(source -> read.put(path, source.text()));
    return found;
  }

  /// Whether changed files are read again.
  public boolean reloads() {
    return reloads;
  }

  public void reloads(boolean wanted) {
    reloads = wanted;
  }

  /// A cell begins to read files.
  public void begin() {
    read.clear();
  }

  /// A cell ran: what it imported is known.
  public void ran(Source cell) {
    if (read.isEmpty()) {
      return;
    }
    String statements =
        Parser.parse(cell).tree().statements().stream()
            .filter(ModuleFiles::isImport)
            .map(statement -> statement.span().text())
            .collect(Collectors.joining("\n"));
    if (!statements.isEmpty()) {
      imports.put(statements, Map.copyOf(read));
    }
  }

  private static boolean isImport(Statement statement) {
    return statement instanceof Statement.Declare(_, Item item)
        && (item instanceof Item.Use
            || (item instanceof Item.Module module && module.members().isEmpty()));
  }

  /// The statements to be run again, since files that they read have another text now.
  public List<String> stale() {
    List<String> stale = new ArrayList<>();
    imports.forEach((statements, texts) -> {
      if (texts.entrySet().stream().anyMatch(this::hasChanged)) {
        stale.add(statements);
      }
    });
    return stale;
  }

  private boolean hasChanged(Map.Entry<String, String> file) {
    return files.find(file.getKey()).filter(now -> !now.text().equals(file.getValue())).isPresent();
  }
}
