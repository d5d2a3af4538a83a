package ruchy.checks.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Writes a random program that is well typed, ends, and prints what it computed.
final class ProgramText {
  private static final String TYPES =
      """
      struct Point { a: i64, b: f64 }
      enum Shape { Empty, Dot(i64), Box { p: Point, n: i64 } }
      """;
  private static final int LOOP_MAX = 9;

  private final RandomGenerator random;
  private final Scope scope = new Scope();
  private final Expressions expressions;
  private final StringBuilder text = new StringBuilder(TYPES);
  private int indent;

  private ProgramText(RandomGenerator random) {
    this.random = random;
    this.expressions = new Expressions(random, scope);
  }

  static String of(RandomGenerator random) {
    ProgramText program = new ProgramText(random);
    for (int i = random.nextInt(3); i >= 0; i--) {
      program.function();
    }
    program.main();
    return program.text.toString();
  }

  private void line(String line) {
    text.append("    ".repeat(indent)).append(line).append('\n');
  }

  private Kind anyKind() {
    return Kind.values()[random.nextInt(Kind.values().length)];
  }

  private void function() {
    int mark = scope.mark();
    String name = scope.fresh("f");
    List<Kind> parameters = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Kind kind = random.nextBoolean() ? Kind.INT : anyKind();
      String parameter = scope.fresh("p");
      parameters.add(kind);
      written.add(parameter + ": " + kind.written());
      scope.add(new Scope.Variable(parameter, kind, false));
    }
    Kind result = random.nextBoolean() ? Kind.INT : anyKind();
    line("fn %s(%s) -> %s {".formatted(name, String.join(", ", written), result.written()));
    indent++;
    statements(2 + random.nextInt(4), 2);
    if (random.nextInt(3) == 0) {
      line(
          "if %s { return %s }".formatted(expressions.of(Kind.BOOL, 2), expressions.of(result, 1)));
    }
    line(expressions.of(result, 2));
    indent--;
    line("}");
    scope.leave(mark);
    scope.add(new Scope.Function(name, parameters, result));
  }

  private void main() {
    boolean inFunction = random.nextBoolean();
    if (inFunction) {
      line("fn main() {");
      indent++;
    }
    statements(6 + random.nextInt(6), 3);
    for (Scope.Variable variable : scope.all()) {
      line("println(\"" + variable.name() + "\", " + variable.name() + ")");
    }
    if (inFunction) {
      indent--;
      line("}");
    }
  }

  private void statements(int count, int depth) {
    for (int i = 0; i < count; i++) {
      statement(depth);
    }
  }

  private void block(int depth) {
    int mark = scope.mark();
    indent++;
    statements(1 + random.nextInt(3), depth - 1);
    indent--;
    scope.leave(mark);
  }

  private void statement(int depth) {
    switch (random.nextInt(depth > 0 ? 14 : 8)) {
      case 0, 1, 2 -> declare();
      case 3, 4, 5 -> assign();
      case 6 -> change();
      case 7 -> line("println(" + expressions.of(anyKind(), 2) + ")");
      case 8 -> choose(depth);
      case 9 -> whileLoop(depth);
      case 10 -> rangeLoop(depth);
      case 11 -> listLoop(depth);
      case 12 -> closure(depth);
      default -> attempt(depth);
    }
  }

  private void declare() {
    Kind kind = random.nextInt(3) == 0 ? anyKind() : Kind.INT;
    boolean mutable = random.nextInt(3) > 0;
    String value = expressions.of(kind, 2);
    String name = scope.fresh("v");
    line("let %s%s: %s = %s".formatted(mutable ? "mut " : "", name, kind.written(), value));
    scope.add(new Scope.Variable(name, kind, mutable));
  }

  private void assign() {
    List<Scope.Variable> known = scope.all().stream().filter(Scope.Variable::mutable).toList();
    if (known.isEmpty()) {
      declare();
      return;
    }
    Scope.Variable target = known.get(random.nextInt(known.size()));
    if (target.kind() == Kind.INT && random.nextBoolean()) {
      line(
          "%s %s %s"
              .formatted(
                  target.name(), expressions.pick("+=", "-=", "*="), expressions.of(Kind.INT, 1)));
    } else if (target.kind() == Kind.TEXT && random.nextInt(4) > 0) {
      line(target.name() + " += " + expressions.of(Kind.TEXT, 1));
    } else {
      line(target.name() + " = " + expressions.of(target.kind(), 2));
    }
  }

  /// Changes part of a value.
  private void change() {
    String written =
        switch (random.nextInt(5)) {
          case 0 -> target(Kind.LIST, "%s.push(" + expressions.of(Kind.INT, 1) + ")");
          case 1 -> target(Kind.LIST, "%s[0] = " + expressions.of(Kind.INT, 1));
          case 2 -> target(Kind.POINT, "%s.a = " + expressions.of(Kind.INT, 1));
          case 3 -> target(Kind.MAP, "%s[\"k\"] = " + expressions.of(Kind.INT, 1));
          default -> target(Kind.POINTS, "%s[0].a += " + expressions.of(Kind.INT, 0));
        };
    if (written.isEmpty()) {
      declare();
    } else {
      line(written);
    }
  }

  private String target(Kind kind, String pattern) {
    List<Scope.Variable> known = scope.assignable(kind);
    return known.isEmpty()
        ? ""
        : pattern.replace("%s", known.get(random.nextInt(known.size())).name());
  }

  private void choose(int depth) {
    line("if %s {".formatted(expressions.of(Kind.BOOL, 2)));
    block(depth);
    if (random.nextBoolean()) {
      line("} else {");
      block(depth);
    }
    line("}");
  }

  /// A loop whose turns are counted, so that it ends whatever its condition says.
  private void whileLoop(int depth) {
    String turns = scope.fresh("turns");
    String counter = scope.fresh("c");
    String condition =
        switch (random.nextInt(4)) {
          case 0 -> "%s < %s".formatted(counter, expressions.of(Kind.INT, 1));
          case 1 -> "%s >= %s".formatted(counter, expressions.of(Kind.INT, 1));
          case 2 -> "%s <= %s".formatted(counter, expressions.of(Kind.INT, 1));
          default -> expressions.of(Kind.BOOL, 2);
        };
    line("let mut %s = 0".formatted(turns));
    line("let mut %s = %s".formatted(counter, expressions.of(Kind.INT, 1)));
    scope.add(new Scope.Variable(counter, Kind.INT, false));
    line("while %s && %s < %d {".formatted(condition, turns, LOOP_MAX));
    int mark = scope.mark();
    indent++;
    line(turns + " += 1");
    statements(1 + random.nextInt(2), depth - 1);
    line("%s %s %s".formatted(counter, expressions.pick("+=", "-="), expressions.of(Kind.INT, 0)));
    jump();
    statements(random.nextInt(2), depth - 1);
    indent--;
    scope.leave(mark);
    line("}");
  }

  private void jump() {
    if (random.nextInt(3) == 0) {
      line(
          "if %s { %s }"
              .formatted(expressions.of(Kind.BOOL, 1), expressions.pick("break", "continue")));
    }
  }

  private void rangeLoop(int depth) {
    String turns = scope.fresh("turns");
    String counter = scope.fresh("i");
    String step = expressions.pick("", "", "", ".rev()", ".step_by(3)");
    String range =
        "%s%s%s"
            .formatted(
                expressions.of(Kind.INT, 1),
                random.nextBoolean() ? ".." : "..=",
                expressions.of(Kind.INT, 1));
    line("let mut %s = 0".formatted(turns));
    line("for %s in %s {".formatted(counter, step.isEmpty() ? range : "(" + range + ")" + step));
    int mark = scope.mark();
    scope.add(new Scope.Variable(counter, Kind.INT, false));
    indent++;
    line(turns + " += 1");
    line("if %s > %d { break }".formatted(turns, LOOP_MAX));
    statements(1 + random.nextInt(2), depth - 1);
    jump();
    indent--;
    scope.leave(mark);
    line("}");
  }

  private void listLoop(int depth) {
    String element = scope.fresh("x");
    // a copy, since the loop may make the list longer
    line("for %s in %s.copy() {".formatted(element, expressions.of(Kind.LIST, 1)));
    int mark = scope.mark();
    scope.add(new Scope.Variable(element, Kind.INT, false));
    indent++;
    statements(1 + random.nextInt(2), depth - 1);
    jump();
    indent--;
    scope.leave(mark);
    line("}");
  }

  private void closure(int depth) {
    String name = scope.fresh("g");
    String parameter = scope.fresh("q");
    Kind result = random.nextBoolean() ? Kind.INT : anyKind();
    line("let %s = |%s: i64| -> %s {".formatted(name, parameter, result.written()));
    int mark = scope.mark();
    scope.add(new Scope.Variable(parameter, Kind.INT, false));
    indent++;
    statements(1 + random.nextInt(2), depth - 1);
    line(expressions.of(result, 2));
    indent--;
    scope.leave(mark);
    line("}");
    String value = scope.fresh("v");
    line("let %s = %s(%s)".formatted(value, name, expressions.of(Kind.INT, 1)));
    scope.add(new Scope.Variable(value, result, false));
  }

  private void attempt(int depth) {
    line("try {");
    block(depth);
    line("} catch e {");
    indent++;
    line("println(\"caught\")");
    indent--;
    line("}");
  }
}
