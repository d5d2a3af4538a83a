package fnp.linalg.simd;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import fnp.ndarray.Memory;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

/// The operations on registers that the kernels are made of, as bytecode: each leaves its result on
/// the stack.
final class VectorCode {
  private static final String PACKAGE = "jdk.incubator.vector.";
  private static final ClassDesc SPECIES = ClassDesc.of(PACKAGE + "VectorSpecies");
  private static final ClassDesc VECTOR = ClassDesc.of(PACKAGE + "Vector");
  private static final ClassDesc OPERATORS = ClassDesc.of(PACKAGE + "VectorOperators");
  private static final ClassDesc ASSOCIATIVE =
      ClassDesc.of(PACKAGE + "VectorOperators$Associative");
  private static final ClassDesc SEGMENT = ClassDesc.of(MemorySegment.class.getName());
  private static final ClassDesc ORDER = ClassDesc.of(ByteOrder.class.getName());
  private static final ClassDesc MEMORY = ClassDesc.of(Memory.class.getName());

  private final CodeBuilder code;
  private final TileShape shape;

  /// `DoubleVector` or `FloatVector`.
  private final ClassDesc vector;

  private final ClassDesc element;

  VectorCode(TileShape shape, CodeBuilder code) {
    this.code = code;
    this.shape = shape;
    this.vector = ClassDesc.of(PACKAGE + (shape.float64() ? "DoubleVector" : "FloatVector"));
    this.element = shape.float64() ? CD_double : CD_float;
  }

  /// A new local variable for a register or another reference.
  int local() {
    return code.allocateLocal(TypeKind.REFERENCE);
  }

  /// Casts a parameter to the array it is.
  void asArray(int local) {
    code.aload(local).checkcast(element.arrayType()).astore(local);
  }

  /// Writes `local = zeros`.
  int zeros() {
    var local = local();
    species();
    code.invokestatic(vector, "zero", MethodTypeDesc.of(vector, SPECIES)).astore(local);
    return local;
  }

  /// Writes `local = array[index], array[index + 1], …`; `index` leaves an int on the stack.
  void load(int local, int array, Runnable index) {
    species();
    code.aload(array);
    index.run();
    code.invokestatic(
            vector, "fromArray", MethodTypeDesc.of(vector, SPECIES, element.arrayType(), CD_int))
        .astore(local);
  }

  /// Writes `local = array[index], array[index], …`.
  void splat(int local, int array, Runnable index) {
    species();
    code.aload(array);
    index.run();
    code.arrayLoad(shape.float64() ? TypeKind.DOUBLE : TypeKind.FLOAT)
        .invokestatic(vector, "broadcast", MethodTypeDesc.of(vector, SPECIES, element))
        .astore(local);
  }

  /// Writes `local = ` the elements in native memory from an address.
  void loadNative(int local, Runnable address) {
    species();
    code.getstatic(MEMORY, "ALL", SEGMENT);
    address.run();
    order();
    code.invokestatic(
            vector,
            "fromMemorySegment",
            MethodTypeDesc.of(vector, SPECIES, SEGMENT, CD_long, ORDER))
        .astore(local);
  }

  /// Writes `sum = x * y + sum`.
  void multiplyAdd(int x, int y, int sum) {
    code.aload(x)
        .aload(y)
        .aload(sum)
        .invokevirtual(vector, "fma", MethodTypeDesc.of(vector, VECTOR, VECTOR))
        .astore(sum);
  }

  /// Writes `sum = sum + x`.
  void add(int sum, int x) {
    code.aload(sum)
        .aload(x)
        .invokevirtual(vector, "add", MethodTypeDesc.of(vector, VECTOR))
        .astore(sum);
  }

  /// Writes `array[index], array[index + 1], … = local`.
  void store(int local, int array, Runnable index) {
    code.aload(local).aload(array);
    index.run();
    code.invokevirtual(
        vector, "intoArray", MethodTypeDesc.of(CD_void, element.arrayType(), CD_int));
  }

  /// Writes `array[index] = ` the sum of the elements of a register.
  void storeSum(int local, int array, int index) {
    code.aload(array).loadConstant(index).aload(local);
    code.getstatic(OPERATORS, "ADD", ASSOCIATIVE)
        .invokevirtual(vector, "reduceLanes", MethodTypeDesc.of(element, ASSOCIATIVE))
        .arrayStore(shape.float64() ? TypeKind.DOUBLE : TypeKind.FLOAT);
  }

  /// Writes a register to native memory.
  void storeNative(int local, Runnable address) {
    code.aload(local).getstatic(MEMORY, "ALL", SEGMENT);
    address.run();
    order();
    code.invokevirtual(
        vector, "intoMemorySegment", MethodTypeDesc.of(CD_void, SEGMENT, CD_long, ORDER));
  }

  private void species() {
    code.getstatic(vector, "SPECIES_PREFERRED", SPECIES);
  }

  private void order() {
    code.invokestatic(ORDER, "nativeOrder", MethodTypeDesc.of(ORDER));
  }
}
