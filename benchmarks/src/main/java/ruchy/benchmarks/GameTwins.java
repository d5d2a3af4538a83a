package ruchy.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The kernels of the Computer Language Benchmarks Game in plain Java, as [LanguageVersusJava]
/// compares them: the algorithms of the programs in the language, on one thread, without a library.
final class GameTwins {
  private static final int MODULUS = 1_000_003;
  private static final byte[] BASES = "ACGTMRWSYKVHDBN".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PARTNERS = "TGCAKYWSRMBDHVN".getBytes(StandardCharsets.US_ASCII);

  private GameTwins() {}

  private static long next(long seed) {
    return (seed * 3877 + 29_573) % 139_968;
  }

  static double fannkuch(long size) {
    int n = (int) size;
    int[] permutation = new int[n];
    int[] flipped = new int[n];
    int[] count = new int[n];
    java.util.Arrays.setAll(permutation, i -> i);
    long most = 0;
    long checksum = 0;
    int r = n;
    for (long round = 0; ; round++) {
      for (; r != 1; r--) {
        count[r - 1] = r;
      }
      System.arraycopy(permutation, 0, flipped, 0, n);
      long flips = 0;
      for (int first = flipped[0]; first != 0; first = flipped[0]) {
        reverse(flipped, first);
        flips++;
      }
      most = Math.max(most, flips);
      checksum += round % 2 == 0 ? flips : -flips;
      for (; ; r++) {
        if (r == n) {
          return checksum * 1000 + most;
        }
        int head = permutation[0];
        for (int i = 0; i < r; i++) {
          permutation[i] = permutation[i + 1];
        }
        permutation[r] = head;
        if (--count[r] > 0) {
          break;
        }
      }
    }
  }

  private static void reverse(int[] values, int last) {
    for (int low = 0, high = last; low < high; low++, high--) {
      int held = values[low];
      values[low] = values[high];
      values[high] = held;
    }
  }

  private static double element(long i, long j) {
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
  }

  private static double[] times(double[] v) {
    double[] out = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      double sum = 0;
      for (int j = 0; j < v.length; j++) {
        sum += element(i, j) * v[j];
      }
      out[i] = sum;
    }
    return out;
  }

  private static double[] transposedTimes(double[] v) {
    double[] out = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      double sum = 0;
      for (int j = 0; j < v.length; j++) {
        sum += element(j, i) * v[j];
      }
      out[i] = sum;
    }
    return out;
  }

  static double spectral(long size) {
    double[] u = new double[(int) size];
    java.util.Arrays.fill(u, 1);
    double[] v = u;
    for (int round = 0; round < 10; round++) {
      v = transposedTimes(times(u));
      u = transposedTimes(times(v));
    }
    double uv = 0;
    double vv = 0;
    for (int i = 0; i < u.length; i++) {
      uv += u[i] * v[i];
      vv += v[i] * v[i];
    }
    return Math.sqrt(uv / vv);
  }

  private sealed interface Tree {}

  private enum Leaf implements Tree {
    LEAF
  }

  private record Node(Tree left, Tree right) implements Tree {}

  private static Tree grow(long depth) {
    return depth == 0 ? Leaf.LEAF : new Node(grow(depth - 1), grow(depth - 1));
  }

  private static long nodes(Tree tree) {
    return switch (tree) {
      case Leaf _ -> 1;
      case Node(Tree left, Tree right) -> 1 + nodes(left) + nodes(right);
    };
  }

  static double trees(long deepest) {
    Tree longLived = grow(deepest);
    long total = 0;
    for (long depth = 4; depth <= deepest; depth += 2) {
      long rounds = 1L << (deepest - depth + 4);
      for (long round = 0; round < rounds; round++) {
        total += nodes(grow(depth));
      }
    }
    return total + nodes(longLived);
  }

  static double fasta(long n) {
    char[] letters = "acgtBDHKMNRSVWY".toCharArray();
    double[] sums = new double[letters.length];
    double sum = 0;
    for (int k = 0; k < sums.length; k++) {
      sum += k == 0 || k == 3 ? 0.27 : k < 3 ? 0.12 : 0.02;
      sums[k] = sum;
    }
    long seed = 42;
    StringBuilder text = new StringBuilder();
    for (long i = 0; i < n; i++) {
      seed = next(seed);
      double r = seed / 139_968.0;
      int k = 0;
      while (k < 14 && sums[k] < r) {
        k++;
      }
      text.append(letters[k]);
      if (i % 60 == 59) {
        text.append('\n');
      }
    }
    long hash = 0;
    String all = text.toString();
    for (int i = 0; i < all.length(); i++) {
      hash = (hash * 31 + all.charAt(i)) % MODULUS;
    }
    return hash;
  }

  static double nucleotides(long n) {
    long seed = 42;
    StringBuilder dna = new StringBuilder();
    for (long i = 0; i < n; i++) {
      seed = next(seed);
      dna.append("acgt".charAt((int) (seed % 4)));
    }
    String text = dna.toString();
    long total = 0;
    for (int k : new int[] {1, 2, 3, 4, 6}) {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (int i = 0; i < n - k + 1; i++) {
        counts.merge(text.substring(i, i + k), 1L, Long::sum);
      }
      for (var entry : counts.entrySet()) {
        total = (total * 31 + entry.getKey().length() + entry.getValue()) % MODULUS;
      }
      total += counts.getOrDefault("ggtatt".substring(0, k), 0L);
    }
    return total;
  }

  static double complement(long size) {
    int n = (int) size;
    byte[] table = new byte[256];
    for (int i = 0; i < BASES.length; i++) {
      table[BASES[i]] = PARTNERS[i];
    }
    byte[] text = new byte[n];
    long seed = 42;
    for (int i = 0; i < n; i++) {
      seed = next(seed);
      text[i] = BASES[(int) (seed % 15)];
    }
    long hash = 0;
    for (int round = 0; round < 10; round++) {
      for (int low = 0, high = n - 1; low < high; low++, high--) {
        byte held = table[text[low]];
        text[low] = table[text[high]];
        text[high] = held;
      }
      hash = (hash * 31 + text[n / 3]) % MODULUS;
    }
    return hash;
  }
}
