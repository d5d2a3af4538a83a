package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.Problem;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Checks functions that nobody has called yet: those with types as a whole, the others for names
/// that nothing has.
final class Unused {
  private final Compilation compilation;
  private final Body body;

  Unused(Compilation compilation, Body body) {
    this.compilation = compilation;
    this.body = body;
  }

  void check(List<Template> templates) {
    for (Template template : templates) {
      if (template.item().body().isEmpty() || compilation.specialiser().isUsed(template)) {
        continue;
      }
      boolean generic = template.owner().filter(owner -> !owner.parameters().isEmpty()).isPresent();
      if (TopLevel.isTyped(template) && !generic) {
        instantiate(template);
      } else {
        names(template);
      }
    }
  }

  private void instantiate(Template template) {
    var bindings = new HashMap<String, Type>();
    template
        .owner()
        .ifPresent(owner ->
            bindings.put(
                "Self",
                compilation
                    .typeNames()
                    .resolve(owner.target(), template.module(), template.outer(), body)));
    var names = new HashMap<>(template.outer());
    names.putAll(bindings);
    List<Type> types =
        body.templateCalls().formals(template, names).stream().map(Formal::type).toList();
    if (types.stream().anyMatch(type -> Shapes.hasUnknown(type) || Shapes.hasParameter(type))) {
      return;
    }
    var key = new Specialiser.Key(template, types, bindings);
    compilation.specialiser().instance(key, template.declaredAt());
  }

  private void names(Template template) {
    var types = new ArrayList<Type>();
    var bindings = new HashMap<String, Type>();
    bindings.put("Self", Simple.UNKNOWN);
    template
        .item()
        .typeParameters()
        .forEach(parameter -> bindings.put(parameter.name(), Simple.UNKNOWN));
    template
        .owner()
        .ifPresent(owner ->
            owner
                .parameters()
                .forEach(parameter -> bindings.put(parameter.name(), Simple.UNKNOWN)));
    template.item().parameters().forEach(_ -> types.add(Simple.UNKNOWN));
    var key = new Specialiser.Key(template, types, bindings);
    FunctionBody.Outcome outcome = FunctionBody.check(compilation, key, Simple.UNKNOWN, _ -> {});
    for (Problem problem : outcome.problems()) {
      if (TopLevel.isAboutNames(problem) && !isSize(problem, bindings)) {
        compilation.report(problem);
      }
    }
  }

  /// Whether a name is that of a constant parameter, `N` of `<const N: usize>`, which has a value
  /// only where it is given one.
  private static boolean isSize(Problem problem, Map<String, Type> parameters) {
    return problem instanceof NameProblem.UnknownName unknown
        && parameters.containsKey(unknown.name());
  }
}
