package ruchy.lang.format;

import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Writes random programs that can be read, whatever their names stand for: every kind of item,
/// statement, expression, pattern and type, with names long enough that lines must break.
final class RandomProgram {
  private static final int DEPTH = 4;

  private final RandomGenerator random;

  private RandomProgram(RandomGenerator random) {
    this.random = random;
  }

  static String of(RandomGenerator random) {
    var program = new RandomProgram(random);
    var text = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text.append(random.nextBoolean() ? program.item(DEPTH) : program.statement(DEPTH));
      text.append('\n');
    }
    return text.toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String name() {
    return pick(
        "a",
        "xs",
        "value",
        "count_of_all_things",
        "α",
        "a_rather_long_name_for_a_variable_of_a_program",
        "self_made");
  }

  private String typeName() {
    return pick("T", "Point", "ARatherLongNameForATypeOfAProgram", "geometry::Shape");
  }

  private String several(String open, String separator, String close, Supplier<String> part) {
    var joined = new StringJoiner(separator, open, close);
    for (int i = random.nextInt(4); i > 0; i--) {
      joined.add(part.get());
    }
    return joined.toString();
  }

  private String type(int depth) {
    if (depth <= 0) {
      return pick("i64", "String", "bool", typeName());
    }
    int next = depth - 1;
    return switch (random.nextInt(9)) {
      case 0 -> "[" + type(next) + "]";
      case 1 -> "Map<" + type(next) + ", " + type(next) + ">";
      case 2 -> "Option<" + type(next) + ">";
      case 3 -> "(" + type(next) + ", " + type(next) + ")";
      case 4 -> "fn" + several("(", ", ", ")", () -> type(next)) + " -> " + type(next);
      case 5 -> pick("&", "&mut ") + type(next);
      case 6 -> "[" + type(next) + "; 3]";
      case 7 -> pick("impl ", "dyn ") + typeName();
      default -> typeName();
    };
  }

  private String parameters(int depth) {
    return several("(", ", ", ")", () -> name() + pick("", ": " + type(depth), " = " + expr(0)));
  }

  private String item(int depth) {
    int next = depth - 1;
    String start = pick("", "", "pub ", "/// Says what it is.\n", "#[allow(unused_variable)]\n");
    return start
        + switch (random.nextInt(9)) {
          case 0 -> "struct Point" + several(" { ", ", ", " }", () -> name() + ": " + type(2));
          case 1 ->
              "enum Shape { "
                  + pick("Empty", "Empty = 3")
                  + ", Circle"
                  + several("(", ", ", ")", () -> type(1)).replace("()", "(f64)")
                  + ", Rect { w: f64, h: f64 } }";
          case 2 -> "impl Point { " + function(next) + " }";
          case 3 -> "trait Named: Base { fn name(&self) -> " + type(2) + " }";
          case 4 -> "const LIMIT: " + type(1) + " = " + expr(next);
          case 5 -> "type Short<T> = " + type(3);
          case 6 -> "mod inner { " + function(next) + " }";
          case 7 -> "use geometry::{Point, area as surface}";
          default -> function(next);
        };
  }

  private String function(int depth) {
    String bounds = pick("", "<T>", "<T: Ord + Display, U>", "<const N: usize>");
    return pick("fn ", "async fn ")
        + name()
        + bounds
        + parameters(1)
        + pick("", " -> " + type(2))
        + pick("", "", " where T: Clone")
        + " "
        + block(depth);
  }

  private String block(int depth) {
    var text = new StringBuilder("{\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(statement(depth - 1)).append(pick("\n", ";\n", " // a note\n", "\n\n"));
    }
    return text + pick("", expr(depth - 1) + "\n") + "}";
  }

  private String statement(int depth) {
    int next = depth - 1;
    if (depth <= 0) {
      return "let " + name() + " = " + expr(0);
    }
    return switch (random.nextInt(9)) {
      case 0 -> "let " + pattern(2) + " = " + expr(next);
      case 1 -> "let mut " + name() + ": " + type(2) + " = " + expr(next);
      case 2 -> name() + pick(" = ", " += ", " **= ", " ??= ").replace(" ??= ", " = ") + expr(next);
      case 3 -> "while " + condition(next) + " " + block(next);
      case 4 -> pick("", "'outer: ") + "for " + pattern(1) + " in " + name() + " " + block(next);
      case 5 -> "return " + operand(next);
      case 6 -> "let Some(" + name() + ") = " + operand(next) + " else { return }";
      case 7 -> "try " + block(next) + " catch e " + block(next);
      default -> name() + several("(", ", ", ")", () -> expr(next));
    };
  }

  private String condition(int depth) {
    return random.nextInt(3) == 0
        ? "let Some(" + name() + ") = " + name()
        : "(" + expr(depth) + ")";
  }

  private String operand(int depth) {
    return "(" + expr(depth) + ")";
  }

  private String expr(int depth) {
    if (depth <= 0) {
      return pick(
          name(),
          "1",
          "2.5",
          "\"text\"",
          "'c'",
          "true",
          "f\"{value:>6} and {xs}\"",
          "0xff_u8",
          "r\"raw\"",
          "b\"bytes\"",
          "5ms");
    }
    int next = depth - 1;
    return switch (random.nextInt(24)) {
      case 0, 1, 2 -> operand(next) + operator() + operand(next);
      case 3 -> operand(next) + operator() + expr(0) + operator() + expr(0);
      case 4 -> pick("-", "!", "&", "*") + operand(next);
      case 5 -> operand(next) + pick("?", ".await", " as f64", "?.field", " is String", ".0");
      case 6 -> operand(next) + pick(" ?? ", " |> ", "..", "..=") + operand(next);
      case 7 -> several("[", ", ", "]", () -> expr(next));
      case 8 -> "[" + expr(next) + "; 3]";
      case 9 -> "(" + expr(next) + ", " + expr(next) + ")";
      case 10 -> "({ k: " + expr(next) + ", \"quoted\": " + expr(next) + ", ..rest })";
      case 11 -> "(Point { x: " + expr(next) + ", y, ..base })";
      case 12 -> "if " + condition(next) + " " + block(next) + " else " + block(next);
      case 13 -> match(next);
      case 14 -> "|" + name() + pick("", ": i64") + "| " + expr(next);
      case 15 -> "loop " + block(next);
      case 16 -> block(next);
      case 17 -> name() + "[" + pick("1:3, ::2", "..", "-1", expr(next)) + "]";
      case 18 -> "[" + expr(next) + " for " + pattern(1) + " in xs if " + operand(next) + "]";
      case 19 -> chain(next);
      case 20 -> name() + "!" + several("(", ", ", ")", () -> expr(next));
      case 21 -> "Vec::<" + type(2) + ">::new" + several("(", ", ", ")", () -> expr(next));
      case 22 -> operand(next) + " ? " + operand(next) + " : " + operand(next);
      default -> name() + several("(", ", ", ")", () -> pick("", "named = ") + expr(next));
    };
  }

  private String operator() {
    return pick(" + ", " * ", " - ", "**", " == ", " && ", " || ", " < ", " << ", " @ ", " % ")
        .replace(" < ", pick(" + ", " / "))
        .replace(" == ", pick(" ^ ", " | "));
  }

  private String chain(int depth) {
    var text = new StringBuilder(name());
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      text.append(pick(".", ".", "\n  .", "\n  // why\n  ."));
      text.append(name()).append(several("(", ", ", ")", () -> expr(depth - 1)));
    }
    return text.toString();
  }

  private String match(int depth) {
    var text = new StringBuilder("match ").append(name()).append(" {\n");
    for (int i = random.nextInt(4); i > 0; i--) {
      String guard = random.nextInt(4) == 0 ? " if " + operand(depth - 1) : "";
      text.append(pattern(2)).append(guard).append(" => ").append(expr(depth - 1));
      text.append(pick(",\n", ", // a note\n"));
    }
    return text.append("_ => ").append(expr(0)).append("\n}").toString();
  }

  private String pattern(int depth) {
    if (depth <= 0) {
      return pick("_", name(), "1", "\"text\"", "-3", "1..=9", "'a'");
    }
    int next = depth - 1;
    return switch (random.nextInt(6)) {
      case 0 -> "Some(" + pattern(next) + ")";
      case 1 -> "(" + pattern(next) + ", " + pattern(next) + ")";
      case 2 -> "[" + pattern(next) + ", ..]";
      case 3 -> "Shape::Rect { w, h: " + pattern(next) + ", .. }";
      case 4 -> "None | Some(" + pick("1", "2") + ")";
      default -> pattern(0);
    };
  }
}
