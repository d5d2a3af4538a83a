package fnp.dtype;

import java.nio.ByteOrder;
import java.util.Optional;

/// Which policy a cast needs where a [GeneralType] takes part.
///
/// @source NumPy 2.4, `convert_datatype.c`, `stringdtype/casts.cpp`
final class GeneralCasting {
  private GeneralCasting() {}

  /// The strictest policy that allows a cast; empty if none does.
  static Optional<Casting> least(DType from, DType to) {
    if (from instanceof StructType || to instanceof StructType) {
      return structs(from, to);
    }
    if (from instanceof SubArrayType || to instanceof SubArrayType) {
      return subArrays(from, to);
    }
    return Optional.of(single(from, to));
  }

  private static Casting single(DType from, DType to) {
    if (from instanceof ObjectType || to instanceof ObjectType) {
      return from == to ? Casting.NO : to instanceof ObjectType ? Casting.SAFE : Casting.UNSAFE;
    }
    if (from instanceof StringType || to instanceof StringType) {
      return strings(from, to);
    }
    return switch (to.kind()) {
      case VOID -> toVoid(from, to);
      case BYTES, TEXT -> toText(from, to);
      case BOOLEAN, UNSIGNED, SIGNED, FLOATING, COMPLEX, TIMEDELTA, DATETIME, OBJECT, STRING ->
          from.kind().isText() || from.kind() == Kind.VOID ? Casting.UNSAFE : numbers(from, to);
    };
  }

  /// Numbers and times of different orders.
  private static Casting numbers(DType from, DType to) {
    var first = from.withOrder(ByteOrder.nativeOrder());
    var second = to.withOrder(ByteOrder.nativeOrder());
    if (first == second) {
      return from == to ? Casting.NO : Casting.EQUIV;
    }
    for (var policy : Casting.values()) {
      if (policy.allows(first, second)) {
        return policy;
      }
    }
    return Casting.UNSAFE;
  }

  private static Casting toVoid(DType from, DType to) {
    if (from.kind() == Kind.VOID) {
      return to.itemsize() == 0 || from == to
          ? Casting.NO
          : from.itemsize() <= to.itemsize() ? Casting.SAFE : Casting.SAME_KIND;
    }
    return to.itemsize() == 0 || from.itemsize() <= to.itemsize() ? Casting.SAFE : Casting.UNSAFE;
  }

  private static Casting toText(DType from, DType to) {
    if (from.kind().isTime()
        || from.kind() == Kind.VOID
        || (from.kind() == Kind.TEXT && to.kind() == Kind.BYTES)) {
      return Casting.UNSAFE;
    }
    var room = GeneralPromotion.textLength(to);
    var needed = GeneralPromotion.textLength(from);
    if (from.kind() == to.kind() && (room == needed || room == 0)) {
      return from.isNative() == to.isNative() ? Casting.NO : Casting.EQUIV;
    }
    return room == 0 || needed <= room ? Casting.SAFE : Casting.SAME_KIND;
  }

  private static Casting strings(DType from, DType to) {
    if (from instanceof StringType first && to instanceof StringType second) {
      return between(first, second);
    }
    if (to instanceof StringType) {
      return from.kind().isText() || from.kind() == Kind.VOID ? Casting.SAME_KIND : Casting.SAFE;
    }
    return switch (to.kind()) {
      case BOOLEAN, BYTES, TEXT, VOID -> Casting.SAME_KIND;
      case UNSIGNED, SIGNED, FLOATING, COMPLEX, TIMEDELTA, DATETIME, OBJECT, STRING ->
          Casting.UNSAFE;
    };
  }

  private static Casting between(StringType from, StringType to) {
    return from.missing().isEmpty() || from.missing().equals(to.missing())
        ? Casting.NO
        : Casting.UNSAFE;
  }

  private static Optional<Casting> subArrays(DType from, DType to) {
    if (from instanceof SubArrayType first && to instanceof SubArrayType second) {
      return first.shape().equals(second.shape())
          ? least(first.base(), second.base(), Casting.NO)
          : Optional.of(Casting.UNSAFE);
    }
    if (to instanceof SubArrayType target) {
      return from instanceof StringType
          ? Optional.of(Casting.SAME_KIND)
          : least(from, target.base(), Casting.SAFE);
    }
    return Optional.of(
        switch (to.kind()) {
          case OBJECT -> Casting.SAFE;
          case STRING -> Casting.SAME_KIND;
          case VOID -> to.itemsize() == 0 ? Casting.SAFE : Casting.UNSAFE;
          case BOOLEAN, UNSIGNED, SIGNED, FLOATING, COMPLEX, TIMEDELTA, DATETIME, BYTES, TEXT ->
              Casting.UNSAFE;
        });
  }

  private static Optional<Casting> least(DType from, DType to, Casting atLeast) {
    return Casting.least(from, to).map(policy -> max(policy, atLeast));
  }

  private static Casting max(Casting first, Casting second) {
    return first.compareTo(second) < 0 ? second : first;
  }

  private static Optional<Casting> structs(DType from, DType to) {
    if (from instanceof StructType first && to instanceof StructType second) {
      return fields(first, second);
    }
    if (to instanceof StructType) {
      return Optional.of(from instanceof StringType ? Casting.SAME_KIND : Casting.UNSAFE);
    }
    return switch (to.kind()) {
      case OBJECT -> Optional.of(Casting.SAFE);
      case STRING -> Optional.of(Casting.SAME_KIND);
      case VOID, BOOLEAN, UNSIGNED, SIGNED, FLOATING, COMPLEX, TIMEDELTA, DATETIME, BYTES, TEXT -> {
        if (to instanceof VoidType && to.itemsize() == 0) {
          yield Optional.of(Casting.NO);
        }
        var fields = ((StructType) from).fields();
        // The length of an object's text cannot be known beforehand.
        var open = to.kind().isText() && to.itemsize() == 0;
        yield fields.size() == 1 && !(open && fields.getFirst().dtype() instanceof ObjectType)
            ? Optional.of(Casting.UNSAFE)
            : Optional.empty();
      }
    };
  }

  /// @source NumPy 2.4, `can_cast_fields_safety`
  private static Optional<Casting> fields(StructType from, StructType to) {
    if (from.fields().size() != to.fields().size()) {
      return Optional.empty();
    }
    var result = from.names().equals(to.names()) ? Casting.NO : Casting.SAFE;
    var moved = from.itemsize() != to.itemsize();
    for (int i = 0; i < from.fields().size(); i++) {
      var first = from.fields().get(i);
      var second = to.fields().get(i);
      var policy = Casting.least(first.dtype(), second.dtype());
      if (policy.isEmpty()) {
        return policy;
      }
      result = max(result, policy.get());
      moved |= first.offset() != second.offset();
      if (!first.title().equals(second.title())) {
        result = max(result, Casting.SAFE);
      }
    }
    return Optional.of(moved ? max(result, Casting.EQUIV) : result);
  }
}
