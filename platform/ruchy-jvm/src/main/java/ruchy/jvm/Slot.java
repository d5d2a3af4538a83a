package ruchy.jvm;

import ruchy.jvm.range.Interval;

/// Where a local variable lives.
///
/// @param index the JVM local; -1 for a variable of type `()`
/// @param shared whether the JVM local holds a reference to a shared variable
/// @param narrow whether an integer wider than `int` is held in an `int`
/// @param bounds what is known of an integer's value
record Slot(int index, Carrier carrier, boolean shared, boolean narrow, Interval bounds) {
  static Slot plain(int index, Carrier carrier) {
    return new Slot(index, carrier, false, false, Interval.ALL);
  }

  /// The same place, of which something is known.
  Slot within(Interval known) {
    return new Slot(index, carrier, shared, narrow, known);
  }
}
