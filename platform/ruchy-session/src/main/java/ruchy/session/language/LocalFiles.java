package ruchy.session.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import ruchy.lang.link.SourceFiles;
import ruchy.lang.source.Source;
import ruchy.runtime.host.WorkingFolder;

/// The module files of this machine; relative paths start from the working folder.
public final class LocalFiles implements SourceFiles {
  /// The files as they are when they are asked for.
  public LocalFiles() {}

  @Override
  public Optional<Source> find(String path) {
    try {
      Path file = WorkingFolder.path(path);
      return Files.isRegularFile(file)
          ? Optional.of(
              Source.of(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8)))
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
