package fnp.fft;

import fnp.dtype.DType;
import fnp.fft.simd.Pass;
import fnp.fft.simd.Passes;
import fnp.fft.simd.Passes.Form;
import fnp.fft.simd.Stage;
import fnp.ndarray.Memory;
import fnp.ufunc.simd.Training;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The passes in use: a pass on the Vector API runs as scalar code until it is compiled.
final class Kernels {
  private static final Map<Form, Pass> KNOWN = new ConcurrentHashMap<>();

  /// The parts of the memory for training.
  private static final long TRAINING_BYTES = 5 * 1024;

  private Kernels() {}

  /// The pass of a form.
  static Pass of(Form form) {
    return KNOWN.computeIfAbsent(form, Kernels::make);
  }

  /// Multiplies `count` complex numbers by those of a table, or by their conjugates.
  static void multiply(DType type, long at, long table, long count, double sign) {
    var itemsize = type.itemsize();
    long done = 0;
    while (done < count) {
      var form = Passes.form(1, type == DType.COMPLEX128, true, count - done);
      var run = (count - done) * itemsize / form.bytes() * form.bytes();
      var stage = new Stage(table + done * itemsize, 1, itemsize, 0, run);
      of(form).run(stage, at + done * itemsize, at + done * itemsize, 0, sign);
      done += run / itemsize;
    }
  }

  /// Multiplies `count` complex numbers by a real one.
  static void scale(DType type, long at, long count, double factor) {
    if (factor == 1) {
      return;
    }
    var itemsize = type.itemsize();
    long done = 0;
    while (done < count) {
      var form = Passes.form(1, type == DType.COMPLEX128, false, count - done);
      var run = (count - done) * itemsize / form.bytes() * form.bytes();
      var first = at + done * itemsize;
      of(form).run(new Stage(0, 1, run, 0, run), first, first, 0, factor);
      done += run / itemsize;
    }
  }

  private static Pass make(Form form) {
    return form.bits() == 0 ? Passes.of(form) : new Trained(form);
  }

  /// Changes over to the vector code once.
  private static final class Trained implements Pass {
    private volatile Pass current;

    Trained(Form form) {
      var scalar = Passes.of(form.scalar());
      current = scalar;
      var vector = Passes.of(form);
      Training.start(
          memory -> train(form, vector, memory),
          memory -> train(form, scalar, memory),
          () -> false,
          (int) TRAINING_BYTES,
          () -> current = vector);
    }

    @Override
    public void run(Stage stage, long source, long target, long scratch, double sign) {
      current.run(stage, source, target, scratch, sign);
    }
  }

  /// A short run, on memory of 16 KB.
  private static void train(Form form, Pass vector, long memory) {
    var itemsize = form.float64() ? 16 : 8;
    var stride = form.across() ? itemsize : 2L * form.bytes();
    var groups = Math.max(1, TRAINING_BYTES / (Math.max(2, form.radix()) * stride));
    var end = form.across() ? groups * itemsize / form.bytes() * form.bytes() : stride;
    Memory.clear(memory, TRAINING_BYTES);
    vector.run(
        new Stage(
            memory + 2 * TRAINING_BYTES, groups, form.radix() == 0 ? 2 * end : stride, 0, end),
        memory,
        memory + TRAINING_BYTES,
        memory + 3 * TRAINING_BYTES,
        1);
  }
}
