package ruchy.lang.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;

/// One pattern, one list of parameters and one type declare each name once.
final class NamesOnce {
  private final List<Problem> problems;

  NamesOnce(List<Problem> problems) {
    this.problems = problems;
  }

  void check(Node node) {
    switch (node) {
      case Item.Function function -> parameters(function.parameters());
      case Expr.Lambda lambda -> parameters(lambda.parameters());
      case Item.Struct struct -> fields(struct.fields());
      case Item.ClassDeclaration declaration -> fields(declaration.fields());
      case Item.Enumeration enumeration -> variants(enumeration);
      case Statement.Let let -> pattern(let.pattern());
      case Expr.For loop -> pattern(loop.pattern());
      case Expr.LetCondition condition -> pattern(condition.pattern());
      case Expr.Match.Arm arm -> pattern(arm.pattern());
      case Expr.Comprehension.Clause.Each each -> pattern(each.pattern());
      default -> {
        // Declares no names of its own.
      }
    }
  }

  private void parameters(List<Parameter> parameters) {
    var seen = new HashMap<String, Span>();
    parameters.forEach(parameter -> bound(parameter.pattern(), "the parameter", seen));
  }

  private void pattern(Pattern pattern) {
    bound(pattern, "the name", new HashMap<>());
  }

  private void bound(Pattern pattern, String what, Map<String, Span> seen) {
    switch (pattern) {
      case Pattern.Binding binding -> {
        once(what, binding.name(), binding.span(), seen);
        binding.pattern().ifPresent(inner -> bound(inner, what, seen));
      }
      case Pattern.Rest rest -> rest.name().ifPresent(name -> once(what, name, rest.span(), seen));
      // Alternatives bind the same names.
      case Pattern.Or or -> bound(or.alternatives().getFirst(), what, seen);
      default -> {
        for (Node child : Nodes.children(pattern)) {
          if (child instanceof Pattern inner) {
            bound(inner, what, seen);
          } else if (child instanceof Pattern.Struct.FieldPattern field) {
            bound(field.pattern(), what, seen);
          }
        }
      }
    }
  }

  private void fields(List<Item.FieldDeclaration> fields) {
    var seen = new HashMap<String, Span>();
    fields.forEach(field -> once("the field", field.name(), field.span(), seen));
  }

  private void variants(Item.Enumeration enumeration) {
    var seen = new HashMap<String, Span>();
    for (Item.Enumeration.VariantDeclaration variant : enumeration.variants()) {
      once("the variant", variant.name(), variant.span(), seen);
      fields(variant.fields());
    }
    numbers(enumeration);
  }

  /// Two variants of one number could not be told apart as numbers.
  private void numbers(Item.Enumeration enumeration) {
    var seen = new HashMap<Long, Span>();
    long next = 0;
    for (Item.Enumeration.VariantDeclaration variant : enumeration.variants()) {
      Optional<Expr> written = variant.discriminant();
      Optional<Long> number = written.flatMap(Discriminant::of);
      if (written.isPresent() && number.isEmpty()) {
        problems.add(new DeclarationProblem.NoNumber(written.get().span(), variant.name()));
      }
      long own = number.orElse(next);
      next = own + 1;
      Span first = seen.putIfAbsent(own, variant.span());
      if (first != null) {
        problems.add(new DeclarationProblem.SameNumber(variant.span(), own, first));
      }
    }
  }

  private void once(String what, String name, Span span, Map<String, Span> seen) {
    if (name.equals("_")) {
      return;
    }
    Span first = seen.putIfAbsent(name, span);
    if (first != null) {
      problems.add(new DeclarationProblem.Repeated(span, what, name, first));
    }
  }
}
