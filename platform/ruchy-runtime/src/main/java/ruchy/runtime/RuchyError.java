package ruchy.runtime;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An error of a running program: a code of the E07xx or E08xx group, one sentence, perhaps a way
/// out, perhaps the value that the program threw.
///
/// It remembers the frames it was made in, from which the emitter finds the place in the text.
public class RuchyError extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int FRAMES_MAX = 256;

  private final String code;
  private @Nullable String help;
  private final transient @Nullable Object thrown;
  private final transient List<Frame> frames;

  /// An error with a code such as `E0703` and a sentence.
  public RuchyError(String code, String message) {
    this(code, message, null, null);
  }

  private RuchyError(
      String code, String message, @Nullable Object thrown, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.thrown = thrown;
    this.frames = captured();
  }

  /// A place on the stack: a method of a class and the byte code index of the call or operation.
  public record Frame(Class<?> declaring, String method, int index) {}

  /// The error of `throw value`.
  public static RuchyError thrown(Object value) {
    if (value instanceof RuchyError same) {
      return same;
    }
    return new RuchyError("E0708", Display.text(value), value, null);
  }

  /// The error of `panic!` and its kind.
  public static RuchyError panic(String code, String message) {
    return new RuchyError(code, message);
  }

  /// An error that stands for one that Java code raised.
  public static RuchyError from(Throwable cause) {
    if (cause instanceof RuchyError same) {
      return same;
    }
    if (cause instanceof StackOverflowError) {
      return tooDeep(cause);
    }
    if (cause instanceof OutOfMemoryError) {
      return new RuchyError("E0716", "the program needs more memory than there is", null, cause)
          .help("work on less at a time, or start with a larger -Xmx");
    }
    String message = cause.getMessage();
    String text = message == null || message.isEmpty() ? cause.getClass().getSimpleName() : message;
    return new RuchyError("E0713", text, null, cause);
  }

  private static RuchyError tooDeep(Throwable cause) {
    return new RuchyError("E0706", "the calls are nested too deeply", null, cause)
        .help("does the recursion come to an end? a loop needs no stack");
  }

  /// What `catch` binds for an error that left its body: the thrown value, or the error itself.
  ///
  /// @throws Cancelled a cancellation goes on
  public static Object caught(Throwable error) {
    if (error instanceof Cancelled cancelled) {
      throw cancelled;
    }
    if (error instanceof RuchyError own) {
      Object value = own.thrown;
      return value == null ? own : value;
    }
    return from(error);
  }

  /// The same error with a way out.
  public final RuchyError help(String words) {
    help = words;
    return this;
  }

  /// Such as `E0703`.
  public final String code() {
    return code;
  }

  /// One sentence.
  public final String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /// A way out.
  public final Optional<String> help() {
    return Optional.ofNullable(help);
  }

  /// What the program threw.
  public final Optional<Object> thrownValue() {
    return Optional.ofNullable(thrown);
  }

  /// Where it was made, innermost first, without frames of the runtime itself.
  public final List<Frame> frames() {
    return frames;
  }

  private static List<Frame> captured() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(stack ->
            stack
                .limit(FRAMES_MAX)
                .filter(frame -> !frame.getClassName().startsWith("ruchy.runtime."))
                .map(frame ->
                    new Frame(
                        frame.getDeclaringClass(), frame.getMethodName(), frame.getByteCodeIndex()))
                .toList());
  }
}
