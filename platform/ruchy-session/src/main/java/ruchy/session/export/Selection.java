package ruchy.session.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Statement;
import ruchy.session.export.Export.Dropped;

/// Leaves out what a program does not need, and gives names to the results that it does.
final class Selection {
  private static final Pattern RESULT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.])(?:_(\\d+)|Out\\[(\\d+)\\]|(_{1,3}))(?![\\p{L}\\p{N}_])");

  private final List<Piece> pieces;
  private final List<Dropped> dropped;
  private final Surroundings surroundings;

  Selection(SessionCode code, Surroundings surroundings) {
    this.pieces = new ArrayList<>(code.pieces());
    this.dropped = code.dropped();
    this.surroundings = surroundings;
  }

  List<Piece> select() {
    nameResults();
    var effects = new Effects(pieces, surroundings);
    dropShown(effects);
    replaceOldDeclarations();
    dropDeadStores(effects);
    dropUnusedImports();
    return pieces;
  }

  private void drop(Piece piece, String reason) {
    dropped.add(new Dropped(piece.cell(), piece.shown(), reason));
  }

  /// `_`, `_3` and `Out[3]` become variables that hold the value of the cell.
  private void nameResults() {
    List<Integer> results = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean binds =
          piece.statement() instanceof Statement.Let
              || piece.statement() instanceof Statement.Declare;
      String head = binds ? piece.text().replaceFirst("=.*(?s:.*)", "") : "";
      String text =
          RESULT
              .matcher(piece.text())
              .replaceAll(match -> {
                boolean isPattern =
                    match.group(3) != null && isPattern(piece, match.start(), head.length());
                Optional<Integer> cell = isPattern ? Optional.empty() : cellOf(match, results);
                cell.ifPresent(used::add);
                return cell.map(number -> "result_" + number).orElse(match.group());
              });
      pieces.set(i, piece.with(text));
      if (piece.isLast()) {
        results.add(piece.cell());
      }
    }
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.isLast() && used.contains(piece.cell())) {
        pieces.set(i, bound(piece, "let result_" + piece.cell() + " = " + piece.text()));
      }
    }
  }

  private static Piece bound(Piece piece, String text) {
    return Export.piece(piece.cell(), text);
  }

  /// Whether a `_` is a pattern: before the `=` of a `let`, before `=>`, a parameter.
  private static boolean isPattern(Piece piece, int at, int head) {
    String after = piece.text().substring(at).replaceFirst("^_+", "").stripLeading();
    String before = piece.text().substring(0, at).stripTrailing();
    return at < head
        || piece.isDeclaration()
        || after.startsWith("=>")
        || after.startsWith("in ")
        || after.startsWith("|")
        || before.endsWith("|")
        || before.endsWith("for");
  }

  private static Optional<Integer> cellOf(
      java.util.regex.MatchResult match, List<Integer> results) {
    String number = match.group(1) != null ? match.group(1) : match.group(2);
    if (number != null) {
      int cell = Integer.parseInt(number);
      return results.contains(cell) ? Optional.of(cell) : Optional.empty();
    }
    int back = results.size() - match.group(3).length();
    return back < 0 ? Optional.empty() : Optional.of(results.get(back));
  }

  private void dropShown(Effects effects) {
    pieces.removeIf(piece -> {
      if (!(piece.statement() instanceof Statement.Evaluate(_, var expression, _))
          || expression instanceof Expr.Assign
          || effects.of(expression)) {
        return false;
      }
      drop(piece, piece.isLast() ? "display only" : "its value is not used");
      return true;
    });
  }

  /// Of several declarations of a name the last one stays; an older one that was in use before gets
  /// a name of its own.
  private void replaceOldDeclarations() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Optional<String> name = pieces.get(i).declaredName();
      if (name.isEmpty() || isImport(pieces.get(i))) {
        continue;
      }
      int next = nextDeclaration(name.get(), i);
      if (next < 0) {
        continue;
      }
      String old = name.get() + "_" + pieces.get(i).cell();
      boolean used = false;
      for (int k = i + 1; k < next; k++) {
        Piece between = pieces.get(k);
        boolean follows = !between.isDeclaration() || between.declaredName().isEmpty();
        if (follows && between.words().contains(name.get())) {
          pieces.set(k, between.renamed(name.get(), old));
          used = true;
        }
      }
      if (used) {
        pieces.set(i, pieces.get(i).renamed(name.get(), old));
      } else {
        drop(pieces.get(i), "declared again in cell " + pieces.get(next).cell());
        pieces.remove(i);
      }
    }
  }

  private int nextDeclaration(String name, int after) {
    for (int k = after + 1; k < pieces.size(); k++) {
      if (pieces.get(k).declaredName().equals(Optional.of(name)) && !isImport(pieces.get(k))) {
        return k;
      }
    }
    return -1;
  }

  private static boolean isImport(Piece piece) {
    return piece.statement() instanceof Statement.Declare(_, var item)
        && item instanceof ruchy.lang.syntax.Item.Use;
  }

  /// A value that is replaced before anybody looks at it.
  private void dropDeadStores(Effects effects) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      Optional<String> name = piece.assigned();
      if (name.isEmpty() || piece.value().map(effects::of).orElse(true)) {
        continue;
      }
      boolean seenByFunctions =
          pieces.stream()
              .anyMatch(other -> other.isDeclaration() && other.words().contains(name.get()));
      int next = i + 1;
      while (next < pieces.size() && !pieces.get(next).words().contains(name.get())) {
        next++;
      }
      if (seenByFunctions || next >= pieces.size()) {
        continue;
      }
      Piece user = pieces.get(next);
      boolean replaces =
          user.assigned().equals(name)
              && user.value()
                  .map(value -> !Piece.words(value.span().text()).contains(name.get()))
                  .orElse(false);
      if (replaces) {
        drop(piece, "`" + name.get() + "` gets another value in cell " + user.cell() + " first");
        pieces.remove(i);
      }
    }
  }

  private void dropUnusedImports() {
    for (Piece piece : List.copyOf(pieces)) {
      if (piece.statement() instanceof Statement.Declare(_, ruchy.lang.syntax.Item.Use use)
          && use.imports().stream().noneMatch(each -> isUsed(each, piece))) {
        drop(piece, "nothing uses the import");
        pieces.remove(piece);
      }
    }
  }

  private boolean isUsed(ruchy.lang.syntax.Item.Use.Import each, Piece own) {
    String name = each.alias().orElse(each.path().getLast());
    return each.isFile()
        || name.equals("*")
        || pieces.stream().anyMatch(piece -> !piece.equals(own) && piece.words().contains(name));
  }
}
