package ruchy.runtime.host;

import java.util.List;

/// What the program was called with.
public final class Arguments {
  private static volatile List<String> given = List.of();

  private Arguments() {}

  /// The words behind the name of the program.
  public static List<String> given() {
    return given;
  }

  /// Says what the program was called with.
  public static void set(List<String> arguments) {
    given = List.copyOf(arguments);
  }
}
