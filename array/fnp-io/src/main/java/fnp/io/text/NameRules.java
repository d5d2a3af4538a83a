package fnp.io.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What names of fields may look like.
///
/// @param excluded names that get an underscore
/// @param deleted characters that are left out
/// @param letters what happens to the case of letters
/// @param space what stands for a space
/// @param format of names that nobody gave, with `%i` for their number
/// @numpy `numpy.genfromtxt` with `excludelist`, `deletechars`, `case_sensitive`, `replace_space`
///   and `defaultfmt`
public record NameRules(
    Set<String> excluded, String deleted, Letters letters, String space, String format) {
  /// NumPy's rules.
  public static final NameRules DEFAULT =
      new NameRules(
          Set.of("return", "file", "print"),
          "~!@#$%^&*()-=+~\\|]}[{';: /?.>,<",
          Letters.KEPT,
          "_",
          "f%i");

  /// What happens to the case of letters.
  public enum Letters {
    /// Nothing.
    KEPT,
    /// They become upper case.
    UPPER,
    /// They become lower case.
    LOWER
  }

  /// Copies the set.
  public NameRules {
    excluded = Set.copyOf(excluded);
  }

  /// With more names that get an underscore.
  public NameRules withExcluded(List<String> names) {
    var all = new HashSet<>(excluded);
    all.addAll(names);
    return new NameRules(all, deleted, letters, space, format);
  }

  /// With other characters that are left out.
  public NameRules withDeleted(String characters) {
    return new NameRules(excluded, characters, letters, space, format);
  }

  /// With another case of letters.
  public NameRules withLetters(Letters value) {
    return new NameRules(excluded, deleted, value, space, format);
  }

  /// With another text for spaces.
  public NameRules withSpace(String value) {
    return new NameRules(excluded, deleted, letters, value, format);
  }

  /// With another format of names that nobody gave.
  public NameRules withFormat(String value) {
    return new NameRules(excluded, deleted, letters, space, value);
  }

  /// The name that nobody gave to a field.
  String numbered(int number) {
    var format = PercentFormat.of(this.format);
    var out = new StringBuilder();
    format.append(
        out,
        new PercentFormat.Values() {
          @Override
          public double real() {
            return number;
          }

          @Override
          public Object object() {
            return (long) number;
          }

          @Override
          public String text(boolean repr) {
            return Integer.toString(number);
          }
        });
    return out.toString();
  }

  /// The names as the rules have them, each once.
  ///
  /// @source NumPy 2.4, `_iotools.py`: `NameValidator.validate`
  List<String> valid(List<String> names) {
    var valid = new ArrayList<String>();
    var seen = new HashMap<String, Integer>();
    int empty = 0;
    for (var given : names) {
      var name = cleaned(given);
      if (name.isEmpty()) {
        name = numbered(empty);
        while (names.contains(name)) {
          name = numbered(++empty);
        }
        empty++;
      } else if (excluded.contains(name)) {
        name += "_";
      }
      var count = seen.merge(name, 1, Integer::sum) - 1;
      valid.add(count > 0 ? name + "_" + count : name);
    }
    return valid;
  }

  private String cleaned(String given) {
    var name =
        switch (letters) {
          case KEPT -> given;
          case UPPER -> given.toUpperCase(Locale.ROOT);
          case LOWER -> given.toLowerCase(Locale.ROOT);
        };
    name = space.isEmpty() ? name.strip() : name.strip().replace(" ", space);
    var kept = new StringBuilder();
    for (var c : name.toCharArray()) {
      if (c != '"' && deleted.indexOf(c) < 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
