package ruchy.lang.lint;

import ruchy.lang.syntax.Expr;

/// A value compared with itself, or assigned to itself.
final class SelfComparison implements Rule {
  @Override
  public String code() {
    return "L0014";
  }

  @Override
  public String name() {
    return "self_comparison";
  }

  @Override
  public void check(Subject subject) {
    subject.each(
        Expr.Binary.class,
        (it, _) -> {
          if (it.operator().isComparison() && isSame(it.left(), it.right())) {
            subject.report(
                Finding.of(this, it.span(), "both sides of this comparison are the same")
                    .help("`is_nan` tells what is no number"));
          }
        });
    subject.each(
        Expr.Assign.class,
        (it, _) -> {
          if (it.operator().isEmpty() && isSame(it.target(), it.value())) {
            subject.report(Finding.of(this, it.span(), "this assigns a variable to itself"));
          }
        });
  }

  private static boolean isSame(Expr left, Expr right) {
    return switch (left) {
      case Expr.Name(_, var name) -> right instanceof Expr.Name other && other.text().equals(name);
      case Expr.Field field ->
          right instanceof Expr.Field other
              && other.name().equals(field.name())
              && isSame(field.receiver(), other.receiver());
      default -> false;
    };
  }
}
