package ruchy.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.nativ.OSInfo;

/// The native part of the line editor, which it would otherwise unpack into a temporary file at
/// each start. The system property `library.jline.path` names the folder where it lies instead.
public final class NativeLibrary {
  private static final String NAME = "jlinenative";

  private NativeLibrary() {}

  /// Unpacks the library for this machine.
  ///
  /// @param folder is made if it is not there
  /// @return the file; empty if there is none for this machine, and the line editor does without
  /// @throws IOException if the file cannot be written
  public static Optional<Path> unpack(Path folder) throws IOException {
    String name = System.mapLibraryName(NAME);
    String resource =
        "/org/jline/nativ/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
    try (var stream = OSInfo.class.getResourceAsStream(resource)) {
      if (stream == null) {
        return Optional.empty();
      }
      Files.createDirectories(folder);
      return Optional.of(Files.write(folder.resolve(name), stream.readAllBytes()));
    }
  }
}
