package ruchy.benchmarks.session;

import java.util.HashMap;
import java.util.Map;

/// Three kernels that `%timeit` and JMH both measure.
public final class Kernels {
  private static final double[] NUMBERS = numbers();
  private static final String TEXT = "the cat and the dog and the bird ".repeat(20);

  private Kernels() {}

  private static double[] numbers() {
    double[] numbers = new double[10_000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Math.sin(i);
    }
    return numbers;
  }

  /// Arithmetic over an array of ten thousand numbers.
  public static double norm() {
    double sum = 0;
    for (double number : NUMBERS) {
      sum += number * number;
    }
    return Math.sqrt(sum);
  }

  /// Calls: about twenty thousand of them.
  public static long fib() {
    return fib(20);
  }

  private static long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }

  /// Memory: words counted in a map.
  public static int words() {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : TEXT.split(" ")) {
      counts.merge(word, 1, Integer::sum);
    }
    return counts.size();
  }
}
