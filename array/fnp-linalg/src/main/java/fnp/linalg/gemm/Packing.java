package fnp.linalg.gemm;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;

/// Copies blocks of a matrix to panels: rows in groups, each group column by column. A template:
/// each float type and each height of a group has its copy, in which both are constants.
final class Packing implements Packer {
  private static final boolean DOUBLE =
      ClassCopy.constant(MethodHandles.lookup(), 0, Boolean.class);
  private static final int GROUP = ClassCopy.constant(MethodHandles.lookup(), 1, Integer.class);

  private Packing() {}

  @Override
  public void pack(Matrix m, int row, int column, int depth, int sign, Object panel, int start) {
    var inside = Math.min(GROUP, m.rows() - row);
    var from = m.at(row, column);
    if (inside == GROUP) {
      packWhole(from, m.rowStride(), m.columnStride(), depth, sign, panel, start);
    } else {
      packPart(from, inside, m, depth, sign, panel, start);
    }
  }

  private static void packWhole(
      long from, long rowStride, long columnStride, int depth, int sign, Object panel, int start) {
    for (int k = 0; k < depth; k++) {
      var cell = from + k * columnStride;
      var to = start + k * GROUP;
      for (int r = 0; r < GROUP; r++) {
        copy(cell + r * rowStride, sign, panel, to + r);
      }
    }
  }

  private static void packPart(
      long from, int inside, Matrix m, int depth, int sign, Object panel, int start) {
    for (int k = 0; k < depth; k++) {
      var cell = from + k * m.columnStride();
      var to = start + k * GROUP;
      for (int r = 0; r < GROUP; r++) {
        if (r < inside) {
          copy(cell + r * m.rowStride(), sign, panel, to + r);
        } else {
          clear(panel, to + r);
        }
      }
    }
  }

  @Override
  public void move(long from, long fromStride, long to, long toStride, int count) {
    for (int j = 0; j < count; j++) {
      if (DOUBLE) {
        Memory.setDouble(to + j * toStride, Memory.getDouble(from + j * fromStride));
      } else {
        Memory.setFloat(to + j * toStride, Memory.getFloat(from + j * fromStride));
      }
    }
  }

  @Override
  public void write(Object strip, long target, long stride, int count) {
    for (int j = 0; j < count; j++) {
      var at = target + j * stride;
      if (DOUBLE) {
        Memory.setDouble(at, ((double[]) strip)[j]);
      } else {
        Memory.setFloat(at, ((float[]) strip)[j]);
      }
    }
  }

  private static void copy(long from, int sign, Object panel, int to) {
    if (DOUBLE) {
      ((double[]) panel)[to] = sign * Memory.getDouble(from);
    } else {
      ((float[]) panel)[to] = sign * Memory.getFloat(from);
    }
  }

  private static void clear(Object panel, int to) {
    if (DOUBLE) {
      ((double[]) panel)[to] = 0;
    } else {
      ((float[]) panel)[to] = 0;
    }
  }
}
