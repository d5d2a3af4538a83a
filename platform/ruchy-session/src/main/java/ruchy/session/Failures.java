package ruchy.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.jvm.Trace;
import ruchy.jvm.Unwinding;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.runtime.Cancelled;
import ruchy.runtime.RuchyError;
import ruchy.session.magic.PostMortem;

/// Describes what stopped a cell in the language's own terms.
final class Failures {
  /// Calls inside the library's own Ruchy code say nothing to those who did not write it.
  private static final String PRELUDE = "prelude::";

  private Failures() {}

  /// Whether an error is what became of an interrupt on its way through a library.
  static boolean isCancellation(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Cancelled || cause instanceof InterruptedException) {
        return true;
      }
    }
    return false;
  }

  static Failure of(Throwable error, Source cell) {
    Trace trace = Trace.of(error);
    boolean isOfProgram = error instanceof RuchyError || !trace.frames().isEmpty();
    Span place = trace.span().orElse(firstLine(cell));
    Diagnostic diagnostic =
        isOfProgram ? ofProgram(RuchyError.from(error), place) : ofPlatform(error, place);
    List<Failure.Frame> frames =
        trace.frames().stream().map(frame -> new Failure.Frame(name(frame), place(frame))).toList();
    return new Failure(diagnostic, frames, error);
  }

  /// What an error left, for a look at it.
  static PostMortem postMortem(Failure failure) {
    List<Unwinding.Call> calls = Unwinding.take(failure.cause());
    List<PostMortem.Frame> frames = new ArrayList<>();
    int next = 0;
    for (Trace.Frame frame : Trace.of(failure.cause()).frames()) {
      Optional<List<Unwinding.Variable>> variables = Optional.empty();
      if (next < calls.size() && calls.get(next).function().equals(frame.function())) {
        variables = Optional.of(calls.get(next).variables());
        next++;
      }
      String line = frame.span().map(span -> span.source().line(span.line())).orElse("");
      frames.add(new PostMortem.Frame(name(frame), place(frame), line, variables));
    }
    Diagnostic what = failure.diagnostic();
    return new PostMortem("error[" + what.code() + "]: " + what.message(), frames);
  }

  private static Diagnostic ofProgram(RuchyError error, Span place) {
    Diagnostic diagnostic = Diagnostic.error(error.code(), place, error.message());
    return error.help().map(diagnostic::help).orElse(diagnostic);
  }

  private static Diagnostic ofPlatform(Throwable error, Span place) {
    return Diagnostic.error(
            "E0799", place, "the platform itself failed while it prepared this: " + error)
        .help("this is a defect of Ruchy, not of the program; RUCHY_DEBUG=1 shows where");
  }

  private static String name(Trace.Frame frame) {
    return frame.function().isEmpty() ? "the top level" : "`" + frame.function() + "`";
  }

  private static String place(Trace.Frame frame) {
    return frame.span().map(Span::toString).orElse(frame.source());
  }

  private static Span firstLine(Source source) {
    return new Span(source, 0, source.line(1).length());
  }
}
