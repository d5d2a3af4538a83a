package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.type.Type;

/// `BTreeMap` and `BTreeSet`: maps and sets as all others, but that keep themselves sorted. They
/// are made by the library from ordinary ones.
final class SortedCollections {
  private final Body body;

  SortedCollections(Body body) {
    this.body = body;
  }

  /// Whether a type is sorted, and another the same but for that.
  boolean isAsked(Type wanted, Type given) {
    return wanted instanceof Type.MapOf map
            && map.sorted()
            && given instanceof Type.MapOf(var key, var value, var sorted)
            && !sorted
            && body.conversions().fits(key, map.key())
            && body.conversions().fits(value, map.value())
        || wanted instanceof Type.SetOf set
            && set.sorted()
            && given instanceof Type.SetOf(var element, var ordered)
            && !ordered
            && body.conversions().fits(element, set.element());
  }

  /// Whether nobody else has the value, so that a copy of it is as good.
  static boolean isFresh(Core value) {
    return switch (value) {
      case Core.MakeMap _, Core.MakeSet _, Core.CallFunction _, Core.CallJava _ -> true;
      case Core.Block block -> isFresh(block.result());
      case Core.Convert convert -> isFresh(convert.operand());
      default -> false;
    };
  }

  /// What was made, sorted if the type says so.
  Optional<Core> as(Type wanted, Optional<Core> made) {
    return made.flatMap(value -> isAsked(wanted, value.type()) ? copy(value) : Optional.of(value));
  }

  /// A sorted copy of a map or set.
  Optional<Core> copy(Core value) {
    String name = value.type() instanceof Type.MapOf ? "to_btree_map" : "to_btree_set";
    return body.methods().operator(value.span(), name, value, List.of());
  }
}
