package ruchy.lang.lint;

import ruchy.lang.syntax.Expr;

/// A length compared with 0 to learn whether there is anything.
final class LengthComparison implements Rule {
  @Override
  public String code() {
    return "L0010";
  }

  @Override
  public String name() {
    return "length_comparison";
  }

  @Override
  public void check(Subject subject) {
    subject.each(Expr.Binary.class, this::comparison);
  }

  private void comparison(Expr.Binary binary, Subject subject) {
    boolean zero =
        binary.right() instanceof Expr.IntLiteral(_, var value, _) && value.signum() == 0;
    if (!zero
        || !(binary.left() instanceof Expr.MethodCall call)
        || !call.name().equals("len")
        || !call.arguments().isEmpty()
        || call.safe()) {
      return;
    }
    String empty = call.receiver().span().text() + ".is_empty()";
    boolean whole = call.span().start() == call.receiver().span().start();
    switch (binary.operator()) {
      case EQUAL -> report(binary, whole, empty, subject);
      case NOT_EQUAL, GREATER -> report(binary, whole, "!" + empty, subject);
      default -> {}
    }
  }

  private void report(Expr.Binary binary, boolean whole, String instead, Subject subject) {
    var finding = Finding.of(this, binary.span(), "a length is compared with 0");
    subject.report(
        whole
            ? finding.fix("write `" + instead + "`", binary.span(), instead)
            : finding.help("use `is_empty`"));
  }
}
