package ruchy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.cli.doc.Page;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.Tree;
import ruchy.session.Event;
import ruchy.session.Rendering;

/// Writes documentation: `ruchy doc`.
final class Documenting {
  private Documenting() {}

  /// @return the exit code: 1 if a file can not be read as a program
  static int run(List<String> paths, Optional<Path> output, boolean all, Console console) {
    var trees = new ArrayList<Tree>();
    for (String file : ProgramFiles.in(paths)) {
      Parser.Parsed parsed = Parser.parse(Source.of(file, Programs.read(file)));
      if (!parsed.problems().isEmpty()) {
        var found = parsed.problems().stream().map(Problem::describe).toList();
        console.printError(Rendering.text(new Event.Problems(found), console.errorColours()));
        return ExitCode.PROGRAM_ERROR;
      }
      trees.add(parsed.tree());
    }
    String title = paths.size() == 1 ? Transpiling.stem(paths.getFirst()) : "Documentation";
    String html = Page.html(title, trees, all);
    if (output.isEmpty()) {
      console.print(html);
      return ExitCode.OK;
    }
    try {
      Files.writeString(output.get(), html);
      console.println("wrote " + output.get());
      return ExitCode.OK;
    } catch (IOException e) {
      throw FileFailure.writing(output.get(), e);
    }
  }
}
