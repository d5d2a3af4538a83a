package ruchy.index;

import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
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
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/// Writes the class `LibraryIndex` into the package of the library, see [IndexSource], and the
/// resources `META-INF/ruchy/documentation` and `META-INF/ruchy/sources`, the texts by line number,
/// which only help and completion read.
///
/// A function's entry is `signature owner method descriptor line`, a type's is `class line`, where
/// the line is that of its documentation. Entries keep the order of the source, which is the order
/// in which functions of one name are tried.
@SupportedAnnotationTypes("ruchy.runtime.library.*")
public final class IndexProcessor extends AbstractProcessor {
  private static final String SIGNATURE = "ruchy.runtime.library.Signature";
  private static final String NAMESPACE = "ruchy.runtime.library.Namespace";
  private static final String RECEIVER = "ruchy.runtime.library.Receiver";
  private static final String TYPES = "ruchy.runtime.library.LibraryTypes";
  private static final Pattern NUMBER_TYPE = Pattern.compile("[iuf]\\d+");
  private static final String DOCUMENTATION = "META-INF/ruchy/documentation";
  private static final String SOURCES = "META-INF/ruchy/sources";

  /// By class, so that the result does not depend on the order in which javac reads files.
  private final TreeMap<String, List<Entry>> entries = new TreeMap<>();

  /// The classes to write, by the class whose methods they call and the value they call them on.
  private final TreeMap<String, ReceiverSource> receiverClasses = new TreeMap<>();

  private boolean written;

  /// What one annotation says.
  ///
  /// @param group `T` for a type, `M` and the type of `self`, or `F` and the namespace
  /// @param texts its documentation and its source
  private record Entry(String group, String name, List<String> parts, Texts texts) {}

  private record Texts(String documentation, String source) {}

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
          addMember(element);
        } else if (name.equals(TYPES)) {
          addTypes((TypeElement) element);
        }
      }
    }
    if (!entries.isEmpty() && !written) {
      written = true;
      write();
    }
    return false;
  }

  /// A static method, or a static field, which is a constant: `fn pi() -> f64`.
  private void addMember(Element method) {
    var owner = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    var modifiers = method.getModifiers();
    if (!modifiers.contains(Modifier.STATIC) || !modifiers.contains(Modifier.PUBLIC)) {
      complain(method, "a method or field with a signature must be public and static");
      return;
    }
    String documentation = processingEnv.getElementUtils().getDocComment(method);
    if (documentation == null) {
      complain(method, "what has a signature needs a doc comment: it is the user's help text");
      return;
    }
    var texts = new Texts(documentation, source(method));
    for (String signature : signatures(mirror(method, SIGNATURE))) {
      var parsed = SignatureHead.of(signature);
      if (parsed == null) {
        complain(method, "expected `fn name(parameters) -> result`, found `" + signature + "`");
        return;
      }
      if (method instanceof ExecutableElement executable
          && parsed.arity() != executable.getParameters().size()) {
        complain(method, "the method has not as many parameters as `" + signature + "`");
        return;
      }
      for (AnnotationMirror receiver : receivers(owner)) {
        addFunction((ExecutableElement) method, signature, receiver, texts);
      }
      if (parsed.receiver().equals(ReceiverValue.ANY)) {
        continue;
      }
      var parts =
          List.of(
              signature,
              internalName(owner),
              method.getSimpleName().toString(),
              method instanceof ExecutableElement executable
                  ? descriptor(executable)
                  : descriptor(method.asType()));
      List<String> groups =
          parsed.isMethod()
              ? List.of("M" + parsed.receiver())
              : namespaces(owner).stream().map(namespace -> "F" + namespace).toList();
      groups.forEach(group -> add(owner, new Entry(group, parsed.name(), parts, texts)));
    }
  }

  /// A method as a function on the value of a namespace, if it is one of that value's type.
  private void addFunction(
      ExecutableElement method, String signature, AnnotationMirror receiver, Texts texts) {
    var owner = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    var value = ReceiverValue.of(receiver, types());
    if (!value.takes(Objects.requireNonNull(SignatureHead.of(signature)).receiver())) {
      return;
    }
    var source =
        receiverClasses.computeIfAbsent(
            owner.getQualifiedName() + " " + value, _ -> new ReceiverSource(owner, value));
    source.add(method);
    String function = value.function(signature);
    var parts =
        List.of(
            function,
            source.internalName(),
            method.getSimpleName().toString(),
            descriptor(method, method.getParameters().stream().skip(1).toList()));
    String name = Objects.requireNonNull(SignatureHead.of(function)).name();
    add(owner, new Entry("F" + value.namespace() + ".", name, parts, texts));
  }

  /// The text of a method or field without its annotations.
  private String source(Element element) {
    var trees = Trees.instance(processingEnv);
    var path = trees.getPath(element);
    if (path == null) {
      return "";
    }
    var unit = path.getCompilationUnit();
    var positions = trees.getSourcePositions();
    try {
      CharSequence text = unit.getSourceFile().getCharContent(true);
      int start = (int) positions.getStartPosition(unit, path.getLeaf());
      int end = (int) positions.getEndPosition(unit, path.getLeaf());
      String whole = text.subSequence(start, end).toString();
      return whole.substring(Math.max(0, whole.indexOf("public static"))).replace("\n  ", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the source of " + element, e);
    }
  }

  private static List<AnnotationMirror> receivers(TypeElement owner) {
    return owner.getAnnotationMirrors().stream()
        .flatMap(mirror ->
            switch (mirror.getAnnotationType().toString()) {
              case RECEIVER -> Stream.of((AnnotationMirror) mirror);
              case RECEIVER + ".Several" ->
                  listValue(mirror, "value").stream()
                      .map(each -> (AnnotationMirror) ((AnnotationValue) each).getValue());
              default -> Stream.empty();
            })
        .toList();
  }

  private Types types() {
    return processingEnv.getTypeUtils();
  }

  /// The signatures, those of [`each`][ruchy.runtime.library.Signature] word one by one.
  private static List<String> signatures(AnnotationMirror mirror) {
    List<String> written = strings(mirror, "value");
    return given(mirror, "each")
        .map(words -> Arrays.stream(words.getValue().toString().split("\\s+")))
        .map(words -> words.flatMap(word -> written.stream().map(text -> of(text, word))).toList())
        .orElse(written);
  }

  private static String of(String signature, String word) {
    int colon = word.indexOf(':');
    String name = colon < 0 ? word : word.substring(0, colon);
    String second = NUMBER_TYPE.matcher(name).matches() ? "u" + name.substring(1) : name;
    return signature
        .replaceAll("\\bN\\b", name)
        .replaceAll("\\bU\\b", colon < 0 ? second : word.substring(colon + 1));
  }

  private void addTypes(TypeElement owner) {
    for (Object value : listValue(mirror(owner, TYPES), "value")) {
      var entry = (AnnotationMirror) ((AnnotationValue) value).getValue();
      var type = (TypeMirror) value(entry, "javaClass").getValue();
      var javaClass = (TypeElement) types().asElement(type);
      add(
          owner,
          new Entry(
              "T",
              value(entry, "name").getValue().toString(),
              List.of(internalName(javaClass)),
              new Texts(value(entry, "documentation").getValue().toString(), "")));
    }
  }

  private void add(TypeElement owner, Entry entry) {
    if (written) {
      complain(owner, "the library must not be made by another annotation processor");
    }
    entries
        .computeIfAbsent(owner.getQualifiedName().toString(), ignored -> new ArrayList<>())
        .add(entry);
  }

  private static List<String> namespaces(TypeElement owner) {
    return owner.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getAnnotationType().toString().equals(NAMESPACE))
        .findFirst()
        .map(mirror -> strings(mirror, "value").stream().map(name -> name + ".").toList())
        .orElse(List.of(""));
  }

  private String internalName(TypeElement type) {
    return processingEnv.getElementUtils().getBinaryName(type).toString().replace('.', '/');
  }

  private String descriptor(ExecutableElement method) {
    return descriptor(method, method.getParameters());
  }

  private String descriptor(ExecutableElement method, List<? extends Element> parameters) {
    var text = new StringBuilder("(");
    parameters.forEach(parameter -> text.append(descriptor(parameter.asType())));
    return text.append(')').append(descriptor(method.getReturnType())).toString();
  }

  private String descriptor(TypeMirror type) {
    TypeMirror erased = types().erasure(type);
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
        var element = (TypeElement) types().asElement(erased);
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

  static AnnotationValue value(AnnotationMirror mirror, String name) {
    return given(mirror, name).orElseThrow();
  }

  static Optional<AnnotationValue> given(AnnotationMirror mirror, String name) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(entry -> (AnnotationValue) entry.getValue())
        .findFirst();
  }

  private static List<?> listValue(AnnotationMirror mirror, String name) {
    return (List<?>) Objects.requireNonNull(value(mirror, name).getValue());
  }

  private static List<String> strings(AnnotationMirror mirror, String name) {
    return listValue(mirror, name).stream()
        .map(each -> ((AnnotationValue) each).getValue().toString())
        .toList();
  }

  private void complain(Element element, String message) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
  }

  private void write() {
    var index = new IndexSource();
    var documentation = new StringBuilder();
    var sources = new StringBuilder();
    int line = 0;
    for (List<Entry> ofClass : entries.values()) {
      for (Entry entry : ofClass) {
        add(entry, line++, index);
        documentation.append(line(entry.texts().documentation()));
        sources.append(line(entry.texts().source()));
      }
    }
    String owner = entries.firstKey();
    String packageName = owner.substring(0, owner.lastIndexOf('.'));
    Filer filer = processingEnv.getFiler();
    for (ReceiverSource source : receiverClasses.values()) {
      writeClass(filer, source);
    }
    try (Writer source = filer.createSourceFile(packageName + ".LibraryIndex").openWriter();
        Writer texts =
            filer.createResource(StandardLocation.CLASS_OUTPUT, "", DOCUMENTATION).openWriter();
        Writer code =
            filer.createResource(StandardLocation.CLASS_OUTPUT, "", SOURCES).openWriter()) {
      source.append(index.write(packageName));
      texts.append(documentation);
      code.append(sources);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the index of the library", e);
    }
  }

  /// A text as one line.
  private static String line(String text) {
    return text.strip().replace("\\", "\\\\").replace("\n", "\\n") + "\n";
  }

  private static void writeClass(Filer filer, ReceiverSource source) {
    try (Writer text = filer.createSourceFile(source.name()).openWriter()) {
      text.append(source.text());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the class " + source.name(), e);
    }
  }

  private static void add(Entry entry, int line, IndexSource index) {
    var parts = new ArrayList<>(entry.parts());
    parts.add(Integer.toString(line));
    String group = entry.group().substring(1);
    switch (entry.group().charAt(0)) {
      case 'F' -> index.addFunction(group, entry.name(), parts);
      case 'M' -> index.addMethod(group, entry.name(), parts);
      default -> index.addType(entry.name(), parts);
    }
  }
}
