package ruchy.std.system;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import ruchy.runtime.Result;
import ruchy.runtime.Unit;

/// Failures of the outside world as error texts.
final class Failures {
  private Failures() {}

  /// Something that may fail.
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws IOException;
  }

  /// Something that may fail and gives nothing.
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  /// @param what is attempted, such as "read `a.txt`"
  static <T> Result<T, String> of(String what, Attempt<T> attempt) {
    try {
      return Result.ok(attempt.run());
    } catch (IOException | InvalidPathException | SecurityException e) {
      return Result.err("cannot " + what + ": " + reason(e));
    }
  }

  static Result<Unit, String> doing(String what, Step step) {
    return of(
        what,
        () -> {
          step.run();
          return Unit.UNIT;
        });
  }

  static String reason(Exception error) {
    return switch (error) {
      case NoSuchFileException _ -> "there is no such file or folder";
      case FileAlreadyExistsException _ -> "it is there already";
      case DirectoryNotEmptyException _ ->
          "the folder is not empty; `fs::remove_dir_all` empties it";
      case NotDirectoryException _ -> "it is not a folder";
      case AccessDeniedException _ -> "access is denied";
      case CharacterCodingException _ -> "it is not text in UTF-8; `fs::read_bytes` reads any file";
      default -> message(error);
    };
  }

  private static String message(Exception error) {
    String message = error.getMessage();
    return message == null || message.isEmpty() ? error.getClass().getSimpleName() : message;
  }
}
