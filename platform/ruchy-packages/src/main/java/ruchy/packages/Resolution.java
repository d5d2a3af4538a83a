package ruchy.packages;

import java.nio.file.Path;
import java.util.List;

/// Libraries with all that they need, as they were chosen.
///
/// @param asked the libraries that were asked for, each in the version that was chosen
/// @param jars their files and those of what they need
public record Resolution(List<Coordinates> asked, List<Jar> jars) {
  /// Nothing at all.
  public static final Resolution NONE = new Resolution(List.of(), List.of());

  public Resolution {
    asked = List.copyOf(asked);
    jars = List.copyOf(jars);
  }

  /// One file.
  public record Jar(Coordinates coordinates, Path file) {}
}
