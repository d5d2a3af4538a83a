package ruchy.session.magic;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import one.convert.Arguments;
import one.convert.FlameGraph;
import one.profiler.AsyncProfiler;
import one.profiler.Counter;
import ruchy.jvm.Trace;

/// Looks again and again at what the program runs.
abstract sealed class Sampler implements AutoCloseable {
  /// Starts to look, with async-profiler where it runs, else with the flight recorder.
  static Sampler start() {
    try {
      return new Async();
    } catch (LinkageError | RuntimeException | IOException e) {
      return new FlightRecorder();
    }
  }

  /// Stops to look.
  abstract Samples stop();

  @Override
  public abstract void close();

  /// What was seen.
  ///
  /// @param stacks how often each stack was seen: calls of the program in its own words, those of
  ///   Java as they are called there, joined by `;`, outer ones first
  record Samples(String tool, Map<String, Long> stacks) {
    Samples {
      stacks = Collections.unmodifiableMap(new LinkedHashMap<>(stacks));
    }

    long count() {
      return stacks.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Writes a page that shows the stacks.
    void writeFlameGraph(Path file, String title) throws IOException {
      var graph = new FlameGraph(new Arguments("--title", title));
      graph.parseCollapsed(
          new StringReader(
              stacks.entrySet().stream()
                  .map(each -> each.getKey() + " " + each.getValue())
                  .collect(Collectors.joining("\n", "", "\n"))));
      try (var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
        graph.dump(out);
      }
    }
  }

  /// A stack in the words of the program, from its first call on; empty where none runs.
  ///
  /// @param frames classes with their methods, outer ones first
  static Optional<String> stack(List<Frame> frames) {
    var names = new ArrayList<String>();
    boolean begun = false;
    for (Frame frame : frames) {
      Optional<String> own = Trace.functionOf(frame.className(), frame.method());
      begun |= own.isPresent();
      if (begun && own.isPresent() && !own.get().isEmpty()) {
        names.add(own.get());
      } else if (begun && own.isEmpty() && !isPlumbing(frame.className())) {
        String name = frame.className().substring(frame.className().lastIndexOf('.') + 1);
        names.add(name + "." + frame.method());
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(";", names));
  }

  private static boolean isPlumbing(String className) {
    return className.startsWith("ruchy.cells.")
        || className.startsWith("java.lang.invoke.")
        || className.startsWith("ruchy.runtime.closure");
  }

  /// A call that was under way.
  record Frame(String className, String method) {}

  /// async-profiler, which asks the machine and sees compiled code as it is.
  private static final class Async extends Sampler {
    private final AsyncProfiler profiler;
    private boolean running = true;

    Async() throws IOException {
      profiler = AsyncProfiler.getInstance();
      profiler.execute("start,event=cpu,interval=1ms,cstack=no");
    }

    @Override
    Samples stop() {
      close();
      Map<String, Long> stacks = new LinkedHashMap<>();
      profiler
          .dumpCollapsed(Counter.SAMPLES)
          .lines()
          .forEach(line -> {
            int space = line.lastIndexOf(' ');
            var frames = new ArrayList<Frame>();
            for (String name : line.substring(0, space).split(";")) {
              String plain = name.replaceFirst("_\\[[a-z0-9]\\]$", "");
              int dot = plain.lastIndexOf('.');
              frames.add(
                  dot < 0
                      ? new Frame("", plain)
                      : new Frame(
                          plain.substring(0, dot).replace('/', '.'), plain.substring(dot + 1)));
            }
            stack(frames)
                .ifPresent(stack ->
                    stacks.merge(stack, Long.parseLong(line.substring(space + 1)), Long::sum));
          });
      return new Samples("async-profiler", stacks);
    }

    @Override
    public void close() {
      if (running) {
        running = false;
        profiler.stop();
      }
    }
  }

  /// Java's flight recorder.
  private static final class FlightRecorder extends Sampler {
    private final Recording recording = new Recording();

    FlightRecorder() {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.start();
    }

    @Override
    Samples stop() {
      recording.stop();
      Map<String, Long> stacks = new LinkedHashMap<>();
      try {
        Path file = Files.createTempFile("ruchy-profile", ".jfr");
        try {
          recording.dump(file);
          for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getStackTrace() != null) {
              var frames = new ArrayList<Frame>();
              for (RecordedFrame frame : event.getStackTrace().getFrames().reversed()) {
                frames.add(
                    new Frame(frame.getMethod().getType().getName(), frame.getMethod().getName()));
              }
              stack(frames).ifPresent(stack -> stacks.merge(stack, 1L, Long::sum));
            }
          }
        } finally {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw MagicException.ofSystem(
            "the flight recorder's file can not be read", String.valueOf(e.getMessage()));
      }
      return new Samples("the flight recorder", stacks);
    }

    @Override
    public void close() {
      recording.close();
    }
  }
}
