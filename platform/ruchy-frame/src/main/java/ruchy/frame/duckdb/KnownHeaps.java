package ruchy.frame.duckdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ruchy.frame.column.Memory;

/// The heaps of the texts that a query reads: a text that comes back with a pointer into one of
/// them need not be copied.
final class KnownHeaps {
  static final KnownHeaps NONE = new KnownHeaps(List.of());

  private final List<Memory> heaps;
  private final long[] starts;
  private final long[] ends;

  private KnownHeaps(List<Memory> heaps) {
    this.heaps = List.copyOf(heaps);
    this.starts = heaps.stream().mapToLong(Memory::address).toArray();
    this.ends = heaps.stream().mapToLong(heap -> heap.address() + heap.byteSize()).toArray();
  }

  static KnownHeaps of(List<ScanFunction.Source> sources) {
    var all = new ArrayList<Memory>();
    for (var source : sources) {
      for (var column : source.table().columns()) {
        all.addAll(column.heaps());
        column.dictionary().ifPresent(dictionary -> all.addAll(dictionary.heaps()));
      }
    }
    all.sort(Comparator.comparingLong(Memory::address));
    return new KnownHeaps(all);
  }

  List<Memory> heaps() {
    return heaps;
  }

  boolean contain(long address) {
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (address < starts[middle]) {
        high = middle - 1;
      } else if (address >= ends[middle]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
