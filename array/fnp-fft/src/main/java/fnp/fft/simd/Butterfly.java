package fnp.fft.simd;

import java.util.ArrayList;
import java.util.List;

/// The Fourier transform of a few numbers as a list of operations: the heart of a pass.
final class Butterfly {
  private final int radix;
  private final List<Step> steps = new ArrayList<>();
  private final int[] outputs;

  private Butterfly(int radix) {
    this.radix = radix;
    this.outputs = new int[radix];
  }

  /// Nothing for radix 0, else the transform of `radix` numbers: 1, 2, 4, 8 or an odd prime; radix
  /// 1 multiplies by the sign.
  static Butterfly of(int radix) {
    var butterfly = new Butterfly(radix);
    var inputs = new int[radix];
    for (int i = 0; i < radix; i++) {
      inputs[i] = i;
    }
    var results =
        switch (radix) {
          case 0, 1 -> inputs;
          case 2 -> butterfly.two(inputs);
          case 4 -> butterfly.four(inputs);
          case 8 -> butterfly.eight(inputs);
          default -> butterfly.odd(inputs);
        };
    System.arraycopy(results, 0, butterfly.outputs, 0, radix);
    return butterfly;
  }

  int radix() {
    return radix;
  }

  /// What is computed, in order; the values of the first `radix` places are the inputs.
  List<Step> steps() {
    return steps;
  }

  /// The place of a result.
  int output(int k) {
    return outputs[k];
  }

  private int add(Step step) {
    steps.add(step);
    return radix + steps.size() - 1;
  }

  private int[] two(int... x) {
    return new int[] {add(new Step.Add(x[0], x[1])), add(new Step.Subtract(x[0], x[1]))};
  }

  private int[] four(int... x) {
    var even = two(x[0], x[2]);
    var odd = two(x[1], x[3]);
    var ends = two(even[0], odd[0]);
    return new int[] {
      ends[0],
      add(new Step.Turn(odd[1], 1, even[1])),
      ends[1],
      add(new Step.Turn(odd[1], -1, even[1]))
    };
  }

  private int[] eight(int... x) {
    var half = Math.sqrt(0.5);
    var even = four(x[0], x[2], x[4], x[6]);
    var odd = four(x[1], x[3], x[5], x[7]);
    var ends = two(even[0], odd[0]);
    var first = add(new Step.Turn(odd[1], 1, odd[1]));
    var third = add(new Step.Turn(odd[3], -1, odd[3]));
    return new int[] {
      ends[0],
      add(new Step.ScaleAdd(first, half, even[1])),
      add(new Step.Turn(odd[2], 1, even[2])),
      add(new Step.ScaleAdd(third, -half, even[3])),
      ends[1],
      add(new Step.ScaleAdd(first, -half, even[1])),
      add(new Step.Turn(odd[2], -1, even[2])),
      add(new Step.ScaleAdd(third, half, even[3]))
    };
  }

  /// Sums and differences of the inputs that lie opposite each other leave real factors only.
  private int[] odd(int... x) {
    var half = radix / 2;
    var sums = new int[half];
    var differences = new int[half];
    for (int j = 0; j < half; j++) {
      sums[j] = add(new Step.Add(x[j + 1], x[radix - 1 - j]));
      differences[j] = add(new Step.Subtract(x[j + 1], x[radix - 1 - j]));
    }
    var results = new int[radix];
    results[0] = x[0];
    for (var sum : sums) {
      results[0] = add(new Step.Add(results[0], sum));
    }
    for (int k = 1; k <= half; k++) {
      var real = x[0];
      for (int j = 0; j < half; j++) {
        real = add(new Step.ScaleAdd(sums[j], factor(k, j).cos(), real));
      }
      var turned = add(new Step.Scale(differences[0], factor(k, 0).sin()));
      for (int j = 1; j < half; j++) {
        turned = add(new Step.ScaleAdd(differences[j], factor(k, j).sin(), turned));
      }
      results[k] = add(new Step.Turn(turned, 1, real));
      results[radix - k] = add(new Step.Turn(turned, -1, real));
    }
    return results;
  }

  private Angle factor(int k, int j) {
    return Angle.ofTurn((long) k * (j + 1) % radix, radix);
  }
}
