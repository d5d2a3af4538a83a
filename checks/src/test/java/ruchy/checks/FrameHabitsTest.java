package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ruchy.session.Event;
import ruchy.session.Rendering;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

/// What frames say of methods that other libraries have leads to something that works here.
class FrameHabitsTest {
  private static final String SOURCE =
      "platform/ruchy-lang/src/main/java/ruchy/lang/problem/FrameHabits.java";
  private static final Pattern TABLE =
      Pattern.compile(
          "(FRAMES|COLUMNS|GROUPS) =\\s*table\\(\\s*\"\"\"\n(.*?)\"\"\"\\)", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final List<String> VALUES =
      List.of(
          "let df = df![x=[1.0, 2.0, 3.0], y=[3.0, 1.0, 2.0], key=[\"a\", \"b\", \"a\"], a=[\"p,q\","
              + " \"r\", \"s\"], b=[\"t\", \"u\", \"v\"]]",
          "let other = df.select(\"key\").unique()",
          "let column = df.x",
          "let condition = col(\"x\") > 1",
          "let (a, b) = (1, 2)");

  private record Habit(String receiver, String name, String written) {
    /// What it says to write, without what writes files or leaves something out.
    List<String> codes() {
      var codes = CODE.matcher(written).results().map(found -> found.group(1)).toList();
      return (codes.isEmpty() ? List.of(written) : codes)
          .stream()
              .filter(code -> !code.contains("…") && !code.contains("write_"))
              .map(code -> code.startsWith(".") || code.startsWith("[0]") ? receiver + code : code)
              .toList();
    }
  }

  @Test
  void what_is_written_instead_runs() {
    try (var session = Session.start(SessionOptions.interactive())) {
      VALUES.forEach(value -> assertThat(problems(session, value)).isEmpty());
      var failures = new ArrayList<String>();
      for (var habit : habits()) {
        habit
            .codes()
            .forEach(code ->
                problems(session, code).forEach(found -> failures.add(code + ": " + found)));
      }
      assertThat(failures).isEmpty();
    }
  }

  @Test
  void each_name_is_unknown_and_told_what_to_write() {
    try (var session = Session.start(SessionOptions.interactive())) {
      VALUES.forEach(value -> assertThat(problems(session, value)).isEmpty());
      var silent = new ArrayList<String>();
      for (var habit : habits()) {
        String told = habit.written.contains("`") ? habit.written.split(" ")[0] : "here it is";
        String call = habit.receiver + "." + habit.name + "()";
        if (!String.join("", problems(session, call)).contains(told)) {
          silent.add(call);
        }
      }
      assertThat(silent).isEmpty();
    }
  }

  private static List<Habit> habits() {
    var habits = new ArrayList<Habit>();
    var tables = TABLE.matcher(Repository.read(SOURCE));
    while (tables.find()) {
      String receiver =
          switch (tables.group(1)) {
            case "FRAMES" -> "df";
            case "COLUMNS" -> "column";
            default -> "df.group_by(\"key\")";
          };
      for (String line : tables.group(2).strip().lines().toList()) {
        String[] sides = line.strip().split(" => ", 2);
        for (String name : sides[0].split(" ", -1)) {
          habits.add(new Habit(receiver, name, sides[1]));
        }
      }
    }
    assertThat(habits).hasSizeGreaterThan(150);
    return habits;
  }

  private static List<String> problems(Session session, String code) {
    var problems = new ArrayList<String>();
    session.evaluate(
        code,
        event -> {
          switch (event) {
            case Event.Problems found -> problems.add(Rendering.text(found, false));
            case Event.Failed failed -> problems.add(Rendering.text(failed, false));
            default -> {}
          }
        });
    return problems;
  }
}
