package fnp.dtype;

import java.util.Arrays;
import java.util.List;

/// Which dtype an operation on two dtypes computes in, for one release of NumPy.
///
/// Since NEP 50 only dtypes decide, never values: an int8 array plus the number 300 is an error and
/// not a wider array. Plain numbers are [WeakScalar]s.
///
/// @numpy `numpy.promote_types`, `numpy.result_type`
public final class PromotionTable {
  /// The rules of NumPy 2.0 to 2.4, one row per left operand, one column per right operand.
  public static final PromotionTable NUMPY_2_4 =
      parse(
          "2.4",
          """
            ? b h i l B H I L e f d F D
          ? ? b h i l B H I L e f d F D
          b b b h i l h i l d e f d F D
          h h h h i l h i l d f f d F D
          i i i i i l i i l d d d d D D
          l l l l l l l l l d d d d D D
          B B h h i l B H I L e f d F D
          H H i i i l H H I L f f d F D
          I I l l l l I I I L d d d D D
          L L d d d d L L L L d d d D D
          e e e f d d e f d d e f d F D
          f f f f d d f f d d f f d F D
          d d d d d d d d d d d d d D D
          F F F F D D F F D D F F D F D
          D D D D D D D D D D D D D D D
          """);

  private final String release;
  private final DType[][] pairs;

  private PromotionTable(String release, DType[][] pairs) {
    this.release = release;
    this.pairs = pairs;
  }

  /// The table that arrays use.
  public static PromotionTable current() {
    return NUMPY_2_4;
  }

  /// The NumPy release this table reproduces, such as `2.4`.
  public String release() {
    return release;
  }

  /// The smallest dtype both can be cast to without loss of kind.
  ///
  /// @throws DTypeException if there is none
  /// @numpy `numpy.promote_types`
  public DType promote(DType left, DType right) {
    if (left instanceof Primitive && right instanceof Primitive) {
      return pairs[left.ordinal()][right.ordinal()];
    }
    return left instanceof GeneralType || right instanceof GeneralType
        ? GeneralPromotion.promote(left, right)
        : TimePromotion.promote(left, right);
  }

  /// The dtype of an operation between an array and a plain number.
  ///
  /// The number takes the array's dtype if that can express its kind; otherwise the operation is
  /// done in the default dtype of the number (int64, float64 or complex128).
  ///
  /// @source NEP 50, table "Promotion of Python scalars"
  public DType promote(DType array, WeakScalar number) {
    if (array instanceof SwappedType swapped) {
      return promote(swapped.inOrder(), number);
    }
    if (array instanceof TimeType || array instanceof ObjectType) {
      return promote(array, number.standalone());
    }
    if (array instanceof GeneralType) {
      throw new DTypeException(
          "no dtype holds both %s and a plain number; convert one of them with astype"
              .formatted(array));
    }
    return switch (number) {
      case BOOL -> promote(array, DType.BOOL);
      case INT -> array.kind() == Kind.BOOLEAN ? DType.INT64 : array;
      case FLOAT -> array.kind().isInexact() ? array : DType.FLOAT64;
      case COMPLEX ->
          array.kind() == Kind.COMPLEX
              ? array
              : array.kind() == Kind.FLOATING ? promote(array, DType.COMPLEX64) : DType.COMPLEX128;
    };
  }

  /// The dtype of an operation on any number of arrays.
  ///
  /// @throws DTypeException if no dtype is given
  /// @numpy `numpy.result_type`
  public DType resultType(DType... arrays) {
    return resultType(Arrays.asList(arrays), List.of());
  }

  /// The dtype of an operation on any number of arrays and plain numbers.
  ///
  /// @throws DTypeException if both lists are empty
  /// @numpy `numpy.result_type`
  public DType resultType(List<DType> arrays, List<WeakScalar> numbers) {
    if (arrays.isEmpty() && numbers.isEmpty()) {
      throw new DTypeException("a result type needs at least one operand, and none was given");
    }
    var strongest = WeakScalar.BOOL;
    for (var number : numbers) {
      strongest = number.compareTo(strongest) > 0 ? number : strongest;
    }
    if (arrays.isEmpty()) {
      return strongest.standalone();
    }
    // Promotion is not associative: int8 with uint16 is int32, and that with float32 is float64,
    // but float32 holds either of them. So the highest kind goes first, as in NumPy.
    var result = highestKind(arrays);
    for (var array : arrays) {
      result = promote(result, array);
    }
    return numbers.isEmpty() ? result : promote(result, strongest);
  }

  private static DType highestKind(List<DType> arrays) {
    var highest = arrays.getFirst();
    for (var array : arrays) {
      highest = array.kind().compareTo(highest.kind()) > 0 ? array : highest;
    }
    return highest;
  }

  private static PromotionTable parse(String release, String text) {
    var types = Primitive.values();
    var lines = text.lines().toList();
    var pairs = new DType[types.length][types.length];
    for (int row = 0; row < types.length; row++) {
      var cells = lines.get(row + 1).trim().split(" ", -1);
      for (int column = 0; column < types.length; column++) {
        pairs[row][column] = DTypeNames.parse(cells[column + 1]);
      }
    }
    return new PromotionTable(release, pairs);
  }
}
