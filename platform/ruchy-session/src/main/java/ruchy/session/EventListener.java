package ruchy.session;

/// Hears what happens while a cell runs, in order. Called on the thread of the cell, never by two
/// at once; a slow listener slows the cell.
@FunctionalInterface
public interface EventListener {
  /// Something happened.
  void on(Event event);
}
