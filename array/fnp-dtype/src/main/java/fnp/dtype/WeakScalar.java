package fnp.dtype;

/// The kind of a plain number beside an array: it adapts to the array's dtype instead of imposing
/// one of its own.
///
/// @source NEP 50, "Promotion rules for Python scalars"
public enum WeakScalar {
  /// `true` or `false`; counts as dtype bool.
  BOOL(Primitive.BOOL),
  /// A whole number.
  INT(Primitive.INT64),
  /// A number with a fraction.
  FLOAT(Primitive.FLOAT64),
  /// A number with an imaginary part.
  COMPLEX(Primitive.COMPLEX128);

  private final Primitive standalone;

  WeakScalar(Primitive standalone) {
    this.standalone = standalone;
  }

  /// The dtype an array made of such a number alone has.
  public DType standalone() {
    return standalone;
  }
}
