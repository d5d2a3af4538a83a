package ruchy.index;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/// A value that a namespace has for the methods of a class, which are its functions.
///
/// @param expression Java's, such as `frankennumpy.Random.shared()`
/// @param type the simple name of its type
/// @param word what `$` stands for
record ReceiverValue(String namespace, String expression, String type, String word) {
  /// The type of `self` in a signature that is for such values only.
  static final String ANY = "_";

  private static final Pattern SELF = Pattern.compile("self:[^,)]*(,\\s*)?");

  /// What an annotation says.
  static ReceiverValue of(AnnotationMirror mirror, Types types) {
    var holder = (TypeElement) types.asElement((TypeMirror) given(mirror, "of"));
    String name = given(mirror, "value").toString();
    var member =
        holder.getEnclosedElements().stream()
            .filter(element -> element.getSimpleName().contentEquals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(holder + " has no member " + name));
    return new ReceiverValue(
        given(mirror, "namespace").toString(),
        holder.getQualifiedName() + "." + name + (isMethod(member) ? "()" : ""),
        types.asElement(typeOf(member)).getSimpleName().toString(),
        IndexProcessor.given(mirror, "word").map(word -> word.getValue().toString()).orElse(""));
  }

  private static Object given(AnnotationMirror mirror, String name) {
    return IndexProcessor.value(mirror, name).getValue();
  }

  private static boolean isMethod(Element member) {
    return member instanceof ExecutableElement;
  }

  private static TypeMirror typeOf(Element member) {
    return member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
  }

  /// Whether a signature with this type of `self` is for the value.
  boolean takes(String receiver) {
    return receiver.equals(type) || receiver.equals(ANY);
  }

  /// The signature of the function: without `self`.
  String function(String signature) {
    return SELF.matcher(signature).replaceFirst("").replace("$", word);
  }

  /// The name of the value as part of a class's: `HermiteE` of `Basis.HERMITE_E`.
  String label() {
    String name = expression.substring(expression.lastIndexOf('.') + 1).replace("()", "");
    var label = new StringBuilder();
    for (String part : name.split("_", -1)) {
      label.append(part.substring(0, 1).toUpperCase(Locale.ROOT));
      label.append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    return label.toString();
  }
}
