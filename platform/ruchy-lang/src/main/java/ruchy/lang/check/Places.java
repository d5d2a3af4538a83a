package ruchy.lang.check;

import ruchy.lang.core.Core;
import ruchy.lang.core.Core.GetAt;
import ruchy.lang.core.Core.GetElement;
import ruchy.lang.core.Core.GetField;
import ruchy.lang.core.Core.GetGlobal;
import ruchy.lang.core.Core.GetLocal;
import ruchy.lang.core.Core.GetPayload;

/// Tells places from values.
final class Places {
  private Places() {}

  /// Whether the value lies in a variable, field or element, where a later change would show.
  static boolean isPlace(Core value) {
    return value instanceof GetLocal
        || value instanceof GetGlobal
        || value instanceof GetField
        || value instanceof GetAt
        || value instanceof GetElement
        || value instanceof GetPayload
        || value instanceof Core.Convert convert && isPlace(convert.operand());
  }

  /// Whether evaluating it twice gives the same and does nothing else.
  static boolean isSimple(Core value) {
    return value instanceof GetLocal
        || value instanceof GetElement element && isSimple(element.tuple())
        || value instanceof GetField field && isSimple(field.target())
        || value instanceof GetPayload payload && isSimple(payload.value())
        || isConstant(value);
  }

  /// Whether it is a constant.
  static boolean isConstant(Core value) {
    return value instanceof Core.IntConstant
        || value instanceof Core.RealConstant
        || value instanceof Core.BoolConstant
        || value instanceof Core.CharConstant
        || value instanceof Core.TextConstant
        || value instanceof Core.Unit;
  }
}
