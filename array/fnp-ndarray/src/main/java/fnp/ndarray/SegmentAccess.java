package fnp.ndarray;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Access through the segment of all memory.
final class SegmentAccess implements MemoryAccess {
  private static final ByteOrder NATIVE = ByteOrder.nativeOrder();
  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(NATIVE);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(NATIVE);
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(NATIVE);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(NATIVE);
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(NATIVE);

  @Override
  public byte getByte(long address) {
    return Memory.ALL.get(BYTE, address);
  }

  @Override
  public short getShort(long address) {
    return Memory.ALL.get(SHORT, address);
  }

  @Override
  public int getInt(long address) {
    return Memory.ALL.get(INT, address);
  }

  @Override
  public long getLong(long address) {
    return Memory.ALL.get(LONG, address);
  }

  @Override
  public float getFloat(long address) {
    return Memory.ALL.get(FLOAT, address);
  }

  @Override
  public double getDouble(long address) {
    return Memory.ALL.get(DOUBLE, address);
  }

  @Override
  public void setByte(long address, byte value) {
    Memory.ALL.set(BYTE, address, value);
  }

  @Override
  public void setShort(long address, short value) {
    Memory.ALL.set(SHORT, address, value);
  }

  @Override
  public void setInt(long address, int value) {
    Memory.ALL.set(INT, address, value);
  }

  @Override
  public void setLong(long address, long value) {
    Memory.ALL.set(LONG, address, value);
  }

  @Override
  public void setFloat(long address, float value) {
    Memory.ALL.set(FLOAT, address, value);
  }

  @Override
  public void setDouble(long address, double value) {
    Memory.ALL.set(DOUBLE, address, value);
  }
}
