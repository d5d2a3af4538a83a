package fnp.ndarray;

/// Reads and writes of single elements at raw addresses, which need not be aligned.
///
/// There are two: [SegmentAccess], which works everywhere, and [DirectAccess], which is some ten to
/// thirty times faster until the optimising compiler has got to a loop.
interface MemoryAccess {
  byte getByte(long address);

  short getShort(long address);

  int getInt(long address);

  long getLong(long address);

  float getFloat(long address);

  double getDouble(long address);

  void setByte(long address, byte value);

  void setShort(long address, short value);

  void setInt(long address, int value);

  void setLong(long address, long value);

  void setFloat(long address, float value);

  void setDouble(long address, double value);
}
