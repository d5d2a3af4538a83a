package ruchy.frame.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Schema;
import ruchy.frame.column.UnknownColumnException;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.ExprText;
import ruchy.frame.expr.Resolver;
import ruchy.frame.expr.Typed;

/// Builds the steps of a plan: checks names and types, and says which schema comes out.
public final class Plans {
  private Plans() {}

  /// The rows for which `condition` is true.
  ///
  /// @throws FrameException if it is not a bool over the input's columns
  public static Plan filter(Plan input, Expr condition) {
    return new Plan.Filter(input, new Resolver(input.schema()).condition(condition));
  }

  /// One column for each expression. If all of them reduce, the result has one row; a reduction
  /// beside other columns is repeated on every row.
  ///
  /// @throws FrameException if an expression does not fit the input, or two have one name
  public static Plan select(Plan input, List<? extends Expr> columns) {
    if (!columns.isEmpty() && columns.stream().allMatch(Plans::isScalar)) {
      return aggregate(input, List.of(), columns);
    }
    return project(input, columns);
  }

  /// Whether an expression has one value whatever the rows; a constant alone does not count.
  private static boolean isScalar(Expr expr) {
    return expr.reduces() && !hasFreeColumn(expr);
  }

  private static boolean hasFreeColumn(Expr expr) {
    return switch (expr) {
      case Expr.Column _ -> true;
      case Expr.Reduce _ -> false;
      case Expr.Over _ -> true;
      default -> expr.children().stream().anyMatch(Plans::hasFreeColumn);
    };
  }

  private static Plan project(Plan input, List<? extends Expr> columns) {
    var resolver = new Resolver(input.schema());
    var named = new ArrayList<Plan.Named>();
    var fields = new ArrayList<Field>();
    for (var column : columns) {
      var typed = resolver.resolve(column);
      named.add(new Plan.Named(column.outputName(), typed.expr()));
      fields.add(new Field(column.outputName(), typed.type()));
    }
    return new Plan.Project(input, named, Schema.of(fields));
  }

  /// The input's columns, with some replaced and others added at the end.
  ///
  /// @throws FrameException if an expression does not fit the input
  public static Plan withColumns(Plan input, List<? extends Expr> columns) {
    var all = new ArrayList<Expr>(input.schema().names().stream().map(Expr::col).toList());
    var seen = new HashSet<String>();
    for (var column : columns) {
      var name = column.outputName();
      if (!seen.add(name)) {
        throw new FrameException(
            "two of the new columns are named `" + name + "`; give one an `alias`");
      }
      var position = input.schema().find(name);
      if (position.isPresent()) {
        all.set(position.getAsInt(), column.alias(name));
      } else {
        all.add(column);
      }
    }
    return project(input, all);
  }

  /// One row for each different value of the keys, in order of first appearance.
  ///
  /// @throws FrameException if a key or value does not fit the input, or a value does not reduce
  public static Plan aggregate(Plan input, List<? extends Expr> keys, List<? extends Expr> values) {
    var resolver = new Resolver(input.schema());
    var fields = new ArrayList<Field>();
    var namedKeys = new ArrayList<Plan.Named>();
    for (var key : keys) {
      var typed = resolver.resolve(key);
      if (typed.expr().reduces() || typed.expr().runs()) {
        throw new FrameException(
            "a key of a group is computed row by row, but `%s` is not; add it with `with_column`"
                .formatted(ExprText.of(key)));
      }
      namedKeys.add(new Plan.Named(key.outputName(), typed.expr()));
      fields.add(new Field(key.outputName(), typed.type()));
    }
    var parts = new Reductions(resolver, namedKeys.stream().map(Plan.Named::name).toList());
    var outer = new ArrayList<Plan.Named>();
    namedKeys.forEach(key -> outer.add(new Plan.Named(key.name(), Expr.col(key.name()))));
    for (var value : values) {
      var typed = resolver.resolve(value);
      outer.add(parts.add(value, typed));
      fields.add(new Field(value.outputName(), typed.type()));
    }
    var result = Schema.of(fields);
    var inner = new ArrayList<>(fields.subList(0, keys.size()));
    inner.addAll(parts.fields);
    var grouped = new Plan.Aggregate(input, namedKeys, parts.values, Schema.of(inner));
    return parts.simple ? grouped : new Plan.Project(grouped, outer, result);
  }

  /// Takes expressions over reductions apart: the reductions, and what is done with their results.
  private static final class Reductions {
    private final List<Plan.NamedReduction> values = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final Resolver resolver;
    private final List<String> keys;
    private boolean simple = true;

    Reductions(Resolver resolver, List<String> keys) {
      this.resolver = resolver;
      this.keys = keys;
    }

    Plan.Named add(Expr value, Typed typed) {
      if (!typed.expr().reduces()) {
        throw new FrameException(
            "`%s` has a value for each row, but a group needs one; reduce it, as in `%s.mean()`"
                .formatted(ExprText.of(value), ExprText.of(value)));
      }
      var name = value.outputName();
      if (typed.expr() instanceof Expr.Reduce reduce) {
        put(name, reduce, typed.type());
        return new Plan.Named(name, Expr.col(name));
      }
      simple = false;
      return new Plan.Named(name, replace(value, typed.expr()));
    }

    /// A name for an inner value that no key and no other value has.
    private String unused(String name) {
      boolean taken =
          keys.contains(name) || fields.stream().anyMatch(field -> field.name().equals(name));
      return taken ? unused(name + "'") : name;
    }

    private void put(String name, Expr.Reduce reduce, DataType type) {
      values.add(new Plan.NamedReduction(name, reduce));
      fields.add(new Field(name, type));
    }

    private Expr replace(Expr value, Expr expr) {
      return switch (expr) {
        case Expr.Reduce reduce -> {
          var name = unused(ExprText.of(reduce));
          put(name, reduce, reducedType(reduce));
          yield Expr.col(name);
        }
        case Expr.Column(var name) ->
            throw new FrameException(
                "in `%s` the column `%s` is not reduced; reduce it, as in `%s.first()`"
                    .formatted(ExprText.of(value), name, name));
        default -> expr.mapChildren(child -> replace(value, child));
      };
    }

    private DataType reducedType(Expr.Reduce reduce) {
      return resolver.resolve(reduce).type();
    }
  }

  /// Rows sorted by the keys; rows with equal keys keep their order.
  ///
  /// @throws FrameException if a key does not fit the input
  public static Plan sort(Plan input, List<Plan.SortKey> keys) {
    if (keys.isEmpty()) {
      throw new FrameException("a sort needs at least one key");
    }
    var resolver = new Resolver(input.schema());
    return new Plan.Sort(
        input,
        keys.stream()
            .map(key -> new Plan.SortKey(resolver.resolve(key.expr()).expr(), key.descending()))
            .toList());
  }

  /// The first row for each different value of `columns`, of all columns if there are none.
  ///
  /// @throws UnknownColumnException if a column is unknown
  public static Plan distinct(Plan input, List<String> columns) {
    columns.forEach(input.schema()::position);
    return new Plan.Distinct(input, columns.isEmpty() ? input.schema().names() : columns);
  }

  /// The rows of all inputs, one after the other, columns matched by name.
  ///
  /// @throws FrameException if an input lacks a column or has another type
  public static Plan union(List<Plan> inputs) {
    var first = inputs.getFirst().schema();
    var matched = new ArrayList<Plan>();
    matched.add(inputs.getFirst());
    for (var input : inputs.subList(1, inputs.size())) {
      matched.add(match(input, first));
    }
    return new Plan.Union(matched);
  }

  private static Plan match(Plan input, Schema wanted) {
    var schema = input.schema();
    for (var field : wanted.fields()) {
      if (schema.type(field.name()) != field.type()) {
        throw new FrameException(
            "cannot put %s under %s; cast the column `%s` first"
                .formatted(schema.type(field.name()), field, field.name()));
      }
    }
    for (var field : schema.fields()) {
      if (!wanted.has(field.name())) {
        throw new FrameException(
            "the first frame has no column `%s`; drop it, or add it to the first frame"
                .formatted(field.name()));
      }
    }
    return schema.equals(wanted)
        ? input
        : project(input, wanted.names().stream().map(Expr::col).toList());
  }

  /// `count` rows from `start` on.
  public static Plan slice(Plan input, long start, long count) {
    if (start < 0 || count < 0) {
      throw new FrameException(
          "a slice starts at row 0 or later and has 0 rows or more, not %d and %d"
              .formatted(start, count));
    }
    return input instanceof Plan.Slice(var inner, var before, var had)
        ? new Plan.Slice(
            inner, before + start, Math.max(0, Math.min(had - Math.min(start, had), count)))
        : new Plan.Slice(input, start, count);
  }
}
