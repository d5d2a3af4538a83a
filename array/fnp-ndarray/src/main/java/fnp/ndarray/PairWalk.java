package fnp.ndarray;

/// Visits the pairs of elements of two layouts of the same shape.
final class PairWalk {
  /// What is done with the addresses of two elements.
  interface Visit {
    void at(long from, long to);
  }

  private final PairedAxes axes;
  private final Visit visit;

  private PairWalk(PairedAxes axes, Visit visit) {
    this.axes = axes;
    this.visit = visit;
  }

  static void each(Layout from, long fromAddress, Layout to, long toAddress, Visit visit) {
    if (from.size() > 0) {
      var axes = PairedAxes.of(from, to);
      new PairWalk(axes, visit).walk(0, fromAddress + axes.fromShift, toAddress + axes.toShift);
    }
  }

  private void walk(int axis, long from, long to) {
    if (axis == axes.count) {
      visit.at(from, to);
      return;
    }
    var source = from;
    var target = to;
    for (long i = axes.lengths[axis]; i > 0; i--) {
      walk(axis + 1, source, target);
      source += axes.from[axis];
      target += axes.to[axis];
    }
  }
}
