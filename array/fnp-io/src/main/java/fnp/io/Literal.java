package fnp.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value in the header of an npy file, which is written as a literal of Python.
sealed interface Literal {
  /// `'f8'`
  record Text(String value) implements Literal {}

  /// `-3`
  record Whole(long value) implements Literal {}

  /// `True`
  record Truth(boolean value) implements Literal {}

  /// `(1, 2)` or `[1, 2]`
  ///
  /// @param tuple whether it has round brackets
  record Items(List<Literal> values, boolean tuple) implements Literal {
    public Items {
      values = List.copyOf(values);
    }
  }

  /// `{'descr': '<f8'}`
  record Entries(Map<String, Literal> values) implements Literal {
    public Entries {
      values = new LinkedHashMap<>(values);
    }
  }
}
