package fnp.linalg;

import fnp.ndarray.Index;
import fnp.ndarray.Shape;
import java.util.function.Consumer;

/// Walks the leading axes of a stack of matrices.
final class Stacks {
  private Stacks() {}

  /// Calls `body` with the index of every matrix of a stack of this shape.
  static void forEach(Shape stack, Consumer<Index[]> body) {
    var lengths = stack.toArray();
    var position = new long[lengths.length];
    for (long i = 0; i < stack.size(); i++) {
      var rest = i;
      for (int axis = lengths.length - 1; axis >= 0; axis--) {
        position[axis] = rest % lengths[axis];
        rest /= lengths[axis];
      }
      var index = new Index[lengths.length + 1];
      for (int axis = 0; axis < lengths.length; axis++) {
        index[axis] = Index.at(position[axis]);
      }
      index[lengths.length] = Index.ELLIPSIS;
      body.accept(index);
    }
  }
}
