package fnp.ndarray.mode;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The decisions of the process, in the order they were made: the last 1,024 of them, and how many
/// there were of each outcome.
///
/// It only grows by decisions and cannot be cleared, so that no program can hide one.
public final class Ledger {
  /// So many records are kept.
  public static final int KEPT_MAX = 1024;

  private static final ArrayDeque<Evidence> RECORDS = new ArrayDeque<>();
  private static final Map<Outcome, Long> COUNTS = new EnumMap<>(Outcome.class);
  private static long last;

  private Ledger() {}

  /// The records that are kept, oldest first.
  public static synchronized List<Evidence> records() {
    return List.copyOf(RECORDS);
  }

  /// The records after a number, oldest first: what happened since [#last] was asked.
  public static synchronized List<Evidence> since(long number) {
    return RECORDS.stream().filter(evidence -> evidence.number() > number).toList();
  }

  /// The number of the last record; 0 if there is none.
  public static synchronized long last() {
    return last;
  }

  /// How many decisions had an outcome, those included that are no longer kept.
  public static synchronized long count(Outcome outcome) {
    return COUNTS.getOrDefault(outcome, 0L);
  }

  /// Records a decision under the mode that holds.
  public static synchronized void record(
      Entry entry, Threat threat, Outcome outcome, String detail) {
    last++;
    var mode = Mode.current().name();
    RECORDS.add(new Evidence(last, mode, entry, threat, outcome, Evidence.bounded(detail)));
    COUNTS.merge(outcome, 1L, Long::sum);
    if (RECORDS.size() > KEPT_MAX) {
      RECORDS.removeFirst();
    }
  }
}
