package fnp.io.bridge;

import fnp.dtype.DType;
import java.util.List;

/// A dtype as DLPack names it.
///
/// @param code 0 signed, 1 unsigned, 2 floating, 5 complex, 6 bool
/// @param bits of one element
/// @source DLPack 1.1, `dlpack.h`: `DLDataType`
record DlPackType(int code, int bits) {
  private static final int SIGNED = 0;
  private static final int UNSIGNED = 1;
  private static final int FLOATING = 2;
  private static final int COMPLEX = 5;
  private static final int BOOL = 6;

  private static final List<DType> KNOWN =
      List.of(
          DType.BOOL,
          DType.INT8,
          DType.INT16,
          DType.INT32,
          DType.INT64,
          DType.UINT8,
          DType.UINT16,
          DType.UINT32,
          DType.UINT64,
          DType.FLOAT16,
          DType.FLOAT32,
          DType.FLOAT64,
          DType.COMPLEX64,
          DType.COMPLEX128);

  static DlPackType of(DType dtype) {
    if (!KNOWN.contains(dtype)) {
      throw new BridgeException(
          "DLPack has no dtype %s; view the array as one of numbers".formatted(dtype));
    }
    var code =
        switch (dtype.kind()) {
          case SIGNED -> SIGNED;
          case UNSIGNED -> UNSIGNED;
          case FLOATING -> FLOATING;
          case COMPLEX -> COMPLEX;
          default -> BOOL;
        };
    return new DlPackType(code, 8 * dtype.itemsize());
  }

  static DType dtype(int code, int bits, int lanes) {
    var wanted = new DlPackType(code, bits);
    return KNOWN.stream()
        .filter(dtype -> lanes == 1 && of(dtype).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new BridgeException(
                ("a DLPack tensor of type code %d with %d bits and %d lanes was offered; there is"
                        + " no such dtype here")
                    .formatted(code, bits, lanes)));
  }
}
