package ruchy.session;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import ruchy.runtime.host.WorkingFolder;
import ruchy.session.image.Image;
import ruchy.session.magic.Desk;
import ruchy.session.magic.MagicException;

/// Saves and loads images for the magics, and says in words what became of it.
final class ImageDesk implements Desk.Images {
  private final WorkspaceImages images;

  private final Optional<Recovery> recovery;

  ImageDesk(WorkspaceImages images, Optional<Recovery> recovery) {
    this.images = images;
    this.recovery = recovery;
  }

  @Override
  public String save(String file) {
    Path path = WorkingFolder.path(file);
    try {
      Image.Saved saved = images.save(path);
      return "saved %s to %s, %s, %s of it new\n"
              .formatted(
                  count(saved.variables(), "variable"),
                  file,
                  bytes(saved.bytes()),
                  bytes(saved.bytesWritten()))
          + listed("not saved", saved.left());
    } catch (IOException e) {
      throw MagicException.ofSystem(
          "cannot write `" + file + "`: " + reason(e),
          "is its folder there, may it be written, is there room on the disk?");
    }
  }

  @Override
  public String load(String file) {
    Path path = WorkingFolder.path(file);
    try {
      WorkspaceImages.Loaded loaded = images.load(path);
      String declarations =
          loaded.declarations() == 0
              ? ""
              : " and the declarations of " + count(loaded.declarations(), "cell");
      return "loaded %s%s from %s\n"
              .formatted(count(loaded.variables(), "variable"), declarations, file)
          + listed("not there", loaded.lost());
    } catch (IOException e) {
      throw MagicException.ofSystem(
          "cannot read `" + file + "`: " + reason(e), "is it a file, and may it be read?");
    }
  }

  @Override
  public Desk.Recovered recover() {
    Recovery.Lost lost =
        recovery
            .flatMap(Recovery::take)
            .orElseThrow(() ->
                MagicException.ofSystem(
                    "no session ended without leaving, so there is nothing to recover",
                    "`%history` has all that was entered"));
    String report =
        Files.exists(lost.image())
            ? load(lost.image().toString())
            : "nothing was kept before it ended\n";
    return new Desk.Recovered(report, lost.rest());
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "its folder is not there";
    }
    String message = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String listed(String what, Map<String, String> reasons) {
    var text = new StringBuilder();
    reasons.forEach((name, reason) -> text.append("%s: %s (%s)\n".formatted(what, name, reason)));
    return text.toString();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String bytes(long count) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB"};
    double value = count;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return (unit == 0 ? "%.0f %s" : "%.1f %s").formatted(value, units[unit]);
  }
}
