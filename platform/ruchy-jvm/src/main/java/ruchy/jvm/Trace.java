package ruchy.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.jvm.debug.Places;
import ruchy.lang.source.Span;
import ruchy.runtime.RuchyError;

/// Where an error happened, in the language's own terms: the calls of functions that were running,
/// innermost first. Frames of Java are left out.
///
/// @param frames the calls; the first is where the error happened
/// @param cut whether there were more calls than are listed
public record Trace(List<Frame> frames, boolean cut) {
  private static final int FRAMES_MAX = 256;

  /// The name of the library's own text.
  static final String PRELUDE = "prelude";

  /// The name of texts that are compiled for members of `Any`; what happens in them happened at the
  /// call.
  public static final String DYNAMIC_CALL = "dynamic call";

  public Trace {
    frames = List.copyOf(frames);
  }

  /// A running call.
  ///
  /// @param function its path, such as `Point::norm`; `closure`; empty at the top level
  /// @param source the name of the text it is written in
  /// @param span the place in it, where it is known
  public record Frame(String function, String source, Optional<Span> span) {}

  /// The place where the error happened; where that is inside the library's own text, the place in
  /// the program that called it.
  public Optional<Span> span() {
    for (Frame frame : frames) {
      if (frame.span().isPresent() && !frame.source().equals(PRELUDE)) {
        return frame.span();
      }
    }
    return frames.isEmpty() ? Optional.empty() : frames.getFirst().span();
  }

  /// The calls that an error left.
  public static Trace of(Throwable error) {
    if (error instanceof RuchyError own && own.getCause() == null) {
      return ofOwn(own);
    }
    Throwable cause = error.getCause();
    return ofJava(error instanceof RuchyError && cause != null ? cause : error);
  }

  private static Trace ofOwn(RuchyError error) {
    List<Frame> frames = new ArrayList<>();
    for (RuchyError.Frame frame : error.frames()) {
      if (frame.declaring().getClassLoader() instanceof CellLoader loader) {
        String className = frame.declaring().getName();
        if (loader.unit().codeNames().contains(className)) {
          Places places = loader.places(className);
          add(frames, loader, frame.method(), places.at(frame.method(), frame.index()));
        }
      }
    }
    return new Trace(frames, error.frames().size() >= FRAMES_MAX);
  }

  /// Errors of Java know their lines only; among the places of a line, the one that calls what the
  /// next inner frame runs is taken.
  private static Trace ofJava(Throwable error) {
    List<Frame> frames = new ArrayList<>();
    StackTraceElement[] elements = error.getStackTrace();
    String callee = "";
    for (StackTraceElement element : elements) {
      Optional<CellLoader> loader = CellLoader.of(element.getClassName());
      String className = element.getClassName();
      if (loader.isPresent()
          && loader.get().unit().codeNames().contains(className)
          && frames.size() < FRAMES_MAX) {
        Optional<Span> span =
            loader
                .get()
                .places(className)
                .onLine(element.getMethodName(), element.getLineNumber(), callee);
        add(frames, loader.get(), element.getMethodName(), span);
      }
      callee = element.getMethodName();
    }
    return new Trace(frames, frames.size() >= FRAMES_MAX || elements.length >= 1024);
  }

  /// What a method of an emitted class is called in the language; nothing for other methods.
  ///
  /// @return its path, `closure`, or `top level`; empty for what no one wrote
  public static Optional<String> functionOf(String className, String method) {
    return CellLoader.of(className)
        .map(loader ->
            !loader.unit().codeNames().contains(className)
                ? ""
                : loader
                    .unit()
                    .functionNames()
                    .getOrDefault(method, method.equals("run") ? "top level" : ""));
  }

  /// Adapters of closures are classes of their own, which no one wrote, and come not here.
  private static void add(
      List<Frame> frames, CellLoader loader, String method, Optional<Span> span) {
    CellLoader.EmittedUnit unit = loader.unit();
    String function = unit.functionNames().getOrDefault(method, "");
    String source =
        span.map(place -> place.source().name()).orElse(unit.sources().getFirst().name());
    if (!source.equals(DYNAMIC_CALL)) {
      frames.add(new Frame(function, source, span));
    }
  }
}
