package ruchy.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// `ruchy.lock`: the libraries of a folder, in lines of text that version control can show. `asked`
/// names what was asked for, `uses` every file with its SHA-256.
public final class LockFile {
  /// The name of the file in the working folder.
  public static final String NAME = "ruchy.lock";

  private static final String HEADING =
      "# The Java libraries of this folder, written by `]add`, `]rm` and `]update`.\n";

  private LockFile() {}

  /// The libraries that were asked for; none if there is no file.
  ///
  /// @throws PackageException if the file can not be read, or a line is not of its form
  public static List<Coordinates> read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return List.of();
    }
    var asked = new ArrayList<Coordinates>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("asked ")) {
          asked.add(Coordinates.of(line.substring("asked ".length())));
        } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("uses ")) {
          throw new PackageException(
              "`" + file + "` has a line that is none of a lock file: " + line,
              "delete the line, or the file, and add the libraries again");
        }
      }
      return asked;
    } catch (IOException e) {
      throw new PackageException("cannot read " + file, "is it text, and may it be read? " + e);
    }
  }

  /// The files of the libraries, if the local repository has all of them with their checksums; that
  /// takes milliseconds, where Maven would take a second.
  ///
  /// @throws PackageException if the file can not be read
  public static Optional<Resolution> installed(Path folder) {
    String usual = System.getProperty("user.home", "") + "/.m2/repository";
    return installed(folder, Path.of(System.getProperty("maven.repo.local", usual)));
  }

  static Optional<Resolution> installed(Path folder, Path repository) {
    List<Coordinates> asked = read(folder);
    var jars = new ArrayList<Resolution.Jar>();
    try {
      for (String line : Files.readAllLines(folder.resolve(NAME))) {
        String[] words = line.split(" ");
        if (line.startsWith("uses ") && words.length == 3) {
          Coordinates coordinates = Coordinates.of(words[1]);
          Path file = repository.resolve(coordinates.path());
          if (!Files.isRegularFile(file) || !checksum(file).equals(words[2])) {
            return Optional.empty();
          }
          jars.add(new Resolution.Jar(coordinates, file));
        }
      }
      return Optional.of(new Resolution(asked, jars));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Writes the file in one step; removes it if there is nothing to be said.
  ///
  /// @throws PackageException if that is not possible; the old file is unchanged
  public static void write(Path folder, Resolution chosen) {
    Path file = folder.resolve(NAME);
    try {
      if (chosen.asked().isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      var lines = new StringBuilder(HEADING);
      chosen.asked().forEach(each -> lines.append("asked ").append(each).append('\n'));
      for (Resolution.Jar jar : chosen.jars()) {
        lines.append("uses ").append(jar.coordinates()).append(' ');
        lines.append(checksum(jar.file())).append('\n');
      }
      Path fresh = folder.resolve(NAME + ".new");
      Files.writeString(fresh, lines);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new PackageException("cannot write " + file, "may its folder be written? " + e);
    }
  }

  private static String checksum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream reading = new DigestInputStream(in, digest)) {
        reading.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
