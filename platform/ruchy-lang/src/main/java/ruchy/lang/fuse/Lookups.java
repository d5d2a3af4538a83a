package ruchy.lang.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Looks a key of a map up once where programs say it twice: `m.get(k).unwrap_or(d)` needs no
/// option, and `m[k] = m.get(k).unwrap_or(0) + n`, or `m[k] += n` in Rust's way of counting, are
/// one call.
public final class Lookups {
  private static final String MAPS = "ruchy/std/Maps";
  private static final String GET_OR =
      "(Ljava/util/Map;Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";

  private Lookups() {}

  /// A function with fewer look-ups.
  public static CoreFunction in(CoreFunction function) {
    return new CoreFunction(
        function.ref(), function.parameters(), in(function.body()), function.span());
  }

  /// A node with fewer look-ups.
  public static Core in(Core node) {
    Core inside = Children.replaced(node, Lookups::in);
    return switch (inside) {
      case Core.CallFunction call -> unwrapped(call).orElse(inside);
      case Core.Block block -> coalesced(block).orElse(inside);
      case Core.CallJava call -> added(call).orElse(inside);
      default -> inside;
    };
  }

  /// `m.get(k).unwrap_or(d)`
  private static Optional<Core> unwrapped(Core.CallFunction call) {
    return call.function().path().equals("prelude::Option::unwrap_or")
            && call.arguments().getFirst() instanceof Core.CallJava get
            && isMaps(get, "get", 2)
        ? Optional.of(getOr(get, call.arguments().getLast(), call.type()))
        : Optional.empty();
  }

  /// `m.get(k) ?? d`, of a `d` that may as well be evaluated each time
  private static Optional<Core> coalesced(Core.Block block) {
    return block.statements().size() == 1
            && block.statements().getFirst() instanceof Core.Declare declare
            && declare.value() instanceof Core.CallJava get
            && isMaps(get, "get", 2)
            && block.result() instanceof Core.If choice
            && choice.condition() instanceof Core.IsVariant is
            && isOf(is.value(), declare)
            && choice.then() instanceof Core.GetPayload payload
            && isOf(payload.value(), declare)
            && isSimple(choice.otherwise())
        ? Optional.of(getOr(get, choice.otherwise(), choice.type()))
        : Optional.empty();
  }

  private static boolean isOf(Core value, Core.Declare declare) {
    return value instanceof Core.GetLocal get && get.local() == declare.local();
  }

  private static Core getOr(Core.CallJava get, Core otherwise, Type type) {
    var method = new JavaMethod(MAPS, "getOr", GET_OR, JavaMethod.Kind.STATIC);
    var arguments = List.of(get.arguments().get(0), get.arguments().get(1), otherwise);
    return new Core.CallJava(get.span(), type, method, arguments);
  }

  /// `m[k] = m.get_or(k, d) + n`, or `m[k] = m[k] + n`
  private static Optional<Core> added(Core.CallJava put) {
    if (!isMaps(put, "insert", 3)
        || !(put.arguments().get(2) instanceof Core.Arithmetic sum)
        || sum.operator() != ArithmeticOperator.ADD
        || !(sum.left() instanceof Core.CallJava found)
        || !(isMaps(found, "getOr", 3) || isMaps(found, "at", 2))) {
      return Optional.empty();
    }
    boolean present = found.arguments().size() == 2;
    Core map = put.arguments().get(0);
    Core key = put.arguments().get(1);
    boolean number = sum.type() == Numeric.I64 || sum.type() == Numeric.F64;
    boolean same = isSame(map, found.arguments().get(0)) && isSame(key, found.arguments().get(1));
    if (!number || !same || !Quiet.is(sum.right())) {
      return Optional.empty();
    }
    String kind = sum.type() == Numeric.I64 ? "J" : "D";
    var method =
        new JavaMethod(
            "ruchy/runtime/Counts",
            present ? "addPresent" : "add",
            "(Ljava/util/Map;Ljava/lang/Object;" + (present ? "" : kind) + kind + ")V",
            JavaMethod.Kind.STATIC);
    var arguments = new ArrayList<>(found.arguments());
    arguments.add(sum.right());
    return Optional.of(new Core.CallJava(sum.span(), Simple.UNIT, method, arguments));
  }

  private static boolean isMaps(Core.CallJava call, String name, int arguments) {
    return call.method().owner().equals(MAPS)
        && call.method().name().equals(name)
        && call.arguments().size() == arguments;
  }

  private static boolean isSimple(Core node) {
    return node instanceof Core.IntConstant
        || node instanceof Core.RealConstant
        || node instanceof Core.TextConstant
        || node instanceof Core.BoolConstant;
  }

  /// Whether two nodes are the same variable or the same constant.
  private static boolean isSame(Core one, Core other) {
    return switch (one) {
      case Core.GetLocal a -> other instanceof Core.GetLocal b && a.local() == b.local();
      case Core.GetGlobal a -> other instanceof Core.GetGlobal b && a.global().equals(b.global());
      case Core.IntConstant a ->
          other instanceof Core.IntConstant b
              && a.value() == b.value()
              && a.type().equals(b.type());
      case Core.TextConstant a ->
          other instanceof Core.TextConstant b && a.value().equals(b.value());
      case Core.CharConstant a ->
          other instanceof Core.CharConstant b && a.codePoint() == b.codePoint();
      default -> false;
    };
  }
}
