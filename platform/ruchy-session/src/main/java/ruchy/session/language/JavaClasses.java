package ruchy.session.language;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What there is to know of classes of Java. None is initialised.
public final class JavaClasses {
  private final ClassLoader loader;
  private final Function<String, Optional<String>> imports;

  /// @param imports the full names of the classes that the program has imported
  public JavaClasses(ClassLoader loader, Function<String, Optional<String>> imports) {
    this.loader = loader;
    this.imports = imports;
  }

  /// A class, or the methods of a name in it.
  ///
  /// @param name the full name, with that of the member
  /// @param member empty for the class itself
  /// @param signatures the constructors, or the methods of the member's name
  /// @param methods the names of the methods
  public record Found(
      String name, Optional<String> member, List<String> signatures, List<String> methods) {
    public Found {
      signatures = List.copyOf(signatures);
      methods = List.copyOf(methods);
    }
  }

  /// Finds `LocalDate`, `java.time.LocalDate` or `LocalDate.of`; `::` may stand for the dots.
  public Optional<Found> find(String name) {
    String dotted = name.replace("::", ".");
    int cut = dotted.lastIndexOf('.');
    return load(dotted)
        .map(JavaClasses::of)
        .or(() ->
            cut < 0
                ? Optional.empty()
                : load(dotted.substring(0, cut))
                    .flatMap(type -> of(type, dotted.substring(cut + 1))));
  }

  private Optional<Class<?>> load(String name) {
    Optional<String> full = name.indexOf('.') < 0 ? imports.apply(name) : Optional.of(name);
    try {
      return full.isEmpty()
          ? Optional.empty()
          : Optional.of(Class.forName(full.get(), false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static Found of(Class<?> type) {
    List<String> constructors =
        Arrays.stream(type.getConstructors()).map(JavaClasses::signature).sorted().toList();
    List<String> methods =
        Arrays.stream(type.getMethods()).map(Method::getName).distinct().sorted().toList();
    return new Found(type.getName(), Optional.empty(), constructors, methods);
  }

  private static Optional<Found> of(Class<?> type, String member) {
    List<String> signatures =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(member) && !method.isBridge())
            .map(JavaClasses::signature)
            .sorted()
            .toList();
    return signatures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Found(type.getName() + "." + member, Optional.of(member), signatures, List.of()));
  }

  /// As it is called here: `LocalDate::of(int, int, int) -> LocalDate`.
  private static String signature(Executable executable) {
    String type = executable.getDeclaringClass().getSimpleName();
    String list =
        Arrays.stream(executable.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
    return switch (executable) {
      case Constructor<?> _ -> type + "::new" + list;
      case Method method ->
          (Modifier.isStatic(method.getModifiers()) ? type + "::" : ".")
              + method.getName()
              + list
              + " -> "
              + method.getReturnType().getSimpleName();
    };
  }
}
