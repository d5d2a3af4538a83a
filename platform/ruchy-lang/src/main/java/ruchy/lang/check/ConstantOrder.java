package ruchy.lang.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.problem.NameProblem;

/// Constants in an order in which each stands behind those that its value mentions.
final class ConstantOrder {
  private final Body body;
  private final Map<String, List<Declarations.Constant>> byName = new LinkedHashMap<>();
  private final Set<Declarations.Constant> under = new LinkedHashSet<>();
  private final Set<Declarations.Constant> done = new LinkedHashSet<>();

  private ConstantOrder(Body body) {
    this.body = body;
  }

  /// The constants in order. One whose value needs the constant itself is reported, and left out.
  static List<Declarations.Constant> of(List<Declarations.Constant> constants, Body body) {
    var order = new ConstantOrder(body);
    for (Declarations.Constant constant : constants) {
      String name = constant.item().header().name();
      order.byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(constant);
    }
    constants.forEach(order::add);
    return List.copyOf(order.done);
  }

  private void add(Declarations.Constant constant) {
    if (done.contains(constant)) {
      return;
    }
    if (!under.add(constant)) {
      var header = constant.item().header();
      body.report(
          new NameProblem.UnknownName(
              constant.item().value().span(),
              header.name(),
              List.of(),
              Optional.of(header.nameSpan())));
      return;
    }
    for (String name : Mentions.of(constant.item().value())) {
      byName.getOrDefault(name, List.of()).forEach(this::add);
    }
    under.remove(constant);
    done.add(constant);
  }
}
