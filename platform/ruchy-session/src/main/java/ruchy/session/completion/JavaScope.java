package ruchy.session.completion;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ruchy.session.completion.Completion.Candidate;
import ruchy.session.completion.Completion.Kind;
import ruchy.session.language.Libraries;

/// The classes of Java that a session can import, and what they have.
///
/// Classes are loaded to be looked at, but not initialised.
public final class JavaScope {
  private final JavaNames names = new JavaNames();
  private final Libraries libraries;

  /// @param libraries loads the classes
  public JavaScope(Libraries libraries) {
    this.libraries = libraries;
  }

  /// What stands behind a path of packages.
  public List<Candidate> behind(String path) {
    String known = System.getProperty("java.class.path", "");
    List<Path> jars =
        Arrays.stream(libraries.path().split(File.pathSeparator))
            .filter(each -> each.endsWith(".jar") && !known.contains(each))
            .map(Path::of)
            .toList();
    return names.behind(path, jars);
  }

  /// The constructors, as `new`, and what stands behind `Class::`.
  public List<Candidate> statics(String className) {
    return find(className)
        .map(type -> {
          var found = new ArrayList<Candidate>();
          for (Constructor<?> each : type.getConstructors()) {
            found.add(candidate("new", each, type.getSimpleName()));
          }
          for (Method each : type.getMethods()) {
            if (Modifier.isStatic(each.getModifiers())) {
              found.add(candidate(each.getName(), each, shown(each.getGenericReturnType())));
            }
          }
          for (Field each : type.getFields()) {
            String of = shown(each.getGenericType());
            found.add(new Candidate(each.getName(), Kind.FIELD, of, ""));
          }
          return (List<Candidate>) found;
        })
        .orElse(List.of());
  }

  /// The methods of an object.
  public List<Candidate> members(String className) {
    return find(className).stream()
        .flatMap(type -> Stream.of(type.getMethods()))
        .filter(each -> !Modifier.isStatic(each.getModifiers()))
        .filter(each -> each.getDeclaringClass() != Object.class)
        .map(each -> candidate(each.getName(), each, shown(each.getGenericReturnType())))
        .toList();
  }

  private Optional<Class<?>> find(String className) {
    try {
      return Optional.of(Class.forName(className, false, libraries));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static Candidate candidate(String name, Executable method, String result) {
    String parameters =
        Arrays.stream(method.getParameters())
            .map(each ->
                (each.isNamePresent() ? each.getName() + ": " : "")
                    + shown(each.getParameterizedType()))
            .collect(Collectors.joining(", "));
    String signature = "fn %s(%s)".formatted(name, parameters);
    boolean isUnit = result.equals("()");
    return new Candidate(name, Kind.METHOD, isUnit ? signature : signature + " -> " + result, "");
  }

  /// A type as the language writes it.
  private static String shown(Type type) {
    String name = type.getTypeName().replaceAll("[\\w.$]*[.$](?=\\w)", "");
    return switch (name) {
      case "void" -> "()";
      case "boolean" -> "bool";
      case "byte" -> "i8";
      case "short" -> "i16";
      case "int" -> "i32";
      case "long" -> "i64";
      case "float" -> "f32";
      case "double" -> "f64";
      default -> name;
    };
  }
}
