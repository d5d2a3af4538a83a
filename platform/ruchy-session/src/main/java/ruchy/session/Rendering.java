package ruchy.session;

import java.util.List;
import ruchy.lang.problem.Renderer;

/// Problems and failures as text, the same for all front ends.
public final class Rendering {
  /// So many calls of a trace are shown at each end of it.
  private static final int TRACE_SHOWN = 5;

  private Rendering() {}

  /// What is wrong with a cell, for a file or pipe.
  public static String text(Event.Problems problems, boolean colours) {
    return renderer(colours).render(problems.diagnostics());
  }

  /// What is wrong with a cell, for a screen.
  public static String text(Event.Problems problems, Presentation screen) {
    return renderer(screen).render(problems.diagnostics());
  }

  /// Why a cell stopped, and the calls that led there, for a file or pipe.
  public static String text(Event.Failed failed, boolean colours) {
    return text(failed.failure(), renderer(colours));
  }

  /// Why a cell stopped, and the calls that led there, for a screen.
  public static String text(Event.Failed failed, Presentation screen) {
    return text(failed.failure(), renderer(screen));
  }

  private static String text(Failure failure, Renderer renderer) {
    return renderer.render(failure.diagnostic())
        + trace(failure.trace())
        + javaTrace(failure.cause());
  }

  /// For those who look for a defect of the platform and say so.
  private static String javaTrace(Throwable cause) {
    if (!System.getenv().getOrDefault("RUCHY_DEBUG", "").equals("1")) {
      return "";
    }
    StringBuilder text = new StringBuilder("  in Java: " + cause + "\n");
    for (StackTraceElement frame : cause.getStackTrace()) {
      text.append("    ").append(frame).append('\n');
    }
    return text.toString();
  }

  private static Renderer renderer(boolean colours) {
    return new Renderer(colours ? Renderer.Options.COLOURED : Renderer.Options.PLAIN);
  }

  private static Renderer renderer(Presentation screen) {
    return new Renderer(new Renderer.Options(screen.colours(), screen.columns()));
  }

  /// The calls, innermost first; nothing where the place of the error says it all.
  private static String trace(List<Failure.Frame> frames) {
    if (frames.size() < 2) {
      return "";
    }
    StringBuilder text = new StringBuilder("  called from:\n");
    int skipped = frames.size() - 1 - 2 * TRACE_SHOWN;
    for (int i = 1; i < frames.size(); i++) {
      boolean isSkipped = skipped > 1 && i > TRACE_SHOWN && i <= TRACE_SHOWN + skipped;
      if (!isSkipped) {
        Failure.Frame frame = frames.get(i);
        text.append("    ").append(frame.function()).append(" at ").append(frame.place());
        text.append('\n');
      } else if (i == TRACE_SHOWN + 1) {
        text.append("    … ").append(skipped).append(" more calls\n");
      }
    }
    return text.toString();
  }
}
