package ruchy.lang.lint;

import ruchy.lang.syntax.BinaryOperator;
import ruchy.lang.syntax.Expr;

/// A truth value compared with `true` or `false`.
final class ComparisonToBool implements Rule {
  @Override
  public String code() {
    return "L0009";
  }

  @Override
  public String name() {
    return "comparison_to_bool";
  }

  @Override
  public void check(Subject subject) {
    subject.each(Expr.Binary.class, this::comparison);
  }

  private void comparison(Expr.Binary binary, Subject subject) {
    boolean equal = binary.operator() == BinaryOperator.EQUAL;
    if ((!equal && binary.operator() != BinaryOperator.NOT_EQUAL)
        || !(binary.right() instanceof Expr.BoolLiteral literal)) {
      return;
    }
    boolean plain = equal == literal.value();
    boolean simple = isSimple(binary.left());
    String text = binary.left().span().text();
    String instead = plain ? text : "!" + text;
    var finding =
        Finding.of(this, binary.span(), "a truth value is compared with `" + literal.value() + "`");
    subject.report(
        simple
            ? finding.fix("write `" + instead + "`", binary.span(), instead)
            : finding.help(plain ? "leave out the comparison" : "write `!(…)`"));
  }

  private static boolean isSimple(Expr expr) {
    return switch (expr) {
      case Expr.Name _, Expr.Call _, Expr.MethodCall _, Expr.Field _, Expr.Index _ -> true;
      default -> false;
    };
  }
}
