package ruchy.lang.lint;

import ruchy.lang.syntax.Expr;

/// A branch, loop or `catch` that does nothing, without a word why.
final class EmptyBlock implements Rule {
  @Override
  public String code() {
    return "L0012";
  }

  @Override
  public String name() {
    return "empty_block";
  }

  @Override
  public void check(Subject subject) {
    subject.each(Expr.If.class, (it, _) -> block(it.then(), "this branch", subject));
    subject.each(Expr.For.class, (it, _) -> block(it.body(), "this loop", subject));
    subject.each(Expr.Try.Catch.class, (it, _) -> block(it.body(), "this `catch`", subject));
  }

  private void block(Expr expr, String what, Subject subject) {
    boolean empty =
        expr instanceof Expr.Block block
            && block.statements().isEmpty()
            && block.result().isEmpty()
            && block.span().text().substring(1).strip().equals("}");
    if (empty) {
      subject.report(
          Finding.of(this, expr.span(), what + " does nothing")
              .help("a comment inside may say why"));
    }
  }
}
