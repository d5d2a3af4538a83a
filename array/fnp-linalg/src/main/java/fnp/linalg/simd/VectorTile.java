package fnp.linalg.simd;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import fnp.linalg.gemm.Tile;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;

/// Writes the Vector API kernels of one float type and one shape of tile as a class, unrolled.
///
/// The shape depends on the machine's registers and the text would be the same for both float
/// types, so the class is written when it is first needed. The JIT compiler sees what it would see
/// of a hand-written class; a generic kernel over `Vector<E>` boxes its accumulators and is thirty
/// times slower.
public final class VectorTile {
  /// Names a class of the package in which the kernels live.
  private static final ClassDesc SELF = ClassDesc.of("fnp.linalg.simd.WrittenTile");

  private final TileShape shape;

  private VectorTile(TileShape shape) {
    this.shape = shape;
  }

  /// The kernels for float64 or float32.
  public static Tile of(boolean float64) {
    return new VectorTile(TileShape.ofMachine(float64)).load();
  }

  private Tile load() {
    try {
      var lookup = MethodHandles.lookup().defineHiddenClass(bytes(), true);
      var made = lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class));
      return (Tile) made.invoke();
    } catch (Throwable cause) {
      throw new AssertionError("the kernels for " + shape + " do not load", cause);
    }
  }

  private byte[] bytes() {
    return ClassFile.of()
        .build(
            SELF,
            builder -> {
              builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
              builder.withInterfaceSymbols(ClassDesc.of(Tile.class.getName()));
              builder.withMethodBody(
                  ConstantDescs.INIT_NAME,
                  ConstantDescs.MTD_void,
                  0,
                  code ->
                      code.aload(0)
                          .invokespecial(CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                          .return_());
              constant(builder, "rows", shape.rows());
              constant(builder, "columns", shape.columns());
              constant(builder, "itemsize", shape.itemsize());
              kernels(builder);
            });
  }

  private void kernels(ClassBuilder builder) {
    method(
        builder,
        "multiply",
        MethodTypeDesc.of(
            CD_void, CD_Object, CD_int, CD_Object, CD_int, CD_int, CD_long, CD_long, CD_boolean),
        code -> new MultiplyKernel(shape, code).write());
    method(
        builder,
        "copy",
        MethodTypeDesc.of(CD_void, CD_long, CD_long, CD_int, CD_Object, CD_int),
        code -> new CopyKernel(shape, code).write());
    method(
        builder,
        "dotFour",
        MethodTypeDesc.of(CD_long, CD_long, CD_long, CD_long, CD_long, CD_Object),
        code -> DotKernel.ofFour(shape, code).write());
    method(
        builder,
        "dot",
        MethodTypeDesc.of(CD_long, CD_long, CD_long, CD_long, CD_Object),
        code -> DotKernel.ofOne(shape, code).write());
    method(
        builder,
        "addFour",
        MethodTypeDesc.of(CD_int, CD_long, CD_long, CD_Object, CD_Object, CD_int),
        code -> new ColumnsKernel(shape, code).write());
  }

  private static void constant(ClassBuilder builder, String name, int value) {
    method(builder, name, MethodTypeDesc.of(CD_int), code -> code.loadConstant(value).ireturn());
  }

  private static void method(
      ClassBuilder builder, String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
    builder.withMethodBody(name, type, ClassFile.ACC_PUBLIC, body);
  }
}
