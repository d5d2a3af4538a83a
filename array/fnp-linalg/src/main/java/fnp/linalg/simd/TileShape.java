package fnp.linalg.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;

/// How many rows and registers of columns the kernels hold in registers.
///
/// @param float64 float64, else float32
/// @param rows rows of a tile
/// @param vectors registers per row of a tile
/// @param lanes elements per register
record TileShape(boolean float64, int rows, int vectors, int lanes) {
  /// The shape for this machine.
  ///
  /// Two multipliers with a latency of four are busy with eight sums. In a round the JIT compiler
  /// may load every operand before it multiplies, and one sum that it spills halves the speed. With
  /// sixteen registers (AVX2) it spills none of 5 by 2 in float64 and of 4 by 2 in float32
  /// (measured in float64: 4 by 2 44, 5 by 2 47, 6 by 2 and 4 by 3 21 Gflop/s); thirty-two
  /// (AVX-512, NEON) hold 5 by 4 and all its operands.
  static TileShape ofMachine(boolean float64) {
    var species = float64 ? DoubleVector.SPECIES_PREFERRED : FloatVector.SPECIES_PREFERRED;
    if (species.vectorBitSize() == 256) {
      return new TileShape(float64, float64 ? 5 : 4, 2, species.length());
    }
    return new TileShape(float64, 5, 4, species.length());
  }

  int columns() {
    return vectors * lanes;
  }

  int itemsize() {
    return float64 ? 8 : 4;
  }
}
