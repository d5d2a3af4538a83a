package ruchy.lang.lint;

import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;

/// A condition that is always the same.
final class ConstantCondition implements Rule {
  @Override
  public String code() {
    return "L0011";
  }

  @Override
  public String name() {
    return "constant_condition";
  }

  @Override
  public void check(Subject subject) {
    subject.each(Expr.If.class, (it, _) -> condition(it.condition(), subject));
    subject.each(Expr.While.class, this::loop);
  }

  private void condition(Expr condition, Subject subject) {
    if (condition instanceof Expr.BoolLiteral literal) {
      subject.report(
          Finding.of(this, literal.span(), "this condition is always " + literal.value())
              .help("keep the branch that is taken"));
    }
  }

  private void loop(Expr.While loop, Subject subject) {
    if (loop.condition() instanceof Expr.BoolLiteral literal) {
      var finding = Finding.of(this, literal.span(), "this condition is always " + literal.value());
      Span span = loop.span();
      String text = span.text();
      int word = text.indexOf("while");
      subject.report(
          literal.value() && word >= 0
              ? finding.fix(
                  "write `loop`",
                  Subject.between(span, span.start() + word, literal.span().end()),
                  "loop")
              : finding.help("the loop never runs"));
    }
  }
}
