package ruchy.session.magic;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ruchy.runtime.FunctionValue;

/// `%time` and `%timeit`.
final class Timing {
  static final List<Magic> MAGICS =
      List.of(
          Magic.ofCode(
              "%time CODE",
              "how long code takes, run once",
              "The time includes that of compiling the code. `%%time` takes the lines below it.",
              Timing::time),
          Magic.ofCode(
              "%timeit [-n RUNS] [-r ROUNDS] CODE",
              "how long code takes, run many times",
              """
              The code first runs until it is compiled, for a second at most. Then seven rounds of so
              many runs that each takes a tenth of a second give mean, standard deviation and the best
              round; besides, how much memory a run allocates and which part of the time went into
              collecting it. Variables that the code declares are its own.\
              """,
              Timing::timeit));

  private static final Pattern OPTION = Pattern.compile("-([nr])\\s*(\\d+)\\s*");

  private Timing() {}

  private static boolean time(Call call, Desk desk) {
    String code = code(call, call.rest());
    long start = System.nanoTime();
    boolean done = desk.evaluate(code);
    long nanos = System.nanoTime() - start;
    if (done) {
      desk.show(String.format(Locale.ROOT, "%s with compilation%n", text(nanos)));
    }
    return done;
  }

  private static boolean timeit(Call call, Desk desk) {
    int runs = 0;
    int rounds = Stopwatch.ROUNDS;
    String rest = call.rest();
    for (Matcher option = OPTION.matcher(rest); option.lookingAt(); option = OPTION.matcher(rest)) {
      int value = number(option.group(2));
      if (option.group(1).equals("n")) {
        runs = value;
      } else {
        rounds = value;
      }
      rest = rest.substring(option.end());
    }
    String code = code(call, rest);
    Optional<Object> function = desk.value("|| {\n" + code + "\n}");
    if (function.isEmpty()) {
      return false;
    }
    var stopwatch = new Stopwatch((FunctionValue) function.get(), runs, rounds);
    desk.show(stopwatch.measure().text() + "\n");
    return true;
  }

  private static int number(String digits) {
    try {
      int value = Integer.parseInt(digits);
      if (value > 0) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Too large: told below, as zero is.
    }
    throw MagicException.misuse("%timeit can not run code " + digits + " times");
  }

  /// The code on the line of the magic with that below it.
  private static String code(Call call, String first) {
    String code = (first + "\n" + call.body().orElse("")).strip();
    if (code.isEmpty()) {
      throw MagicException.misuse(
          "%" + call.name() + " needs code after it", "for example: %" + call.name() + " 1 + 1");
    }
    return code;
  }

  /// A duration as people read it: three digits and a unit.
  static String text(double nanos) {
    String[] units = {"ns", "µs", "ms", "s"};
    double value = nanos;
    int unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    if (unit == units.length - 1 && value >= 60) {
      Duration whole = Duration.ofMillis((long) (value * 1000));
      return "%d min %d s".formatted(whole.toMinutes(), whole.toSecondsPart());
    }
    int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f %s", value, units[unit]);
  }
}
