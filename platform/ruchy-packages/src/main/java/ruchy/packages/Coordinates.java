package ruchy.packages;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Maven calls a library by: `group:artifact:version`.
///
/// @param version nothing stands for the newest release
public record Coordinates(String group, String artifact, Optional<String> version) {
  private static final Pattern FORM = Pattern.compile("([\\w.-]+):([\\w.-]+)(?::([\\w.+-]+))?");

  /// Reads coordinates.
  ///
  /// @throws PackageException if the text is none
  public static Coordinates of(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new PackageException(
          "`" + text + "` names no library",
          "write Maven's coordinates, with or without a version, such as "
              + "org.apache.commons:commons-math3:3.6.1");
    }
    return new Coordinates(parts.group(1), parts.group(2), Optional.ofNullable(parts.group(3)));
  }

  /// The same in a version.
  Coordinates in(String chosen) {
    return new Coordinates(group, artifact, Optional.of(chosen));
  }

  /// Where a local repository has the file of a version.
  String path() {
    String chosen = version.orElseThrow();
    return String.join("/", group.replace('.', '/'), artifact, chosen, artifact + "-" + chosen)
        + ".jar";
  }

  /// Whether both are versions of the same library.
  public boolean isSameLibrary(Coordinates other) {
    return group.equals(other.group) && artifact.equals(other.artifact);
  }

  @Override
  public String toString() {
    return group + ":" + artifact + version.map(chosen -> ":" + chosen).orElse("");
  }
}
