package ruchy.session.magic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ruchy.runtime.host.WorkingFolder;

/// `%profile`: where the time goes.
final class Profiling {
  static final List<Magic> MAGICS =
      List.of(
          Magic.ofCode(
              "%profile [-o FILE] CODE",
              "shows in which functions code spends its time, and writes a flame graph",
              """
              async-profiler looks at what runs a thousand times a second; where it does not run, Java's
              flight recorder does, a hundred times. The flame graph, a page for a browser, goes to
              `ruchy-profile.html` or the file that is named. `%%profile` takes the lines below it.\
              """,
              Profiling::profile));

  private static final String FILE = "ruchy-profile.html";
  private static final int FUNCTIONS_SHOWN = 12;
  private static final int FEW = 20;

  private Profiling() {}

  private static boolean profile(Call call, Desk desk) {
    String rest = call.rest();
    String file = FILE;
    if (rest.startsWith("-o ")) {
      String[] parts = rest.substring(3).strip().split("\\s+", 2);
      file = parts[0];
      rest = parts.length > 1 ? parts[1] : "";
    }
    String code = (rest + "\n" + call.body().orElse("")).strip();
    if (code.isEmpty()) {
      throw MagicException.misuse(
          "%profile needs code after it", "for example: %profile work(1_000_000)");
    }
    Path path = WorkingFolder.path(file);
    Sampler.Samples samples;
    try (Sampler sampler = Sampler.start()) {
      if (!desk.evaluate(code)) {
        return false;
      }
      samples = sampler.stop();
    }
    desk.show(summary(samples, desk));
    if (samples.count() > 0) {
      try {
        samples.writeFlameGraph(path, code.lines().findFirst().orElse(""));
      } catch (IOException e) {
        throw MagicException.ofSystem(
            "cannot write `" + file + "`", "is its folder there, and may it be written? " + e);
      }
      desk.show(desk.quiet("flame graph: " + file) + "\n");
    }
    return true;
  }

  private static String summary(Sampler.Samples samples, Desk desk) {
    if (samples.count() == 0) {
      return "the code was over before it could be looked at; run it many times in a loop\n";
    }
    Map<String, Long> self = new LinkedHashMap<>();
    Map<String, Long> total = new LinkedHashMap<>();
    samples
        .stacks()
        .forEach((stack, count) -> {
          List<String> frames = List.of(stack.split(";"));
          self.merge(frames.getLast(), count, Long::sum);
          Set<String> seen = new HashSet<>(frames);
          seen.forEach(frame -> total.merge(frame, count, Long::sum));
        });
    List<String> names = new ArrayList<>(total.keySet());
    names.sort((a, b) -> {
      int bySelf = Long.compare(self.getOrDefault(b, 0L), self.getOrDefault(a, 0L));
      return bySelf != 0
          ? bySelf
          : Long.compare(total.getOrDefault(b, 0L), total.getOrDefault(a, 0L));
    });
    var text = new StringBuilder(desk.quiet("   self   total  function") + "\n");
    for (String name : names.subList(0, Math.min(FUNCTIONS_SHOWN, names.size()))) {
      text.append(
          String.format(
              Locale.ROOT,
              "%5.1f %% %5.1f %%  %s%n",
              100.0 * self.getOrDefault(name, 0L) / samples.count(),
              100.0 * total.getOrDefault(name, 0L) / samples.count(),
              name));
    }
    String note = samples.count() < FEW ? ", too few to say much" : "";
    return text.append(desk.quiet(samples.count() + " samples by " + samples.tool() + note))
        .append('\n')
        .toString();
  }
}
