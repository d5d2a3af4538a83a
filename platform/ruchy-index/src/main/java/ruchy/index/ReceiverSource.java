package ruchy.index;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/// Writes a class of static methods, each of which calls one of another class with a value that a
/// namespace has for all: `np.random.normal(…)` is `normal(shared, …)`.
final class ReceiverSource {
  private static final String HEAD =
      """
      // Made from the methods of %2$s by ruchy.index.IndexProcessor.
      package %1$s;

      /// The methods of [%2$s] on `%3$s`.
      public final class %4$s {
        private %4$s() {}
      """;

  private final TypeElement owner;
  private final ReceiverValue value;

  /// Their texts; a method with several signatures counts once.
  private final Set<String> methods = new LinkedHashSet<>();

  ReceiverSource(TypeElement owner, ReceiverValue value) {
    this.owner = owner;
    this.value = value;
  }

  /// Adds a method that calls this one with the value.
  void add(ExecutableElement method) {
    var parameters = method.getParameters().stream().skip(1).toList();
    String declared =
        parameters.stream()
            .map(parameter -> parameter.asType() + " " + parameter.getSimpleName())
            .collect(Collectors.joining(", "));
    String passed =
        parameters.stream()
            .map(VariableElement::getSimpleName)
            .map(name -> ", " + name)
            .collect(Collectors.joining());
    boolean gives = !method.getReturnType().toString().equals("void");
    methods.add(
        "%n  public static %s %s(%s) {%n    %s%s.%s(%s%s);%n  }%n"
            .formatted(
                method.getReturnType(),
                method.getSimpleName(),
                declared,
                gives ? "return " : "",
                owner.getSimpleName(),
                method.getSimpleName(),
                value.expression(),
                passed));
  }

  private String packageName() {
    return Objects.requireNonNull(owner.getEnclosingElement()).toString();
  }

  private String simpleName() {
    return owner.getSimpleName() + "On" + value.label();
  }

  /// The qualified name of the class.
  String name() {
    return packageName() + "." + simpleName();
  }

  /// The name of the class as the JVM has it.
  String internalName() {
    return name().replace('.', '/');
  }

  /// The source of the class.
  String text() {
    return HEAD.formatted(packageName(), owner.getSimpleName(), value.expression(), simpleName())
        + String.join("", methods)
        + "}\n";
  }
}
