package ruchy.lang.lint;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import ruchy.lang.resolve.Definition;
import ruchy.lang.resolve.Definition.Kind;
import ruchy.lang.resolve.Use;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;

/// A parameter that the body of its function does not use.
final class UnusedParameter implements Rule {
  @Override
  public String code() {
    return "L0002";
  }

  @Override
  public String name() {
    return "unused_parameter";
  }

  @Override
  public void check(Subject subject) {
    // The methods of a trait have the parameters that the trait asks for.
    Set<Item> promised = Collections.newSetFromMap(new IdentityHashMap<>());
    subject.each(
        Item.Implementation.class,
        (it, _) -> it.trait().ifPresent(_ -> promised.addAll(it.members())));
    subject.each(Item.Function.class, (function, _) -> function(function, promised, subject));
  }

  private void function(Item.Function function, Set<Item> promised, Subject subject) {
    if (function.body().isEmpty()
        || promised.contains(function)
        || !function.header().attributes().isEmpty()) {
      return;
    }
    for (Definition definition : subject.names().definitions()) {
      boolean own =
          definition.kind() == Kind.PARAMETER
              && !definition.isMeantUnused()
              && function.parameters().stream().anyMatch(parameter -> holds(parameter, definition));
      if (own
          && subject.names().usesOf(definition).stream()
              .allMatch(use -> use.role() == Use.Role.LABEL)) {
        subject.report(
            Finding.of(
                    this,
                    definition.span(),
                    "the parameter `" + definition.name() + "` is never used")
                .help("remove it, or name it `_" + definition.name() + "`"));
      }
    }
  }

  private static boolean holds(Parameter parameter, Definition definition) {
    var span = parameter.span();
    return span.source() == definition.span().source()
        && span.start() <= definition.span().start()
        && definition.span().end() <= span.end();
  }
}
