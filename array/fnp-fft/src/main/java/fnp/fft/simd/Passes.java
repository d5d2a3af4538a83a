package fnp.fft.simd;

import static java.lang.constant.ConstantDescs.CD_Object;

import fnp.ufunc.simd.VectorApi;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// All passes: each is written when it is first needed.
public final class Passes {
  private static final ClassDesc SELF = ClassDesc.of(Passes.class.getPackageName() + ".Written");
  private static final Map<Form, Pass> WRITTEN = new ConcurrentHashMap<>();

  /// The longest register used, per dtype; 0 without the Vector API.
  private static final int BITS_FLOAT64 = VectorApi.isThere() ? LaneShape.bitsMax(true) : 0;

  private static final int BITS_FLOAT32 = VectorApi.isThere() ? LaneShape.bitsMax(false) : 0;

  private Passes() {}

  /// What a pass is made for.
  ///
  /// @param radix the numbers that are transformed at once; 0 for the pass between real and complex
  ///   numbers
  /// @param float64 complex128, else complex64
  /// @param bits the length of a register; 0 for scalar code
  /// @param across whether registers hold neighbours of `p`, not of `q`; with radix 1 the pass
  ///   multiplies by factors
  public record Form(int radix, boolean float64, int bits, boolean across) {
    /// The same with scalar code.
    public Form scalar() {
      return new Form(radix, float64, 0, across);
    }

    /// The bytes of a register, or of one number.
    public int bytes() {
      return bits == 0 ? (float64 ? 16 : 8) : bits / 8;
    }
  }

  /// The form with the longest registers that `count` neighbours fill.
  public static Form form(int radix, boolean float64, boolean across, long count) {
    var itemsize = float64 ? 16 : 8;
    for (int bits = float64 ? BITS_FLOAT64 : BITS_FLOAT32; bits >= 128; bits /= 2) {
      if (count * itemsize >= bits / 8) {
        return new Form(radix, float64, bits, across);
      }
    }
    return new Form(radix, float64, 0, across);
  }

  /// The pass of a form.
  public static Pass of(Form form) {
    return WRITTEN.computeIfAbsent(form, Passes::write);
  }

  private static Pass write(Form form) {
    var constants =
        form.bits == 0 ? List.<Object>of() : new LaneShape(form.float64, form.bits).constants();
    try {
      var lookup =
          MethodHandles.lookup().defineHiddenClassWithClassData(bytes(form), constants, true);
      var made = lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class));
      return (Pass) made.invoke();
    } catch (Throwable cause) {
      throw new AssertionError("the pass " + form + " does not load", cause);
    }
  }

  private static byte[] bytes(Form form) {
    return ClassFile.of()
        .build(
            SELF,
            builder -> {
              builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
              builder.withInterfaceSymbols(ClassDesc.of(Pass.class.getName()));
              builder.withMethodBody(
                  ConstantDescs.INIT_NAME,
                  ConstantDescs.MTD_void,
                  0,
                  code ->
                      code.aload(0)
                          .invokespecial(CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                          .return_());
              if (form.radix == 0) {
                method(builder, "run", code -> writer(form, code).mirror());
              } else if (form.across) {
                method(builder, "run", code -> writer(form, code).across());
              } else {
                method(builder, "first", code -> writer(form, code).first());
                method(builder, "others", code -> writer(form, code).others());
                method(builder, "run", Passes::both);
              }
            });
  }

  private static void both(CodeBuilder code) {
    for (var part : List.of("first", "others")) {
      code.aload(0).aload(1).lload(2).lload(4).lload(6).dload(8);
      code.invokevirtual(SELF, part, PassWriter.TYPE);
    }
    code.return_();
  }

  private static PassWriter writer(Form form, CodeBuilder code) {
    var target =
        form.bits == 0
            ? new ScalarTarget(form.float64, code)
            : new VectorTarget(new LaneShape(form.float64, form.bits), code);
    return new PassWriter(code, Butterfly.of(form.radix), target, form.float64 ? 16 : 8);
  }

  private static void method(
      java.lang.classfile.ClassBuilder builder, String name, Consumer<CodeBuilder> body) {
    builder.withMethodBody(name, PassWriter.TYPE, ClassFile.ACC_PUBLIC, body);
  }
}
