package ruchy.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ruchy.jvm.Program;
import ruchy.lang.check.Checked;
import ruchy.lang.check.Checker;
import ruchy.lang.check.Environment;
import ruchy.lang.check.Mode;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.library.LibraryType;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.runtime.function.LongToDouble;
import ruchy.std.StandardLibrary;

/// The programs of the comparisons, each with a function `run(size: i64) -> f64`.
final class Kernels {
  private Kernels() {}

  /// The text of a program, such as `fib.ruchy`.
  static String text(String name) throws IOException {
    try (InputStream in = Kernels.class.getResourceAsStream("programs/" + name)) {
      if (in == null) {
        throw new AssertionError("no program " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// The function of a program.
  ///
  /// @param polls whether its loops can be interrupted
  static LongToDouble compiled(String text, boolean polls) {
    StandardLibrary library = StandardLibrary.load();
    Source source = Source.of("kernel", text + "\nrun\n");
    Checked checked =
        new Checker(JavaClasses.NONE)
            .check(Parser.parse(source).tree(), Environment.initial(library, Mode.DATA_SCIENCE));
    Program program =
        new Program(
            type -> library.type(type).map(LibraryType::javaClass), Kernels.class.getClassLoader());
    if (!polls) {
      program.withoutPolls();
    }
    var unit =
        checked
            .unit()
            .orElseThrow(() -> new AssertionError(checked.problems().getFirst().describe()));
    return (LongToDouble) program.run(unit);
  }

  /// The geometric mean.
  static double geometric(List<Double> ratios) {
    return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
  }
}
