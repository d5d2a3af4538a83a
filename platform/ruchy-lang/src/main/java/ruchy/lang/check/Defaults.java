package ruchy.lang.check;

import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Values for variables that are declared before they are assigned.
final class Defaults {
  private Defaults() {}

  /// A value of the type that no correct program sees; a failure for types without a natural one.
  static Core placeholder(Span span, Type type) {
    return switch (type) {
      case Numeric numeric ->
          numeric.isFloat()
              ? new Core.RealConstant(span, numeric, 0)
              : new Core.IntConstant(span, numeric, 0);
      case Simple simple ->
          switch (simple) {
            case BOOL -> new Core.BoolConstant(span, false);
            case CHAR -> new Core.CharConstant(span, 0);
            case STRING -> new Core.TextConstant(span, "");
            case DURATION -> new Core.IntConstant(span, Simple.DURATION, 0);
            case ANY -> new Core.Convert(span, Simple.ANY, new Core.Unit(span));
            case UNIT, NEVER, UNKNOWN -> new Core.Unit(span);
          };
      case Type.ListOf list -> new Core.MakeList(span, list, List.of());
      case Type.OptionOf option -> new Core.MakeVariant(span, option, 0, List.of());
      case Type.MapOf map -> new Core.MakeMap(span, map, List.of());
      case Type.SetOf set -> new Core.MakeSet(span, set, List.of());
      case Type.Tuple _, Type.RangeOf _, Type.ResultOf _, Type.Function _, Type.Shape _ ->
          unset(span, type);
      case Type.Nominal _,
          Type.Library _,
          Type.Java _,
          Type.Size _,
          Type.Parameter _,
          Type.AnyOf _ ->
          unset(span, type);
    };
  }

  /// An empty `Any`, converted unchecked by the emitters only when it is read too early.
  private static Core unset(Span span, Type type) {
    return new Core.Convert(span, type, new Core.Convert(span, Simple.ANY, new Core.Unit(span)));
  }
}
