package ruchy.lang.lint;

import ruchy.lang.resolve.Definition;
import ruchy.lang.resolve.Use;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Pattern;

/// A variable that is declared with `mut` and never changed.
final class UnusedMut implements Rule {
  @Override
  public String code() {
    return "L0005";
  }

  @Override
  public String name() {
    return "unused_mut";
  }

  @Override
  public void check(Subject subject) {
    for (Definition definition : subject.names().definitions()) {
      boolean declared = definition.mutable() && definition.node() instanceof Pattern.Binding;
      boolean changed =
          subject.names().usesOf(definition).stream()
              .anyMatch(use -> use.role() == Use.Role.WRITE || use.role() == Use.Role.CHANGE);
      if (declared && !changed && !subject.names().usesOf(definition).isEmpty()) {
        Span binding = definition.node().span();
        Span word = Subject.between(binding, binding.start(), definition.span().start());
        subject.report(
            Finding.of(
                    this,
                    definition.span(),
                    "the variable `" + definition.name() + "` is never changed")
                .fix("remove `mut`", word, ""));
      }
    }
  }
}
