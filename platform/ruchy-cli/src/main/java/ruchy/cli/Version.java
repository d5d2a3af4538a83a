package ruchy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The version of this build.
final class Version {
  private Version() {}

  static String text() {
    try (InputStream stream = Version.class.getResourceAsStream("/ruchy/version")) {
      if (stream == null) {
        throw new IllegalStateException("the build has left out the resource ruchy/version");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
