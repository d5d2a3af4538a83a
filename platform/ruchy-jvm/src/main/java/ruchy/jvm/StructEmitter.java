package ruchy.jvm;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import ruchy.lang.core.Conformance.Role;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Emits the classes of structs and enums.
final class StructEmitter {
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private static final ClassDesc STRING = ConstantDescs.CD_String;
  private static final ClassDesc LIST = ConstantDescs.CD_List;
  private static final ClassDesc I = ConstantDescs.CD_int;
  private static final ClassDesc V = ConstantDescs.CD_void;
  private static final int PUBLIC = ClassFile.ACC_PUBLIC;
  private static final int FINAL = ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL;
  private static final int STATIC = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;

  private final UnitEmitter unit;
  private final Carriers carriers;

  StructEmitter(UnitEmitter unit) {
    this.unit = unit;
    this.carriers = unit.carriers();
  }

  /// The JVM's name of a field.
  static String fieldName(NominalType.Field field) {
    return field.name();
  }

  void emit(NominalType type, TypeLoader loader) {
    ClassDesc owner = unit.types().classOf(type);
    switch (type.kind()) {
      case STRUCT ->
          define(
              loader,
              owner,
              builder -> {
                struct(builder, owner, type);
                own(builder, loader.number(type));
              });
      case CLASS ->
          define(
              loader,
              owner,
              builder -> {
                classOf(builder, owner, type);
                own(builder, loader.number(type));
              });
      case TRAIT -> {}
      case ENUM -> {
        define(
            loader,
            owner,
            builder -> {
              enumClass(builder, owner, type);
              own(builder, loader.number(type));
            });
        for (NominalType.Variant variant : type.variants()) {
          ClassDesc made = unit.types().variantOf(type, variant.index());
          define(loader, made, builder -> variant(builder, owner, made, variant));
        }
      }
    }
  }

  private void define(
      TypeLoader loader, ClassDesc desc, java.util.function.Consumer<ClassBuilder> content) {
    byte[] classFile = unit.program().classFiles().build(desc, content);
    loader.add(desc.packageName() + "." + desc.displayName(), classFile);
  }

  private record Part(String name, Type type, Carrier carrier) {}

  /// The fields that are held; those of type `()` are not.
  private List<Part> parts(List<NominalType.Field> fields) {
    List<Part> parts = new ArrayList<>();
    for (NominalType.Field field : fields) {
      parts.add(new Part(fieldName(field), field.type(), carriers.of(field.type())));
    }
    return parts;
  }

  private void struct(ClassBuilder builder, ClassDesc owner, NominalType type) {
    List<Part> parts = parts(type.fields());
    builder.withFlags(FINAL | ClassFile.ACC_SUPER);
    builder.withInterfaceSymbols(Rt.STRUCT);
    fields(builder, parts);
    construction(builder, owner, owner, OBJECT, parts);
    text(builder, "typeName", type.name());
    names(builder, owner, parts, false);
    get(builder, owner, parts);
    set(builder, owner, parts);
    copies(builder, owner, parts);
    shown(builder);
  }

  /// A class, with the fields of the classes above as its own class file's parents have them.
  private void classOf(ClassBuilder builder, ClassDesc owner, NominalType type) {
    List<Part> parts = parts(type.fields());
    int inherited = type.parent().map(parent -> parent.fields().size()).orElse(0);
    ClassDesc parent = type.parent().map(unit.types()::classOf).orElse(Rt.CLASS_OBJECT);
    builder.withFlags(PUBLIC | ClassFile.ACC_SUPER);
    builder.withSuperclass(parent);
    fields(builder, parts.subList(inherited, parts.size()));
    builder.withMethodBody(
        "<init>",
        Rt.TO_VOID,
        PUBLIC,
        code -> code.aload(0).invokespecial(parent, "<init>", Rt.TO_VOID).return_());
    unit.method(
        builder,
        "make",
        descriptor(parts, owner),
        STATIC,
        code -> {
          code.new_(owner).dup().invokespecial(owner, "<init>", Rt.TO_VOID);
          int parameter = 0;
          for (Part part : parts) {
            if (!part.carrier().isVoid()) {
              code.dup();
              Holder.load(code, part.carrier().desc(), parameter++);
              code.putfield(owner, part.name(), part.carrier().desc());
            }
          }
          code.areturn();
        });
    text(builder, "typeName", type.name());
    names(builder, owner, parts, false);
    get(builder, owner, parts);
    set(builder, owner, parts);
  }

  private void fields(ClassBuilder builder, List<Part> parts) {
    for (Part part : parts) {
      if (!part.carrier().isVoid()) {
        builder.withField(part.name(), part.carrier().desc(), PUBLIC);
      }
    }
  }

  private MethodTypeDesc descriptor(List<Part> parts, ClassDesc result) {
    List<ClassDesc> descs = new ArrayList<>();
    for (Part part : parts) {
      if (!part.carrier().isVoid()) {
        descs.add(part.carrier().desc());
      }
    }
    return MethodTypeDesc.of(result, descs);
  }

  private void construction(
      ClassBuilder builder, ClassDesc made, ClassDesc result, ClassDesc parent, List<Part> parts) {
    unit.method(
        builder,
        "<init>",
        descriptor(parts, V),
        PUBLIC,
        code -> {
          code.aload(0).invokespecial(parent, "<init>", Rt.TO_VOID);
          int parameter = 0;
          for (Part part : parts) {
            if (!part.carrier().isVoid()) {
              code.aload(0);
              Holder.load(code, part.carrier().desc(), parameter++);
              code.putfield(made, part.name(), part.carrier().desc());
            }
          }
          code.return_();
        });
    unit.method(
        builder,
        "make",
        descriptor(parts, result),
        STATIC,
        code -> {
          code.new_(made).dup();
          int parameter = 0;
          for (Part part : parts) {
            if (!part.carrier().isVoid()) {
              Holder.load(code, part.carrier().desc(), parameter++);
            }
          }
          code.invokespecial(made, "<init>", descriptor(parts, V)).areturn();
        });
  }

  private static void text(ClassBuilder builder, String method, String value) {
    builder.withMethodBody(
        method, MethodTypeDesc.of(STRING), PUBLIC, code -> code.loadConstant(value).areturn());
  }

  /// The static list of field names, with the object of a variant without fields where wanted.
  private void names(ClassBuilder builder, ClassDesc owner, List<Part> parts, boolean single) {
    int flags = STATIC | ClassFile.ACC_FINAL;
    builder.withField("$names", LIST, flags);
    if (single) {
      builder.withField("$single", owner, flags);
    }
    builder.withMethodBody(
        "<clinit>",
        Rt.TO_VOID,
        ClassFile.ACC_STATIC,
        code -> {
          code.loadConstant(parts.size()).anewarray(OBJECT);
          for (int i = 0; i < parts.size(); i++) {
            code.dup().loadConstant(i).loadConstant(parts.get(i).name()).aastore();
          }
          code.invokestatic(LIST, "of", MethodTypeDesc.of(LIST, OBJECT.arrayType()), true);
          code.putstatic(owner, "$names", LIST);
          if (single) {
            code.new_(owner).dup().invokespecial(owner, "<init>", Rt.TO_VOID);
            code.putstatic(owner, "$single", owner);
          }
          code.return_();
        });
    builder.withMethodBody(
        "fieldNames",
        MethodTypeDesc.of(LIST),
        PUBLIC,
        code -> code.getstatic(owner, "$names", LIST).areturn());
  }

  private void get(ClassBuilder builder, ClassDesc owner, List<Part> parts) {
    builder.withMethodBody(
        "get",
        MethodTypeDesc.of(OBJECT, I),
        PUBLIC,
        code ->
            choose(
                code,
                parts,
                part -> {
                  Boxing boxing = new MethodEmitter(unit, code, part.type(), false).boxing();
                  if (!part.carrier().isVoid()) {
                    code.aload(0).getfield(owner, part.name(), part.carrier().desc());
                  }
                  boxing.box(part.type());
                  code.areturn();
                }));
  }

  private void set(ClassBuilder builder, ClassDesc owner, List<Part> parts) {
    builder.withMethodBody(
        "set",
        MethodTypeDesc.of(V, I, OBJECT),
        PUBLIC,
        code ->
            choose(
                code,
                parts,
                part -> {
                  if (!part.carrier().isVoid()) {
                    code.aload(0).aload(2);
                    new MethodEmitter(unit, code, part.type(), false).boxing().unbox(part.type());
                    code.putfield(owner, part.name(), part.carrier().desc());
                  }
                  code.return_();
                }));
  }

  private static void choose(
      CodeBuilder code, List<Part> parts, java.util.function.Consumer<Part> action) {
    Label none = code.newLabel();
    List<SwitchCase> cases = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      cases.add(SwitchCase.of(i, code.newLabel()));
    }
    if (!cases.isEmpty()) {
      code.iload(1).tableswitch(0, parts.size() - 1, none, cases);
      for (int i = 0; i < parts.size(); i++) {
        code.labelBinding(cases.get(i).target());
        action.accept(parts.get(i));
      }
    }
    code.labelBinding(none);
    ClassDesc error = ClassDesc.of("java.lang.IndexOutOfBoundsException");
    code.new_(error).dup().iload(1);
    code.invokespecial(error, "<init>", MethodTypeDesc.of(V, I)).athrow();
  }

  private void copies(ClassBuilder builder, ClassDesc owner, List<Part> parts) {
    builder.withMethodBody(
        "copied",
        MethodTypeDesc.of(owner),
        PUBLIC,
        code -> {
          for (Part part : parts) {
            if (part.carrier().isVoid()) {
              continue;
            }
            code.aload(0).getfield(owner, part.name(), part.carrier().desc());
            if (part.type() instanceof Type.Nominal(NominalType inner)
                && inner.kind() == NominalType.Kind.STRUCT) {
              ClassDesc desc = part.carrier().desc();
              code.invokevirtual(desc, "copied", MethodTypeDesc.of(desc));
            }
          }
          code.invokestatic(owner, "make", descriptor(parts, owner)).areturn();
        });
    builder.withMethodBody(
        "copy",
        MethodTypeDesc.of(Rt.STRUCT),
        PUBLIC,
        code -> code.aload(0).invokevirtual(owner, "copied", MethodTypeDesc.of(owner)).areturn());
  }

  /// What the program may say of the type's values, now or in a later cell.
  private static void own(ClassBuilder builder, int number) {
    asks(builder, "isEqual", Role.EQUAL, number);
    asks(builder, "equals", Role.EQUAL, number);
    asks(builder, "hashCode", Role.HASH, number);
    asks(builder, "order", Role.ORDER, number);
    asks(builder, "display", Role.DISPLAY, number);
    asks(builder, "debug", Role.DEBUG, number);
  }

  private static void asks(ClassBuilder builder, String name, Role role, int number) {
    MethodTypeDesc site = OwnMethods.typeOf(role).describeConstable().orElseThrow();
    builder.withMethodBody(
        name,
        site.dropParameterTypes(0, 1),
        PUBLIC,
        code -> {
          code.aload(0);
          if (site.parameterCount() == 2) {
            code.aload(1);
          }
          code.invokedynamic(DynamicCallSiteDesc.of(Rt.OWN_BOOTSTRAP, role.name(), site, number));
          code.return_(TypeKind.from(site.returnType()));
        });
  }

  private static void shown(ClassBuilder builder) {
    builder.withMethodBody(
        "toString",
        MethodTypeDesc.of(STRING),
        PUBLIC,
        code ->
            code.aload(0)
                .invokestatic(Rt.DISPLAY, "quoted", MethodTypeDesc.of(STRING, OBJECT))
                .areturn());
  }

  private void enumClass(ClassBuilder builder, ClassDesc owner, NominalType type) {
    builder.withFlags(PUBLIC | ClassFile.ACC_ABSTRACT | ClassFile.ACC_SUPER);
    builder.withInterfaceSymbols(Rt.ENUM);
    builder.withMethodBody(
        "<init>",
        Rt.TO_VOID,
        ClassFile.ACC_PROTECTED,
        code -> code.aload(0).invokespecial(OBJECT, "<init>", Rt.TO_VOID).return_());
    text(builder, "typeName", type.name());
    shown(builder);
  }

  private void variant(
      ClassBuilder builder, ClassDesc owner, ClassDesc made, NominalType.Variant variant) {
    List<Part> parts = parts(variant.fields());
    builder.withFlags(FINAL | ClassFile.ACC_SUPER);
    builder.withSuperclass(owner);
    fields(builder, parts);
    if (parts.isEmpty()) {
      single(builder, owner, made);
    } else {
      construction(builder, made, owner, owner, parts);
    }
    names(builder, made, parts, parts.isEmpty());
    text(builder, "variantName", variant.name());
    builder.withMethodBody(
        "variant",
        MethodTypeDesc.of(I),
        PUBLIC,
        code -> code.loadConstant(variant.index()).ireturn());
    builder.withMethodBody(
        "discriminant",
        MethodTypeDesc.of(ConstantDescs.CD_long),
        PUBLIC,
        code -> code.loadConstant(variant.discriminant()).lreturn());
    get(builder, made, parts);
  }

  private static void single(ClassBuilder builder, ClassDesc owner, ClassDesc made) {
    builder.withMethodBody(
        "<init>",
        Rt.TO_VOID,
        ClassFile.ACC_PRIVATE,
        code -> code.aload(0).invokespecial(owner, "<init>", Rt.TO_VOID).return_());
    builder.withMethodBody(
        "make",
        MethodTypeDesc.of(owner),
        STATIC,
        code -> code.getstatic(made, "$single", made).areturn());
  }
}
