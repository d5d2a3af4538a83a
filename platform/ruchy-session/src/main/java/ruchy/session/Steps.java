package ruchy.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;
import ruchy.session.image.Image.Declaration;

/// What the cells of a session declared, as text and in order, and where its variables came in
/// between: declared again in this order, they are what they were.
final class Steps {
  private final List<Declaration> texts = new ArrayList<>();
  private final Map<String, Integer> afterCell = new HashMap<>();
  private final Map<String, Integer> ofRestored = new HashMap<>();

  /// Keeps what a cell declares.
  synchronized void add(Source cell, Tree tree) {
    var declared = new ArrayList<String>();
    int end = 0;
    for (Statement statement : tree.statements()) {
      if (statement.span().source() != cell) {
        // It comes from a file, which is read again.
        continue;
      }
      if (statement instanceof Statement.Declare) {
        // What stands before it documents it.
        declared.add(
            cell.text().substring(end, statement.span().end()).replaceFirst("^[;\\s]+", ""));
      }
      end = Math.max(end, statement.span().end());
    }
    String text = String.join("\n", declared);
    if (!text.isEmpty()) {
      texts.add(new Declaration(cell.name(), text));
    }
    afterCell.put(cell.name(), texts.size());
  }

  /// Keeps what an image declared.
  synchronized void add(Declaration declaration) {
    texts.add(declaration);
  }

  /// A variable came from an image.
  synchronized void restored(String variable) {
    ofRestored.put(variable, texts.size());
  }

  synchronized List<Declaration> texts() {
    return List.copyOf(texts);
  }

  /// How many of the texts there were when a variable was declared.
  ///
  /// @param cell the cell that declared it; empty if none did
  synchronized int of(String variable, String cell) {
    Integer after = cell.isEmpty() ? ofRestored.get(variable) : afterCell.get(cell);
    return after == null ? texts.size() : after;
  }
}
