package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A debugger of Java stops in a program at a line of its text, and shows its variables.
class DebuggerTest {
  private static final int LINE = 5;

  @TempDir private Path folder;

  /// Runs in the process that is debugged.
  public static final class Target {
    private Target() {}

    /// Runs the program of a file.
    public static void main(String[] arguments) throws IOException {
      Path file = Path.of(arguments[0]);
      try (Session session = Session.start(SessionOptions.script())) {
        session.run(file.toString(), Files.readString(file), event -> {});
      }
    }
  }

  @Test
  @Timeout(120)
  void a_break_point_in_a_module_stops_with_the_variables_in_sight() throws Exception {
    Path module = folder.resolve("geometry.ruchy");
    Files.writeString(
        module,
        """
        pub fn area(width: f64, height: f64) -> f64 {
            let mut total = 0.0
            for i in 0..2 {
                let part = width * height
                total += part
            }
            total
        }
        """);
    Path main = folder.resolve("main.ruchy");
    Files.writeString(main, "mod geometry;\nprintln(geometry::area(2.0, 3.0))\n");
    Stop stop = stopAt(main);
    assertThat(stop.line()).isEqualTo(LINE);
    assertThat(stop.file()).isEqualTo("geometry.ruchy");
    assertThat(stop.path()).isEqualTo(module.toString());
    assertThat(stop.callers()).contains("main.ruchy:2");
    assertThat(stop.variables())
        .containsEntry("width", "2.0")
        .containsEntry("height", "3.0")
        .containsEntry("total", "0.0")
        .containsEntry("i", "0")
        .containsEntry("part", "6.0")
        .hasSize(5);
  }

  /// What is seen where the program stands.
  private record Stop(
      String file, String path, int line, List<String> callers, Map<String, String> variables) {}

  private static Stop stopAt(Path program) throws Exception {
    LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments
        .get("options")
        .setValue("-XX:TieredStopAtLevel=1 -cp \"" + System.getProperty("java.class.path") + "\"");
    arguments.get("main").setValue(Target.class.getName() + " " + program);
    VirtualMachine machine = connector.launch(arguments);
    try {
      ClassPrepareRequest prepared = machine.eventRequestManager().createClassPrepareRequest();
      prepared.addClassFilter("ruchy.cells.*");
      prepared.enable();
      return stop(machine);
    } finally {
      machine.process().destroyForcibly();
    }
  }

  private static Stop stop(VirtualMachine machine) throws Exception {
    while (true) {
      EventSet events = machine.eventQueue().remove();
      for (Event event : events) {
        switch (event) {
          case ClassPrepareEvent prepare -> breakIn(machine, prepare.referenceType());
          case BreakpointEvent reached -> {
            return seen(reached.thread().frames());
          }
          case VMDeathEvent _, VMDisconnectEvent _ ->
              throw new AssertionError("no stop, but " + output(machine));
          default -> {}
        }
      }
      events.resume();
    }
  }

  private static String output(VirtualMachine machine) throws IOException {
    Process process = machine.process();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void breakIn(VirtualMachine machine, ReferenceType type)
      throws AbsentInformationException {
    if (type.sourceName().equals("geometry.ruchy")) {
      for (Location location : type.locationsOfLine(LINE)) {
        machine.eventRequestManager().createBreakpointRequest(location).enable();
      }
    }
  }

  private static Stop seen(List<StackFrame> frames) throws AbsentInformationException {
    StackFrame top = frames.getFirst();
    Map<String, String> variables = new TreeMap<>();
    for (LocalVariable variable : top.visibleVariables()) {
      variables.put(variable.name(), top.getValue(variable).toString());
    }
    List<String> callers = new ArrayList<>();
    for (StackFrame frame : frames.subList(1, frames.size())) {
      Location at = frame.location();
      if (at.declaringType().name().startsWith("ruchy.cells.")) {
        callers.add(at.sourceName() + ":" + at.lineNumber());
      }
    }
    Location at = top.location();
    return new Stop(at.sourceName(), at.sourcePath(), at.lineNumber(), callers, variables);
  }
}
