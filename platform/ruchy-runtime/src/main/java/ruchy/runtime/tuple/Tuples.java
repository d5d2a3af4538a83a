package ruchy.runtime.tuple;

import java.util.List;
import ruchy.runtime.Tuple;

/// Makes tuples whose number of elements is known only at run time.
public final class Tuples {
  private Tuples() {}

  /// The tuple of these elements, boxed: a [Tuple2] to [Tuple8], or a [TupleN] for any other
  /// number.
  public static Tuple of(Object... e) {
    return switch (e.length) {
      case 2 -> new Tuple2<>(e[0], e[1]);
      case 3 -> new Tuple3<>(e[0], e[1], e[2]);
      case 4 -> new Tuple4<>(e[0], e[1], e[2], e[3]);
      case 5 -> new Tuple5<>(e[0], e[1], e[2], e[3], e[4]);
      case 6 -> new Tuple6<>(e[0], e[1], e[2], e[3], e[4], e[5]);
      case 7 -> new Tuple7<>(e[0], e[1], e[2], e[3], e[4], e[5], e[6]);
      case 8 -> new Tuple8<>(e[0], e[1], e[2], e[3], e[4], e[5], e[6], e[7]);
      default -> new TupleN(List.of(e));
    };
  }
}
