package ruchy.cli;

import java.io.IOException;
import java.util.List;
import ruchy.repl.Repl;
import ruchy.session.Home;
import ruchy.session.Session;
import ruchy.session.SessionOptions;
import ruchy.session.history.History;

/// Opens the interactive session. Apart from the other commands, since only this one touches the
/// line editor.
final class Interaction {
  private Interaction() {}

  static int terminal(Console console) {
    String banner = "ruchy " + Version.text() + " · ?name explains · Tab completes · Ctrl-D leaves";
    try (Session session = Session.start(SessionOptions.interactive().arguments(List.of()))) {
      Repl.run(session, History.open(Home.ofEnvironment().history()), banner);
      return ExitCode.OK;
    } catch (IOException e) {
      throw new UsageException(
          "cannot open the terminal · " + e.getMessage() + " · try `ruchy repl --plain`");
    } finally {
      console.flush();
    }
  }
}
