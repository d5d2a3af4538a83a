package ruchy.frame.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ruchy.runtime.Rich;

/// The steps of `when(c).then(v).when(c).then(v).otherwise(v)`.
public final class WhenBuilder implements Rich {
  private final List<Expr.Branch> branches;

  WhenBuilder(List<Expr.Branch> branches) {
    this.branches = List.copyOf(branches);
  }

  /// A condition that waits for its value.
  public static final class Condition implements Rich {
    private final List<Expr.Branch> before;
    private final Expr condition;

    private Condition(List<Expr.Branch> before, Expr condition) {
      this.before = before;
      this.condition = condition;
    }

    @Override
    public Map<String, Object> bundle(View view) {
      return Map.of(
          "text/plain", "when(" + ExprText.code(condition) + "): go on with `.then(value)`");
    }

    /// The value where the condition is true; a constant or an expression.
    public WhenBuilder then(Object value) {
      var all = new ArrayList<>(before);
      all.add(new Expr.Branch(condition, Expr.lit(value)));
      return new WhenBuilder(all);
    }
  }

  @Override
  public Map<String, Object> bundle(View view) {
    var last = branches.getLast();
    return Map.of(
        "text/plain",
        "when(%s).then(%s): go on with `.when(condition)` or `.otherwise(value)`"
            .formatted(ExprText.code(last.condition()), ExprText.code(last.value())));
  }

  /// A further condition, tried where those before are not true.
  public Condition when(Expr condition) {
    return new Condition(branches, condition);
  }

  /// The value where no condition is true; a constant or an expression.
  public Expr otherwise(Object value) {
    return new Expr.When(branches, Expr.lit(value));
  }

  /// Null where no condition is true.
  public Expr otherwiseNull() {
    return new Expr.When(branches, Expr.nullValue());
  }

  static List<Expr> children(List<Expr.Branch> branches, Expr otherwise) {
    var all = new ArrayList<Expr>();
    for (var branch : branches) {
      all.add(branch.condition());
      all.add(branch.value());
    }
    all.add(otherwise);
    return List.copyOf(all);
  }
}
