package ruchy.cli;

/// What the process tells its caller.
final class ExitCode {
  /// All went well.
  static final int OK = 0;

  /// The program has an error.
  static final int PROGRAM_ERROR = 1;

  /// The command was used wrongly.
  static final int USAGE = 2;

  /// A bug in the platform itself.
  static final int DEFECT = 70;

  /// Stopped by an interrupt, as shells say it.
  static final int INTERRUPTED = 130;

  /// Output was closed by its reader, as shells say it.
  static final int OUTPUT_CLOSED = 141;

  private ExitCode() {}
}
