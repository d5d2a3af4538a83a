package ruchy.lang.lint;

import java.util.ArrayList;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Statement;

/// A `return` at the end of a function, whose last expression is its value anyway.
final class NeedlessReturn implements Rule {
  @Override
  public String code() {
    return "L0007";
  }

  @Override
  public String name() {
    return "needless_return";
  }

  @Override
  public void check(Subject subject) {
    subject.each(
        Item.Function.class,
        (function, _) -> function.body().ifPresent(body -> body(body, subject)));
  }

  private void body(Expr.Block body, Subject subject) {
    Expr last = body;
    if (body.result().isPresent()) {
      last = body.result().get();
    } else if (!body.statements().isEmpty()
        && body.statements().getLast() instanceof Statement.Evaluate it) {
      last = it.expression();
    }
    if (last instanceof Expr.Return it && it.value().isPresent()) {
      Span span = it.span();
      Span word = Subject.between(span, span.start(), span.start() + "return".length());
      int end = word.end();
      String text = span.source().text();
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
      int after = span.end();
      while (after < text.length() && " \t".indexOf(text.charAt(after)) >= 0) {
        after++;
      }
      var edits = new ArrayList<Finding.Edit>();
      edits.add(new Finding.Edit(Subject.between(span, span.start(), end), ""));
      if (after < text.length() && text.charAt(after) == ';') {
        edits.add(new Finding.Edit(Subject.between(span, after, after + 1), ""));
      }
      subject.report(
          new Finding(
              this,
              word,
              "the last expression of a function is its value",
              Optional.of("leave out `return`"),
              Optional.of(new Finding.Fix("remove `return`", edits))));
    }
  }
}
