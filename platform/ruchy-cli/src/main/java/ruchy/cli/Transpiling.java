package ruchy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ruchy.session.Event;
import ruchy.session.Rendering;
import ruchy.session.Session;
import ruchy.session.SessionOptions;
import ruchy.session.export.Transpiled;

/// Writes a program as Java.
final class Transpiling {
  private Transpiling() {}

  static int run(String file, Optional<Path> output, Console console) {
    String text = Programs.read(file);
    try (Session session = Session.start(SessionOptions.script())) {
      Transpiled result = session.transpile(file, text, className(output, file));
      if (!result.diagnostics().isEmpty()) {
        console.printError(
            Rendering.text(new Event.Problems(result.diagnostics()), console.errorColours()));
      }
      if (result.java().isEmpty()) {
        return ExitCode.PROGRAM_ERROR;
      }
      if (output.isEmpty()) {
        console.print(result.java().get());
      } else {
        Files.writeString(output.get(), result.java().get());
      }
      return ExitCode.OK;
    } catch (IOException e) {
      throw FileFailure.writing(output.orElseThrow(), e);
    }
  }

  /// The class is named as its file is, since Java asks for that.
  static String className(Optional<Path> output, String file) {
    String name = output.orElse(Path.of(file)).getFileName().toString();
    String stem = stem(name).replaceAll("[^A-Za-z0-9_]", "_");
    boolean usable = !stem.isEmpty() && Character.isJavaIdentifierStart(stem.charAt(0));
    if (!usable) {
      return "Program";
    }
    return output.isPresent() ? stem : Character.toUpperCase(stem.charAt(0)) + stem.substring(1);
  }

  /// The name of a file without its folder and what is behind its first dot.
  static String stem(String file) {
    String name = Path.of(file).getFileName().toString();
    int dot = name.indexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
