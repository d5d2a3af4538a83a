package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ruchy.lang.core.Core;
import ruchy.lang.problem.LibraryProblem;
import ruchy.lang.source.Span;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// The columns of frames that are joined, put side by side, turned or summed up.
final class FrameReshaping {
  private static final String NONE = "none";

  private final FrameSchemas frames;
  private final ColumnChecks checks;
  private final Consumer<LibraryProblem> report;

  FrameReshaping(FrameSchemas frames, Consumer<LibraryProblem> report) {
    this.frames = frames;
    this.checks = new ColumnChecks(report);
    this.report = report;
  }

  /// The columns of one of the methods this class knows; empty if it is another.
  ///
  /// @param arguments the receiver and the arguments, defaults included
  Optional<Schema> of(String name, Schema schema, List<Core> arguments) {
    return Optional.ofNullable(
        switch (name) {
          case "unpivot", "melt" -> unpivoted(schema, arguments);
          case "pivot" -> pivoted(schema, arguments);
          case "crosstab" -> {
            var names = names(arguments.subList(1, arguments.size()));
            names.forEach(column -> frames.check(column, schema));
            yield names.isEmpty() ? Schema.UNKNOWN : only(schema, names.getFirst().value(), true);
          }
          case "join" -> joined(schema, arguments);
          case "join_where" -> paired(schema, arguments);
          case "join_asof", "merge_asof" -> nearest(schema, arguments);
          case "hstack" -> beside(schema, arguments);
          case "concat", "vstack" -> below(schema, arguments);
          case "concat_diagonal", "bind_rows" -> diagonal(schema, arguments);
          case "describe", "summary" -> described(schema);
          case "null_count" -> each(schema, _ -> true, Numeric.I64);
          case "quantile" -> each(schema, FrameReshaping::isNumber, Numeric.F64);
          case "corr", "cov" -> plus("column", each(schema, FrameReshaping::isNumber, Numeric.F64));
          default -> null;
        });
  }

  private static boolean isNumber(Type type) {
    return type instanceof Numeric
        || (type instanceof Type.OptionOf option && option.value() instanceof Numeric);
  }

  /// The columns of some types with other values; unknown where one cannot be told.
  private static Schema each(
      Schema schema, java.util.function.Predicate<Type> chosen, Type values) {
    boolean open =
        schema.open() || schema.columns().stream().anyMatch(column -> column.type() == Simple.ANY);
    return new Schema(
        schema.columns().stream()
            .filter(column -> chosen.test(column.type()))
            .map(column -> new Schema.Column(column.name(), values))
            .toList(),
        open);
  }

  private static Schema plus(String first, Schema rest) {
    var columns = new ArrayList<Schema.Column>();
    var taken = rest.column(first).isPresent();
    columns.add(new Schema.Column(taken ? first + "_" : first, Simple.STRING));
    columns.addAll(rest.columns());
    return new Schema(columns, rest.open());
  }

  private static Schema described(Schema schema) {
    var columns =
        schema.columns().stream()
            .map(column ->
                new Schema.Column(
                    column.name(),
                    column.type() == Simple.ANY
                        ? Simple.ANY
                        : isNumber(column.type()) ? Numeric.F64 : Simple.STRING))
            .toList();
    return plus("statistic", new Schema(columns, schema.open()));
  }

  private static Schema only(Schema schema, String name, boolean open) {
    return new Schema(schema.column(name).map(List::of).orElse(List.of()), open);
  }

  /// `unpivot(columns…, variable, value)`
  private Schema unpivoted(Schema schema, List<Core> arguments) {
    if (arguments.size() < 4
        || !(FrameSchemas.plain(arguments.get(2)) instanceof Core.TextConstant variable)
        || !(FrameSchemas.plain(arguments.get(3)) instanceof Core.TextConstant value)) {
      return Schema.UNKNOWN;
    }
    var values = new ArrayList<Core>();
    FrameSchemas.collect(arguments.get(1), values);
    var turned = names(values);
    turned.forEach(name -> frames.check(name, schema));
    if (turned.size() != values.size()) {
      return Schema.UNKNOWN;
    }
    var gone = new HashSet<>(turned.stream().map(Core.TextConstant::value).toList());
    var columns = new ArrayList<Schema.Column>();
    var types = new ArrayList<Type>();
    for (var column : schema.columns()) {
      if (gone.contains(column.name())) {
        types.add(column.type());
      } else {
        columns.add(column);
      }
    }
    columns.add(new Schema.Column(variable.value(), Simple.STRING));
    columns.add(new Schema.Column(value.value(), common(types)));
    return new Schema(columns, schema.open());
  }

  private static Type common(List<Type> types) {
    var different = new HashSet<>(types);
    if (different.size() == 1) {
      return types.getFirst();
    }
    boolean numbers = !types.isEmpty() && types.stream().allMatch(Numeric.class::isInstance);
    boolean floats = types.stream().anyMatch(type -> type instanceof Numeric n && n.isFloat());
    return numbers ? floats ? Numeric.F64 : Numeric.I64 : Simple.ANY;
  }

  /// `pivot(index, on, values)`: the new columns are known when it has run.
  private Schema pivoted(Schema schema, List<Core> arguments) {
    if (arguments.size() < 3) {
      return Schema.UNKNOWN;
    }
    var index = texts(arguments.get(1));
    index.forEach(name -> frames.check(name, schema));
    texts(arguments.get(2)).forEach(name -> frames.check(name, schema));
    var columns = new ArrayList<Schema.Column>();
    index.forEach(name -> schema.column(name.value()).ifPresent(columns::add));
    return new Schema(columns, true);
  }

  // ---- two frames

  private static Optional<Schema> other(List<Core> arguments) {
    Core other = FrameSchemas.plain(arguments.get(1));
    return FrameSchemas.isOf(other, FrameSchemas.FRAME)
        ? Optional.of(((Type.Library) other.type()).schema())
        : Optional.empty();
  }

  /// `join(other, on, how, left_on, right_on, suffix)`
  private Schema joined(Schema left, List<Core> arguments) {
    if (arguments.size() < 7 || other(arguments).isEmpty()) {
      return Schema.UNKNOWN;
    }
    Schema right = other(arguments).get();
    var both = texts(arguments.get(2));
    var leftOn = both.isEmpty() ? texts(arguments.get(4)) : both;
    var rightOn = both.isEmpty() ? texts(arguments.get(5)) : both;
    leftOn.forEach(name -> frames.check(name, left));
    rightOn.forEach(name -> frames.check(name, right));
    if (!(FrameSchemas.plain(arguments.get(3)) instanceof Core.TextConstant how)) {
      return Schema.UNKNOWN;
    }
    Span place = arguments.get(1).span();
    boolean written = isWritten(arguments.get(2), arguments.get(4), arguments.get(5));
    if (written && !keysFit(new Sides(left, right, place), leftOn, rightOn, how.value())) {
      return Schema.UNKNOWN;
    }
    if (right.open()
        || left.open()
        || leftOn.size() != rightOn.size()
        || !(FrameSchemas.plain(arguments.get(6)) instanceof Core.TextConstant suffix)
        || (leftOn.isEmpty() && !how.value().equals("cross"))) {
      return Schema.UNKNOWN;
    }
    if (how.value().equals("semi") || how.value().equals("anti")) {
      return left;
    }
    var keys = rightOn.stream().map(Core.TextConstant::value).toList();
    return merged(new Sides(left, right, place), keys, suffix.value());
  }

  private record Sides(Schema left, Schema right, Span place) {}

  /// Whether all names of columns are written as texts, so that they are known.
  private static boolean isWritten(Core... arguments) {
    for (Core argument : arguments) {
      var values = new ArrayList<Core>();
      FrameSchemas.collect(argument, values);
      if (names(values).size() != values.size()) {
        return false;
      }
    }
    return true;
  }

  private boolean keysFit(
      Sides sides, List<Core.TextConstant> leftOn, List<Core.TextConstant> rightOn, String how) {
    if (leftOn.isEmpty() && rightOn.isEmpty() && !how.equals("cross")) {
      var shared =
          sides.left().names().stream()
              .filter(name -> sides.right().column(name).isPresent())
              .toList();
      var hint =
          shared.isEmpty()
              ? "name them with `left_on` and `right_on`, or ask for `how=\"cross\"`"
              : "both frames have `%s`: write `on=\"%s\"`"
                  .formatted(String.join("`, `", shared), shared.getFirst());
      report(sides, "the join does not say which columns it compares", hint);
      return false;
    }
    if (leftOn.size() != rightOn.size()) {
      report(
          sides,
          "the join compares columns in pairs, but names %d on the left and %d on the right"
              .formatted(leftOn.size(), rightOn.size()),
          "give `left_on` and `right_on` as many names each");
      return false;
    }
    for (int i = 0; i < leftOn.size(); i++) {
      var left = sides.left().column(leftOn.get(i).value());
      var right = sides.right().column(rightOn.get(i).value());
      if (left.isPresent() && right.isPresent()) {
        checks.keys(leftOn.get(i), left.get(), right.get(), sides.left());
      }
    }
    return true;
  }

  private void report(Sides sides, String what, String remedy) {
    report.accept(
        new LibraryProblem.AmbiguousFrames(
            sides.place(),
            what,
            "%s; left: %s; right: %s"
                .formatted(remedy, brief(sides.left()), brief(sides.right()))));
  }

  private static String brief(Schema schema) {
    var names = schema.names();
    return names.isEmpty() ? NONE : String.join(", ", names);
  }

  /// The columns of both sides without the right side's keys.
  private Schema merged(Sides sides, List<String> keys, String suffix) {
    var columns = new ArrayList<>(sides.left().columns());
    for (var column : sides.right().columns()) {
      if (keys.contains(column.name())) {
        continue;
      }
      var name = column.name();
      if (sides.left().column(name).isPresent()) {
        name += suffix;
        if (sides.left().column(name).isPresent() || sides.right().column(name).isPresent()) {
          report(
              sides,
              "both sides of the join have `%s`, and `%s` is taken too"
                  .formatted(column.name(), name),
              "give another `suffix`");
          return Schema.UNKNOWN;
        }
      }
      columns.add(new Schema.Column(name, column.type()));
    }
    return FrameSchemas.closed(columns);
  }

  /// `join_where(other, conditions…)`
  private Schema paired(Schema left, List<Core> arguments) {
    var right = other(arguments);
    return right.isEmpty() || right.get().open() || left.open()
        ? Schema.UNKNOWN
        : merged(new Sides(left, right.get(), arguments.get(1).span()), List.of(), "_right");
  }

  /// `join_asof(other, on, by, …)`
  private Schema nearest(Schema left, List<Core> arguments) {
    var right = other(arguments);
    if (right.isEmpty() || arguments.size() < 4) {
      return Schema.UNKNOWN;
    }
    var keys = new ArrayList<>(texts(arguments.get(2)));
    keys.addAll(texts(arguments.get(3)));
    keys.forEach(name -> frames.check(name, left));
    keys.forEach(name -> frames.check(name, right.get()));
    var sides = new Sides(left, right.get(), arguments.get(1).span());
    return right.get().open() || left.open()
        ? Schema.UNKNOWN
        : merged(sides, keys.stream().map(Core.TextConstant::value).toList(), "_right");
  }

  private static List<Schema> others(List<Core> arguments) {
    var values = new ArrayList<Core>();
    arguments.subList(1, arguments.size()).forEach(a -> FrameSchemas.collect(a, values));
    return values.stream()
        .map(value ->
            FrameSchemas.isOf(value, FrameSchemas.FRAME)
                ? ((Type.Library) value.type()).schema()
                : Schema.UNKNOWN)
        .toList();
  }

  private Schema beside(Schema schema, List<Core> arguments) {
    var columns = new ArrayList<>(schema.columns());
    boolean open = schema.open();
    for (Schema other : others(arguments)) {
      open |= other.open();
      for (var column : other.columns()) {
        if (columns.stream().anyMatch(old -> old.name().equals(column.name()))) {
          report.accept(
              new LibraryProblem.AmbiguousFrames(
                  arguments.getLast().span(),
                  "two of the frames side by side have a column `%s`".formatted(column.name()),
                  "rename one of them first, or `join` the frames"));
          return Schema.UNKNOWN;
        }
        columns.add(column);
      }
    }
    return new Schema(columns, open);
  }

  /// Frames one below the other have the same columns.
  private Schema below(Schema schema, List<Core> arguments) {
    for (Schema other : others(arguments)) {
      if (schema.open() || other.open()) {
        continue;
      }
      var missing = new ArrayList<>(schema.names());
      missing.removeAll(other.names());
      var more = new ArrayList<>(other.names());
      more.removeAll(schema.names());
      if (!missing.isEmpty() || !more.isEmpty()) {
        report.accept(
            new LibraryProblem.AmbiguousFrames(
                arguments.getLast().span(),
                "the frames have other columns: the first has %s, the other %s"
                    .formatted(brief(schema), brief(other)),
                "select the same columns in both, or write `bind_rows`, which fills with nulls"));
      }
    }
    return schema;
  }

  private static Schema diagonal(Schema schema, List<Core> arguments) {
    var columns = new ArrayList<>(schema.columns());
    boolean open = schema.open();
    for (Schema other : others(arguments)) {
      open |= other.open();
      other.columns().stream()
          .filter(column -> columns.stream().noneMatch(old -> old.name().equals(column.name())))
          .forEach(columns::add);
    }
    return new Schema(columns, open);
  }

  static List<Core.TextConstant> names(List<Core> values) {
    return values.stream()
        .filter(Core.TextConstant.class::isInstance)
        .map(Core.TextConstant.class::cast)
        .toList();
  }

  private static List<Core.TextConstant> texts(Core argument) {
    var values = new ArrayList<Core>();
    FrameSchemas.collect(argument, values);
    return names(values);
  }
}
