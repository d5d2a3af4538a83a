package ruchy.jvm;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/// The names of the runtime's classes, as emitted code refers to them.
final class Rt {
  static final ClassDesc LIST = of("RuchyList");
  static final ClassDesc LONG_LIST = of("LongList");
  static final ClassDesc DOUBLE_LIST = of("DoubleList");
  static final ClassDesc BOOLEAN_LIST = of("BooleanList");
  static final ClassDesc OBJECT_LIST = of("ObjectList");
  static final ClassDesc MAP = ClassDesc.of("java.util.Map");
  static final ClassDesc LINKED_MAP = ClassDesc.of("java.util.LinkedHashMap");
  static final ClassDesc SET = ClassDesc.of("java.util.Set");
  static final ClassDesc LINKED_SET = ClassDesc.of("java.util.LinkedHashSet");
  static final ClassDesc TUPLE = of("Tuple");
  static final ClassDesc TUPLES = of("tuple.Tuples");
  static final ClassDesc OPTION = of("Option");
  static final ClassDesc SOME = ClassDesc.of("ruchy.runtime", "Option$Some");
  static final ClassDesc NONE = ClassDesc.of("ruchy.runtime", "Option$None");
  static final ClassDesc RESULT = of("Result");
  static final ClassDesc OK = ClassDesc.of("ruchy.runtime", "Result$Ok");
  static final ClassDesc ERR = ClassDesc.of("ruchy.runtime", "Result$Err");
  static final ClassDesc RANGE = of("Range");
  static final ClassDesc CHAR = of("Char");
  static final ClassDesc UNSIGNED = of("Unsigned");
  static final ClassDesc UNIT = of("Unit");
  static final ClassDesc DURATION = ClassDesc.of("java.time.Duration");
  static final ClassDesc STRUCT = of("StructValue");
  static final ClassDesc CLASS_OBJECT = of("declared.ClassObject");
  static final ClassDesc ENUM = of("EnumValue");
  static final ClassDesc FUNCTION = of("FunctionValue");
  static final ClassDesc ERROR = of("RuchyError");
  static final ClassDesc ARITHMETIC = of("Arithmetic");
  static final ClassDesc WIDTH = of("Width");
  static final ClassDesc EQUALITY = of("Equality");
  static final ClassDesc ORDERING = of("Ordering");
  static final ClassDesc SORTED = of("Sorted");
  static final ClassDesc DISPLAY = of("Display");
  static final ClassDesc TEXT = of("Text");
  static final ClassDesc DYNAMIC = of("dynamic.Dynamic");
  static final ClassDesc CALL_SITE = of("dynamic.CallSite");
  static final ClassDesc TYPE_TEST = of("dynamic.TypeTest");
  static final ClassDesc POLL = of("Poll");
  static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
  static final ClassDesc CELL_BODY = ClassDesc.of("ruchy.jvm.CellBody");
  static final ClassDesc LINKAGE = ClassDesc.of("ruchy.jvm.Linkage");

  static final MethodTypeDesc TO_VOID = MethodTypeDesc.of(ConstantDescs.CD_void);
  static final MethodTypeDesc TO_INT = MethodTypeDesc.of(ConstantDescs.CD_int);
  static final MethodTypeDesc TO_OBJECT = MethodTypeDesc.of(ConstantDescs.CD_Object);

  static final DirectMethodHandleDesc POLL_BOOTSTRAP =
      ConstantDescs.ofCallsiteBootstrap(POLL, "bootstrap", ConstantDescs.CD_CallSite);
  static final DirectMethodHandleDesc FUNCTION_BOOTSTRAP =
      ConstantDescs.ofCallsiteBootstrap(
          LINKAGE, "function", ConstantDescs.CD_CallSite, ConstantDescs.CD_int);
  static final DirectMethodHandleDesc OWN_BOOTSTRAP =
      ConstantDescs.ofCallsiteBootstrap(
          LINKAGE, "own", ConstantDescs.CD_CallSite, ConstantDescs.CD_int);
  static final DirectMethodHandleDesc CONSTANT_BOOTSTRAP =
      ConstantDescs.ofConstantBootstrap(
          LINKAGE, "constant", ConstantDescs.CD_Object, ConstantDescs.CD_int);

  private Rt() {}

  static ClassDesc of(String name) {
    return ClassDesc.of("ruchy.runtime." + name);
  }

  /// The class of tuples of a number of elements.
  static ClassDesc tuple(int arity) {
    return arity < 2 || arity > 8 ? of("tuple.TupleN") : of("tuple.Tuple" + arity);
  }

  /// The shared variable for a carrier.
  static ClassDesc ref(Carrier carrier) {
    return switch (carrier.kind()) {
      case BOOLEAN -> of("ref.BooleanRef");
      case INT, BYTE, SHORT, CHAR -> of("ref.IntRef");
      case LONG -> of("ref.LongRef");
      case FLOAT -> of("ref.FloatRef");
      case DOUBLE -> of("ref.DoubleRef");
      case REFERENCE, VOID -> of("ref.ObjectRef");
    };
  }
}
