package ruchy.lang.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ruchy.lang.form.Complexity;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.type.Type.Simple;

/// What engineering mode wants of the functions of a program, beyond what all programs keep.
final class Engineering {
  private final Compilation compilation;

  Engineering(Compilation compilation) {
    this.compilation = compilation;
  }

  /// Reports the functions that are public and not annotated, too complex, or not tested.
  ///
  /// @param templates the functions of the program, those that nobody calls checked too
  void check(List<Template> templates) {
    if (compilation.mode() != Mode.ENGINEERING) {
      return;
    }
    Set<Template> giving = giving();
    for (Template template : templates) {
      annotated(template, giving.contains(template));
      simple(template);
    }
    if (compilation.before().isWholeProgram()) {
      tested(templates);
    }
  }

  /// The functions with a result.
  private Set<Template> giving() {
    var giving = new HashSet<Template>();
    compilation
        .specialiser()
        .fresh()
        .forEach((key, instance) -> {
          if (!instance.failed()
              && instance.ref().result() != Simple.UNIT
              && instance.ref().result() != Simple.NEVER) {
            giving.add(key.template());
          }
        });
    return giving;
  }

  private void annotated(Template template, boolean gives) {
    Item.Header header = template.item().header();
    if (!header.isPublic()) {
      return;
    }
    for (Parameter parameter : template.item().parameters()) {
      if (!parameter.isSelf() && parameter.type().isEmpty()) {
        compilation.report(
            new DeclarationProblem.Unannotated(
                parameter.span(), header.name(), "`" + parameter.span().text() + "`"));
      }
    }
    if (gives && template.item().result().isEmpty() && !header.name().equals("new")) {
      compilation.report(
          new DeclarationProblem.Unannotated(header.nameSpan(), header.name(), "its result"));
    }
  }

  private void simple(Template template) {
    int paths = Complexity.of(template.item());
    if (paths > Complexity.MAX) {
      compilation.report(
          new DeclarationProblem.TooComplex(
              template.declaredAt(), template.name(), paths, Complexity.MAX));
    }
  }

  /// A public function is tested if a test names it, or a function that a test names does.
  private void tested(List<Template> templates) {
    var named = new HashMap<String, Set<String>>();
    var open = new ArrayDeque<String>();
    for (Template template : templates) {
      Set<String> mentions = Mentions.of(template.item());
      named.computeIfAbsent(template.name(), _ -> new HashSet<>()).addAll(mentions);
      if (isTest(template)) {
        open.addAll(mentions);
      }
    }
    var reached = new HashSet<String>();
    while (!open.isEmpty()) {
      String name = open.pop();
      if (reached.add(name)) {
        open.addAll(named.getOrDefault(name, Set.of()));
      }
    }
    untested(templates, reached);
  }

  private void untested(List<Template> templates, Set<String> reached) {
    Map<String, Template> missing = new HashMap<>();
    for (Template template : templates) {
      if (template.item().header().isPublic()
          && !isTest(template)
          && !isEntry(template)
          && !reached.contains(template.name())
          && missing.putIfAbsent(template.path(), template) == null) {
        compilation.report(new DeclarationProblem.Untested(template.declaredAt(), template.name()));
      }
    }
  }

  /// The function of a program, and constructors: tests name their classes.
  private static boolean isEntry(Template template) {
    return Set.of("main", "new", Classes.INIT).contains(template.name());
  }

  private static boolean isTest(Template template) {
    return template.item().header().attributes().stream()
        .anyMatch(attribute -> attribute.name().equals("test"));
  }
}
