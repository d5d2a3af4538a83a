package ruchy.lang.interpret;

import java.util.HashMap;
import java.util.Map;
import ruchy.lang.core.Local;

/// The locals of one call, or of one closure's call, which shares the variables it captured.
final class Frame {
  private final Map<Local, Cell> cells;

  Frame() {
    cells = new HashMap<>();
  }

  private Frame(Map<Local, Cell> captured) {
    cells = new HashMap<>(captured);
  }

  /// A frame that sees the variables of this one as they are declared now.
  Frame capture() {
    return new Frame(cells);
  }

  void declare(Local local, Object value) {
    cells.put(local, new Cell(value));
  }

  Object get(Local local) {
    return cell(local).value;
  }

  void set(Local local, Object value) {
    cell(local).value = value;
  }

  private Cell cell(Local local) {
    var cell = cells.get(local);
    if (cell == null) {
      throw new AssertionError("core uses the local " + local + " before its declaration");
    }
    return cell;
  }

  private static final class Cell {
    private Object value;

    private Cell(Object value) {
      this.value = value;
    }
  }
}
