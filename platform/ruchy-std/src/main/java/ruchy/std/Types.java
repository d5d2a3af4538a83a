package ruchy.std;

import fnp.io.NpzArchive;
import fnp.ndarray.NDArray;
import fnp.random.Generator;
import ruchy.frame.Frame;
import ruchy.frame.Groups;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.WhenBuilder;
import ruchy.frame.plot.Plot;
import ruchy.runtime.library.LibraryTypes;
import ruchy.runtime.library.LibraryTypes.Entry;

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
      name = "Generator",
      javaClass = Generator.class,
      documentation =
          "A source of random numbers with NumPy's streams: `np.random.default_rng(42)`."),
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
