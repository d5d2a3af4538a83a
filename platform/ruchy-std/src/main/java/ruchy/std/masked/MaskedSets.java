package ruchy.std.masked;

import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.runtime.tuple.Tuple3;

/// Functions of the namespace `np.ma` on sets, in which what is masked is one more value.
@Namespace("np.ma")
public final class MaskedSets {
  private MaskedSets() {}

  /// The distinct elements, sorted, a masked one last.
  @Signature("fn unique(ar1: MaskedArray) -> MaskedArray")
  public static MaskedArray unique(MaskedArray ar1) {
    return Ma.unique(ar1);
  }

  /// The distinct elements, and where each is first, and for each element where its value is.
  @Signature(
      "fn unique(ar1: MaskedArray, return_index: bool = false, return_inverse: bool = false) -> Any")
  public static Object unique(MaskedArray ar1, boolean returnIndex, boolean returnInverse) {
    var distinct = Ma.distinct(ar1);
    if (returnIndex && returnInverse) {
      return new Tuple3<Object, Object, Object>(
          distinct.values(), distinct.indices(), distinct.inverse());
    }
    return returnIndex || returnInverse
        ? new Tuple2<Object, Object>(
            distinct.values(), returnIndex ? distinct.indices() : distinct.inverse())
        : distinct.values();
  }

  /// The distinct elements of both.
  @Signature("fn union1d(ar1: MaskedArray, ar2: MaskedArray) -> MaskedArray")
  public static MaskedArray union1d(MaskedArray ar1, MaskedArray ar2) {
    return Ma.union1d(ar1, ar2);
  }

  /// The elements that are in both.
  @Signature(
      "fn intersect1d(ar1: MaskedArray, ar2: MaskedArray, assume_unique: bool = false) -> MaskedArray")
  public static MaskedArray intersect1d(MaskedArray ar1, MaskedArray ar2, boolean assumeUnique) {
    return Ma.intersect1d(ar1, ar2, assumeUnique);
  }

  /// The elements of the first that are not in the second.
  @Signature(
      "fn setdiff1d(ar1: MaskedArray, ar2: MaskedArray, assume_unique: bool = false) -> MaskedArray")
  public static MaskedArray setdiff1d(MaskedArray ar1, MaskedArray ar2, boolean assumeUnique) {
    return Ma.setdiff1d(ar1, ar2, assumeUnique);
  }

  /// The elements that are in one of both only.
  @Signature(
      "fn setxor1d(ar1: MaskedArray, ar2: MaskedArray, assume_unique: bool = false) -> MaskedArray")
  public static MaskedArray setxor1d(MaskedArray ar1, MaskedArray ar2, boolean assumeUnique) {
    return Ma.setxor1d(ar1, ar2, assumeUnique);
  }

  /// Whether each element, laid flat, is among others.
  @Signature(
      "fn in1d(ar1: MaskedArray, ar2: MaskedArray, assume_unique: bool = false, invert: bool = false) -> MaskedArray")
  public static MaskedArray in1d(
      MaskedArray ar1, MaskedArray ar2, boolean assumeUnique, boolean invert) {
    return Ma.in1d(ar1, ar2, assumeUnique, invert);
  }

  /// Whether each element is among others.
  @Signature(
      "fn isin(element: MaskedArray, test_elements: MaskedArray, assume_unique: bool = false, invert: bool = false) -> MaskedArray")
  public static MaskedArray isin(
      MaskedArray element, MaskedArray testElements, boolean assumeUnique, boolean invert) {
    return Ma.isin(element, testElements, assumeUnique, invert);
  }
}
