package ruchy.lang.check;

import java.util.List;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.UnaryOperator;

/// Variables that stand for elements of a list: `for x in xs.iter_mut() { *x += 1 }`.
final class InPlace {
  private InPlace() {}

  /// Whether a loop may change the elements: `xs.iter_mut()`, `&mut xs`.
  static boolean isAsked(Expr iterable) {
    return iterable instanceof Expr.Unary unary
            && unary.operator() == UnaryOperator.MUTABLE_REFERENCE
        || iterable instanceof Expr.MethodCall method && method.name().equals("iter_mut");
  }

  /// The code with each assignment of the variable made to its element, too.
  static Core written(Core code, Local variable, Core.GetAt element) {
    Core inside = Children.replaced(code, child -> written(child, variable, element));
    return inside instanceof Core.SetLocal set && set.local() == variable
        ? new Core.Block(
            set.span(),
            List.of(set),
            new Core.SetAt(
                set.span(),
                element.list(),
                element.index(),
                new Core.GetLocal(set.span(), variable)))
        : inside;
  }
}
