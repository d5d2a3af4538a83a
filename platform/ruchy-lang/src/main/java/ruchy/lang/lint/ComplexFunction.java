package ruchy.lang.lint;

import ruchy.lang.form.Complexity;
import ruchy.lang.syntax.Item;

/// A function with more branches and loops than a reader can hold.
final class ComplexFunction implements Rule {
  @Override
  public String code() {
    return "L0015";
  }

  @Override
  public String name() {
    return "complex_function";
  }

  @Override
  public void check(Subject subject) {
    subject.each(Item.Function.class, this::function);
  }

  private void function(Item.Function function, Subject subject) {
    int ways = Complexity.of(function);
    if (ways > Complexity.MAX) {
      subject.report(
          Finding.of(
                  this,
                  function.header().nameSpan(),
                  "the function `%s` has a complexity of %d, above %d"
                      .formatted(function.header().name(), ways, Complexity.MAX))
              .help("take parts of it out into functions of their own"));
    }
  }
}
