package ruchy.lang.fuse;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;

/// Whether code can be moved between other code: it changes nothing outside of itself and calls
/// nothing that may. It may still fail.
final class Quiet {
  /// Java classes whose static methods only compute.
  private static final Set<String> PURE =
      Set.of(
          "java/lang/Math",
          "java/lang/StrictMath",
          "ruchy/std/Reals",
          "ruchy/std/Integers",
          "ruchy/std/Strings",
          "ruchy/std/Characters");

  private final Set<Local> own = Collections.newSetFromMap(new IdentityHashMap<>());

  private Quiet() {}

  static boolean is(Core code) {
    return new Quiet().holds(code);
  }

  /// Whether a closure's body can stand where it is called: it does not return early.
  static boolean isInline(Core body) {
    return switch (body) {
      case Core.Return _ -> false;
      case Core.Closure _ -> true;
      default -> Children.of(body).stream().allMatch(Quiet::isInline);
    };
  }

  private boolean holds(Core node) {
    boolean here =
        switch (node) {
          case Core.Declare n -> own.add(n.local()) || true;
          case Core.ForRange n -> own.add(n.variable()) || true;
          case Core.SetLocal n -> own.contains(n.local());
          case Core.CallJava n -> PURE.contains(n.method().owner());
          case Core.IntConstant _, Core.RealConstant _, Core.BoolConstant _ -> true;
          case Core.CharConstant _, Core.TextConstant _, Core.Unit _, Core.GetLocal _ -> true;
          case Core.GetGlobal _, Core.Block _, Core.If _, Core.Arithmetic _ -> true;
          case Core.Negate _, Core.Not _, Core.Compare _, Core.Logical _, Core.Convert _ -> true;
          case Core.IsType _, Core.MakeTuple _, Core.GetElement _, Core.MakeList _ -> true;
          case Core.MakeRange _, Core.Length _, Core.GetAt _, Core.MakeStruct _ -> true;
          case Core.GetField _, Core.Copy _, Core.MakeVariant _, Core.IsVariant _ -> true;
          case Core.GetPayload _, Core.Concat _, Core.ToText _ -> true;
          default -> false;
        };
    if (!here) {
      return false;
    }
    for (Core child : Children.of(node)) {
      if (!holds(child)) {
        return false;
      }
    }
    return true;
  }
}
