package ruchy.lang.lint;

import java.util.List;

/// All rules, in the order of their codes.
public final class Rules {
  /// The list: what is not here is not looked for.
  public static final List<Rule> ALL =
      List.of(
          new UnusedVariable(),
          new UnusedParameter(),
          new UnusedImport(),
          new UnusedFunction(),
          new UnusedMut(),
          new UnreachableCode(),
          new NeedlessReturn(),
          new NeedlessParentheses(),
          new ComparisonToBool(),
          new LengthComparison(),
          new ConstantCondition(),
          new EmptyBlock(),
          new Naming(),
          new SelfComparison(),
          new ComplexFunction(),
          new MissingDocumentation());

  private Rules() {}
}
