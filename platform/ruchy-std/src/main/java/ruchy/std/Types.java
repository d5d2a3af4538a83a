package ruchy.std;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.FloatLimits;
import fnp.dtype.IntegerLimits;
import fnp.dtype.TimeValue;
import fnp.io.NpzArchive;
import fnp.linalg.EigenSystem;
import fnp.linalg.Factors;
import fnp.linalg.LogDeterminant;
import fnp.linalg.SingularValues;
import fnp.ndarray.NDArray;
import fnp.ndarray.iterate.Broadcast;
import fnp.ndarray.iterate.Flat;
import fnp.random.Generator;
import fnp.random.LegacyState;
import fnp.random.RandomState;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.BitGeneratorState;
import fnp.random.bits.SeedSequence;
import frankennumpy.calendar.BusinessCalendar;
import frankennumpy.ma.MaskedArray;
import frankennumpy.ma.MaskedPrintOption;
import frankennumpy.polynomial.Poly1d;
import frankennumpy.polynomial.PolynomialSeries;
import ruchy.frame.Frame;
import ruchy.frame.Groups;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.WhenBuilder;
import ruchy.frame.plot.Plot;
import ruchy.frame.spark.SparkCluster;
import ruchy.runtime.library.LibraryTypes;
import ruchy.runtime.library.LibraryTypes.Entry;
import ruchy.std.array.IndexExpression;

/// The types that the library adds to the language.
@LibraryTypes({
  @Entry(
      name = "Array",
      javaClass = NDArray.class,
      documentation =
          """
          An n-dimensional array of numbers or truth values, as in NumPy: `np.array([1.0, 2.0])`. Arithmetic
          is element by element and broadcasts; slices are views.\
          """),
  @Entry(
      name = "TimeValue",
      javaClass = TimeValue.class,
      documentation =
          "A single date or span of time of NumPy's: `np.datetime64(\"2026-02-28\")`, `np.timedelta64(2, \"D\")`."),
  @Entry(
      name = "ComplexNumber",
      javaClass = Complex.class,
      documentation = "A single complex number: `np.complex128(1, 2)`."),
  @Entry(
      name = "DType",
      javaClass = DType.class,
      documentation =
          "The type of an array's elements: `np.dtype(\"float32\")`, `a.dtype`. It equals its names."),
  @Entry(
      name = "MaskedArray",
      javaClass = MaskedArray.class,
      documentation =
          """
          An array some of whose elements are missing: `np.ma.array([1, 2, 3], mask=[false, true, false])`.
          What is masked takes no part in computations.\
          """),
  @Entry(
      name = "MaskedPrintOption",
      javaClass = MaskedPrintOption.class,
      documentation = "What is printed in place of masked elements: `np.ma.masked_print_option`."),
  @Entry(
      name = "Generator",
      javaClass = Generator.class,
      documentation =
          "A source of random numbers with NumPy's streams: `np.random.default_rng(42)`."),
  @Entry(
      name = "QRResult",
      javaClass = Factors.class,
      documentation = "What `np.linalg.qr` gives: `.Q` and `.R`, or `let (q, r) = ...`."),
  @Entry(
      name = "EigResult",
      javaClass = EigenSystem.class,
      documentation =
          "What `np.linalg.eig` and `eigh` give: `.eigenvalues` and `.eigenvectors`, or `let (w, v) = ...`."),
  @Entry(
      name = "SVDResult",
      javaClass = SingularValues.class,
      documentation =
          "What `np.linalg.svd` gives: `.U`, `.S` and `.Vh`, or `let (u, s, vh) = ...`."),
  @Entry(
      name = "SlogdetResult",
      javaClass = LogDeterminant.class,
      documentation =
          "What `np.linalg.slogdet` gives: `.sign` and `.logabsdet`, or `let (sign, log) = ...`."),
  @Entry(
      name = "RandomState",
      javaClass = RandomState.class,
      documentation =
          "NumPy's older source of random numbers, whose streams never change: `np.random.RandomState(1)`."),
  @Entry(
      name = "BitGenerator",
      javaClass = BitGenerator.class,
      documentation =
          "The source of random bits below a generator: `np.random.PCG64(1)`, `np.random.MT19937(1)`."),
  @Entry(
      name = "BitGeneratorState",
      javaClass = BitGeneratorState.class,
      documentation = "Where a source of random bits stands: `bits.state`, for `bits.set_state`."),
  @Entry(
      name = "RandomStateState",
      javaClass = LegacyState.class,
      documentation =
          "Where an older generator stands: `state.get_state()`, for `state.set_state`."),
  @Entry(
      name = "SeedSequence",
      javaClass = SeedSequence.class,
      documentation = "Seeds for many independent streams: `np.random.SeedSequence(1).spawn(4)`."),
  @Entry(
      name = "Polynomial",
      javaClass = PolynomialSeries.class,
      documentation =
          "A polynomial in one of six bases, with its domain: `np.polynomial.Chebyshev([1.0, 2.0])`."),
  @Entry(
      name = "Poly1d",
      javaClass = Poly1d.class,
      documentation = "A polynomial, the highest power first: `np.poly1d([1, 2, 3])`."),
  @Entry(
      name = "FInfo",
      javaClass = FloatLimits.class,
      documentation =
          "The limits of a type of real numbers: `np.finfo(\"float32\")`; `.eps`, `.max`, `.tiny`."),
  @Entry(
      name = "IInfo",
      javaClass = IntegerLimits.class,
      documentation = "The limits of a type of integers: `np.iinfo(\"int8\")`; `.min`, `.max`."),
  @Entry(
      name = "Broadcast",
      javaClass = Broadcast.class,
      documentation = "Arrays stretched to one shape: `np.broadcast(a, b)`."),
  @Entry(
      name = "IndexExpression",
      javaClass = IndexExpression.class,
      documentation = "What stands between brackets, as a value: `np.s_[1:3]`."),
  @Entry(
      name = "FlatIter",
      javaClass = Flat.class,
      documentation = "The elements of an array one after the other: `a.flat`."),
  @Entry(
      name = "BusDayCalendar",
      javaClass = BusinessCalendar.class,
      documentation =
          "Which days are business days: `np.busdaycalendar(holidays=[\"2011-07-01\"])`."),
  @Entry(
      name = "NpzFile",
      javaClass = NpzArchive.class,
      documentation =
          "An archive of arrays, read when they are asked for: `np.load_archive(\"f.npz\")[\"x\"]`."),
  @Entry(
      name = "DataFrame",
      javaClass = Frame.class,
      documentation =
          """
          A table of named, typed columns. Operations build a plan; it runs when the result is looked at or
          written, once.\
          """),
  @Entry(
      name = "Cluster",
      javaClass = SparkCluster.class,
      documentation =
          "A session on a Spark cluster, as `connect` gives it: frames made of it run there."),
  @Entry(
      name = "GroupBy",
      javaClass = Groups.class,
      documentation = "The rows of a frame by keys; `agg` makes one row of each group."),
  @Entry(
      name = "Series",
      javaClass = Series.class,
      documentation =
          "One column of a frame with its name. Without nulls it is an `Array` at no cost: `to_array()`."),
  @Entry(
      name = "Expr",
      javaClass = Expr.class,
      documentation =
          "An expression over the columns of whatever frame it is used in: `col(\"x\") * 2`."),
  @Entry(
      name = "When",
      javaClass = WhenBuilder.Condition.class,
      documentation = "A condition that waits for its value: `when(c).then(v)`."),
  @Entry(
      name = "Choice",
      javaClass = WhenBuilder.class,
      documentation = "A choice by conditions that `otherwise` completes."),
  @Entry(
      name = "Plot",
      javaClass = Plot.class,
      documentation =
          "A plot. The terminal shows it in characters; `save(\"plot.svg\")` and `.png` write it.")
})
final class Types {
  private Types() {}
}
