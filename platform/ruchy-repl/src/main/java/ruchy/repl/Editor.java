package ruchy.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import ruchy.session.shell.Foreground;

/// Hands the text of the cell to the editor that `VISUAL` or `EDITOR` names, and takes it back.
final class Editor {
  private final LineReader reader;
  private final Foreground foreground;

  Editor(LineReader reader, Foreground foreground) {
    this.reader = reader;
    this.foreground = foreground;
  }

  /// @return whether there is another text now
  boolean edit() {
    Terminal terminal = reader.getTerminal();
    Attributes raw = terminal.getAttributes();
    try {
      Path file = Files.createTempFile("cell", ".ruchy");
      try {
        Files.writeString(file, reader.getBuffer().toString());
        Attributes cooked = new Attributes(raw);
        cooked.setLocalFlags(
            java.util.EnumSet.of(
                Attributes.LocalFlag.ICANON,
                Attributes.LocalFlag.ECHO,
                Attributes.LocalFlag.ISIG,
                Attributes.LocalFlag.IEXTEN),
            true);
        terminal.setAttributes(cooked);
        String command = editor() + " '" + file + "'";
        int status = foreground.run(new ProcessBuilder(List.of("sh", "-c", command)));
        if (status == 0) {
          String text = Files.readString(file).stripTrailing();
          reader.getBuffer().clear();
          reader.getBuffer().write(text);
        }
        return status == 0;
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return false;
    } finally {
      terminal.setAttributes(raw);
      terminal.puts(Capability.keypad_xmit);
      terminal.puts(Capability.carriage_return);
      terminal.puts(Capability.clr_eos);
      reader.callWidget(LineReader.REDRAW_LINE);
      reader.callWidget(LineReader.REDISPLAY);
    }
  }

  private static String editor() {
    String visual = System.getenv().getOrDefault("VISUAL", "");
    String plain = System.getenv().getOrDefault("EDITOR", "");
    return !visual.isBlank() ? visual : plain.isBlank() ? "vi" : plain;
  }
}
