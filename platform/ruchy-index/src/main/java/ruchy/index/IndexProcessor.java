package ruchy.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/// Writes two resources: `META-INF/ruchy/index`, a line a function or type with its parts between
/// tabs, and `META-INF/ruchy/documentation`, the texts by line number, which only help and
/// completion read.
///
/// A function's line is `F type name signature owner method descriptor`, where the type is that of
/// `self` or `-`; a type's line is `T name class`. Lines keep the order of the source, which is the
/// order in which functions of one name are tried.
@SupportedAnnotationTypes("ruchy.runtime.library.*")
public final class IndexProcessor extends AbstractProcessor {
  private static final String SIGNATURE = "ruchy.runtime.library.Signature";
  private static final String NAMESPACE = "ruchy.runtime.library.Namespace";
  private static final String TYPES = "ruchy.runtime.library.LibraryTypes";

  /// Lines by class, so that the result does not depend on the order in which javac reads files.
  private final TreeMap<String, StringBuilder> lines = new TreeMap<>();

  private final TreeMap<String, StringBuilder> texts = new TreeMap<>();

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      String name = annotation.getQualifiedName().toString();
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (name.equals(SIGNATURE)) {
          addMethod((ExecutableElement) element);
        } else if (name.equals(TYPES)) {
          addTypes((TypeElement) element);
        }
      }
    }
    if (round.processingOver() && !lines.isEmpty()) {
      write("META-INF/ruchy/index", lines);
      write("META-INF/ruchy/documentation", texts);
    }
    return false;
  }

  private void addMethod(ExecutableElement method) {
    var owner = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    var modifiers = method.getModifiers();
    if (!modifiers.contains(Modifier.STATIC) || !modifiers.contains(Modifier.PUBLIC)) {
      complain(method, "a method with a signature must be public and static");
      return;
    }
    String documentation = processingEnv.getElementUtils().getDocComment(method);
    if (documentation == null) {
      complain(method, "a method with a signature needs a doc comment: it is the user's help text");
      return;
    }
    for (Object value : listValue(mirror(method, SIGNATURE), "value")) {
      String signature = ((AnnotationValue) value).getValue().toString();
      var parsed = SignatureHead.of(signature);
      if (parsed == null) {
        complain(method, "expected `fn name(parameters) -> result`, found `" + signature + "`");
        return;
      }
      String name = parsed.isMethod() ? parsed.name() : namespaceOf(owner) + parsed.name();
      add(
          owner,
          List.of(
              "F",
              parsed.isMethod() ? parsed.receiver() : "-",
              name,
              signature,
              internalName(owner),
              method.getSimpleName().toString(),
              descriptor(method)),
          documentation);
    }
  }

  private void addTypes(TypeElement owner) {
    for (Object value : listValue(mirror(owner, TYPES), "value")) {
      var entry = (AnnotationMirror) ((AnnotationValue) value).getValue();
      var type = (TypeMirror) value(entry, "javaClass").getValue();
      var javaClass = (TypeElement) processingEnv.getTypeUtils().asElement(type);
      add(
          owner,
          List.of("T", value(entry, "name").getValue().toString(), internalName(javaClass)),
          value(entry, "documentation").getValue().toString());
    }
  }

  private void add(TypeElement owner, List<String> parts, String documentation) {
    String key = owner.getQualifiedName().toString();
    lines
        .computeIfAbsent(key, ignored -> new StringBuilder())
        .append(String.join("\t", parts))
        .append('\n');
    texts
        .computeIfAbsent(key, ignored -> new StringBuilder())
        .append(documentation.strip().replace("\\", "\\\\").replace("\n", "\\n"))
        .append('\n');
  }

  private String namespaceOf(TypeElement owner) {
    for (AnnotationMirror mirror : owner.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals(NAMESPACE)) {
        return value(mirror, "value").getValue() + ".";
      }
    }
    return "";
  }

  private String internalName(TypeElement type) {
    return processingEnv.getElementUtils().getBinaryName(type).toString().replace('.', '/');
  }

  private String descriptor(ExecutableElement method) {
    var text = new StringBuilder("(");
    method.getParameters().forEach(parameter -> text.append(descriptor(parameter.asType())));
    return text.append(')').append(descriptor(method.getReturnType())).toString();
  }

  private String descriptor(TypeMirror type) {
    TypeMirror erased = processingEnv.getTypeUtils().erasure(type);
    return switch (erased.getKind()) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case SHORT -> "S";
      case INT -> "I";
      case LONG -> "J";
      case CHAR -> "C";
      case FLOAT -> "F";
      case DOUBLE -> "D";
      case VOID -> "V";
      case ARRAY -> "[" + descriptor(((javax.lang.model.type.ArrayType) erased).getComponentType());
      default -> {
        var element = (TypeElement) processingEnv.getTypeUtils().asElement(erased);
        yield "L" + internalName(element) + ";";
      }
    };
  }

  private static AnnotationMirror mirror(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getAnnotationType().toString().equals(annotation))
        .findFirst()
        .orElseThrow();
  }

  private static AnnotationValue value(AnnotationMirror mirror, String name) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(entry -> (AnnotationValue) entry.getValue())
        .findFirst()
        .orElseThrow();
  }

  private static List<?> listValue(AnnotationMirror mirror, String name) {
    return (List<?>) Objects.requireNonNull(value(mirror, name).getValue());
  }

  private void complain(Element element, String message) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
  }

  private void write(String resource, Map<String, StringBuilder> parts) {
    try (Writer writer =
        processingEnv
            .getFiler()
            .createResource(StandardLocation.CLASS_OUTPUT, "", resource)
            .openWriter()) {
      for (StringBuilder part : parts.values()) {
        writer.append(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + resource, e);
    }
  }
}
