package fnp.fft.simd;

/// One operation on complex numbers; the operands are named by their place in the list of values.
sealed interface Step {
  /// `a + b`
  record Add(int a, int b) implements Step {}

  /// `a - b`
  record Subtract(int a, int b) implements Step {}

  /// `c a`
  record Scale(int a, double c) implements Step {}

  /// `c a + b`, rounded once
  record ScaleAdd(int a, double c, int b) implements Step {}

  /// `b - i c a` forward and `b + i c a` backward, rounded once
  record Turn(int a, double c, int b) implements Step {}
}
