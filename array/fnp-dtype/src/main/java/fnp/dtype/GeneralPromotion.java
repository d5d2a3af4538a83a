package fnp.dtype;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Optional;

/// Promotion where a [GeneralType] takes part.
///
/// @source NumPy 2.4, `dtypemeta.c`, `string_unicode_common_dtype`, `_internal.py`,
///   `_promote_fields`
final class GeneralPromotion {
  private GeneralPromotion() {}

  /// The dtype that holds both.
  ///
  /// @throws DTypeException if there is none
  static DType promote(DType left, DType right) {
    if (left instanceof ObjectType || right instanceof ObjectType) {
      return ObjectType.OBJECT;
    }
    if (left instanceof StructType first && right instanceof StructType second) {
      return fields(first, second);
    }
    var first = left instanceof StructType ? left : left.withOrder(ByteOrder.nativeOrder());
    var second = right instanceof StructType ? right : right.withOrder(ByteOrder.nativeOrder());
    if (!(first instanceof GeneralType) && !(second instanceof GeneralType)) {
      return PromotionTable.current().promote(first, second);
    }
    return texts(first, second).orElseThrow(() -> none(left, right));
  }

  private static Optional<DType> texts(DType left, DType right) {
    if (left instanceof SubArrayType first && right instanceof SubArrayType second) {
      return first.shape().equals(second.shape())
          ? Optional.of(
              SubArrayType.of(
                  PromotionTable.current().promote(first.base(), second.base()), first.shape()))
          : Optional.empty();
    }
    if (left.kind() == Kind.VOID || right.kind() == Kind.VOID) {
      return left == right ? Optional.of(left) : Optional.empty();
    }
    if (left instanceof StringType || right instanceof StringType) {
      return strings(left, right);
    }
    var length = Math.max(textLength(left), textLength(right));
    if (length == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return Optional.of(
        left instanceof TextType || right instanceof TextType
            ? TextType.of(length)
            : BytesType.of(length));
  }

  private static Optional<DType> strings(DType left, DType right) {
    if (left instanceof StringType first && right instanceof StringType second) {
      var missing = first.missing().isPresent() ? first.missing() : second.missing();
      if (second.missing().isPresent() && !missing.equals(second.missing())) {
        return Optional.empty();
      }
      var both = missing.map(StringType::withMissing).orElse(StringType.STRING);
      return Optional.of(both.coercing(first.coerces() && second.coerces()));
    }
    var string = left instanceof StringType ? left : right;
    return (string == left ? right : left) instanceof TextType
        ? Optional.of(string)
        : Optional.empty();
  }

  /// How many characters any value of the dtype fits as a text; the greatest int if nothing says.
  static int textLength(DType dtype) {
    return switch (dtype) {
      case BytesType type -> type.length();
      case TextType type -> type.length();
      case SwappedType type -> textLength(type.inOrder());
      case Primitive type ->
          switch (type) {
            case BOOL -> 5;
            case INT8 -> 4;
            case UINT8 -> 3;
            case INT16 -> 6;
            case UINT16 -> 5;
            case INT32 -> 11;
            case UINT32 -> 10;
            case INT64 -> 21;
            case UINT64 -> 20;
            case FLOAT16, FLOAT32, FLOAT64 -> 32;
            case COMPLEX64, COMPLEX128 -> 64;
          };
      case TimeType _, VoidType _, StructType _ -> Integer.MAX_VALUE;
      case SubArrayType _, ObjectType _, StringType _ -> Integer.MAX_VALUE;
    };
  }

  private static DType fields(StructType left, StructType right) {
    if (!left.names().equals(right.names())) {
      throw new DTypeException(
          "field names `%s` and `%s` mismatch; rename the fields of one"
              .formatted(PythonText.repr(left.names()), PythonText.repr(right.names())));
    }
    var fields = new ArrayList<Field>();
    for (int i = 0; i < left.fields().size(); i++) {
      var first = left.fields().get(i);
      var second = right.fields().get(i);
      if (!first.title().equals(second.title())) {
        throw new DTypeException(
            "field titles of field '%s' mismatch; give both the same".formatted(first.name()));
      }
      var type = PromotionTable.current().promote(first.dtype(), second.dtype());
      fields.add(new Field(first.name(), type, 0, first.title()));
    }
    var promoted = StructType.sequence(fields, left.isAligned() || right.isAligned());
    return promoted.equals(left) && left.isAligned() == promoted.isAligned() ? left : promoted;
  }

  private static DTypeException none(DType left, DType right) {
    return new DTypeException(
        "no dtype holds both %s and %s; convert one of them with astype".formatted(left, right));
  }
}
