package fnp.dtype;

import java.util.Optional;

/// NumPy's classes of scalars, of which dtypes are kinds: `int32` is a `signedinteger`, which is an
/// `integer`, which is a `number`.
///
/// @numpy "Scalars", the hierarchy of type objects
public enum TypeClass {
  GENERIC("generic", Optional.empty()),
  NUMBER("number", Optional.of(GENERIC)),
  INTEGER("integer", Optional.of(NUMBER)),
  SIGNED_INTEGER("signedinteger", Optional.of(INTEGER)),
  UNSIGNED_INTEGER("unsignedinteger", Optional.of(INTEGER)),
  INEXACT("inexact", Optional.of(NUMBER)),
  FLOATING("floating", Optional.of(INEXACT)),
  COMPLEX_FLOATING("complexfloating", Optional.of(INEXACT)),
  FLEXIBLE("flexible", Optional.of(GENERIC)),
  CHARACTER("character", Optional.of(FLEXIBLE)),
  BOOL("bool", Optional.of(GENERIC)),
  DATETIME("datetime64", Optional.of(GENERIC)),
  TIMEDELTA("timedelta64", Optional.of(SIGNED_INTEGER)),
  OBJECT("object_", Optional.of(GENERIC)),
  BYTES("bytes_", Optional.of(CHARACTER)),
  STR("str_", Optional.of(CHARACTER)),
  VOID("void", Optional.of(FLEXIBLE));

  private final String label;
  private final Optional<TypeClass> above;

  TypeClass(String label, Optional<TypeClass> above) {
    this.label = label;
    this.above = above;
  }

  /// The class a name means, if there is one; a dtype such as `int32` is none.
  public static Optional<TypeClass> find(String name) {
    for (var each : values()) {
      if (each.label.equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /// The class that the scalars of a dtype are closest below.
  public static TypeClass of(DType dtype) {
    return switch (dtype.kind()) {
      case BOOLEAN -> BOOL;
      case SIGNED -> SIGNED_INTEGER;
      case UNSIGNED -> UNSIGNED_INTEGER;
      case FLOATING -> FLOATING;
      case COMPLEX -> COMPLEX_FLOATING;
      case TIMEDELTA -> TIMEDELTA;
      case DATETIME -> DATETIME;
      case BYTES -> BYTES;
      case TEXT -> STR;
      case VOID -> VOID;
      case OBJECT -> OBJECT;
      // Texts of any length are Python's own, below no class of NumPy.
      case STRING -> GENERIC;
    };
  }

  /// Whether this class is the other one or below it.
  public boolean isWithin(TypeClass other) {
    return this == other || above.filter(parent -> parent.isWithin(other)).isPresent();
  }

  /// Whether the scalars of one dtype are of the class of another, whatever unit, length and order
  /// of bytes they have.
  ///
  /// @numpy `numpy.issubdtype`
  public static boolean isSub(DType dtype, DType other) {
    if (dtype.kind() != other.kind()) {
      return false;
    }
    return !dtype.kind().isNumber() || dtype.number() == other.number();
  }

  /// Whether the scalars of a dtype are of a class.
  ///
  /// @numpy `numpy.issubdtype`
  public static boolean isSub(DType dtype, TypeClass other) {
    return dtype.kind() != Kind.STRING && of(dtype).isWithin(other);
  }

  /// Whether a dtype is of a kind the array API names: `bool`, `signed integer`, `unsigned
  /// integer`, `integral`, `real floating`, `complex floating`, `numeric`.
  ///
  /// @throws DTypeException if there is no such kind
  /// @numpy `numpy.isdtype`
  public static boolean isOfKind(DType dtype, String kind) {
    var own = dtype.kind();
    return switch (kind) {
      case "bool" -> own == Kind.BOOLEAN;
      case "signed integer" -> own == Kind.SIGNED;
      case "unsigned integer" -> own == Kind.UNSIGNED;
      case "integral" -> own.isInteger();
      case "real floating" -> own == Kind.FLOATING;
      case "complex floating" -> own == Kind.COMPLEX;
      case "numeric" -> own.isNumber();
      default ->
          throw new DTypeException(
              "kind argument is a string, but '%s' is not a known kind name; use bool, signed integer,"
                      .formatted(kind)
                  + " unsigned integer, integral, real floating, complex floating or numeric");
    };
  }

  /// NumPy's name.
  @Override
  public String toString() {
    return label;
  }
}
