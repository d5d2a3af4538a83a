package ruchy.frame.column;

import java.nio.file.Path;

/// A file that cannot be read or written: where the trouble is, what was found, what to do.
public final class FileProblemException extends FrameException {
  private static final long serialVersionUID = 1L;

  private final transient Path path;
  private final long line;

  private FileProblemException(String message, Path path, long line) {
    super(message);
    this.path = path;
    this.line = line;
  }

  /// Trouble with a file as a whole.
  public static FileProblemException of(Path path, String message) {
    return new FileProblemException(message, path, 0);
  }

  /// Trouble in one line, which counts from 1.
  public static FileProblemException at(Path path, long line, String message) {
    return new FileProblemException(path + ":" + line + ": " + message, path, line);
  }

  /// The file.
  public Path path() {
    return path;
  }

  /// The line, from 1; 0 if it is not about a line.
  public long line() {
    return line;
  }
}
