package fnp.dtype;

import java.util.Optional;

/// Text of any length; the texts are kept beside the native memory, by its owner. An object can
/// stand for missing texts.
///
/// @numpy `numpy.dtypes.StringDType`
public final class StringType extends GeneralType {
  /// Texts of which none is missing; other values are converted to text.
  public static final StringType STRING = new StringType(Optional.empty(), true);

  private static final int SIZE = 16;

  private final Optional<Object> missing;
  private final boolean coerce;

  private StringType(Optional<Object> missing, boolean coerce) {
    super(Kind.STRING, SIZE, Long.BYTES);
    this.missing = missing;
    this.coerce = coerce;
  }

  /// Texts of which some may be missing.
  ///
  /// @param missing what stands for a missing text: NaN, the empty `Optional` for Python's `None`,
  ///   or another object
  /// @numpy `numpy.dtypes.StringDType(na_object=…)`
  public static StringType withMissing(Object missing) {
    return new StringType(Optional.of(missing), true);
  }

  /// This dtype, with or without conversion of other values to text when they are assigned.
  ///
  /// @numpy the argument `coerce` of `numpy.dtypes.StringDType`
  public StringType coercing(boolean wanted) {
    return wanted == coerce ? this : new StringType(missing, wanted);
  }

  /// What stands for a missing text, if texts may be missing.
  public Optional<Object> missing() {
    return missing;
  }

  /// Whether values that are no text are converted when they are assigned.
  public boolean coerces() {
    return coerce;
  }

  @Override
  public boolean hasObject() {
    return true;
  }

  @Override
  public String protocol() {
    var na = missing.map(value -> "na_object=" + (value instanceof Double ? "nan" : naText(value)));
    if (coerce) {
      return "StringDType(" + na.orElse("") + ")";
    }
    return "StringDType(" + na.map(text -> text + ", ").orElse("") + "coerce=False)";
  }

  private static String naText(Object value) {
    return value instanceof Optional<?> ? "None" : PythonText.repr(value);
  }

  @Override
  public String repr() {
    return protocol();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StringType type
        && coerce == type.coerce
        && missing.equals(type.missing);
  }

  @Override
  public int hashCode() {
    return missing.hashCode() + (coerce ? 1 : 0);
  }
}
