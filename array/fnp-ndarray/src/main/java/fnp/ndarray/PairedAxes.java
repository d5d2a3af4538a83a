package fnp.ndarray;

/// The axes that a source and a target share, in the simplest form that visits the same pairs of
/// elements: axes of length 1 dropped, the target's negative strides turned around, largest target
/// stride first, and neighbours merged that are one run in both.
final class PairedAxes {
  final long[] lengths;
  final long[] from;
  final long[] to;

  /// Bytes to add to the first addresses because axes were turned around.
  long fromShift;

  long toShift;
  int count;

  private PairedAxes(int most) {
    lengths = new long[most];
    from = new long[most];
    to = new long[most];
  }

  /// Both layouts have the same shape, with at least one element.
  static PairedAxes of(Layout source, Layout target) {
    var axes = new PairedAxes(source.ndim());
    for (int i = 0; i < source.ndim(); i++) {
      if (source.length(i) != 1) {
        axes.insert(source.length(i), source.stride(i), target.stride(i));
      }
    }
    axes.merge();
    return axes;
  }

  private void insert(long length, long sourceStride, long targetStride) {
    var reversed = targetStride < 0;
    if (reversed) {
      fromShift += (length - 1) * sourceStride;
      toShift += (length - 1) * targetStride;
    }
    var a = reversed ? -sourceStride : sourceStride;
    var b = Math.abs(targetStride);
    int at = count++;
    while (at > 0
        && (to[at - 1] < b || (to[at - 1] == b && Math.abs(from[at - 1]) < Math.abs(a)))) {
      lengths[at] = lengths[at - 1];
      from[at] = from[at - 1];
      to[at] = to[at - 1];
      at--;
    }
    lengths[at] = length;
    from[at] = a;
    to[at] = b;
  }

  private void merge() {
    int kept = 0;
    for (int i = 1; i < count; i++) {
      if (from[kept] == lengths[i] * from[i] && to[kept] == lengths[i] * to[i]) {
        lengths[kept] *= lengths[i];
      } else {
        kept++;
        lengths[kept] = lengths[i];
      }
      from[kept] = from[i];
      to[kept] = to[i];
    }
    count = Math.min(count, kept + 1);
  }
}
