package ruchy.session;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Where things are kept from one session to the next: below `RUCHY_HOME` if that is set, otherwise
/// where the XDG base directory specification says.
public final class Home {
  private final Path state;

  private Home(Path state) {
    this.state = state;
  }

  /// The home that the environment variables of this process ask for.
  public static Home ofEnvironment() {
    return of(name -> System.getenv().getOrDefault(name, ""), System.getProperty("user.home", ""));
  }

  /// The home that some variables ask for; a variable that is not set reads as empty.
  static Home of(UnaryOperator<String> variable, String userHome) {
    String own = variable.apply("RUCHY_HOME");
    if (!own.isEmpty()) {
      return new Home(Path.of(own));
    }
    String xdg = variable.apply("XDG_STATE_HOME");
    // The specification says that a relative path there is to be ignored.
    Path state = Path.of(xdg).isAbsolute() ? Path.of(xdg) : Path.of(userHome, ".local", "state");
    return new Home(state.resolve("ruchy"));
  }

  /// The file of the entries of all sessions.
  public Path history() {
    return state.resolve("history");
  }

  /// The folder of the variables of sessions that run, and of those that were killed.
  public Path recovery() {
    return state.resolve("recovery");
  }
}
