package fnp.ndarray.storage;

import java.lang.ref.Cleaner;

/// Memory that came from outside the pool.
final class Adopted extends Owner {
  private final Object keepAlive;

  Adopted(long address, long bytes, Object keepAlive) {
    super(address, bytes);
    this.keepAlive = keepAlive;
  }

  static Adopted withAction(long address, long bytes, Runnable giveBack) {
    var owner = new Adopted(address, bytes, giveBack);
    Cleaners.CLEANER.register(owner, giveBack);
    return owner;
  }

  @Override
  public String toString() {
    return "adopted memory of " + bytes() + " bytes, kept by " + keepAlive.getClass().getName();
  }

  /// Started only when the first action is registered: it owns a thread.
  private static final class Cleaners {
    static final Cleaner CLEANER = Cleaner.create();
  }
}
