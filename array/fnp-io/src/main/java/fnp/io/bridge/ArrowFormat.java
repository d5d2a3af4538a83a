package fnp.io.bridge;

import fnp.dtype.DType;
import java.util.Map;

/// The dtypes that Arrow's primitive arrays have, by Arrow's format strings.
///
/// @source Apache Arrow, "The Arrow C data interface", Data type description: format strings
final class ArrowFormat {
  private static final Map<String, DType> DTYPES =
      Map.ofEntries(
          Map.entry("b", DType.BOOL),
          Map.entry("c", DType.INT8),
          Map.entry("C", DType.UINT8),
          Map.entry("s", DType.INT16),
          Map.entry("S", DType.UINT16),
          Map.entry("i", DType.INT32),
          Map.entry("I", DType.UINT32),
          Map.entry("l", DType.INT64),
          Map.entry("L", DType.UINT64),
          Map.entry("e", DType.FLOAT16),
          Map.entry("f", DType.FLOAT32),
          Map.entry("g", DType.FLOAT64),
          Map.entry("tss:", DType.of("datetime64[s]")),
          Map.entry("tsm:", DType.of("datetime64[ms]")),
          Map.entry("tsu:", DType.of("datetime64[us]")),
          Map.entry("tsn:", DType.of("datetime64[ns]")),
          Map.entry("tDs", DType.of("timedelta64[s]")),
          Map.entry("tDm", DType.of("timedelta64[ms]")),
          Map.entry("tDu", DType.of("timedelta64[us]")),
          Map.entry("tDn", DType.of("timedelta64[ns]")));

  private ArrowFormat() {}

  static DType dtype(String format) {
    var dtype = DTYPES.get(format);
    if (dtype == null) {
      throw new BridgeException(
          "an Arrow array of format '%s' was offered; numbers, truth values and times without a"
                  .formatted(format)
              + " zone can be received");
    }
    return dtype;
  }

  static String of(DType dtype) {
    return DTYPES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(dtype))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() ->
            new BridgeException(
                "Arrow has no primitive array of dtype %s; convert it with astype"
                    .formatted(dtype)));
  }
}
