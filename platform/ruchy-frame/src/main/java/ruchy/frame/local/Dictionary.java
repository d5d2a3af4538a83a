package ruchy.frame.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Validity;
import ruchy.frame.rows.Gather;
import ruchy.frame.rows.RowOrder;

/// Text columns as codes into a sorted dictionary, and back.
public final class Dictionary {
  private static final int SAMPLE_ROWS = 2000;
  private static final double RATIO_MAX = 0.5;
  private static final int SIZE_MAX = 50_000;

  private Dictionary() {}

  /// The column with a dictionary if few of its texts differ, else as it is.
  public static Column encode(Column column) {
    if (column.type() != DataType.STRING || column.dictionary().isPresent() || !pays(column)) {
      return column;
    }
    var codes = new HashMap<String, Integer>();
    var raw = new ColumnWriter(DataType.INT32, column.length());
    int last = 0;
    var lastText = "";
    for (long i = 0; i < column.length(); i++) {
      if (column.isNull(i)) {
        continue;
      }
      var text = column.getString(i);
      if (codes.isEmpty() || !text.equals(lastText)) {
        last = codes.computeIfAbsent(text, _ -> codes.size());
        lastText = text;
        if (codes.size() > SIZE_MAX) {
          return column;
        }
      }
      raw.putLong(i, last);
    }
    // DuckDB takes the texts of a dictionary as C strings, and takes no empty dictionary.
    boolean fits = !codes.isEmpty() && codes.keySet().stream().noneMatch(t -> t.indexOf('\0') >= 0);
    return fits ? sorted(column, codes, raw) : column;
  }

  private static boolean pays(Column column) {
    long rows = column.length();
    if (rows < SAMPLE_ROWS) {
      return false;
    }
    var seen = new java.util.HashSet<String>();
    for (int i = 0; i < SAMPLE_ROWS; i++) {
      long row = rows / SAMPLE_ROWS * i;
      if (!column.isNull(row)) {
        seen.add(column.getString(row));
      }
    }
    return seen.size() <= SAMPLE_ROWS * RATIO_MAX;
  }

  private static Column sorted(Column column, Map<String, Integer> codes, ColumnWriter raw) {
    var texts = new ArrayList<>(codes.keySet());
    texts.sort(TextSteps::compare);
    int[] places = new int[texts.size()];
    var dictionary = new ColumnWriter(DataType.STRING, texts.size());
    for (int i = 0; i < texts.size(); i++) {
      places[codes.getOrDefault(texts.get(i), 0)] = i;
      dictionary.putString(i, texts.get(i));
    }
    var values = raw.finish().values();
    for (long i = 0; i < column.length(); i++) {
      long at = values.address() + i * Integer.BYTES;
      Memory.putInt(at, column.isNull(i) ? 0 : places[Memory.getInt(at)]);
    }
    return Column.ofCodes(column.length(), values, column.validity(), dictionary.finish());
  }

  /// A column with the same text in all rows.
  static Column constant(String text, long rows) {
    var codes = Memory.allocate(rows * Integer.BYTES);
    var dictionary = new ColumnWriter(DataType.STRING, 1);
    dictionary.putString(0, text);
    return Column.ofCodes(rows, codes, Validity.ALL, dictionary.finish());
  }

  /// The columns, which all have dictionaries, with one dictionary that holds all texts.
  static List<Column> united(List<Column> columns) {
    var texts = new TreeMap<String, Integer>(TextSteps::compare);
    for (var column : columns) {
      texts(column).forEach(text -> texts.put(text, 0));
    }
    var dictionary = new ColumnWriter(DataType.STRING, texts.size());
    int size = 0;
    for (var entry : texts.entrySet()) {
      dictionary.putString(size, entry.getKey());
      entry.setValue(size++);
    }
    var all = dictionary.finish();
    return columns.stream().map(column -> recoded(column, texts, all)).toList();
  }

  private static List<String> texts(Column column) {
    var dictionary = column.dictionary().orElseThrow();
    return LongStream.range(0, dictionary.length()).mapToObj(dictionary::getString).toList();
  }

  private static Column recoded(Column column, Map<String, Integer> places, Column dictionary) {
    int[] codes = texts(column).stream().mapToInt(text -> places.getOrDefault(text, 0)).toArray();
    var values = Memory.reserve(column.length() * Integer.BYTES);
    for (long i = 0; i < column.length(); i++) {
      int code = column.isNull(i) ? 0 : codes[column.getCode(i)];
      Memory.putInt(values.address() + i * Integer.BYTES, code);
    }
    return Column.ofCodes(column.length(), values, column.validity(), dictionary);
  }

  /// The column without a dictionary.
  public static Column decode(Column column) {
    if (column.dictionary().isEmpty()) {
      return column;
    }
    var dictionary = column.dictionary().get();
    int[] codes = new int[RowOrder.count(column.length())];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = column.isNull(i) ? -1 : column.getCode(i);
    }
    return Gather.column(dictionary, codes);
  }
}
