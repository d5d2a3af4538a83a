package ruchy.std.system;

import ruchy.runtime.Display;

/// What another program left behind: `ProcessOutput`.
///
/// @param status its exit status; 0 is success
/// @param stdout what it printed
/// @param stderr what it printed as errors
public record ProcessOutput(long status, String stdout, String stderr) {
  @Override
  public String toString() {
    return "ProcessOutput(status=" + status + ", stdout=" + Display.quoted(stdout) + ")";
  }
}
