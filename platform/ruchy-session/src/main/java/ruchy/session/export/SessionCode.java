package ruchy.session.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.Statement;
import ruchy.session.export.Export.Cell;
import ruchy.session.export.Export.Dropped;
import ruchy.session.magic.Call;
import ruchy.session.magic.MagicException;
import ruchy.session.magic.OwnMagics;
import ruchy.session.magic.Sql;

/// The code of the cells that ran, without what only the session understands.
final class SessionCode {
  private static final Pattern CAPTURE =
      Pattern.compile("((?:let\\s+(?:mut\\s+)?)?[\\p{L}_][\\p{L}\\p{N}_]*\\s*=\\s*)!([^=(].*)");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?s)whos(\\(\\))?|help(\\(\\))?|clear!\\(.*\\)|(save|load)_image\\(.*\\);?|\\?.*"
              + "|[%\\w.:]+\\?\\??|\\].*");

  private final Surroundings surroundings;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();

  /// The functions behind the user's own magics, by their names.
  private final Map<String, String> functions = new HashMap<>();

  SessionCode(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  List<Piece> pieces() {
    return pieces;
  }

  List<Dropped> dropped() {
    return dropped;
  }

  void add(Cell cell) {
    String text = cell.text().strip();
    if (text.startsWith("%")) {
      magic(cell, Call.of(text));
    } else if (text.startsWith("!") || text.startsWith(";")) {
      drop(cell, "a command of the shell; `process::run` runs one in a program");
    } else if (COMMAND.matcher(text).matches()) {
      drop(cell, "a question to the session");
    } else {
      Matcher capture = CAPTURE.matcher(text);
      boolean isShell = capture.matches() && surroundings.typeOf("!" + capture.group(2)).isEmpty();
      code(cell, isShell ? captured(capture) : text);
    }
  }

  /// What the shell prints, as a program asks for it.
  private static String captured(Matcher capture) {
    return "%s(process::run(\"sh\", [\"-c\", %s])?).stdout.trim_end()"
        .formatted(capture.group(1), Sql.literal(capture.group(2).strip()));
  }

  private void magic(Cell cell, Call call) {
    String rest = call.body().orElse(call.rest());
    switch (call.name()) {
      case "time" -> code(cell, rest);
      case "run" -> file(cell, call);
      case "cd" ->
          code(
              cell,
              "env::set_current_dir(%s)?".formatted(Sql.literal(String.join("", call.words()))));
      case "sql" -> {
        Sql sql = Sql.of(call);
        code(cell, sql.code(sql.words().stream().filter(this::isFrame).toList()));
      }
      case "alias" -> alias(cell, call);
      case "java" ->
          drop(
              cell,
              "classes of Java are no part of a program; put the file below src/main/java of"
                  + " `--target java`, or make a jar of it");
      default -> {
        String function = functions.get(call.name());
        if (function == null) {
          drop(cell, "a command of the session");
        } else {
          code(cell, OwnMagics.code(function, call));
        }
      }
    }
  }

  /// A magic of the user's own is the call of its function.
  private void alias(Cell cell, Call call) {
    List<String> words = call.words();
    if (words.size() == 2 && cell.ranTo() > 0) {
      functions.put(words.getFirst(), words.getLast());
      drop(cell, "`%%%s` is written as a call of `%s`".formatted(words.get(0), words.get(1)));
    } else {
      drop(cell, "a command of the session");
    }
  }

  private boolean isFrame(String name) {
    return surroundings.typeOf(name).filter(type -> type.startsWith("DataFrame")).isPresent();
  }

  private void file(Cell cell, Call call) {
    List<String> words = call.words();
    Optional<String> text = surroundings.read(words.getFirst());
    if (text.isEmpty()) {
      throw MagicException.misuse(
          "cell %d runs `%s`, which can not be read any more"
              .formatted(cell.number(), words.getFirst()),
          "put the file back, or leave the cell out");
    }
    var whole =
        new Cell(cell.number(), text.get(), cell.ranTo() > 0 ? text.get().length() : 0, false);
    code(whole, text.get());
  }

  private void drop(Cell cell, String reason) {
    String line = cell.text().strip().lines().findFirst().orElse("");
    dropped.add(new Dropped(cell.number(), line, reason));
  }

  private void code(Cell cell, String text) {
    Parser.Parsed parsed = Parser.parse(Source.of("cell", text));
    if (!parsed.problems().isEmpty()) {
      drop(cell, "it was refused");
      return;
    }
    List<Statement> statements = parsed.tree().statements();
    int end = 0;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean isLast = i == statements.size() - 1 && cell.hasValue();
      String own = text.substring(end, statement.span().end()).replaceFirst("^[;\\s]+", "");
      end = Math.max(end, statement.span().end());
      Piece piece = new Piece(cell.number(), statement, own.strip(), isLast);
      boolean ran = end <= cell.ranTo() || cell.ranTo() >= cell.text().length();
      if (ran || (piece.isDeclaration() && cell.ranTo() >= 0)) {
        pieces.add(piece);
      } else {
        dropped.add(
            new Dropped(
                cell.number(), piece.shown(), cell.ranTo() < 0 ? "it was refused" : "it failed"));
      }
    }
  }
}
