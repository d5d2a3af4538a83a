package ruchy.cli;

import java.io.IOException;
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
    Home home = Home.ofEnvironment();
    SessionOptions options =
        SessionOptions.interactive()
            .history(History.open(home.history()))
            .recovery(home.recovery());
    try (Session session = Session.start(options)) {
      Repl.run(session, session.notice().map(notice -> banner + "\n" + notice).orElse(banner));
      return ExitCode.OK;
    } catch (IOException e) {
      throw new UsageException(
          "cannot open the terminal · " + e.getMessage() + " · try `ruchy repl --plain`");
    } finally {
      console.flush();
    }
  }
}
