package ruchy.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of the project, as git tracks them.
public final class Repository {
  private Repository() {}

  /// The top folder.
  public static Path root() {
    String given = System.getProperty("repository.root");
    return given == null ? Path.of("").toAbsolutePath().getParent() : Path.of(given);
  }

  /// The files that git tracks or would track, relative to the top folder, in order.
  public static List<String> files() {
    try {
      var process =
          new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard")
              .directory(root().toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String listing = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("git ls-files failed in " + root());
      }
      return listing
          .lines()
          .filter(file -> Files.isRegularFile(root().resolve(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The text of a file, relative to the top folder.
  public static String read(String file) {
    try {
      return Files.readString(root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
