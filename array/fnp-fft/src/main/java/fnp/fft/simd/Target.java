package fnp.fft.simd;

/// Writes operations on complex numbers as bytecode. Values are named by numbers that the target
/// hands out.
interface Target {
  /// Writes what does not change during a pass; `sign` is a local variable.
  void begin(int sign, Butterfly butterfly);

  /// The bytes of the complex numbers of one value.
  int bytes();

  /// Writes the load of a value from the address in a local variable.
  int load(int address);

  /// Writes the load of factors that are the same for the whole value.
  int loadFactor(int address);

  /// Writes the load of factors of their own for each number of a value.
  int loadFactors(int address);

  /// Writes the store of a value to the address in a local variable.
  void store(int value, int address);

  /// Writes the product with a factor, which is conjugated if the sign is negative.
  int multiply(int value, int factor);

  /// Writes the product with the sign.
  int signed(int value);

  /// Writes the half of a value if the sign is positive, else the value.
  int halved(int value);

  /// Writes the conjugates of the numbers of a value, in reverse order.
  int mirrored(int value);

  /// Writes an operation.
  ///
  /// @param values what the places of the operands are named
  int apply(Step step, int... values);
}
