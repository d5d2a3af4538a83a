package ruchy.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import ruchy.packages.Coordinates;
import ruchy.packages.LockFile;
import ruchy.packages.PackageException;
import ruchy.packages.Resolution;
import ruchy.packages.Resolver;
import ruchy.runtime.host.WorkingFolder;
import ruchy.session.language.Libraries;
import ruchy.session.magic.MagicException;

/// The Java libraries of a session: what `]add`, `]rm`, `]status` and `]update` do.
final class PackageDesk {
  private static final String USAGE =
      "write `]add group:artifact[:version]`, `]rm group:artifact`, `]status` or `]update`";

  private final Libraries libraries;
  private final Set<Path> loaded = new HashSet<>();
  private Resolution present = Resolution.NONE;

  PackageDesk(Libraries libraries) {
    this.libraries = libraries;
  }

  /// Loads the libraries that the working folder asks for, if it does.
  ///
  /// @throws PackageException if one is not to be had
  void open(Consumer<String> progress) {
    Path folder = WorkingFolder.current();
    List<Coordinates> asked = LockFile.read(folder);
    if (!asked.isEmpty()) {
      use(LockFile.installed(folder).orElseGet(() -> new Resolver(progress).resolve(asked)));
    }
  }

  /// The jars of the libraries that are loaded, with those that they need.
  List<Path> jars() {
    return present.jars().stream().map(Resolution.Jar::file).toList();
  }

  /// The libraries that were asked for, with the versions that were chosen.
  List<Coordinates> asked() {
    return present.asked();
  }

  /// Carries out a request and tells what came of it.
  ///
  /// @throws MagicException if it is none, or can not be met
  String answer(String request, Consumer<String> progress) {
    String[] words = request.strip().split("\\s+");
    List<String> rest = List.of(words).subList(1, words.length);
    try {
      return switch (words[0]) {
        case "add" -> add(named(rest), progress);
        case "rm", "remove" -> remove(named(rest), progress);
        case "status", "st", "" -> status();
        case "update", "up" -> update(progress);
        default -> throw MagicException.misuse("there is no `]" + words[0] + "`", USAGE);
      };
    } catch (PackageException e) {
      throw MagicException.ofPackages(e.message(), e.help());
    }
  }

  private static List<Coordinates> named(List<String> words) {
    if (words.isEmpty()) {
      throw MagicException.misuse("no library is named", USAGE);
    }
    return words.stream().map(Coordinates::of).toList();
  }

  private String add(List<Coordinates> more, Consumer<String> progress) {
    var all = new ArrayList<>(present.asked());
    all.removeIf(old -> more.stream().anyMatch(old::isSameLibrary));
    all.addAll(more);
    Resolution before = present;
    change(new Resolver(progress).resolve(all));
    List<String> added =
        present.asked().stream()
            .filter(each -> !before.asked().contains(each))
            .map(Coordinates::toString)
            .toList();
    String others =
        before.asked().isEmpty() || !isReplaced(before)
            ? ""
            : "; an older version stays until exit";
    return (added.isEmpty() ? "nothing new" : "added " + String.join(", ", added))
        + " · "
        + count(present.jars().size())
        + " in all"
        + others
        + "\n";
  }

  /// Whether a library that is loaded is now wanted in another version.
  private boolean isReplaced(Resolution before) {
    return before.jars().stream()
        .anyMatch(old ->
            present.jars().stream()
                .anyMatch(jar ->
                    jar.coordinates().isSameLibrary(old.coordinates())
                        && !jar.coordinates().equals(old.coordinates())));
  }

  private String remove(List<Coordinates> fewer, Consumer<String> progress) {
    var rest = new ArrayList<>(present.asked());
    for (Coordinates each : fewer) {
      if (!rest.removeIf(each::isSameLibrary)) {
        throw MagicException.misuse(
            "`" + each + "` is none of the libraries here", "`]status` lists them");
      }
    }
    change(new Resolver(progress).resolve(rest));
    return "removed; classes that are loaded stay until the session ends\n";
  }

  private String update(Consumer<String> progress) {
    List<Coordinates> newest =
        present.asked().stream()
            .map(each -> new Coordinates(each.group(), each.artifact(), Optional.empty()))
            .toList();
    Resolution before = present;
    change(new Resolver(progress).resolve(newest));
    return present.asked().equals(before.asked())
        ? "all libraries are the newest releases\n"
        : status() + "new versions are used from the next session on\n";
  }

  private String status() {
    if (present.asked().isEmpty()) {
      return "no libraries yet; `]add group:artifact` adds one\n";
    }
    var lines = new StringBuilder();
    present.asked().forEach(each -> lines.append(each).append('\n'));
    return lines.append(count(present.jars().size())).append(" in all\n").toString();
  }

  private static String count(int jars) {
    return jars == 1 ? "1 jar" : jars + " jars";
  }

  private void change(Resolution chosen) {
    LockFile.write(WorkingFolder.current(), chosen);
    use(chosen);
  }

  private void use(Resolution chosen) {
    present = chosen;
    for (Resolution.Jar jar : chosen.jars()) {
      if (loaded.add(jar.file())) {
        libraries.add(jar.file());
      }
    }
  }
}
