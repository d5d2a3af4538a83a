package ruchy.jvm.interpreted;

import java.util.List;
import ruchy.lang.core.Core;
import ruchy.runtime.dynamic.Dynamic;

/// Operations on `Any`, which the runtime resolves.
final class AnyOperations {
  private AnyOperations() {}

  static Object run(Core.Dynamic.Kind kind, String name, List<Object> operands) {
    var values = operands.toArray();
    return switch (kind) {
      case GET_FIELD -> Dynamic.getField(name, values);
      case CALL_METHOD -> Dynamic.callMethod(name, values);
      case CALL -> Dynamic.call(name, values);
      case GET_AT -> Dynamic.getAt(name, values);
      case SET_AT -> Dynamic.setAt(name, values);
      case OPERATOR -> Dynamic.operator(name, values);
      case ITERATE -> Dynamic.iterate(name, values);
      case PARTS -> Dynamic.parts(name, values);
    };
  }
}
