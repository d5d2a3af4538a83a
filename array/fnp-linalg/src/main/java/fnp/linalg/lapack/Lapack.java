package fnp.linalg.lapack;

/// The routines of LAPACK that linear algebra needs, for float64 and complex128.
///
/// Operands are overwritten. A result that is not 0 is LAPACK's `info`: the matrix is singular, not
/// positive definite, or an iteration did not converge.
///
/// @source LAPACK Users' Guide, 3rd edition, chapter 2
public interface Lapack {
  /// A short name for logs and tests.
  String name();

  /// Solves `a x = b` by elimination; `b` becomes `x`. Positive if `a` is singular.
  ///
  /// @source `dgesv`
  int solve(Columns a, Columns b);

  /// Factorises `a = p l u`; `pivots` gets an int32 for each column, the row that was exchanged
  /// with it, counted from 1. Positive if `u` is singular.
  ///
  /// @source `dgetrf`
  int factorise(Columns a, long pivots);

  /// Factorises a Hermitian matrix, of which one triangle is read and replaced. Positive if the
  /// matrix is not positive definite.
  ///
  /// @source `dpotrf`
  int cholesky(Columns a, boolean upper);

  /// Factorises `a = q r`: the triangle on and above the diagonal, below it the reflections, whose
  /// `min(m, n)` scales go to `tau`.
  ///
  /// @source `dgeqrf`
  int qr(Columns a, long tau);

  /// Makes columns of the orthonormal factor from the first `count` columns of [#qr].
  ///
  /// @source `dorgqr`, `zungqr`
  int orthonormal(Columns q, int count, long tau);

  /// Decomposes `a = u s vh`. The forms of `u` and `vh` say what is wanted: no columns in `u` mean
  /// only values, as many as rows a whole basis.
  ///
  /// @source `dgesdd`
  int svd(Columns a, long values, Columns u, Columns vh);

  /// Eigenvalues, ascending, of a Hermitian matrix of which one triangle is read; `a` becomes the
  /// eigenvectors if these are wanted.
  ///
  /// @source `dsyevd`, `zheevd`
  int hermitian(Columns a, boolean upper, boolean vectors, long values);

  /// Eigenvalues of a square matrix, as complex numbers; `vectors`, which is complex, gets the
  /// eigenvectors unless it has no columns.
  ///
  /// @source `dgeev`
  int eigen(Columns a, long values, Columns vectors);

  /// Minimises `‖b - a x‖`; `b` has `max(m, n)` rows and becomes `x`, below it what is left over.
  ///
  /// @param values gets the singular values
  /// @param limit gets, as an int32, the rank; before the call it holds the share of the largest
  ///   singular value, a float64, below which they count as zero
  /// @source `dgelsd`
  int leastSquares(Columns a, Columns b, long values, long limit);
}
