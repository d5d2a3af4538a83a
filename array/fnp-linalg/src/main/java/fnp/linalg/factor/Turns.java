package fnp.linalg.factor;

import java.util.Arrays;

/// What becomes of singular vectors while rotations find the singular values.
sealed interface Turns {
  /// `x[j], x[k] = c x[j] + s x[k], c x[k] - s x[j]`.
  void rotate(int j, int k, double cosine, double sine);

  /// Exchanges one and the next.
  void swap(int k);

  /// Changes the sign.
  void negate(int k);

  /// Nobody wants them.
  record Unwanted() implements Turns {
    @Override
    public void rotate(int j, int k, double cosine, double sine) {}

    @Override
    public void swap(int k) {}

    @Override
    public void negate(int k) {}
  }

  /// They are applied to vectors at once: to the real columns of a matrix, which is multiplied by
  /// the singular vectors from the right, or to the rows of one, which is multiplied by the
  /// transposed vectors from the left.
  final class Applied implements Turns {
    private final Vec[] vectors;

    Applied(Vec... vectors) {
      this.vectors = vectors;
    }

    @Override
    public void rotate(int j, int k, double cosine, double sine) {
      rotate(vectors[j].re, vectors[k].re, cosine, sine);
      rotate(vectors[j].im, vectors[k].im, cosine, sine);
    }

    private static void rotate(double[] x, double[] y, double cosine, double sine) {
      for (int i = 0; i < x.length; i++) {
        var t = cosine * x[i] + sine * y[i];
        y[i] = cosine * y[i] - sine * x[i];
        x[i] = t;
      }
    }

    @Override
    public void swap(int k) {
      var vector = vectors[k];
      vectors[k] = vectors[k + 1];
      vectors[k + 1] = vector;
    }

    @Override
    public void negate(int k) {
      vectors[k].scale(-1, 0, 0, vectors[k].re.length);
    }
  }

  /// They are written down, to be undone, last one first: that multiplies the rows of a matrix by
  /// the singular vectors from the left.
  final class Recorded implements Turns {
    private static final int NEGATE = -1;
    private static final int SWAP = -2;

    private int[] places = new int[1024];
    private double[] factors = new double[1024];
    private int count;

    @Override
    public void rotate(int j, int k, double cosine, double sine) {
      grow();
      places[2 * count] = j;
      places[2 * count + 1] = k;
      factors[2 * count] = cosine;
      factors[2 * count + 1] = sine;
      count++;
    }

    @Override
    public void swap(int k) {
      rotate(k, SWAP, 0, 0);
    }

    @Override
    public void negate(int k) {
      rotate(k, NEGATE, 0, 0);
    }

    private void grow() {
      if (2 * count + 2 > places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
        factors = Arrays.copyOf(factors, 2 * factors.length);
      }
    }

    /// Undoes all in rows.
    void undo(Vec... rows) {
      var turns = new Applied(rows);
      for (int i = count - 1; i >= 0; i--) {
        var j = places[2 * i];
        switch (places[2 * i + 1]) {
          case NEGATE -> turns.negate(j);
          case SWAP -> turns.swap(j);
          default -> turns.rotate(j, places[2 * i + 1], factors[2 * i], -factors[2 * i + 1]);
        }
      }
    }
  }
}
