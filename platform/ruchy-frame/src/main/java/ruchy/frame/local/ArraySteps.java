package ruchy.frame.local;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.Call;
import fnp.ufunc.UnaryUfunc;
import fnp.ufunc.error.ErrorAction;
import fnp.ufunc.error.ErrorState;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import ruchy.frame.column.Memory;

/// Functions of floats that the array engine computes, several at a time where the processor can.
final class ArraySteps {
  /// In a frame NaN and infinities are values, and no reason to warn.
  private static final ErrorState SILENT = ErrorState.usual().withAll(ErrorAction.IGNORE);

  private ArraySteps() {}

  static Step step(UnaryUfunc function, Slot from, Slot to) {
    var x = NDArray.zeros(DType.FLOAT64, Slot.ROWS);
    var z = NDArray.zeros(DType.FLOAT64, Slot.ROWS);
    var into = Call.plain().out(z);
    return (_, count) -> {
      to.nullsOf(from, count);
      MemorySegment.copy(
          from.doubles,
          0,
          Memory.ALL,
          ValueLayout.JAVA_DOUBLE_UNALIGNED,
          x.writeableAddress(),
          count);
      ErrorState.during(SILENT, () -> function.call(x, into));
      MemorySegment.copy(
          Memory.ALL, ValueLayout.JAVA_DOUBLE_UNALIGNED, z.address(), to.doubles, 0, count);
    };
  }
}
