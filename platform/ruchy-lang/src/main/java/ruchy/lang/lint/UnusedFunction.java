package ruchy.lang.lint;

import ruchy.lang.resolve.Definition;
import ruchy.lang.resolve.Definition.Kind;
import ruchy.lang.resolve.Use;
import ruchy.lang.syntax.Item;

/// A function of a file that nothing calls and no other file can.
final class UnusedFunction implements Rule {
  @Override
  public String code() {
    return "L0004";
  }

  @Override
  public String name() {
    return "unused_function";
  }

  @Override
  public void check(Subject subject) {
    for (Definition definition : subject.names().definitions()) {
      boolean isPrivate =
          definition.kind() == Kind.FUNCTION
              && definition.node() instanceof Item.Function function
              && !function.header().isPublic()
              && function.header().attributes().isEmpty();
      if (isPrivate
          && !definition.isMeantUnused()
          && !definition.name().equals("main")
          && subject.names().usesOf(definition).stream()
              .allMatch(use -> isInside(use, definition))) {
        subject.report(
            Finding.of(
                    this,
                    definition.span(),
                    "the function `" + definition.name() + "` is never called")
                .help("remove it, or make it `pub`"));
      }
    }
  }

  /// Whether a function is used by itself only.
  private static boolean isInside(Use use, Definition definition) {
    var span = definition.node().span();
    return span.start() <= use.span().start() && use.span().end() <= span.end();
  }
}
