package ruchy.cli.build;

/// A program can not be built; the message says why and what to do.
public final class BuildException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BuildException(String message) {
    super(message);
  }
}
