package ruchy.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.source.Source;
import ruchy.lang.type.Type;
import ruchy.runtime.host.WorkingFolder;
import ruchy.session.export.Export;
import ruchy.session.export.MavenProject;
import ruchy.session.export.Notebook;
import ruchy.session.export.Surroundings;
import ruchy.session.export.Transpiled;
import ruchy.session.magic.Desk.RanCell;
import ruchy.session.magic.MagicException;

/// Writes the session as a program, and says in words what became of it.
final class ExportDesk implements Surroundings {
  private final Workspace workspace;
  private final List<Export.Cell> cells;

  ExportDesk(Workspace workspace, List<RanCell> cells) {
    this.workspace = workspace;
    this.cells =
        cells.stream()
            .map(each -> new Export.Cell(each.number(), each.text(), each.ranTo(), each.hasValue()))
            .toList();
  }

  @Override
  public List<Diagnostic> check(String program) {
    return workspace.checkAlone(Source.of("program", program));
  }

  @Override
  public Optional<String> typeOf(String expression) {
    return workspace.typeOf(expression).map(Type::toString);
  }

  @Override
  public boolean isVariable(String name) {
    return workspace.environment().global(name).isPresent();
  }

  @Override
  public Optional<String> read(String file) {
    try {
      return Optional.of(Files.readString(WorkingFolder.path(file)));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  String export(String file, String target, boolean hasParameters) {
    Path path = WorkingFolder.path(file);
    try {
      if (target.equals("notebook")) {
        Files.writeString(path, Notebook.of(cells));
        return "wrote "
            + cells.size()
            + (cells.size() == 1 ? " cell" : " cells")
            + " to "
            + file
            + "\n";
      }
      Export export = Export.of(cells, hasParameters, this);
      if (target.equals("java")) {
        project(path, export);
      } else {
        Files.writeString(path, export.text());
      }
      return "wrote " + file + "\n" + told(export);
    } catch (IOException e) {
      throw MagicException.ofSystem(
          "cannot write `" + file + "`", "is its folder there, and may it be written?");
    }
  }

  private void project(Path folder, Export export) throws IOException {
    Transpiled java =
        workspace.transpile(Source.of("session", export.text()), MavenProject.CLASS_NAME);
    String source =
        java.java()
            .orElseThrow(() ->
                MagicException.misuse(
                    "the program has no Java: "
                        + java.diagnostics().stream()
                            .findFirst()
                            .map(Diagnostic::message)
                            .orElse("it is refused"),
                    "export it as a script"));
    MavenProject.write(folder, source, export.text(), workspace.packages().asked());
  }

  private static String told(Export export) {
    var text = new StringBuilder();
    export.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
    for (Export.Dropped each : export.dropped()) {
      text.append(
          "left out, cell %d: %s (%s)\n".formatted(each.cell(), each.line(), each.reason()));
    }
    return text.toString();
  }
}
