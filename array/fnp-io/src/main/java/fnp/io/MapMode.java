package fnp.io;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What a memory map may do with its file.
///
/// @numpy `numpy.memmap` with `mode`
public enum MapMode {
  /// Only read an existing file: `r`.
  READ("r", "readonly"),
  /// Read and write an existing file: `r+`.
  READ_WRITE("r+", "readwrite"),
  /// Make the file, or replace it, filled with zeros: `w+`.
  CREATE("w+", "write"),
  /// Read an existing file; what is assigned stays in memory: `c`.
  COPY_ON_WRITE("c", "copyonwrite");

  private final String label;
  private final String word;

  MapMode(String label, String word) {
    this.label = label;
    this.word = word;
  }

  /// The mode of NumPy's label, such as `r+`, or word, such as `readwrite`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static MapMode of(String label) {
    for (var mode : values()) {
      if (mode.label.equals(label) || mode.word.equals(label)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "mode must be one of %s, found '%s'"
            .formatted(
                Arrays.stream(values()).map(MapMode::toString).collect(Collectors.joining(", ")),
                label));
  }

  /// NumPy's label, such as `r+`.
  @Override
  public String toString() {
    return label;
  }
}
