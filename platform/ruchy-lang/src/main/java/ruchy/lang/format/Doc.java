package ruchy.lang.format;

import java.util.List;

/// A layout with its choices: what is printed where it fits on a line, and how where it does not.
///
/// @source Wadler, "A prettier printer" (2003), with lines that are always broken
sealed interface Doc {
  /// Whether it takes more than a line in any case.
  boolean hard();

  /// Nothing.
  Doc EMPTY = new Text("");

  /// Text as it stands; a string may hold line ends.
  record Text(String text) implements Doc {
    @Override
    public boolean hard() {
      return false;
    }
  }

  /// A line end in a group that is broken, `flat` in one that is not.
  record Line(String flat) implements Doc {
    @Override
    public boolean hard() {
      return false;
    }
  }

  /// A line end in any case.
  record Hard() implements Doc {
    @Override
    public boolean hard() {
      return true;
    }
  }

  /// An empty line, at the start of a line.
  record Blank() implements Doc {
    @Override
    public boolean hard() {
      return true;
    }
  }

  /// Text in a group that is broken.
  record IfBroken(String text) implements Doc {
    @Override
    public boolean hard() {
      return false;
    }
  }

  /// A comment behind code: nothing else follows on its line.
  record Trailing(String text) implements Doc {
    @Override
    public boolean hard() {
      return true;
    }
  }

  /// A comment on lines of its own.
  record Own(String text) implements Doc {
    @Override
    public boolean hard() {
      return true;
    }
  }

  /// Lines broken inside stand further to the right.
  record Indent(Doc inside) implements Doc {
    @Override
    public boolean hard() {
      return inside.hard();
    }
  }

  /// Its own lines are all broken or none.
  record Group(Doc inside, boolean broken) implements Doc {
    @Override
    public boolean hard() {
      return broken;
    }
  }

  /// Parts with a line between each two, broken only where the next part does not fit.
  ///
  /// @param starts whether no line stands before the first part
  record Fill(List<Doc> parts, boolean starts) implements Doc {
    public Fill {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean hard() {
      return parts.stream().anyMatch(Doc::hard);
    }
  }

  /// One part after the other.
  record Sequence(List<Doc> parts, boolean hard) implements Doc {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  static Doc text(String text) {
    return new Text(text);
  }

  static Doc of(Doc... parts) {
    return of(List.of(parts));
  }

  static Doc of(List<Doc> parts) {
    return new Sequence(parts, parts.stream().anyMatch(Doc::hard));
  }

  static Doc group(Doc inside) {
    return new Group(inside, inside.hard());
  }
}
