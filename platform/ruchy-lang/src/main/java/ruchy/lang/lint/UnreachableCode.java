package ruchy.lang.lint;

import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Statement;

/// A statement behind one that never ends normally.
final class UnreachableCode implements Rule {
  @Override
  public String code() {
    return "L0006";
  }

  @Override
  public String name() {
    return "unreachable_code";
  }

  @Override
  public void check(Subject subject) {
    subject.each(Expr.Block.class, this::block);
  }

  private void block(Expr.Block block, Subject subject) {
    for (int i = 0; i < block.statements().size(); i++) {
      boolean ends =
          block.statements().get(i) instanceof Statement.Evaluate it && leaves(it.expression());
      if (!ends) {
        continue;
      }
      if (i + 1 < block.statements().size()) {
        report(block.statements().get(i + 1).span(), subject);
        return;
      }
      block.result().ifPresent(result -> report(result.span(), subject));
    }
  }

  private void report(Span span, Subject subject) {
    subject.report(Finding.of(this, span, "this is never reached").help("remove it"));
  }

  private static boolean leaves(Expr expr) {
    return switch (expr) {
      case Expr.Return _, Expr.Break _, Expr.Continue _, Expr.Throw _ -> true;
      case Expr.MacroCall call -> call.name().equals("panic") || call.name().equals("todo");
      case Expr.If it ->
          it.otherwise().isPresent() && leaves(it.then()) && leaves(it.otherwise().get());
      case Expr.Block block ->
          block.result().filter(UnreachableCode::leaves).isPresent()
              || (!block.statements().isEmpty()
                  && block.statements().getLast() instanceof Statement.Evaluate last
                  && leaves(last.expression()));
      default -> false;
    };
  }
}
