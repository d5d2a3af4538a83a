package fnp.ndarray;

/// Stands for the JDK's `sun.misc.Unsafe` in the source of [DirectAccess], because the compiler
/// warns of that class wherever it is named; see there.
abstract class Raw {
  public abstract byte getByte(long address);

  public abstract short getShort(long address);

  public abstract int getInt(long address);

  public abstract long getLong(long address);

  public abstract float getFloat(long address);

  public abstract double getDouble(long address);

  public abstract void putByte(long address, byte value);

  public abstract void putShort(long address, short value);

  public abstract void putInt(long address, int value);

  public abstract void putLong(long address, long value);

  public abstract void putFloat(long address, float value);

  public abstract void putDouble(long address, double value);
}
