package ruchy.std.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import ruchy.runtime.Cancelled;
import ruchy.runtime.Display;
import ruchy.runtime.Output;
import ruchy.runtime.Poll;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyList;
import ruchy.runtime.host.Variables;
import ruchy.runtime.host.WorkingFolder;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Other programs.
@Namespace("process")
public final class Processes {
  private Processes() {}

  /// Runs a program to its end and gives what it printed; an error if it cannot be started or takes
  /// too long. Its arguments are passed as they are: no shell reads them. An exit status other than
  /// 0 is no error: look at `status()`.
  ///
  /// ```ruchy
  /// >>> let done = process::run("echo", ["hello"])?
  /// >>> (done.status(), done.stdout())
  /// (0, "hello\n")
  /// >>> process::run("no-such-program").is_err()
  /// true
  /// ```
  @Signature(
      "fn run(program: String, args: [String] = [], input: String = \"\", dir: String = \"\", "
          + "env: Map<String, String> = {}, timeout: Duration = 24h) -> Result<ProcessOutput, String>")
  public static Result<ProcessOutput, String> run(
      String program,
      RuchyList args,
      String input,
      String dir,
      Map<Object, Object> env,
      long timeout) {
    var command = new ArrayList<String>();
    command.add(program);
    args.forEach(argument -> command.add(Display.text(argument)));
    var builder = new ProcessBuilder(command);
    builder.directory(WorkingFolder.current().resolve(dir).toFile());
    Variables.apply(builder.environment());
    env.forEach(
        (name, value) -> builder.environment().put(Display.text(name), Display.text(value)));
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return Result.err("cannot run `" + program + "`: " + startFailure(e));
    }
    try {
      return ended(process, program, input, timeout);
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Poll.check();
      throw new Cancelled();
    }
  }

  private static String startFailure(IOException error) {
    String message = Failures.reason(error);
    return message.contains("No such file") ? "there is no such program" : message;
  }

  private static Result<ProcessOutput, String> ended(
      Process process, String program, String input, long timeout) throws InterruptedException {
    var stdout =
        CompletableFuture.supplyAsync(() -> text(process.getInputStream()), Processes::start);
    var stderr =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), Processes::start);
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // A program need not read its input.
    }
    if (!process.waitFor(timeout, TimeUnit.NANOSECONDS)) {
      process.destroyForcibly();
      return Result.err(
          "`"
              + program
              + "` ran longer than "
              + Display.text(java.time.Duration.ofNanos(timeout))
              + " and was stopped");
    }
    try {
      return Result.ok(new ProcessOutput(process.exitValue(), stdout.get(), stderr.get()));
    } catch (ExecutionException e) {
      return Result.err("cannot read what `" + program + "` prints: " + e.getMessage());
    }
  }

  /// Ends the program with an exit status; 0 is success.
  @Signature("fn exit(status: i64 = 0) -> !")
  public static void exit(long status) {
    Output.flush();
    Runtime.getRuntime().exit((int) status);
  }

  private static void start(Runnable work) {
    Thread.startVirtualThread(work);
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// The exit status of a program; 0 is success.
  @Signature({"fn status(self: ProcessOutput) -> i64", "fn code(self: ProcessOutput) -> i64"})
  public static long status(ProcessOutput self) {
    return self.status();
  }

  /// Whether a program ended with status 0.
  @Signature({"fn success(self: ProcessOutput) -> bool", "fn is_ok(self: ProcessOutput) -> bool"})
  public static boolean success(ProcessOutput self) {
    return self.status() == 0;
  }

  /// What a program printed.
  @Signature("fn stdout(self: ProcessOutput) -> String")
  public static String stdout(ProcessOutput self) {
    return self.stdout();
  }

  /// What a program printed as errors.
  @Signature("fn stderr(self: ProcessOutput) -> String")
  public static String stderr(ProcessOutput self) {
    return self.stderr();
  }
}
