package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.Element;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Vectors of any kind of lane at raw addresses.
///
/// Lanes are `Object` here, because one template serves all element types: its species is a
/// constant of each class copy, so the compiler knows the type all the same (measured: as fast as
/// templates written per type).
final class Lanes {
  private static final ByteOrder ORDER = ByteOrder.nativeOrder();
  private static final VectorSpecies<Long> PATTERN = LongVector.SPECIES_PREFERRED;
  private static final long BYTES = 0x0101010101010101L;
  private static final long SHORTS = 0x0001000100010001L;
  private static final long INTS = 0x0000000100000001L;

  /// How many times the body of a loop calls itself before it works.
  ///
  /// C2 inlines a method into itself once, so the innermost call is always one to a method compiled
  /// on its own. Inlined into a long caller, the vectors of a loop can become objects, and the loop
  /// ten times slower (measured).
  static final int APART = 2;

  private Lanes() {}

  /// The species of the widest vectors of an element code's lanes.
  static VectorSpecies<?> species(int code) {
    return switch (code) {
      case Element.FLOAT64 -> DoubleVector.SPECIES_PREFERRED;
      case Element.FLOAT32 -> FloatVector.SPECIES_PREFERRED;
      default ->
          switch (Element.size(code)) {
            case 1 -> ByteVector.SPECIES_PREFERRED;
            case 2 -> ShortVector.SPECIES_PREFERRED;
            case 4 -> IntVector.SPECIES_PREFERRED;
            default -> LongVector.SPECIES_PREFERRED;
          };
    };
  }

  /// The vector that lies at an address.
  static <E> Vector<E> at(VectorSpecies<E> species, long address) {
    return exact(species, species.fromMemorySegment(Memory.ALL, address, ORDER));
  }

  /// The same vector, of which the compiler now knows the class if it knows the species.
  ///
  /// Without that it goes by the classes it has seen where an operation is called. All element
  /// types share these places, so after a few of them vectors become objects (measured: the
  /// greatest of 10,000 elements takes 35 us instead of 2.4).
  @SuppressWarnings("unchecked")
  static <E> Vector<E> exact(VectorSpecies<E> species, Vector<?> vector) {
    return (Vector<E>) species.vectorType().cast(vector);
  }

  /// The element at an address, in all lanes.
  static <E> Vector<E> all(VectorSpecies<E> species, long address) {
    return filled(
        species,
        switch (species.elementSize()) {
          case 8 -> Memory.getByte(address);
          case 16 -> Memory.getShort(address);
          case 32 -> Memory.getInt(address);
          default -> Memory.getLong(address);
        });
  }

  /// The lowest bits of a number in all lanes.
  static <E> Vector<E> filled(VectorSpecies<E> species, long bits) {
    var pattern =
        switch (species.elementSize()) {
          case 8 -> (bits & 0xffL) * BYTES;
          case 16 -> (bits & 0xffffL) * SHORTS;
          case 32 -> (bits & 0xffff_ffffL) * INTS;
          default -> bits;
        };
    return exact(species, LongVector.broadcast(PATTERN, pattern).reinterpretShape(species, 0));
  }

  /// Writes a vector.
  static void put(Vector<?> vector, long address) {
    vector.intoMemorySegment(Memory.ALL, address, ORDER);
  }

  /// Writes a mask as bytes 0 and 1, one a lane.
  static void putTruth(VectorMask<?> mask, long address) {
    if (mask.vectorSpecies().elementSize() == 8) {
      put(mask.toVector().lanewise(VectorOperators.AND, 1), address);
      return;
    }
    var bits = mask.toLong();
    switch (mask.length()) {
      case 2 -> Memory.setShort(address, (short) Long.expand(bits, BYTES));
      case 4 -> Memory.setInt(address, (int) Long.expand(bits, BYTES));
      case 8 -> Memory.setLong(address, Long.expand(bits, BYTES));
      default -> {
        for (int lane = 0; lane < mask.length(); lane += 8) {
          Memory.setLong(address + lane, Long.expand(bits >>> lane & 0xff, BYTES));
        }
      }
    }
  }
}
