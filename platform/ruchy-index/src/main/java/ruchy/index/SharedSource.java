package ruchy.index;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/// Writes a class of static methods, each of which calls one of another class with a value that a
/// namespace has for all: `np.random.normal(…)` is `normal(shared, …)`.
final class SharedSource {
  private static final Pattern RECEIVER = Pattern.compile("self:[^,)]*(,\\s*)?");
  private static final String HEAD =
      """
      // Made from the methods of %2$s by ruchy.index.IndexProcessor.
      package %1$s;

      /// The methods of [%2$s] on `%3$s`.
      public final class %4$s {
        private %4$s() {}
      """;

  private final TypeElement owner;
  private final String value;
  private final String type;

  /// Their texts; a method with several signatures counts once.
  private final Set<String> methods = new LinkedHashSet<>();

  private SharedSource(TypeElement owner, String value, String type) {
    this.owner = owner;
    this.value = value;
    this.type = type;
  }

  /// No methods yet of a class, on the value of the method `shared()` of another.
  static SharedSource of(TypeElement owner, TypeElement holder, Types types) {
    var type =
        ElementFilter.methodsIn(holder.getEnclosedElements()).stream()
            .filter(method -> method.getSimpleName().contentEquals("shared"))
            .filter(method -> method.getModifiers().contains(Modifier.STATIC))
            .map(method -> types.asElement(method.getReturnType()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(holder + " has no static `shared()`"));
    return new SharedSource(
        owner, holder.getQualifiedName() + ".shared()", type.getSimpleName().toString());
  }

  /// The signature without `self`.
  static String withoutReceiver(String signature) {
    return RECEIVER.matcher(signature).replaceFirst("");
  }

  /// The simple name of the value's type.
  String type() {
    return type;
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
                value,
                passed));
  }

  private String packageName() {
    Element enclosing = Objects.requireNonNull(owner.getEnclosingElement());
    return enclosing.toString();
  }

  private String simpleName() {
    return "Shared" + owner.getSimpleName();
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
    return HEAD.formatted(packageName(), owner.getSimpleName(), value, simpleName())
        + String.join("", methods)
        + "}\n";
  }
}
