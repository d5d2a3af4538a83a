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
      struct Two<A, B> { left: A, right: B }
      impl<A, B> Two<A, B> {
          fn swapped(&self) -> Two<B, A> { Two { left: self.right, right: self.left } }
      }
      trait Weigh {
          fn weight(&self) -> i64
          fn doubled(&self) -> i64 { self.weight() * 2 }
      }
      impl Weigh for Point { fn weight(&self) -> i64 { self.a } }
      impl Weigh for Shape {
          fn weight(&self) -> i64 {
              match self { Shape::Empty => 0, Shape::Dot(n) => n, Shape::Box { p, n } => p.a + n }
          }
          fn doubled(&self) -> i64 { self.weight() + 1 }
      }
      impl Point {
          fn moved(&self, by: i64) -> Point { Point { a: self.a + by, b: self.b } }
          fn shift(&mut self, by: i64) { self.a += by }
      }
      class Counter { n: i64 = 0; fn add(&mut self, by: i64) -> i64 { self.n += by; self.n } }
      fn larger<T: Weigh>(one: T, other: T) -> T {
          if one.weight() > other.weight() { one } else { other }
      }
      fn chosen<T>(xs: [T], at: i64, other: T) -> T {
          if at >= 0 && at < xs.len() { xs[at] } else { other }
      }
      fn checked(n: i64, limit: i64) -> Result<i64, String> {
          if n > limit { Err(f"{n} > {limit}") } else { Ok(n) }
      }
      fn negated(n: i64) -> i64 { -n }
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

  private Kind plainKind() {
    return Kind.values()[random.nextInt(Kind.ANY.ordinal() + 1)];
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
      if (!variable.kind().isPlain()) {
        continue;
      }
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
    switch (random.nextInt(depth > 0 ? 19 : 8)) {
      case 14 -> labelled(depth);
      case 15 -> accumulate();
      case 16 -> whileLet(depth);
      case 17 -> letElse();
      case 18 -> count();
      case 0, 1, 2 -> declare();
      case 3, 4, 5 -> assign();
      case 6 -> change();
      case 7 -> line("println(" + expressions.of(plainKind(), 2) + ")");
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

  private void labelled(int depth) {
    String label = "'" + scope.fresh("l");
    String outer = scope.fresh("i");
    String inner = scope.fresh("i");
    line("%s: for %s in 0..%d {".formatted(label, outer, 1 + random.nextInt(4)));
    int mark = scope.mark();
    scope.add(new Scope.Variable(outer, Kind.INT, false));
    indent++;
    line("for %s in 0..%d {".formatted(inner, 1 + random.nextInt(4)));
    scope.add(new Scope.Variable(inner, Kind.INT, false));
    indent++;
    statements(1, depth - 1);
    line(
        "if %s { %s %s }"
            .formatted(expressions.of(Kind.BOOL, 1), expressions.pick("break", "continue"), label));
    statements(1, depth - 1);
    indent--;
    line("}");
    indent--;
    scope.leave(mark);
    line("}");
  }

  /// A closure that changes a variable around it.
  private void accumulate() {
    String total = scope.fresh("t");
    String add = scope.fresh("g");
    line("let mut %s = %s".formatted(total, expressions.of(Kind.INT, 1)));
    line(
        "let %s = |x: i64| { %s %s x; %s }"
            .formatted(add, total, expressions.pick("+=", "-=", "="), total));
    line("%s(%s)".formatted(add, expressions.of(Kind.INT, 1)));
    line("println(%s, %s(2), %s)".formatted(total, add, total));
    scope.add(new Scope.Variable(total, Kind.INT, true));
    scope.add(new Scope.Variable(add, Kind.FUNCTION, false));
  }

  private void whileLet(int depth) {
    String list = scope.fresh("s");
    String value = scope.fresh("x");
    line("let mut %s = %s.copy().take(5)".formatted(list, expressions.of(Kind.LIST, 1)));
    line("while let Some(%s) = %s.pop() {".formatted(value, list));
    int mark = scope.mark();
    scope.add(new Scope.Variable(value, Kind.INT, false));
    indent++;
    statements(1, depth - 1);
    jump();
    indent--;
    scope.leave(mark);
    line("}");
  }

  /// A `let` that has an answer for both cases, and a variable that gets its value later.
  private void letElse() {
    String late = scope.fresh("v");
    line("let %s: i64".formatted(late));
    line(
        "if %s { %s = %s } else { %s = %s }"
            .formatted(
                expressions.of(Kind.BOOL, 1),
                late,
                expressions.of(Kind.INT, 1),
                late,
                expressions.of(Kind.INT, 1)));
    scope.add(new Scope.Variable(late, Kind.INT, false));
    String found = scope.fresh("v");
    line(
        "let %s = match %s { Some(n) => n, None => { println(\"none\"); %s } }"
            .formatted(found, expressions.of(Kind.OPTION, 2), expressions.of(Kind.INT, 0)));
    scope.add(new Scope.Variable(found, Kind.INT, false));
  }

  /// An object that two variables share, and a struct that is copied.
  private void count() {
    String counter = scope.fresh("o");
    String same = scope.fresh("o");
    line("let %s = Counter()".formatted(counter));
    line("let %s = %s".formatted(same, counter));
    line("%s.add(%s)".formatted(counter, expressions.of(Kind.INT, 1)));
    line("println(%s.add(1), %s.n)".formatted(same, counter));
    String point = scope.fresh("v");
    String copy = scope.fresh("v");
    line("let mut %s = %s".formatted(point, expressions.of(Kind.POINT, 1)));
    line("let %s = %s".formatted(copy, point));
    line("%s.shift(%s)".formatted(point, expressions.of(Kind.INT, 0)));
    scope.add(new Scope.Variable(point, Kind.POINT, true));
    scope.add(new Scope.Variable(copy, Kind.POINT, false));
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
