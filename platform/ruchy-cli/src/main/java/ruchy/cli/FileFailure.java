package ruchy.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Why a file could not be written, in words.
final class FileFailure {
  private FileFailure() {}

  /// What is wrong and what to do.
  static UsageException writing(Path file, IOException failure) {
    return new UsageException("cannot write `" + file + "` · " + reason(file, failure));
  }

  private static String reason(Path file, IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ ->
          "the folder `%s` does not exist; make it first"
              .formatted(Optional.ofNullable(file.getParent()).orElse(Path.of(".")));
      case AccessDeniedException _ -> "you may not write there; choose another folder";
      default ->
          Files.isDirectory(file)
              ? "it is a folder; name a file in it"
              : String.valueOf(failure.getMessage());
    };
  }
}
