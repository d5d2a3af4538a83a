package ruchy.session.magic;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import ruchy.runtime.host.WorkingFolder;

/// `%run`, `%load`, `%save`, `%%file`: programs and texts in files.
final class Scripts {
  static final List<Magic> MAGICS =
      List.of(
          Magic.ofWords(
              "%run FILE [ARGUMENT…]",
              "runs a program; what it declares stays",
              "The program finds its arguments in `args`.",
              Scripts::run),
          Magic.ofWords("%load FILE", "puts the text of a file at the prompt", "", Scripts::load),
          Magic.ofWords(
              "%save FILE [CELLS…]",
              "writes cells into a file",
              """
              Cells are numbers and ranges such as `1-5 8`; without them, all that ran to their end.
              A file that is there already is not written over; `%save -f` does.\
              """,
              Scripts::save),
          Magic.ofText(
              "%%file [-a] FILE",
              "writes the lines below into a file",
              "With `-a` they are added at its end.",
              Scripts::file));

  private Scripts() {}

  private static boolean run(Call call, Desk desk) {
    List<String> words = call.words();
    String file = first(call, words, "%run FILE");
    return desk.evaluateFile(file, read(file), words.subList(1, words.size()));
  }

  private static boolean load(Call call, Desk desk) {
    desk.insert(read(first(call, call.words(), "%load FILE")).stripTrailing());
    return true;
  }

  private static String first(Call call, List<String> words, String usage) {
    if (words.isEmpty()) {
      throw MagicException.misuse("%" + call.name() + " needs a file", "write `" + usage + "`");
    }
    return words.getFirst();
  }

  private static String read(String name) {
    try {
      return Files.readString(WorkingFolder.path(name));
    } catch (MalformedInputException e) {
      throw MagicException.ofSystem("`" + name + "` is not text in UTF-8", "save it as such");
    } catch (NoSuchFileException e) {
      throw MagicException.ofSystem(
          "there is no file `" + name + "` in " + WorkingFolder.current(),
          "`!ls` shows what is there, `%cd` goes elsewhere");
    } catch (IOException | InvalidPathException e) {
      throw MagicException.ofSystem(
          "cannot read `" + name + "`", "is it a file, and may it be read?");
    }
  }

  private static boolean save(Call call, Desk desk) {
    List<String> words = call.words();
    boolean replaces = !words.isEmpty() && words.getFirst().equals("-f");
    List<String> rest = words.subList(replaces ? 1 : 0, words.size());
    String name = first(call, rest, "%save FILE [CELLS…]");
    Path path = WorkingFolder.path(name);
    if (Files.exists(path) && !replaces) {
      throw MagicException.ofSystem(
          "`" + name + "` is there already", "`%save -f " + call.rest() + "` replaces it");
    }
    List<Desk.RanCell> cells = CellNumbers.pick(desk.cells(), rest.subList(1, rest.size()));
    if (cells.isEmpty()) {
      throw MagicException.misuse("there is no cell yet that ran to its end");
    }
    String text = cells.stream().map(Desk.RanCell::text).collect(Collectors.joining("\n"));
    write(name, path, text.stripTrailing() + "\n", false);
    desk.show(
        "wrote " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + " to " + name + "\n");
    return true;
  }

  private static boolean file(Call call, Desk desk) {
    List<String> words = call.words();
    boolean adds = !words.isEmpty() && words.getFirst().equals("-a");
    String name = first(call, words.subList(adds ? 1 : 0, words.size()), "%%file [-a] FILE");
    Path path = WorkingFolder.path(name);
    boolean wasThere = Files.exists(path);
    write(name, path, call.body().orElse("").stripTrailing() + "\n", adds);
    desk.show((!wasThere ? "wrote " : adds ? "added to " : "replaced ") + name + "\n");
    return true;
  }

  private static void write(String name, Path path, String text, boolean adds) {
    try {
      if (adds && Files.exists(path)) {
        Files.writeString(path, text, java.nio.file.StandardOpenOption.APPEND);
      } else {
        Files.writeString(path, text);
      }
    } catch (IOException e) {
      throw MagicException.ofSystem(
          "cannot write `" + name + "`", "is its folder there, and may it be written?");
    }
  }
}
