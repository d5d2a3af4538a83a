package ruchy.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which Java method or type stands for a name of NumPy, as the sources of the array engine say
/// with `@numpy`.
final class JavaFeatures {
  private static final Pattern TAG = Pattern.compile("`(numpy(?:\\.\\w+)+)");
  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?:(?:class|record|interface|enum) (\\w+))|(?:[\\w>\\]] (\\w+)\\()|(?:(\\w+) =)");

  private final Map<String, String> declarations = new TreeMap<>();

  private JavaFeatures() {}

  /// Those of all sources of the array engine.
  static JavaFeatures read() {
    var features = new JavaFeatures();
    Repository.files().stream()
        .filter(file -> file.startsWith("array/") && file.contains("/src/main/java/"))
        .filter(file -> file.endsWith(".java"))
        .forEach(file -> features.add(file, Repository.read(file).lines().toList()));
    return features;
  }

  /// Such as `Np.hstack` for `numpy.hstack`.
  Optional<String> of(String name) {
    return Optional.ofNullable(declarations.get(name));
  }

  private void add(String file, List<String> lines) {
    String type = file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("@numpy")) {
        Matcher tag = TAG.matcher(lines.get(i));
        while (tag.find()) {
          add(tag.group(1), owner(file, type), declaredAfter(lines, i));
        }
      }
    }
  }

  /// The façade's methods come before those of the modules it is made of.
  private void add(String name, String owner, Optional<String> declared) {
    String text = declared.filter(d -> !owner.equals(d)).map(d -> owner + "." + d).orElse(owner);
    if (owner.equals("Np")) {
      declarations.put(name, text);
    } else {
      declarations.putIfAbsent(name, text);
    }
  }

  /// The chapters of the façade are reached as `Np`.
  private static String owner(String file, String type) {
    boolean chapter =
        file.contains("/frankennumpy/src/main/java/frankennumpy/" + type)
            && Repository.read(file).contains("abstract sealed class " + type);
    return chapter ? "Np" : type;
  }

  private static Optional<String> declaredAfter(List<String> lines, int tag) {
    return lines.stream()
        .skip(tag + 1L)
        .map(String::strip)
        .filter(line -> !line.startsWith("///") && !line.startsWith("@"))
        .findFirst()
        .flatMap(JavaFeatures::declared);
  }

  private static Optional<String> declared(String line) {
    Matcher declaration = DECLARATION.matcher(line);
    if (!declaration.find()) {
      return Optional.empty();
    }
    return List.of(1, 2, 3).stream()
        .map(group -> Optional.ofNullable(declaration.group(group)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
