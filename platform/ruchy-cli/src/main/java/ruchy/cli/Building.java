package ruchy.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import ruchy.cli.build.BuildException;
import ruchy.cli.build.Jar;
import ruchy.cli.build.Launcher;
import ruchy.session.Event;
import ruchy.session.Rendering;
import ruchy.session.Session;
import ruchy.session.SessionOptions;
import ruchy.session.export.Transpiled;

/// Makes a program a jar: `ruchy build`.
final class Building {
  private Building() {}

  private static String beside(Jar.Written written) {
    return switch (written.libraries()) {
      case 0 -> "";
      case 1 -> ", which needs the jar in lib beside it";
      default -> ", which needs the " + written.libraries() + " jars in lib beside it";
    };
  }

  /// @return the exit code
  static int run(String file, Optional<Path> output, boolean aheadOfTime, Console console) {
    String text = Programs.read(file);
    Path jar = output.orElse(Path.of(Transpiling.stem(file) + ".jar"));
    String className = Transpiling.className(Optional.empty(), file);
    try (Session session = Session.start(SessionOptions.script())) {
      Transpiled program = session.transpile(file, text, className);
      if (!program.diagnostics().isEmpty()) {
        console.printError(
            Rendering.text(new Event.Problems(program.diagnostics()), console.errorColours()));
      }
      if (program.java().isEmpty()) {
        return ExitCode.PROGRAM_ERROR;
      }
      Jar.Written written = Jar.write(className, program.java().get(), jar, session.libraries());
      console.println(
          "built " + jar + " (" + (written.bytes() + 1023) / 1024 + " KB)" + beside(written));
      if (aheadOfTime) {
        console.println("built " + Launcher.write(jar) + ", which starts it from its cache");
      }
      return ExitCode.OK;
    } catch (BuildException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw FileFailure.writing(jar, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    }
  }
}
