package fnp.ufunc.simd;

import fnp.ufunc.loop.Element;
import java.util.Optional;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorOperators.Conversion;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/// A conversion of lanes that gives the bits of the scalar cast; both species have as many lanes.
///
/// Floats to short or unsigned integers are not here.
///
/// @param in the lanes to convert
/// @param out what they become
/// @param function the conversion
record LaneCast(VectorSpecies<?> in, VectorSpecies<?> out, LaneFunction function) {
  /// The bits of 2⁵², 2⁸⁴ + 2⁶³ and 2⁸⁴ + 2⁶³ + 2⁵²: or-ed or xor-ed with one half of an integer
  /// they make a float that holds it exactly, so that only the last addition rounds.
  private static final long LOW = 0x4330000000000000L;

  private static final long HIGH = 0x4530000080000000L;
  private static final double BOTH = Double.longBitsToDouble(0x4530000080100000L);

  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

  /// The conversion between two element codes, if vectors do it.
  static Optional<LaneCast> of(int from, int to) {
    if (from == Element.INT64 && to == Element.FLOAT64) {
      var out = Lanes.species(to);
      return Optional.of(new LaneCast(Lanes.species(from), out, LaneCast::longsToDoubles));
    }
    if (from == Element.FLOAT64 && to == Element.INT64) {
      var out = untyped(Lanes.species(to));
      return Optional.of(new LaneCast(Lanes.species(from), out, x -> Truncation.toLongs(x, out)));
    }
    if (to == Element.INT32 && (from == Element.FLOAT64 || from == Element.FLOAT32)) {
      return toInts(from);
    }
    if (Element.isFloat(to) && !Element.isFloat(from) && Element.size(from) <= Element.size(to)) {
      return throughInts(from, to);
    }
    return conversion(from, to).flatMap(conversion -> of(from, to, conversion));
  }

  private static Optional<LaneCast> toInts(int from) {
    var in = Lanes.species(from);
    var conversion = from == Element.FLOAT64 ? VectorOperators.D2I : VectorOperators.F2I;
    return species(Element.INT32, in.length())
        .map(found -> {
          var out = untyped(found);
          var convert = convert(conversion, out);
          LaneFunction function =
              x -> Truncation.fitsInts(x) ? convert.apply(x) : Truncation.toInts(x, out);
          return new LaneCast(in, out, function);
        });
  }

  @SuppressWarnings("unchecked")
  private static VectorSpecies<Object> untyped(VectorSpecies<?> species) {
    return (VectorSpecies<Object>) species;
  }

  /// Short integers become floats as int32, which holds them exactly.
  private static Optional<LaneCast> throughInts(int from, int to) {
    var lanes = Math.min(Lanes.species(Element.INT32).length(), Lanes.species(to).length());
    var in = species(from, lanes);
    var middle = species(Element.INT32, lanes);
    var out = species(to, lanes);
    var signed = from != Element.UINT32 && from != Element.UINT64 && from != Element.INT64;
    if (!signed || in.isEmpty() || middle.isEmpty() || out.isEmpty()) {
      return Optional.empty();
    }
    var last =
        convert(to == Element.FLOAT64 ? VectorOperators.I2D : VectorOperators.I2F, out.get());
    if (from == Element.INT32) {
      return Optional.of(new LaneCast(in.get(), out.get(), last));
    }
    return conversion(from, Element.INT32)
        .map(conversion -> {
          var first = truths(from, convert(conversion, middle.get()));
          LaneFunction both = x -> last.apply(first.apply(x));
          return new LaneCast(in.get(), out.get(), both);
        });
  }

  private static Optional<LaneCast> of(int from, int to, Conversion<?, ?> conversion) {
    var lanes = Math.min(Lanes.species(from).length(), Lanes.species(to).length());
    var in = species(from, lanes);
    var out = species(to, lanes);
    return in.isPresent() && out.isPresent()
        ? Optional.of(
            new LaneCast(in.get(), out.get(), truths(from, convert(conversion, out.get()))))
        : Optional.empty();
  }

  /// Bytes other than 0 and 1 may come from views; as booleans they are true.
  private static LaneFunction truths(int from, LaneFunction function) {
    if (from != Element.BOOL) {
      return function;
    }
    return x -> {
      var numbers = function.apply(x);
      return numbers.lanewise(VectorOperators.MIN, numbers.broadcast(1));
    };
  }

  /// Vectors of so many lanes, if the machine has them.
  private static Optional<VectorSpecies<?>> species(int code, int lanes) {
    var bits = lanes * Element.size(code) * 8;
    return bits < VectorShape.S_64_BIT.vectorBitSize()
        ? Optional.empty()
        : Optional.of(Lanes.species(code).withShape(VectorShape.forBitSize(bits)));
  }

  private static Optional<Conversion<?, ?>> conversion(int from, int to) {
    return Optional.ofNullable(
        switch (from) {
          case Element.FLOAT32 -> to == Element.FLOAT64 ? VectorOperators.F2D : null;
          case Element.FLOAT64 -> to == Element.FLOAT32 ? VectorOperators.D2F : null;
          case Element.INT32 -> isLong(to) ? VectorOperators.I2L : fromInts(to);
          case Element.UINT32 -> isLong(to) ? VectorOperators.ZERO_EXTEND_I2L : fromInts(to);
          case Element.INT64, Element.UINT64 -> isInt(to) ? VectorOperators.L2I : null;
          case Element.INT16 ->
              isLong(to) ? VectorOperators.S2L : isInt(to) ? VectorOperators.S2I : null;
          case Element.UINT16 ->
              isLong(to)
                  ? VectorOperators.ZERO_EXTEND_S2L
                  : isInt(to) ? VectorOperators.ZERO_EXTEND_S2I : null;
          case Element.INT8 -> isInt(to) ? VectorOperators.B2I : null;
          case Element.UINT8, Element.BOOL -> isInt(to) ? VectorOperators.ZERO_EXTEND_B2I : null;
          default -> null;
        });
  }

  /// To shorter integers, which wrap around.
  private static @Nullable Conversion<?, ?> fromInts(int to) {
    return switch (to) {
      case Element.INT16, Element.UINT16 -> VectorOperators.I2S;
      case Element.INT8, Element.UINT8 -> VectorOperators.I2B;
      default -> null;
    };
  }

  private static boolean isInt(int code) {
    return code == Element.INT32 || code == Element.UINT32;
  }

  private static boolean isLong(int code) {
    return code == Element.INT64 || code == Element.UINT64;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static LaneFunction convert(Conversion<?, ?> conversion, VectorSpecies<?> out) {
    return x ->
        Lanes.exact(
            (VectorSpecies) out,
            ((Vector) x).convertShape((Conversion) conversion, (VectorSpecies) out, 0));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Vector<Object> longsToDoubles(Vector<Object> lanes) {
    var x = (LongVector) (Vector) lanes;
    var low = doubles(x.and(0xffff_ffffL).or(LOW));
    var high = doubles(x.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, HIGH));
    return (Vector) high.sub(BOTH).add(low);
  }

  private static DoubleVector doubles(LongVector bits) {
    return (DoubleVector) (Vector<?>) Lanes.exact(DOUBLES, bits.reinterpretAsDoubles());
  }
}
