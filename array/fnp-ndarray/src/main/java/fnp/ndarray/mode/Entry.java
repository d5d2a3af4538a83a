package fnp.ndarray.mode;

/// Where data, or a wish for memory, comes in.
public enum Entry {
  /// A new array of any size.
  CREATION,
  /// A file or stream in npy format.
  NPY,
  /// An archive of npy files.
  NPZ,
  /// Numbers in text.
  TEXT,
  /// Bare elements in a file or a buffer.
  BUFFER,
  /// A file as memory.
  MEMORY_MAP,
  /// Memory of another library, by DLPack.
  DLPACK,
  /// Memory of another library, by Arrow's C data interface.
  ARROW,
  /// Strides that a program gives.
  STRIDED,
  /// The mode itself.
  POLICY
}
