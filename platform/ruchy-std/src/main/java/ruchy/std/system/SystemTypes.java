package ruchy.std.system;

import ruchy.runtime.library.LibraryTypes;
import ruchy.runtime.library.LibraryTypes.Entry;

/// The types of what comes from outside.
@LibraryTypes({
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
