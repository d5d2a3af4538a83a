package ruchy.checks.agreement;

import java.util.List;
import java.util.random.RandomGenerator;

/// Random expressions of a kind, over the variables and functions in scope.
final class Expressions {
  private static final List<String> EDGES =
      List.of(
          "63",
          "255",
          "1073741822",
          "1073741823",
          "1073741824",
          "2147483646",
          "2147483647",
          "2147483648",
          "4611686018427387904",
          "9223372036854775806",
          "9223372036854775807",
          "-2147483648",
          "-1073741824",
          "-9223372036854775807");

  private final RandomGenerator random;
  private final Scope scope;

  Expressions(RandomGenerator random, Scope scope) {
    this.random = random;
    this.scope = scope;
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /// An expression that is safe as an operand.
  String of(Kind kind, int depth) {
    List<Scope.Variable> known = scope.readable(kind);
    if (!known.isEmpty() && random.nextInt(3) > 0) {
      return known.get(random.nextInt(known.size())).name();
    }
    if (depth <= 0) {
      return literal(kind);
    }
    int next = depth - 1;
    return switch (random.nextInt(9)) {
      case 0 -> "(if %s { %s } else { %s })".formatted(bool(next), of(kind, next), of(kind, next));
      case 1 -> "({ let t = %s; t })".formatted(of(kind, next));
      case 2 -> match(kind, next);
      case 3 -> call(kind, next);
      default -> composed(kind, next);
    };
  }

  private String bool(int depth) {
    return of(Kind.BOOL, depth);
  }

  private String integer(int depth) {
    return of(Kind.INT, depth);
  }

  private String literal(Kind kind) {
    return switch (kind) {
      case INT -> random.nextInt(6) == 0 ? edge() : integerLiteral();
      case REAL -> pick("0.0", "1.5", "(-2.25)", "3.0", "1e9", "0.1");
      case BOOL -> pick("true", "false");
      case TEXT -> pick("\"\"", "\"a\"", "\"bc\"", "\"déf\"");
      case LIST -> pick("[1, 2, 3]", "[7]", "[0; 4]", "[5, -1, 9, 4]");
      case OPTION -> pick("Some(4)", "Some(-1)");
      case PAIR -> "(" + random.nextInt(5) + ", \"p\")";
      case POINT -> "(Point { a: " + random.nextInt(5) + ", b: 0.5 })";
      case SHAPE ->
          pick("Shape::Empty", "Shape::Dot(3)", "(Shape::Box { p: Point { a: 1, b: 2.0 }, n: 2 })");
      case MAP -> "({ \"k\": 1, \"l\": " + random.nextInt(5) + " })";
      case POINTS -> "[Point { a: 1, b: 1.0 }, Point { a: " + random.nextInt(9) + ", b: 2.0 }]";
      case RESULT -> pick("Ok(3)", "Ok(-8)", "Err(\"no\")");
      case TWO -> "(Two { left: " + random.nextInt(4) + ", right: \"r\" })";
      case GRID -> pick("[[1, 2], [3]]", "[[0; 2]; 2]", "[[4], [5, 6, 7]]");
      case SET -> pick("Set::from([3, 1])", "Set::from([2])");
      case ANY -> pick("(5 as Any)", "(\"x\" as Any)", "(2.5 as Any)", "(true as Any)");
      case DYN -> pick("(Point { a: 2, b: 0.5 } as dyn Weigh)", "(Shape::Dot(4) as dyn Weigh)");
      case FUNCTION -> pick("(|z: i64| z + 1)", "(|z: i64| z * z)", "negated");
    };
  }

  private String integerLiteral() {
    int value = random.nextInt(-3, 12);
    return value < 0 ? "(" + value + ")" : "" + value;
  }

  private String edge() {
    String written = EDGES.get(random.nextInt(EDGES.size()));
    return written.startsWith("-") ? "(" + written + ")" : written;
  }

  private String match(Kind kind, int depth) {
    return switch (random.nextInt(6)) {
      case 4 ->
          "(match %s { Ok(v) if v > 1 => %s, Ok(_) => %s, Err(e) => { if e == \"no\" { %s } else { %s } } })"
              .formatted(
                  of(Kind.RESULT, depth),
                  literal(kind),
                  of(kind, depth),
                  literal(kind),
                  of(kind, depth));
      case 5 ->
          "(if let Some(o) = %s { %s } else { %s })"
              .formatted(of(Kind.OPTION, depth), of(kind, depth), of(kind, depth));
      case 0 ->
          "(match %s { 0 => %s, 1..=5 => %s, n if n > 7 => %s, _ => %s })"
              .formatted(
                  integer(depth), literal(kind), of(kind, depth), literal(kind), of(kind, depth));
      case 1 ->
          "(match %s { Shape::Empty => %s, Shape::Dot(0) => %s, Shape::Dot(_) => %s, "
                  .formatted(of(Kind.SHAPE, depth), literal(kind), of(kind, depth), of(kind, depth))
              + "Shape::Box { n, .. } if n > 1 => %s, Shape::Box { .. } => %s })"
                  .formatted(of(kind, depth), literal(kind));
      case 2 ->
          "(match %s { Some(0) => %s, Some(_) => %s, None => %s })"
              .formatted(of(Kind.OPTION, depth), literal(kind), of(kind, depth), of(kind, depth));
      default ->
          "(match %s { [] => %s, [_] => %s, [first, ..] if first > 2 => %s, _ => %s })"
              .formatted(
                  of(Kind.LIST, depth),
                  literal(kind),
                  of(kind, depth),
                  literal(kind),
                  of(kind, depth));
    };
  }

  private String call(Kind kind, int depth) {
    List<Scope.Function> known = scope.functions(kind);
    if (known.isEmpty()) {
      return composed(kind, depth);
    }
    Scope.Function function = known.get(random.nextInt(known.size()));
    return function.name()
        + function.parameters().stream()
            .map(parameter -> of(parameter, depth))
            .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
  }

  private String composed(Kind kind, int d) {
    return switch (kind) {
      case INT -> composedInt(d);
      case REAL -> composedReal(d);
      case BOOL -> composedBool(d);
      case TEXT -> composedText(d);
      case LIST -> composedList(d);
      case OPTION -> composedOption(d);
      case PAIR -> "(%s, %s)".formatted(integer(d), of(Kind.TEXT, d));
      case POINT -> composedPoint(d);
      case SHAPE -> composedShape(d);
      case MAP -> "({ \"k\": %s, \"m\": %s })".formatted(integer(d), integer(d));
      case POINTS -> "[%s, %s]".formatted(of(Kind.POINT, d), of(Kind.POINT, d));
      case RESULT -> composedResult(d);
      case TWO ->
          random.nextBoolean()
              ? "(Two { left: %s, right: %s })".formatted(integer(d), of(Kind.TEXT, d))
              : "%s.swapped().swapped()".formatted(of(Kind.TWO, d));
      case GRID -> composedGrid(d);
      case SET -> "%s.iter().map(|x| x %% 5).to_set()".formatted(of(Kind.LIST, d));
      case ANY -> "(%s as Any)".formatted(of(random.nextBoolean() ? Kind.INT : Kind.TEXT, d));
      case DYN ->
          "(%s as dyn Weigh)".formatted(of(random.nextBoolean() ? Kind.POINT : Kind.SHAPE, d));
      case FUNCTION -> "(|z: i64| z %s %s)".formatted(pick("+", "-", "*", "^"), integer(d));
    };
  }

  private String composedInt(int d) {
    return switch (random.nextInt(26)) {
      case 16 -> "%s.%s()".formatted(of(Kind.DYN, d), pick("weight", "doubled"));
      case 17 -> "%s(%s)".formatted(of(Kind.FUNCTION, d), integer(d));
      case 18 -> "%s.unwrap_or(%s)".formatted(of(Kind.RESULT, d), integer(d));
      case 19 -> "(%s).left".formatted(of(Kind.TWO, d));
      case 20 -> "%s.flatten().sum()".formatted(of(Kind.GRID, d));
      case 21 -> "chosen(%s, %s, %s)".formatted(of(Kind.LIST, d), integer(d), integer(d));
      case 22 -> "larger(%s, %s).weight()".formatted(of(Kind.POINT, d), of(Kind.POINT, d));
      case 23 -> chained(d);
      case 24 -> "(if %s.contains(%s) { 1 } else { 0 })".formatted(of(Kind.SET, d), integer(d));
      case 25 ->
          "((%s & 255) as u8 as i64).%s(%s)"
              .formatted(
                  integer(d), pick("wrapping_mul", "wrapping_add", "min", "max"), integer(d));
      case 0, 1, 2, 3 -> "(%s %s %s)".formatted(integer(d), pick("+", "-", "*"), integer(d));
      case 4 -> "(%s %s %s)".formatted(integer(d), pick("/", "%", "&", "|", "^"), integer(d));
      case 5 -> "(-%s)".formatted(integer(d));
      case 6 -> "%s[%s %% 3]".formatted(of(Kind.LIST, d), integer(d));
      case 7 -> "%s.len()".formatted(of(pick2(Kind.LIST, Kind.TEXT), d));
      case 8 -> "%s.0".formatted(of(Kind.PAIR, d));
      case 9 -> "(%s).a".formatted(of(Kind.POINT, d));
      case 10 -> "(%s ?? %s)".formatted(of(Kind.OPTION, d), integer(d));
      case 11 ->
          "%s.map(|x| x %s %s).sum()".formatted(of(Kind.LIST, d), pick("+", "-", "*"), integer(d));
      case 12 -> "%s.filter(|x| x > %s).len()".formatted(of(Kind.LIST, d), integer(d));
      case 13 -> "%s.fold(%s, |s, x| s + x * 2)".formatted(of(Kind.LIST, d), integer(d));
      case 14 -> "(%s as i64)".formatted(of(pick2(Kind.REAL, Kind.BOOL), d));
      default -> "%s.get_or(\"k\", %s)".formatted(of(Kind.MAP, d), integer(d));
    };
  }

  private String chained(int d) {
    String step =
        pick(
            ".map(|x| x - 2)",
            ".filter(|x| x % 2 == 0)",
            ".take(2)",
            ".skip(1)",
            ".chain([7, 8])",
            ".zip([1, 2, 3]).map(|(a, b)| a * b)",
            ".enumerate().map(|(i, x)| i - x)",
            ".windows(2).map(|w| w[0] - w[1])",
            ".chunks(2).map(|c| c.len())",
            ".flat_map(|x| [x, x + 1])",
            ".rev()");
    String end =
        pick(
            ".sum()",
            ".count()",
            ".max().unwrap_or(0)",
            ".min().unwrap_or(-1)",
            ".fold(1, |s, x| s ^ x)",
            ".min_by_key(|x| x % 3).unwrap_or(5)");
    return "%s.iter()%s%s".formatted(of(Kind.LIST, d), step, end);
  }

  private String composedResult(int d) {
    return switch (random.nextInt(4)) {
      case 0 -> "Ok(%s)".formatted(integer(d));
      case 1 -> "%s.parse::<i64>()".formatted(of(Kind.TEXT, d));
      case 2 -> "checked(%s, %s)".formatted(integer(d), integer(d));
      default -> "%s.ok_or(%s)".formatted(of(Kind.OPTION, d), of(Kind.TEXT, d));
    };
  }

  private String composedGrid(int d) {
    return switch (random.nextInt(3)) {
      case 0 -> "[%s, %s]".formatted(of(Kind.LIST, d), of(Kind.LIST, d));
      case 1 -> "[[x, y] for x in %s for y in 0..2]".formatted(of(Kind.LIST, d));
      default -> "%s.map(|row| row.map(|x| x + %s))".formatted(of(Kind.GRID, d), integer(d));
    };
  }

  private Kind pick2(Kind one, Kind other) {
    return random.nextBoolean() ? one : other;
  }

  private String composedReal(int d) {
    return switch (random.nextInt(4)) {
      case 0 -> "(%s as f64)".formatted(integer(d));
      case 1 -> "(%s).b".formatted(of(Kind.POINT, d));
      case 2 -> "(%s %s %s)".formatted(of(Kind.REAL, d), pick("+", "-", "*", "/"), integer(d));
      default ->
          "(%s %s %s)".formatted(of(Kind.REAL, d), pick("+", "-", "*", "/"), of(Kind.REAL, d));
    };
  }

  private String composedBool(int d) {
    return switch (random.nextInt(8)) {
      case 0 -> "(%s && %s)".formatted(bool(d), bool(d));
      case 1 -> "(%s || %s)".formatted(bool(d), bool(d));
      case 2 -> "(!%s)".formatted(bool(d));
      case 3 -> {
        Kind kind = Kind.values()[random.nextInt(Kind.ANY.ordinal())];
        yield "(%s %s %s)".formatted(of(kind, d), pick("==", "!="), of(kind, d));
      }
      case 4 -> "%s.any(|x| x == %s)".formatted(of(Kind.LIST, d), integer(d));
      case 5 -> "(%s < %s)".formatted(of(Kind.TEXT, d), of(Kind.TEXT, d));
      default ->
          "(%s %s %s)".formatted(integer(d), pick("<", "<=", ">", ">=", "==", "!="), integer(d));
    };
  }

  private String composedText(int d) {
    return switch (random.nextInt(9)) {
      case 5 -> "(%s).right".formatted(of(Kind.TWO, d));
      case 6 -> "%s.%s()".formatted(of(Kind.TEXT, d), pick("to_upper", "trim", "reversed"));
      case 7 -> "f\"{%s:?}|{%s:>6}\"".formatted(scope.anyPlain(random), scope.anyPlain(random));
      case 8 ->
          "%s.chars().map(|c| f\"{c}.\").collect::<Vec<String>>().join(\"\")"
              .formatted(of(Kind.TEXT, d));
      case 0 -> "(%s + %s)".formatted(of(Kind.TEXT, d), of(Kind.TEXT, d));
      case 1 -> "f\"<{%s}>\"".formatted(scope.anyPlain(random));
      case 2 -> "(%s).1".formatted(of(Kind.PAIR, d));
      case 3 -> "%s.to_string()".formatted(integer(d));
      default -> "(\"n\" + %s)".formatted(integer(d));
    };
  }

  private String composedList(int d) {
    return switch (random.nextInt(5)) {
      case 0 -> "[%s, %s]".formatted(integer(d), integer(d));
      case 1 -> "%s.map(|x| x + %s)".formatted(of(Kind.LIST, d), integer(d));
      case 2 -> "[x * 2 for x in %s if x != %s]".formatted(of(Kind.LIST, d), integer(d));
      case 3 -> "(%s + %s)".formatted(of(Kind.LIST, d), of(Kind.LIST, d));
      default ->
          "%s.iter().filter(|x| x > %s).map(|x| x - 1).collect()"
              .formatted(of(Kind.LIST, d), integer(d));
    };
  }

  private String composedOption(int d) {
    return switch (random.nextInt(3)) {
      case 0 -> "Some(%s)".formatted(integer(d));
      case 1 -> "%s.find(|x| x > %s)".formatted(of(Kind.LIST, d), integer(d));
      default -> "%s.get(\"k\")".formatted(of(Kind.MAP, d));
    };
  }

  private String composedPoint(int d) {
    return switch (random.nextInt(6)) {
      case 3 -> "%s.moved(%s)".formatted(of(Kind.POINT, d), integer(d));
      case 4 -> "larger(%s, %s)".formatted(of(Kind.POINT, d), of(Kind.POINT, d));
      case 5 -> "(Point { a: %s, ..%s })".formatted(integer(d), of(Kind.POINT, d));
      case 0 ->
          "(match %s { Shape::Box { p, .. } => p, _ => %s })"
              .formatted(of(Kind.SHAPE, d), literal(Kind.POINT));
      case 1 -> "%s[%s %% 2]".formatted(of(Kind.POINTS, d), integer(d));
      default -> "(Point { a: %s, b: %s })".formatted(integer(d), of(Kind.REAL, d));
    };
  }

  private String composedShape(int d) {
    return switch (random.nextInt(3)) {
      case 0 -> "Shape::Dot(%s)".formatted(integer(d));
      case 1 -> "(Shape::Box { p: %s, n: %s })".formatted(of(Kind.POINT, d), integer(d));
      default -> "Shape::Empty";
    };
  }
}
