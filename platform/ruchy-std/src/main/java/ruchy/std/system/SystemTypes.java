package ruchy.std.system;

import ruchy.runtime.library.LibraryTypes;
import ruchy.runtime.library.LibraryTypes.Entry;

/// The types of what comes from outside.
@LibraryTypes({
  @Entry(
      name = "Stdin",
      javaClass = StandardInput.class,
      documentation =
          "What is typed, or comes through a pipe: `for line in io::stdin().lines() { }`."),
  @Entry(
      name = "Stdout",
      javaClass = StandardOutput.class,
      documentation = "Where `println` writes: `io::stdout().flush()`."),
  @Entry(
      name = "ProcessOutput",
      javaClass = ProcessOutput.class,
      documentation = "What another program left behind: `process::run(\"ls\")?.stdout()`."),
  @Entry(
      name = "Response",
      javaClass = Response.class,
      documentation = "What a server answered: `http::get(url)?.text()`.")
})
final class SystemTypes {
  private SystemTypes() {}
}
