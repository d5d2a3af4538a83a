package fnp.ufunc.loop;

import fnp.dtype.TimeType;
import fnp.ndarray.Memory;
import fnp.ndarray.element.Elements;
import java.util.function.DoubleBinaryOperator;

/// Loops of spans of time with float64: results that are spans are cut to whole counts, and what is
/// not finite becomes "not a time".
public final class TimeWithDouble implements BinaryLoop {
  private static final BinaryLoop PRODUCT =
      new TimeWithDouble((x, y) -> x * y, Operand.SPAN, Operand.NUMBER, Operand.SPAN);
  private static final BinaryLoop PRODUCT_ON_THE_RIGHT =
      new TimeWithDouble((x, y) -> x * y, Operand.NUMBER, Operand.SPAN, Operand.SPAN);
  private static final BinaryLoop QUOTIENT =
      new TimeWithDouble((x, y) -> x / y, Operand.SPAN, Operand.NUMBER, Operand.SPAN);
  private static final BinaryLoop RATIO =
      new TimeWithDouble((x, y) -> x / y, Operand.SPAN, Operand.SPAN, Operand.NUMBER);

  /// How an element lies in memory.
  private enum Operand {
    SPAN {
      @Override
      double load(long address) {
        var count = Memory.getLong(address);
        return count == TimeType.NAT ? Double.NaN : count;
      }

      @Override
      void store(long address, double value) {
        Memory.setLong(address, Double.isFinite(value) ? Elements.toLong(value) : TimeType.NAT);
      }
    },
    NUMBER {
      @Override
      double load(long address) {
        return Memory.getDouble(address);
      }

      @Override
      void store(long address, double value) {
        Memory.setDouble(address, value);
      }
    };

    abstract double load(long address);

    abstract void store(long address, double value);
  }

  private final DoubleBinaryOperator function;
  private final Operand left;
  private final Operand right;
  private final Operand result;

  private TimeWithDouble(
      DoubleBinaryOperator function, Operand left, Operand right, Operand result) {
    this.function = function;
    this.left = left;
    this.right = right;
    this.result = result;
  }

  /// A span times a number.
  public static BinaryLoop product() {
    return PRODUCT;
  }

  /// A number times a span.
  public static BinaryLoop productOnTheRight() {
    return PRODUCT_ON_THE_RIGHT;
  }

  /// A span divided by a number.
  public static BinaryLoop quotient() {
    return QUOTIENT;
  }

  /// A span divided by a span, as a number.
  public static BinaryLoop ratio() {
    return RATIO;
  }

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    for (long i = 0; i < count; i++) {
      var a = left.load(x + i * xStride);
      var b = right.load(y + i * yStride);
      result.store(z + i * zStride, function.applyAsDouble(a, b));
    }
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    throw new AssertionError("spans with numbers do not reduce");
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    throw new AssertionError("spans with numbers do not scan");
  }
}
