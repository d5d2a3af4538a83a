package fnp.ndarray;

import java.io.IOException;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Access by `sun.misc.Unsafe`, whose methods are single instructions to every compiler of the JVM.
/// A segment's are that only to the optimising one: until it has got to a loop, an element costs
/// some 300 ns through a segment and 20 this way (measured; 5000 and 250 when interpreted).
///
/// This class is a template: what runs is a hidden copy of it in which the name [Raw] has become
/// that of `Unsafe`. It is used only if the JVM was started with
/// `--sun-misc-unsafe-memory-access=allow`, since without that the JVM warns of it.
final class DirectAccess implements MemoryAccess {
  private static final String STAND_IN = "fnp/ndarray/Raw";
  private static final String UNSAFE = "sun/misc/Unsafe";
  private static final Raw MEMORY = memory();

  DirectAccess() {}

  /// The access, if this JVM allows it.
  static Optional<MemoryAccess> ofThisJvm() {
    if (!"allow".equals(System.getProperty("sun.misc.unsafe.memory.access"))) {
      return Optional.empty();
    }
    try {
      var unsafe = Class.forName(UNSAFE.replace('/', '.')).getDeclaredField("theUnsafe");
      unsafe.setAccessible(true);
      var lookup = MethodHandles.lookup();
      var copy = lookup.defineHiddenClassWithClassData(copyOfThis(), unsafe.get(null), true);
      var made = copy.findConstructor(copy.lookupClass(), MethodType.methodType(void.class));
      return Optional.of((MemoryAccess) made.invoke());
    } catch (Throwable _) {
      // A JVM without this class, or one that no longer opens it.
      return Optional.empty();
    }
  }

  /// Both names have the same length, so no other byte of the class file changes.
  private static byte[] copyOfThis() throws IOException {
    try (var stream = DirectAccess.class.getResourceAsStream("DirectAccess.class")) {
      if (stream == null) {
        throw new IOException("the class file of DirectAccess is not readable");
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
      return text.replace(STAND_IN, UNSAFE).getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static Raw memory() {
    try {
      return MethodHandles.classData(MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, Raw.class);
    } catch (IllegalAccessException cause) {
      throw new AssertionError("a class reads its constants with its own lookup", cause);
    }
  }

  @Override
  public byte getByte(long address) {
    return MEMORY.getByte(address);
  }

  @Override
  public short getShort(long address) {
    return MEMORY.getShort(address);
  }

  @Override
  public int getInt(long address) {
    return MEMORY.getInt(address);
  }

  @Override
  public long getLong(long address) {
    return MEMORY.getLong(address);
  }

  @Override
  public float getFloat(long address) {
    return MEMORY.getFloat(address);
  }

  @Override
  public double getDouble(long address) {
    return MEMORY.getDouble(address);
  }

  @Override
  public void setByte(long address, byte value) {
    MEMORY.putByte(address, value);
  }

  @Override
  public void setShort(long address, short value) {
    MEMORY.putShort(address, value);
  }

  @Override
  public void setInt(long address, int value) {
    MEMORY.putInt(address, value);
  }

  @Override
  public void setLong(long address, long value) {
    MEMORY.putLong(address, value);
  }

  @Override
  public void setFloat(long address, float value) {
    MEMORY.putFloat(address, value);
  }

  @Override
  public void setDouble(long address, double value) {
    MEMORY.putDouble(address, value);
  }
}
