package ruchy.runtime;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import ruchy.runtime.list.F32List;

/// `==` on any two values: numbers by value, everything else by structure.
///
/// `NaN` equals nothing here; as a key of a map or set it equals itself.
public final class Equality {
  private Equality() {}

  /// Whether two boxed values are equal.
  public static boolean equal(Object left, Object right) {
    return switch (left) {
      case BigInteger big -> big.equals(right);
      case Number number -> numbers(number, right);
      case Unsigned unsigned -> numbers(unsigned, right);
      case RuchyList list -> right instanceof RuchyList other && lists(list, other);
      case Tuple tuple -> right instanceof Tuple other && tuples(tuple, other);
      case DeclaredValue declared -> declared.isEqual(right);
      case Option.Some<?> some ->
          right instanceof Option.Some<?> other && equal(some.value(), other.value());
      case Result.Ok<?, ?> ok ->
          right instanceof Result.Ok<?, ?> other && equal(ok.value(), other.value());
      case Result.Err<?, ?> err ->
          right instanceof Result.Err<?, ?> other && equal(err.error(), other.error());
      case Map<?, ?> map -> right instanceof Map<?, ?> other && maps(map, other);
      case Set<?> set -> right instanceof Set<?> other && set.equals(other);
      default -> left.equals(right);
    };
  }

  private static boolean numbers(Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return a.longValue() == b.longValue();
    }
    if (left instanceof Double a && right instanceof Double b) {
      return a.doubleValue() == b.doubleValue();
    }
    return Ordering.isNumber(right) && Ordering.numbersEqual(left, right);
  }

  private static boolean lists(RuchyList left, RuchyList right) {
    int size = left.size();
    if (size != right.size()) {
      return false;
    }
    boolean integers =
        left instanceof LongList || (left instanceof NarrowList && !(left instanceof F32List));
    if (integers && left.getClass() == right.getClass()) {
      return left.equals(right);
    }
    for (int i = 0; i < size; i++) {
      if (!equal(left.item(i), right.item(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean tuples(Tuple left, Tuple right) {
    if (left.arity() != right.arity()) {
      return false;
    }
    for (int i = 0; i < left.arity(); i++) {
      if (!equal(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether two values are of one type and their parts are equal, whatever the type itself says.
  public static boolean byStructure(DeclaredValue left, Object right) {
    return switch (left) {
      case StructValue struct -> right instanceof StructValue other && structs(struct, other);
      case EnumValue variant -> right instanceof EnumValue other && variants(variant, other);
      default -> left == right;
    };
  }

  /// Whether two structs are of one type and their fields are equal.
  public static boolean structs(StructValue left, StructValue right) {
    if (left.isShared()) {
      return left == right;
    }
    if (left.getClass() != right.getClass() || !left.typeName().equals(right.typeName())) {
      return false;
    }
    for (int i = 0; i < left.fieldNames().size(); i++) {
      if (!equal(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether two values of enums are of one type and variant and their fields are equal.
  public static boolean variants(EnumValue left, EnumValue right) {
    if (left.getClass() != right.getClass()
        || left.variant() != right.variant()
        || !left.typeName().equals(right.typeName())) {
      return false;
    }
    for (int i = 0; i < left.fieldNames().size(); i++) {
      if (!equal(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean maps(Map<?, ?> left, Map<?, ?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (Map.Entry<?, ?> entry : left.entrySet()) {
      Object other = right.get(entry.getKey());
      if (other == null || !equal(entry.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  /// A hash that agrees with [#byStructure]; for `hashCode` of compiled classes.
  public static int hash(DeclaredValue value) {
    int hash =
        (value instanceof EnumValue variant ? variant.variantName() : value.typeName()).hashCode();
    for (int i = 0; i < value.fieldNames().size(); i++) {
      hash = 31 * hash + value.get(i).hashCode();
    }
    return hash;
  }
}
