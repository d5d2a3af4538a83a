package ruchy.session.shell;

import java.io.IOException;

/// The terminal that a front end lends to a process: it reads keys, draws colours, and Ctrl-C is
/// its own as long as it runs.
@FunctionalInterface
public interface Foreground {
  /// Runs a process on the terminal until it ends.
  ///
  /// @return its exit status
  /// @throws IOException if it can not be started
  int run(ProcessBuilder process) throws IOException;
}
