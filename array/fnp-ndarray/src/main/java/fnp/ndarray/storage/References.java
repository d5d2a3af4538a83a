package fnp.ndarray.storage;

/// Owns the memory of one array whose elements hold references to Java objects, and the objects.
///
/// The garbage collector does not look into native memory, so each place of eight bytes there has a
/// place in a table here. What is overwritten is let go of at once.
public final class References extends Owner {
  private static final int UNIT = 8;

  private final Owner memory;
  private final Object[] table;

  /// A table for the memory of an owner from an address on; the places are empty.
  ///
  /// @throws OutOfArrayMemoryException if a Java array cannot hold so many references
  public References(Owner memory, long address, long bytes) {
    super(address, bytes);
    this.memory = memory;
    var places = (bytes + UNIT - 1) / UNIT;
    if (places > Integer.MAX_VALUE - UNIT) {
      throw new OutOfArrayMemoryException(bytes, 0, UNIT * (long) Integer.MAX_VALUE);
    }
    this.table = new Object[(int) places];
  }

  /// The object at an address, or another one if nothing was put there.
  public Object get(long address, Object otherwise) {
    var found = table[place(address)];
    return found == null ? otherwise : found;
  }

  /// Puts an object at an address.
  public void set(long address, Object object) {
    table[place(address)] = object;
  }

  /// Puts at an address what lies at one of another table, or nothing if nothing lies there.
  public void copy(References from, long source, long target) {
    table[place(target)] = from.table[from.place(source)];
  }

  private int place(long address) {
    // References lie at least eight bytes apart, aligned or not, so no two share a place.
    return (int) ((address - address()) / UNIT);
  }

  @Override
  public String toString() {
    return "references beside " + memory;
  }
}
