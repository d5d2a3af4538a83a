package fnp.fft.simd;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// The registers that a pass is written for.
///
/// @param float64 float64, else float32
/// @param bits the length of a register: 128, 256 or 512
record LaneShape(boolean float64, int bits) {
  /// The places of the constants of a pass.
  static final int ALTERNATING = 0;

  static final int SWAPPED = 1;
  static final int REALS = 2;
  static final int IMAGS = 3;
  static final int MIRRORED = 4;
  static final int CONJUGATE = 5;

  /// The longest registers of this machine.
  static int bitsMax(boolean float64) {
    return Math.min(512, species(float64).vectorBitSize());
  }

  private static VectorSpecies<?> species(boolean float64) {
    return float64 ? DoubleVector.SPECIES_PREFERRED : FloatVector.SPECIES_PREFERRED;
  }

  /// Whether two float64 lanes have to be exchanged as pairs of float32 lanes: machines exchange
  /// four lanes or more.
  boolean pairsAsFloats() {
    return float64 && bits == 128;
  }

  /// Complex numbers per register.
  int count() {
    return bits / (float64 ? 128 : 64);
  }

  /// What the written class loads as constants.
  List<Object> constants() {
    var lanes = species(pairsAsFloats() ? false : float64).withShape(VectorShape.forBitSize(bits));
    var unit = pairsAsFloats() ? 2 : 1;
    return List.of(
        alternating(-1),
        VectorShuffle.fromOp(lanes, i -> i ^ unit),
        VectorShuffle.fromOp(lanes, i -> i & ~unit),
        VectorShuffle.fromOp(lanes, i -> i | unit),
        VectorShuffle.fromOp(
            lanes, i -> (count() - 1 - i / (2 * unit)) * 2 * unit + i % (2 * unit)),
        alternating(1));
  }

  /// @param first the even lanes; the odd ones are its negative
  private Vector<?> alternating(double first) {
    var species = species(float64).withShape(VectorShape.forBitSize(bits));
    var values = new double[species.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2 == 0 ? first : -first;
    }
    if (float64) {
      return DoubleVector.fromArray(
          DoubleVector.SPECIES_PREFERRED.withShape(species.vectorShape()).check(double.class),
          values,
          0);
    }
    var floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return FloatVector.fromArray(
        FloatVector.SPECIES_PREFERRED.withShape(species.vectorShape()).check(float.class),
        floats,
        0);
  }
}
