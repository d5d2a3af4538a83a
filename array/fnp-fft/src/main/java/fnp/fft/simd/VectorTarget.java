package fnp.fft.simd;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import fnp.ndarray.Memory;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/// Writes operations on registers of the Vector API, real and imaginary parts taking turns.
final class VectorTarget implements Target {
  private static final String PACKAGE = "jdk.incubator.vector.";
  private static final ClassDesc SPECIES = ClassDesc.of(PACKAGE + "VectorSpecies");
  private static final ClassDesc VECTOR = ClassDesc.of(PACKAGE + "Vector");
  private static final ClassDesc FLOATS = ClassDesc.of(PACKAGE + "FloatVector");
  private static final ClassDesc DOUBLES = ClassDesc.of(PACKAGE + "DoubleVector");
  private static final ClassDesc SHUFFLE = ClassDesc.of(PACKAGE + "VectorShuffle");
  private static final ClassDesc SEGMENT = ClassDesc.of(MemorySegment.class.getName());
  private static final ClassDesc ORDER = ClassDesc.of(ByteOrder.class.getName());
  private static final ClassDesc MEMORY = ClassDesc.of(Memory.class.getName());

  private final LaneShape shape;
  private final CodeBuilder code;
  private final ClassDesc vector;
  private final ClassDesc element;
  private final Map<Double, Integer> factors = new HashMap<>();
  private final Map<Double, Integer> turns = new HashMap<>();
  private final Map<Integer, Integer> swapped = new HashMap<>();

  /// Holds `-sign, sign, -sign, sign, …`.
  private int alternating;

  private int splatSign;
  private int half;

  /// The imaginary parts of factors, by their real parts.
  private final Map<Integer, Integer> imaginary = new HashMap<>();

  VectorTarget(LaneShape shape, CodeBuilder code) {
    this.shape = shape;
    this.code = code;
    this.vector = shape.float64() ? DOUBLES : FLOATS;
    this.element = shape.float64() ? CD_double : CD_float;
  }

  @Override
  public void begin(int sign, Butterfly butterfly) {
    splatSign = splat(() -> real(() -> code.dload(sign)));
    alternating = local();
    constant(LaneShape.ALTERNATING, vector).aload(splatSign);
    binary("mul").astore(alternating);
    if (butterfly.radix() == 0) {
      half = splat(0.25);
      code.aload(half).aload(splatSign);
      binary("mul").astore(half);
      code.aload(splat(0.75)).aload(half);
      binary("sub").astore(half);
    }
    for (var step : butterfly.steps()) {
      switch (step) {
        case Step.Scale(_, var c) -> factors.computeIfAbsent(c, this::splat);
        case Step.ScaleAdd(_, var c, _) -> factors.computeIfAbsent(c, this::splat);
        case Step.Turn(_, var c, _) -> turns.computeIfAbsent(c, this::turn);
        case Step.Add _, Step.Subtract _ -> {}
      }
    }
  }

  private int splat(double c) {
    return splat(() -> real(() -> code.loadConstant(c)));
  }

  private int splat(Runnable number) {
    var local = local();
    species();
    number.run();
    code.invokestatic(vector, "broadcast", MethodTypeDesc.of(vector, SPECIES, element))
        .astore(local);
    return local;
  }

  private void real(Runnable number) {
    number.run();
    if (!shape.float64()) {
      code.d2f();
    }
  }

  /// -i c (x + i y) = c y - i c x: the parts change places, and every second changes its sign.
  private int turn(double c) {
    var local = splat(-c);
    code.aload(alternating).aload(local);
    binary("mul").astore(local);
    return local;
  }

  @Override
  public int bytes() {
    return shape.bits() / 8;
  }

  @Override
  public int load(int address) {
    var value = local();
    species();
    code.getstatic(MEMORY, "ALL", SEGMENT).lload(address);
    order();
    code.invokestatic(
            vector,
            "fromMemorySegment",
            MethodTypeDesc.of(vector, SPECIES, SEGMENT, CD_long, ORDER))
        .astore(value);
    return value;
  }

  @Override
  public int loadFactor(int address) {
    var real = splat(() -> number(address, 0));
    var imag = splat(() -> number(address, shape.float64() ? 8 : 4));
    code.aload(imag).aload(alternating);
    binary("mul").astore(imag);
    imaginary.put(real, imag);
    return real;
  }

  private void number(int address, long offset) {
    code.lload(address).loadConstant(offset).ladd();
    code.invokestatic(
        MEMORY, shape.float64() ? "getDouble" : "getFloat", MethodTypeDesc.of(element, CD_long));
  }

  @Override
  public int loadFactors(int address) {
    var both = load(address);
    var real = local();
    var imag = local();
    shuffled(both, LaneShape.REALS).astore(real);
    shuffled(both, LaneShape.IMAGS).aload(alternating);
    binary("mul").astore(imag);
    imaginary.put(real, imag);
    return real;
  }

  @Override
  public void store(int value, int address) {
    code.aload(value).getstatic(MEMORY, "ALL", SEGMENT).lload(address);
    order();
    code.invokevirtual(
        vector, "intoMemorySegment", MethodTypeDesc.of(CD_void, SEGMENT, CD_long, ORDER));
  }

  @Override
  public int multiply(int value, int factor) {
    var result = local();
    shuffled(value, LaneShape.SWAPPED).aload(imaginary.getOrDefault(factor, -1));
    code.aload(value).aload(factor);
    binary("mul");
    multiplyAdd().astore(result);
    return result;
  }

  @Override
  public int mirrored(int value) {
    var result = local();
    shuffled(value, LaneShape.MIRRORED);
    constant(LaneShape.CONJUGATE, vector);
    binary("mul").astore(result);
    return result;
  }

  @Override
  public int halved(int value) {
    return scaled(value, half);
  }

  @Override
  public int signed(int value) {
    return scaled(value, splatSign);
  }

  private int scaled(int value, int factor) {
    var result = local();
    code.aload(value).aload(factor);
    binary("mul").astore(result);
    return result;
  }

  @Override
  public int apply(Step step, int... values) {
    var result = local();
    switch (step) {
      case Step.Add(var a, var b) -> {
        code.aload(values[a]).aload(values[b]);
        binary("add");
      }
      case Step.Subtract(var a, var b) -> {
        code.aload(values[a]).aload(values[b]);
        binary("sub");
      }
      case Step.Scale(var a, var c) -> {
        code.aload(values[a]).aload(factors.getOrDefault(c, -1));
        binary("mul");
      }
      case Step.ScaleAdd(var a, var c, var b) -> {
        code.aload(values[a]).aload(factors.getOrDefault(c, -1)).aload(values[b]);
        multiplyAdd();
      }
      case Step.Turn(var a, var c, var b) -> {
        code.aload(swapped(values[a])).aload(turns.getOrDefault(c, -1)).aload(values[b]);
        multiplyAdd();
      }
    }
    code.astore(result);
    return result;
  }

  private int swapped(int value) {
    var known = swapped.get(value);
    if (known != null) {
      return known;
    }
    var result = local();
    shuffled(value, LaneShape.SWAPPED).astore(result);
    swapped.put(value, result);
    return result;
  }

  /// Leaves the lanes of a value in another order on the stack.
  private CodeBuilder shuffled(int value, int shuffle) {
    code.aload(value);
    if (!shape.pairsAsFloats()) {
      constant(shuffle, SHUFFLE);
      return code.invokevirtual(vector, "rearrange", MethodTypeDesc.of(vector, SHUFFLE));
    }
    code.invokevirtual(vector, "reinterpretAsFloats", MethodTypeDesc.of(FLOATS));
    constant(shuffle, SHUFFLE);
    return code.invokevirtual(FLOATS, "rearrange", MethodTypeDesc.of(FLOATS, SHUFFLE))
        .invokevirtual(FLOATS, "reinterpretAsDoubles", MethodTypeDesc.of(DOUBLES));
  }

  private CodeBuilder binary(String name) {
    return code.invokevirtual(vector, name, MethodTypeDesc.of(vector, VECTOR));
  }

  private CodeBuilder multiplyAdd() {
    return code.invokevirtual(vector, "fma", MethodTypeDesc.of(vector, VECTOR, VECTOR));
  }

  private int local() {
    return code.allocateLocal(TypeKind.REFERENCE);
  }

  private void species() {
    code.getstatic(vector, "SPECIES_" + shape.bits(), SPECIES);
  }

  private void order() {
    code.invokestatic(ORDER, "nativeOrder", MethodTypeDesc.of(ORDER));
  }

  /// A constant of the class that is written.
  private CodeBuilder constant(int index, ClassDesc type) {
    var bootstrap =
        ConstantDescs.ofConstantBootstrap(
            ConstantDescs.CD_MethodHandles, "classDataAt", ConstantDescs.CD_Object, CD_int);
    var constant =
        DynamicConstantDesc.ofNamed(
            bootstrap, ConstantDescs.DEFAULT_NAME, ConstantDescs.CD_Object, index);
    return code.loadConstant(constant).checkcast(type);
  }
}
