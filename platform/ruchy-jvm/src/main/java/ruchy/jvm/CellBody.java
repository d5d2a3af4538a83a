package ruchy.jvm;

/// What the class of a cell extends. Making the instance hands it to its loader, so that starting a
/// cell needs no reflection.
public abstract class CellBody {
  /// Called by the static initialiser of the cell's class.
  @SuppressWarnings("this-escape")
  protected CellBody() {
    ((CellLoader) getClass().getClassLoader()).body(this);
  }

  /// Runs the statements and gives the value of the last, boxed.
  public abstract Object run();
}
