package ruchy.lang.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.ImplementationProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.TypeExpr;

/// One type has one implementation of a trait, and one method of a name, in one program. A later
/// cell of a session may write them anew.
final class Coherence {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private final Compilation compilation;
  private final Map<String, Span> implementations = new HashMap<>();
  private final Map<String, Span> methods = new HashMap<>();

  Coherence(Compilation compilation) {
    this.compilation = compilation;
  }

  /// Reports an implementation that is there already, and one that would never run.
  ///
  /// @param parameters the type parameters of the `impl` block
  void implementation(Item.Implementation item, String key, Set<String> parameters) {
    if (item.trait().isEmpty()) {
      return;
    }
    TypeExpr written = item.trait().get();
    String trait = name(written);
    if (trait.equals("Drop")) {
      compilation.report(new ImplementationProblem.NeverDropped(written.span()));
    }
    // Two implementations for all types overlap, whatever they ask of the types.
    boolean forAll = parameters.contains(item.target().span().text());
    String target =
        forAll ? "every type" : key + withoutNames(arguments(item.target()), parameters);
    Span first = implementations.putIfAbsent(trait + " for " + target, written.span());
    if (first != null) {
      compilation.report(
          new DeclarationProblem.Repeated(
              written.span(), "the implementation", trait + " for " + target, first));
    }
  }

  /// Reports a method that another `impl` block of the same type has too.
  ///
  /// @param parameters the type parameters of the `impl` block
  void method(
      Item.Implementation item, String key, Item.Function function, Set<String> parameters) {
    if (item.trait().isPresent()) {
      return;
    }
    String types = withoutNames(arguments(item.target()), parameters);
    String name = key + types + "::" + function.header().name();
    Span first = methods.putIfAbsent(name, function.header().nameSpan());
    if (first != null && !first.equals(function.header().nameSpan())) {
      compilation.report(
          new DeclarationProblem.Repeated(
              function.header().nameSpan(), "the method", function.header().name(), first));
    }
  }

  /// Type arguments in which it does not matter how parameters are called: `<A>` is `<B>`.
  private static String withoutNames(String arguments, Set<String> parameters) {
    return parameters.isEmpty()
        ? arguments
        : WORD.matcher(arguments)
            .replaceAll(word -> parameters.contains(word.group()) ? "_" : word.group());
  }

  private static String name(TypeExpr trait) {
    return trait instanceof TypeExpr.Named named
        ? named.path().getLast() + arguments(trait)
        : trait.span().text();
  }

  private static String arguments(TypeExpr type) {
    return switch (type) {
      case TypeExpr.Named named ->
          named.arguments().isEmpty()
              ? ""
              : named.arguments().stream()
                  .map(argument -> argument.span().text())
                  .collect(java.util.stream.Collectors.joining(", ", "<", ">"));
      case TypeExpr.Reference reference -> arguments(reference.target());
      default -> type.span().text();
    };
  }
}
