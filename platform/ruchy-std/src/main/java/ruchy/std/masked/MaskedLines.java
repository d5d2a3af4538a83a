package ruchy.std.masked;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import java.util.List;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.array.ArrayArguments;

/// Functions of the namespace `np.ma` about runs, rows and columns.
@Namespace("np.ma")
public final class MaskedLines {
  private MaskedLines() {}

  /// A copy with rows masked that have a masked element.
  @Signature("fn mask_rows(a: MaskedArray, axis: Any = None) -> MaskedArray")
  public static MaskedArray maskRows(MaskedArray a, Object axis) {
    return Ma.maskRows(a);
  }

  /// A copy with columns masked that have a masked element.
  @Signature("fn mask_cols(a: MaskedArray, axis: Any = None) -> MaskedArray")
  public static MaskedArray maskCols(MaskedArray a, Object axis) {
    return Ma.maskCols(a);
  }

  /// A copy with rows (`axis=0`), columns (`axis=1`) or both masked that have a masked element.
  @Signature("fn mask_rowcols(a: MaskedArray, axis: Any = None) -> MaskedArray")
  public static MaskedArray maskRowcols(MaskedArray a, Object axis) {
    var along = MaskedOperands.axis(axis);
    if (along.isEmpty()) {
      return Ma.maskRowcols(a);
    }
    return along.getAsInt() == 0 ? Ma.maskRows(a) : Ma.maskCols(a);
  }

  /// The matrix without rows that have a masked element.
  @Signature("fn compress_rows(a: MaskedArray) -> Array")
  public static NDArray compressRows(MaskedArray a) {
    return Ma.compressRows(a);
  }

  /// The matrix without columns that have a masked element.
  @Signature("fn compress_cols(a: MaskedArray) -> Array")
  public static NDArray compressCols(MaskedArray a) {
    return Ma.compressCols(a);
  }

  /// The matrix without rows (`axis=0`), columns (`axis=1`) or both that have a masked element.
  @Signature("fn compress_rowcols(x: MaskedArray, axis: Any = None) -> Array")
  public static NDArray compressRowcols(MaskedArray x, Object axis) {
    var along = MaskedOperands.axis(axis);
    if (along.isEmpty()) {
      return Ma.compressRowcols(x);
    }
    return along.getAsInt() == 0 ? Ma.compressRows(x) : Ma.compressCols(x);
  }

  /// The data without any slice along the axes, or all axes, that has a masked element.
  @Signature("fn compress_nd(x: MaskedArray, axis: Any = None) -> Array")
  public static NDArray compressNd(MaskedArray x, Object axis) {
    return Ma.compressNd(x, ArrayArguments.axes(axis));
  }

  /// The runs of masked elements, of the array laid flat, as pairs of start and stop.
  @Signature("fn clump_masked(a: MaskedArray) -> [Any]")
  public static RuchyList clumpMasked(MaskedArray a) {
    return runs(Ma.clumpMasked(a));
  }

  /// The runs of elements that are not masked, of the array laid flat, as pairs of start and stop.
  @Signature({
    "fn clump_unmasked(a: MaskedArray) -> [Any]",
    "fn flatnotmasked_contiguous(a: MaskedArray) -> [Any]"
  })
  public static RuchyList clumpUnmasked(MaskedArray a) {
    return runs(Ma.clumpUnmasked(a));
  }

  private static RuchyList runs(List<Index.Slice> slices) {
    var runs = new ObjectList<Object>();
    slices.forEach(run -> runs.add(new Tuple2<Object, Object>(run.start(), run.stop())));
    return runs;
  }

  /// The runs of elements that are not masked, of the array laid flat, or a list for each line
  /// along an axis.
  @Signature("fn notmasked_contiguous(a: MaskedArray, axis: Any = None) -> [Any]")
  public static RuchyList notmaskedContiguous(MaskedArray a, Object axis) {
    var along = MaskedOperands.axis(axis);
    return along.isEmpty()
        ? runs(Ma.flatnotmaskedContiguous(a))
        : MaskedOperands.list(
            Ma.notmaskedContiguous(a, along.getAsInt()).stream().map(MaskedLines::runs).toList());
  }

  /// The first and the last position that is not masked, of the array laid flat, or `None`.
  @Signature("fn flatnotmasked_edges(a: MaskedArray) -> Any")
  public static Object flatnotmaskedEdges(MaskedArray a) {
    var edges = Ma.flatnotmaskedEdges(a);
    return edges.isPresent() ? edges.get() : Option.none();
  }

  /// The first and the last positions that are not masked: of the array laid flat, or along an
  /// axis, then for each axis an array.
  @Signature("fn notmasked_edges(a: MaskedArray, axis: Any = None) -> Any")
  public static Object notmaskedEdges(MaskedArray a, Object axis) {
    var along = MaskedOperands.axis(axis);
    return along.isEmpty() || a.ndim() == 1
        ? flatnotmaskedEdges(a)
        : MaskedOperands.list(
            Ma.notmaskedEdges(a, along.getAsInt()).stream().map(MaskedOperands::list).toList());
  }
}
