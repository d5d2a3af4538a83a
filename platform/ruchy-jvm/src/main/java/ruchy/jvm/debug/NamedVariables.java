package ruchy.jvm.debug;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.LocalVariable;

/// The names of variables in the debug tables of classes.
///
/// A builder of class files counts only the variables that some reachable instruction uses among
/// the places of a method; names of others, in code behind a `return`, make the JVM refuse the
/// class.
public final class NamedVariables {
  private NamedVariables() {}

  /// The class without the names of variables in methods that name one which is never reached.
  public static byte[] checked(ClassFile files, byte[] bytes) {
    ClassModel model = files.parse(bytes);
    if (model.methods().stream().noneMatch(NamedVariables::namesUnreached)) {
      return bytes;
    }
    return files.transformClass(
        model,
        ClassTransform.transformingMethodBodies(
            NamedVariables::namesUnreached,
            (builder, element) -> {
              if (!(element instanceof LocalVariable)) {
                builder.with(element);
              }
            }));
  }

  private static boolean namesUnreached(MethodModel method) {
    return method.code().orElse(null) instanceof CodeAttribute code
        && code.findAttributes(Attributes.localVariableTable()).stream()
            .flatMap(table -> table.localVariables().stream())
            .anyMatch(named ->
                named.slot() + TypeKind.from(named.typeSymbol()).slotSize() > code.maxLocals());
  }
}
