package fnp.ndarray.storage;

/// Something whose memory can be given back before the garbage collector finds it.
public interface Releasable {
  /// Gives the memory back at once; using it, or any view of it, afterwards is an error.
  void release();

  /// What the memory was made for: this object itself unless it is a view.
  Releasable root();
}
