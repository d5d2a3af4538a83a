package ruchy.lang.check.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.type.Type;

/// Decides which values a list of patterns leaves out.
///
/// @source L. Maranget, "Warnings for pattern matching", JFP 17(3), 2007
public final class Coverage {
  private static final int SHOWN_MAX = 3;
  private final Simplifier simplifier;

  /// @param isConstant whether an upper-case name in a pattern is a constant
  public Coverage(Predicate<String> isConstant) {
    this.simplifier = new Simplifier(isConstant);
  }

  /// The values that no pattern matches, written as patterns, at most three.
  public List<String> missing(List<Pattern> patterns, Type type) {
    var rows = new ArrayList<List<Form>>();
    for (Pattern pattern : patterns) {
      rows.add(List.of(simplifier.simplify(pattern, type)));
    }
    var found = new ArrayList<String>();
    for (List<Form> witness : witnesses(rows, List.of(type))) {
      found.add(witness.getFirst().toString());
      if (found.size() == SHOWN_MAX) {
        break;
      }
    }
    return found;
  }

  /// Whether a pattern matches nothing that the patterns before it do not match already.
  public boolean isUseless(List<Pattern> before, Pattern pattern, Type type) {
    var rows = new ArrayList<List<Form>>();
    for (Pattern row : before) {
      rows.add(List.of(simplifier.simplify(row, type)));
    }
    return !isUseful(rows, List.of(simplifier.simplify(pattern, type)), List.of(type));
  }

  private boolean isUseful(List<List<Form>> rows, List<Form> row, List<Type> types) {
    if (row.isEmpty()) {
      return rows.isEmpty();
    }
    Form first = row.getFirst();
    return switch (first) {
      case Form.Either either ->
          either.alternatives().stream()
              .anyMatch(alternative -> isUseful(rows, replaced(row, alternative), types));
      case Form.Made made -> {
        List<Type> parts = made.constructor().parts(types.getFirst());
        yield isUseful(
            specialised(rows, made.constructor(), parts.size()),
            opened(row, made.constructor(), parts.size()).getFirst(),
            joined(parts, types));
      }
      case Form.Anything _ -> anythingIsUseful(rows, row, types);
    };
  }

  private boolean anythingIsUseful(List<List<Form>> rows, List<Form> row, List<Type> types) {
    Set<Constructor> used = constructors(rows);
    Optional<List<Constructor>> all = Constructor.all(types.getFirst(), used);
    if (all.isEmpty() || !used.containsAll(all.get())) {
      return isUseful(defaults(rows), rest(row), rest(types));
    }
    for (Constructor constructor : all.get()) {
      List<Type> parts = constructor.parts(types.getFirst());
      if (isUseful(
          specialised(rows, constructor, parts.size()),
          opened(row, constructor, parts.size()).getFirst(),
          joined(parts, types))) {
        return true;
      }
    }
    return false;
  }

  private List<List<Form>> witnesses(List<List<Form>> rows, List<Type> types) {
    if (types.isEmpty()) {
      return rows.isEmpty() ? List.of(List.of()) : List.of();
    }
    Set<Constructor> used = constructors(rows);
    Optional<List<Constructor>> all = Constructor.all(types.getFirst(), used);
    if (all.isPresent() && !used.isEmpty()) {
      var found = new ArrayList<List<Form>>();
      for (Constructor constructor : all.get()) {
        List<Type> parts = constructor.parts(types.getFirst());
        for (List<Form> witness :
            witnesses(specialised(rows, constructor, parts.size()), joined(parts, types))) {
          found.add(closed(witness, constructor, parts.size()));
        }
        if (found.size() > SHOWN_MAX) {
          break;
        }
      }
      return found;
    }
    var found = new ArrayList<List<Form>>();
    for (List<Form> witness : witnesses(defaults(rows), rest(types))) {
      var whole = new ArrayList<Form>();
      whole.add(new Form.Anything());
      whole.addAll(witness);
      found.add(whole);
    }
    return found;
  }

  private static Set<Constructor> constructors(List<List<Form>> rows) {
    var used = new LinkedHashSet<Constructor>();
    for (List<Form> row : rows) {
      collect(row.getFirst(), used);
    }
    return used;
  }

  private static void collect(Form form, Set<Constructor> used) {
    switch (form) {
      case Form.Made made -> used.add(made.constructor());
      case Form.Either either -> either.alternatives().forEach(one -> collect(one, used));
      case Form.Anything _ -> {
        // Stands for every constructor, and so for none in particular.
      }
    }
  }

  private static List<List<Form>> specialised(
      List<List<Form>> rows, Constructor constructor, int parts) {
    var result = new ArrayList<List<Form>>();
    for (List<Form> row : rows) {
      result.addAll(opened(row, constructor, parts));
    }
    return result;
  }

  private static List<List<Form>> opened(List<Form> row, Constructor constructor, int parts) {
    return switch (row.getFirst()) {
      case Form.Anything _ ->
          List.of(joined(Collections.nCopies(parts, (Form) new Form.Anything()), row));
      case Form.Made made ->
          made.constructor().equals(constructor) && made.parts().size() == parts
              ? List.of(joined(made.parts(), row))
              : made.constructor().covers(constructor)
                  ? List.of(joined(filled(made.parts(), parts), row))
                  : List.of();
      case Form.Either either -> {
        var all = new ArrayList<List<Form>>();
        either
            .alternatives()
            .forEach(one -> all.addAll(opened(replaced(row, one), constructor, parts)));
        yield all;
      }
    };
  }

  /// The parts of a pattern that also stands for larger values, such as `[first, ..]`.
  private static List<Form> filled(List<Form> known, int count) {
    var all = new ArrayList<>(known.subList(0, Math.min(count, known.size())));
    while (all.size() < count) {
      all.add(new Form.Anything());
    }
    return all;
  }

  private static List<List<Form>> defaults(List<List<Form>> rows) {
    var result = new ArrayList<List<Form>>();
    for (List<Form> row : rows) {
      switch (row.getFirst()) {
        case Form.Anything _ -> result.add(rest(row));
        case Form.Either either ->
            either.alternatives().stream()
                .map(one -> replaced(row, one))
                .forEach(one -> result.addAll(defaults(List.of(one))));
        case Form.Made _ -> {
          // Matches none of the values that no constructor of the column names.
        }
      }
    }
    return result;
  }

  private static List<Form> closed(List<Form> witness, Constructor constructor, int parts) {
    var whole = new ArrayList<Form>();
    whole.add(new Form.Made(constructor, witness.subList(0, parts)));
    whole.addAll(witness.subList(parts, witness.size()));
    return whole;
  }

  private static List<Form> replaced(List<Form> row, Form first) {
    var result = new ArrayList<>(row);
    result.set(0, first);
    return result;
  }

  private static <T> List<T> rest(List<T> row) {
    return row.subList(1, row.size());
  }

  private static <T> List<T> joined(List<? extends T> parts, List<T> row) {
    var result = new ArrayList<T>(parts);
    result.addAll(rest(row));
    return result;
  }
}
