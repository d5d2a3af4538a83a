package ruchy.checks.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.library.Library;

/// All programs, checked once and prepared for every engine.
public final class Corpus {
  private final List<Program> programs;
  private final List<Engine> engines;
  private final Map<String, Front> fronts = new HashMap<>();
  private final Map<String, String> lacking;

  private Corpus(List<Program> programs, List<Engine> engines, Map<String, String> lacking) {
    this.programs = programs;
    this.engines = engines;
    this.lacking = lacking;
  }

  /// Reads the programs below `corpus/programs` and what `corpus/lacking.txt` says of the engines.
  public static Corpus load(Path root, Library library, JavaClasses classes, List<Engine> engines)
      throws IOException {
    var programs = Program.all(root.resolve("programs"));
    var corpus =
        new Corpus(programs, List.copyOf(engines), readLacking(root.resolve("lacking.txt")));
    var units = new LinkedHashMap<String, CoreUnit>();
    for (var program : programs) {
      var front = frontOf(program, library, classes);
      corpus.fronts.put(program.name(), front);
      if (program.error().isEmpty()) {
        front.unit().ifPresent(unit -> units.put(program.name(), unit));
      }
    }
    engines.forEach(engine -> engine.prepare(units));
    return corpus;
  }

  private static Front frontOf(Program program, Library library, JavaClasses classes) {
    try {
      return Front.of(program, library, classes);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return Front.crashed(program, e);
    }
  }

  /// Lines `engine program reason`; `front program reason` for programs that are not accepted yet.
  private static Map<String, String> readLacking(Path file) throws IOException {
    var lacking = new HashMap<String, String>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(" ", 3);
        if (parts.length == 3 && !line.startsWith("#")) {
          lacking.put(parts[0] + " " + parts[1], parts[2]);
        }
      }
    }
    return lacking;
  }

  /// The programs by name.
  public List<Program> programs() {
    return programs;
  }

  /// The engines in order.
  public List<Engine> engines() {
    return engines;
  }

  /// What the front end has against a program's promise, or against the list of what it lacks.
  public Optional<String> checkFront(Program program) {
    return declared("front", program, fronts.get(program.name()).complaint(program));
  }

  /// Whether a program comes to run at all.
  public boolean runs(Program program) {
    return program.error().isEmpty() && fronts.get(program.name()).unit().isPresent();
  }

  /// What an engine has against a program's promise, or against the list of what it lacks.
  public Optional<String> checkRun(Engine engine, Program program) {
    return declared(engine.name(), program, program.complaint(engine.run(program.name())));
  }

  private Optional<String> declared(String engine, Program program, Optional<String> complaint) {
    String reason = lacking.get(engine + " " + program.name());
    if (reason == null) {
      return complaint;
    }
    return complaint.isPresent()
        ? Optional.empty()
        : Optional.of("can after all (" + reason + "): take it off corpus/lacking.txt");
  }

  /// Prints every complaint, for people who work on the language; arguments select by name.
  public static void main(String[] arguments) throws IOException {
    var library = ruchy.std.StandardLibrary.load();
    var java = new JavaSourceEngine(library);
    var engines = List.of(new ClassFileEngine(library), java, new InterpreterEngine(library));
    long start = System.nanoTime();
    var corpus = load(Path.of(arguments[0]), library, JavaClasses.NONE, engines);
    var bad = new ArrayList<String>();
    for (var program : corpus.programs()) {
      if (arguments.length > 1 && !program.name().matches(arguments[1])) {
        continue;
      }
      corpus.checkFront(program).ifPresent(text -> bad.add(program.name() + " front: " + text));
      if (corpus.runs(program)) {
        for (var engine : engines) {
          corpus
              .checkRun(engine, program)
              .ifPresent(text -> bad.add(program.name() + " " + engine.name() + ": " + text));
        }
      }
      if (arguments.length > 2) {
        System.out.println(java.text(program.name()).orElse("no text"));
      }
    }
    bad.forEach(System.out::println);
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println(
        corpus.programs().size() + " programs, " + bad.size() + " bad, " + millis + " ms");
    System.exit(0);
  }
}
