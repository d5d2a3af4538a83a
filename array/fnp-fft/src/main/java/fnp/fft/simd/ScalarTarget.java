package fnp.fft.simd;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import fnp.ndarray.Memory;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// Writes operations on one number at a time, in two local variables.
final class ScalarTarget implements Target {
  private static final ClassDesc MEMORY = ClassDesc.of(Memory.class.getName());
  private static final ClassDesc MATH = ClassDesc.of(Math.class.getName());

  private final boolean float64;
  private final CodeBuilder code;
  private final TypeKind kind;
  private final ClassDesc type;
  private final int slot;
  private int sign;
  private int minusSign;
  private int half;

  ScalarTarget(boolean float64, CodeBuilder code) {
    this.float64 = float64;
    this.code = code;
    this.kind = float64 ? TypeKind.DOUBLE : TypeKind.FLOAT;
    this.type = float64 ? CD_double : CD_float;
    this.slot = kind.slotSize();
  }

  @Override
  public void begin(int signParameter, Butterfly butterfly) {
    sign = code.allocateLocal(kind);
    minusSign = code.allocateLocal(kind);
    code.dload(signParameter);
    if (!float64) {
      code.d2f();
    }
    code.storeLocal(kind, sign).loadLocal(kind, sign);
    negate();
    code.storeLocal(kind, minusSign);
    half = code.allocateLocal(kind);
    constant(0.75);
    constant(0.25);
    code.loadLocal(kind, sign);
    times();
    minus();
    code.storeLocal(kind, half);
  }

  @Override
  public int bytes() {
    return float64 ? 16 : 8;
  }

  @Override
  public int load(int address) {
    var value = pair();
    part(address, 0).storeLocal(kind, value);
    part(address, bytes() / 2).storeLocal(kind, value + slot);
    return value;
  }

  private CodeBuilder part(int address, int offset) {
    code.lload(address).loadConstant((long) offset).ladd();
    return code.invokestatic(
        MEMORY, float64 ? "getDouble" : "getFloat", MethodTypeDesc.of(type, CD_long));
  }

  @Override
  public int loadFactor(int address) {
    var value = load(address);
    code.loadLocal(kind, value + slot).loadLocal(kind, sign);
    times();
    code.storeLocal(kind, value + slot);
    return value;
  }

  @Override
  public int loadFactors(int address) {
    return loadFactor(address);
  }

  @Override
  public void store(int value, int address) {
    for (int i = 0; i < 2; i++) {
      code.lload(address).loadConstant((long) i * bytes() / 2).ladd();
      code.loadLocal(kind, value + i * slot)
          .invokestatic(
              MEMORY,
              float64 ? "setDouble" : "setFloat",
              MethodTypeDesc.of(CD_void, CD_long, type));
    }
  }

  @Override
  public int multiply(int value, int factor) {
    var result = pair();
    code.loadLocal(kind, value + slot).loadLocal(kind, factor + slot);
    negate();
    code.loadLocal(kind, value).loadLocal(kind, factor);
    times();
    multiplyAdd().storeLocal(kind, result);
    code.loadLocal(kind, value).loadLocal(kind, factor + slot);
    code.loadLocal(kind, value + slot).loadLocal(kind, factor);
    times();
    multiplyAdd().storeLocal(kind, result + slot);
    return result;
  }

  @Override
  public int mirrored(int value) {
    var result = pair();
    code.loadLocal(kind, value).storeLocal(kind, result);
    code.loadLocal(kind, value + slot);
    negate();
    code.storeLocal(kind, result + slot);
    return result;
  }

  @Override
  public int halved(int value) {
    return scaled(value, half);
  }

  @Override
  public int signed(int value) {
    return scaled(value, sign);
  }

  private int scaled(int value, int factor) {
    var result = pair();
    for (int i = 0; i < 2; i++) {
      code.loadLocal(kind, value + i * slot).loadLocal(kind, factor);
      times();
      code.storeLocal(kind, result + i * slot);
    }
    return result;
  }

  @Override
  public int apply(Step step, int... values) {
    var result = pair();
    for (int i = 0; i < 2; i++) {
      part(step, i, values);
      code.storeLocal(kind, result + i * slot);
    }
    return result;
  }

  /// Leaves the real (0) or imaginary (1) part of a result on the stack.
  private void part(Step step, int i, int... values) {
    switch (step) {
      case Step.Add(var a, var b) -> {
        operand(values[a], i).loadLocal(kind, values[b] + i * slot);
        plus();
      }
      case Step.Subtract(var a, var b) -> {
        operand(values[a], i).loadLocal(kind, values[b] + i * slot);
        minus();
      }
      case Step.Scale(var a, var c) -> {
        operand(values[a], i);
        constant(c);
        times();
      }
      case Step.ScaleAdd(var a, var c, var b) -> {
        operand(values[a], i);
        constant(c);
        code.loadLocal(kind, values[b] + i * slot);
        multiplyAdd();
      }
      case Step.Turn(var a, var c, var b) -> {
        // -i (x + i y) = y - i x
        operand(values[a], 1 - i).loadLocal(kind, i == 0 ? sign : minusSign);
        constant(c);
        times();
        code.loadLocal(kind, values[b] + i * slot);
        multiplyAdd();
      }
    }
  }

  private int pair() {
    var first = code.allocateLocal(kind);
    code.allocateLocal(kind);
    return first;
  }

  private CodeBuilder operand(int value, int part) {
    return code.loadLocal(kind, value + part * slot);
  }

  private void constant(double c) {
    if (float64) {
      code.loadConstant(c);
    } else {
      code.loadConstant((float) c);
    }
  }

  private CodeBuilder multiplyAdd() {
    return code.invokestatic(MATH, "fma", MethodTypeDesc.of(type, type, type, type));
  }

  private void plus() {
    var unused = float64 ? code.dadd() : code.fadd();
  }

  private void minus() {
    var unused = float64 ? code.dsub() : code.fsub();
  }

  private void times() {
    var unused = float64 ? code.dmul() : code.fmul();
  }

  private void negate() {
    var unused = float64 ? code.dneg() : code.fneg();
  }
}
