package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;

/// Writes the contracts of functions as assertions: `requires` before the body, `ensures`, which
/// may speak of `result`, behind it, however the body is left.
final class Contracts {
  private static final String RESULT = "result";

  private Contracts() {}

  /// The function with assertions for its contracts.
  static Item.Function enforced(Item.Function function) {
    if (function.contracts().isEmpty() || function.body().isEmpty()) {
      return function;
    }
    return new Item.Function(
        function.header(),
        function.typeParameters(),
        function.parameters(),
        function.result(),
        List.of(),
        Optional.of(body(function, function.body().get())),
        function.isAsync(),
        function.isConst());
  }

  private static Expr.Block body(Item.Function function, Expr.Block body) {
    Span span = body.span();
    var before = assertions(function, false);
    var after = assertions(function, true);
    if (after.isEmpty()) {
      var statements = new ArrayList<>(before);
      statements.addAll(body.statements());
      return new Expr.Block(span, statements, body.result());
    }
    // A closure, so that `return` and `?` in the body lead to the assertions.
    var closure = new Expr.Lambda(span, List.of(), function.result(), body);
    var call = new Expr.Call(span, closure, List.of());
    var binding = new Pattern.Binding(span, RESULT, false, Optional.empty());
    var statements = new ArrayList<>(before);
    statements.add(
        new Statement.Let(span, binding, Optional.empty(), Optional.of(call), Optional.empty()));
    statements.addAll(after);
    return new Expr.Block(span, statements, Optional.of(new Expr.Name(span, RESULT)));
  }

  private static List<Statement> assertions(Item.Function function, boolean ensures) {
    return function.contracts().stream()
        .filter(contract -> contract.isEnsures() == ensures)
        .map(contract -> assertion(function, contract))
        .toList();
  }

  private static Statement assertion(Item.Function function, Item.Function.Contract contract) {
    Span span = contract.span();
    var arguments = new ArrayList<Argument>();
    arguments.add(argument(contract.condition()));
    var mentioned = mentioned(function, contract);
    arguments.add(argument(new Expr.TextLiteral(span, message(function, contract, mentioned))));
    mentioned.forEach(name -> arguments.add(argument(new Expr.Name(span, name))));
    return new Statement.Evaluate(span, new Expr.MacroCall(span, "assert", arguments), true);
  }

  private static Argument argument(Expr value) {
    return new Argument(value.span(), Optional.empty(), value, false);
  }

  /// `area` requires `r > 0.0`: r is -1.0
  private static String message(
      Item.Function function, Item.Function.Contract contract, List<String> mentioned) {
    String condition = contract.condition().span().text().replace("{", "{{").replace("}", "}}");
    String values = String.join(", ", mentioned.stream().map(name -> name + " is {:?}").toList());
    return "`%s` %s `%s`%s"
        .formatted(
            function.header().name(),
            contract.isEnsures() ? "ensures" : "requires",
            condition,
            values.isEmpty() ? "" : ": " + values);
  }

  /// The parameters, and the result, that a contract speaks of.
  private static List<String> mentioned(Item.Function function, Item.Function.Contract contract) {
    Set<String> names = Mentions.of(contract.condition());
    var known = new ArrayList<String>();
    for (Parameter parameter : function.parameters()) {
      if (parameter.pattern() instanceof Pattern.Binding binding) {
        known.add(binding.name());
      }
    }
    if (contract.isEnsures()) {
      known.add(RESULT);
    }
    return known.stream().filter(names::contains).toList();
  }
}
