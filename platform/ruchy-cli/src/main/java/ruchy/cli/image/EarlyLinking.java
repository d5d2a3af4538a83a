package ruchy.cli.image;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;

/// Replaces what javac leaves to be linked at first use by plain code: pattern switches
/// (`SwitchBootstraps`) and the `equals`, `hashCode` and `toString` of records (`ObjectMethods`).
///
/// Both spin classes when they are linked, about a millisecond each in a cold JVM, and the JVM's
/// ahead-of-time cache does not keep the result. The plain code does the same by the contract of
/// the two classes; call sites that it could not express stay as they are.
final class EarlyLinking {
  private final ClassFile classFiles;

  /// @param hierarchy knows the super classes of all that the classes mention
  EarlyLinking(ClassHierarchyResolver hierarchy) {
    this.classFiles = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
  }

  /// The same class without what can be linked early; the same bytes if there is nothing to do.
  ///
  /// @throws IllegalArgumentException if the bytes are no class file
  byte[] link(byte[] classFile) {
    ClassModel model = classFiles.parse(classFile);
    var plain = new PlainMethods(model);
    boolean any = false;
    for (MethodModel method : model.methods()) {
      any |= method.code().filter(code -> hasSite(code, plain)).isPresent();
    }
    return any ? classFiles.transformClass(model, transform(plain)) : classFile;
  }

  private static boolean hasSite(CodeModel code, PlainMethods plain) {
    for (var element : code) {
      if (element instanceof InvokeDynamicInstruction site && plain.canReplace(site)) {
        return true;
      }
    }
    return false;
  }

  private static ClassTransform transform(PlainMethods plain) {
    CodeTransform calls =
        (builder, element) -> {
          if (element instanceof InvokeDynamicInstruction site && plain.canReplace(site)) {
            builder.invokestatic(
                plain.owner(), plain.add(site), site.typeSymbol(), plain.ownerIsInterface());
          } else {
            builder.with(element);
          }
        };
    MethodTransform methods = MethodTransform.transformingCode(calls);
    return ClassTransform.ofStateful(() ->
        new ClassTransform() {
          @Override
          public void accept(ClassBuilder builder, ClassElement element) {
            if (element instanceof MethodModel method
                && method.code().filter(code -> hasSite(code, plain)).isPresent()) {
              builder.transformMethod(method, methods);
            } else {
              builder.with(element);
            }
          }

          @Override
          public void atEnd(ClassBuilder builder) {
            plain.writeTo(builder);
          }
        });
  }
}
