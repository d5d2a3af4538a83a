package fnp.fft;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;

/// The step between the transform of `2 h` real numbers and that of `h` complex ones which lie in
/// the same memory; a template with one copy per dtype.
///
/// @source G. D. Bergland, Communications of the ACM 11 (1968)
final class RealSplit implements HalfLength {
  private static final boolean FLOAT64 =
      ClassCopy.constant(MethodHandles.lookup(), 0, Boolean.class);
  private static final long PART = FLOAT64 ? 8 : 4;
  private static final long ITEM = 2 * PART;

  @Override
  public void split(long z, long half, long roots) {
    var re = get(z);
    var im = get(z + PART);
    set(z, re + im, 0);
    set(z + half * ITEM, re - im, 0);
    for (long k = 1; 2 * k <= half; k++) {
      pair(z + k * ITEM, z + (half - k) * ITEM, roots + 16 * k);
    }
  }

  private static void pair(long low, long high, long root) {
    var wr = Memory.getDouble(root);
    var wi = Memory.getDouble(root + 8);
    double ar = get(low);
    double ai = get(low + PART);
    double br = get(high);
    double bi = get(high + PART);
    var evenReal = 0.5 * (ar + br);
    var evenImag = 0.5 * (ai - bi);
    var oddReal = 0.5 * (ai + bi);
    var oddImag = 0.5 * (br - ar);
    var turnedReal = Math.fma(wr, oddReal, -wi * oddImag);
    var turnedImag = Math.fma(wr, oddImag, wi * oddReal);
    set(low, evenReal + turnedReal, evenImag + turnedImag);
    set(high, evenReal - turnedReal, turnedImag - evenImag);
  }

  @Override
  public void join(long x, long z, long half, long roots) {
    var first = get(x);
    var last = get(x + half * ITEM);
    set(z, first + last, first - last);
    for (long k = 1; 2 * k <= half; k++) {
      joined(x + k * ITEM, x + (half - k) * ITEM, z - x, roots + 16 * k);
    }
  }

  private static void joined(long low, long high, long shift, long root) {
    var wr = Memory.getDouble(root);
    var wi = -Memory.getDouble(root + 8);
    double ar = get(low);
    double ai = get(low + PART);
    double br = get(high);
    double bi = get(high + PART);
    var evenReal = ar + br;
    var evenImag = ai - bi;
    var oddReal = ar - br;
    var oddImag = ai + bi;
    var turnedReal = -Math.fma(wr, oddImag, wi * oddReal);
    var turnedImag = Math.fma(wr, oddReal, -wi * oddImag);
    set(low + shift, evenReal + turnedReal, evenImag + turnedImag);
    set(high + shift, evenReal - turnedReal, turnedImag - evenImag);
  }

  private static double get(long at) {
    return FLOAT64 ? Memory.getDouble(at) : Memory.getFloat(at);
  }

  private static void set(long at, double re, double im) {
    Table.set(at, FLOAT64, re, im);
  }
}
