package ruchy.cli.image;

import java.lang.Enum.EnumDesc;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The static methods of one class that stand for its call sites.
final class PlainMethods {
  private static final String SWITCHES = "java.lang.runtime.SwitchBootstraps";
  private static final String RECORDS = "java.lang.runtime.ObjectMethods";
  private static final int FLAGS =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  private final ClassDesc owner;
  private final boolean ownerIsInterface;
  private final List<Added> added = new ArrayList<>();

  /// A method that is still to be written.
  private record Added(String name, InvokeDynamicInstruction site) {}

  PlainMethods(ClassModel model) {
    this.owner = model.thisClass().asSymbol();
    this.ownerIsInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
  }

  ClassDesc owner() {
    return owner;
  }

  boolean ownerIsInterface() {
    return ownerIsInterface;
  }

  /// Whether plain code can do what a call site does.
  boolean canReplace(InvokeDynamicInstruction site) {
    DirectMethodHandleDesc bootstrap = site.bootstrapMethod();
    String bootstrapClass = qualified(bootstrap.owner());
    return switch (bootstrapClass) {
      case RECORDS -> true;
      case SWITCHES ->
          bootstrap.methodName().equals("typeSwitch")
              && !site.typeSymbol().parameterType(0).isPrimitive()
              && site.bootstrapArgs().stream().allMatch(PlainMethods::isPlainLabel);
      default -> false;
    };
  }

  private static String qualified(ClassDesc type) {
    return type.packageName() + "." + type.displayName();
  }

  private static boolean isPlainLabel(ConstantDesc label) {
    return label instanceof String
        || label instanceof ClassDesc type && !type.isPrimitive()
        || constantOf(label).isPresent();
  }

  /// The constant of an enum that a label stands for; javac writes it as a computed
  /// `EnumDesc.of(ClassDesc.of(type), name)`.
  private static Optional<EnumDesc<?>> constantOf(ConstantDesc label) {
    if (label instanceof DynamicConstantDesc<?> computed
        && computed.bootstrapArgsList() instanceof List<ConstantDesc> parts
        && parts.size() == 3
        && calls(parts.get(0), "of", "java.lang.Enum$EnumDesc")
        && parts.get(1) instanceof DynamicConstantDesc<?> type
        && type.bootstrapArgsList() instanceof List<ConstantDesc> typeParts
        && typeParts.size() == 2
        && calls(typeParts.get(0), "of", "java.lang.constant.ClassDesc")
        && typeParts.get(1) instanceof String className
        && parts.get(2) instanceof String name) {
      return Optional.of(EnumDesc.of(ClassDesc.of(className), name));
    }
    return Optional.empty();
  }

  private static boolean calls(ConstantDesc method, String name, String owner) {
    return method instanceof DirectMethodHandleDesc direct
        && direct.methodName().equals(name)
        && direct.owner().equals(ClassDesc.of(owner));
  }

  /// Adds the method for a call site.
  ///
  /// @return its name; its type is that of the site
  String add(InvokeDynamicInstruction site) {
    String name = "linked$" + added.size();
    added.add(new Added(name, site));
    return name;
  }

  /// Writes all methods that were added.
  void writeTo(ClassBuilder builder) {
    for (Added each : added) {
      builder.withMethodBody(
          each.name(), each.site().typeSymbol(), FLAGS, code -> write(each.site(), code));
    }
  }

  private void write(InvokeDynamicInstruction site, CodeBuilder code) {
    if (qualified(site.bootstrapMethod().owner()).equals(SWITCHES)) {
      writeSwitch(site, code);
    } else {
      RecordMethods.of(site).write(site.name().stringValue(), code);
    }
  }

  /// `typeSwitch(target, restart)`: -1 for null, else the first label from `restart` on that fits,
  /// else the number of labels.
  private static void writeSwitch(InvokeDynamicInstruction site, CodeBuilder code) {
    List<ConstantDesc> labels = site.bootstrapArgs();
    var notNull = code.newLabel();
    code.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
    for (int i = 0; i < labels.size(); i++) {
      var next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      jumpUnlessFits(labels.get(i), next, code);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }

  private static void jumpUnlessFits(ConstantDesc label, Label next, CodeBuilder code) {
    switch (label) {
      case ClassDesc type -> code.aload(0).instanceOf(type).ifeq(next);
      case String text -> {
        var equals = MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);
        code.loadConstant(text).aload(0);
        code.invokevirtual(ConstantDescs.CD_String, "equals", equals).ifeq(next);
      }
      default -> {
        // The type comes first: an enum that no value is of must not be initialised.
        EnumDesc<?> constant = constantOf(label).orElseThrow();
        ClassDesc type = constant.constantType();
        code.aload(0).instanceOf(type).ifeq(next);
        code.aload(0).getstatic(type, constant.constantName(), type).if_acmpne(next);
      }
    }
  }
}
