package ruchy.cli.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Code with all that can be linked early; what it answers must not depend on how it is linked.
public final class Samples implements Supplier<List<String>> {
  enum Colour {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "leaf";
      }
    }
  }

  sealed interface Shape {}

  record Circle(double radius) implements Shape {}

  record Named(String name, Shape shape) implements Shape {}

  enum Unit implements Shape {
    NONE,
    ONE
  }

  record None() {}

  record All(
      boolean z,
      byte b,
      short s,
      char c,
      int i,
      long j,
      float f,
      double d,
      Object o,
      List<String> list) {}

  @Override
  public List<String> get() {
    var said = new ArrayList<String>();
    Object[] values = {
      1,
      2,
      "a",
      "b",
      'c',
      4L,
      Colour.RED,
      Colour.GREEN,
      new Circle(1),
      new Circle(-1),
      Unit.ONE,
      new Named("x", Unit.NONE),
      new Named("y", new Circle(2)),
      List.of(),
      new None()
    };
    for (Object value : values) {
      said.add(anything(value));
      said.add(value.toString());
    }
    for (Shape shape : List.of(Unit.NONE, Unit.ONE, new Circle(3), new Named("n", Unit.ONE))) {
      said.add(shape(shape));
    }
    for (Colour colour : Colour.values()) {
      said.add(guarded(colour, 3) + guarded(colour, 30));
    }
    said.add(nothing(() -> anything(null)));
    said.add(nothing(() -> shape(null)));
    said.addAll(records());
    return said;
  }

  private static String nothing(Supplier<String> work) {
    try {
      return work.get();
    } catch (NullPointerException e) {
      return "null is refused";
    }
  }

  private static String anything(Object value) {
    return switch (value) {
      case Integer i when i > 1 -> "many";
      case Integer _ -> "integer";
      case String text when text.equals("a") -> "the first letter";
      case String text -> "text " + text;
      case Character c -> "character " + c;
      case Colour.RED -> "red";
      case Colour colour -> "colour " + colour;
      case Circle(double radius) when radius < 0 -> "no circle";
      case Circle(double radius) -> "circle " + radius;
      case Named(String name, Unit unit) -> name + " of " + unit;
      case Named(String name, _) -> name;
      case Unit.ONE -> "one";
      case List<?> list -> "list of " + list.size();
      default -> "something else";
    };
  }

  private static String shape(Shape shape) {
    return switch (shape) {
      case Unit.NONE -> "none";
      case Unit.ONE -> "one";
      case Circle _ -> "circle";
      case Named named -> named.name() + shape(named.shape());
    };
  }

  private static String guarded(Colour colour, int size) {
    return switch (colour) {
      case Colour big when size > 10 -> "very " + big;
      case RED -> "red";
      case GREEN -> "green";
    };
  }

  private static List<String> records() {
    var said = new ArrayList<String>();
    var all =
        List.of(
            all(true, 1.0f, 1.0, "o"),
            all(false, 1.0f, 1.0, "o"),
            all(true, -0.0f, 1.0, "o"),
            all(true, 0.0f, 1.0, "o"),
            all(true, Float.NaN, Double.NaN, "o"),
            all(true, Float.NaN, Double.NaN, "o"),
            all(true, 1.0f, 1.0, Set.of(1)));
    for (All one : all) {
      said.add(one + " " + one.hashCode());
      for (All other : all) {
        said.add("equal: " + one.equals(other));
      }
    }
    said.add(new None() + " " + new None().hashCode() + " " + new None().equals(new None()));
    said.add("other type: " + new None().equals("none") + new Circle(1).equals(null));
    return said;
  }

  private static All all(boolean z, float f, double d, Object o) {
    return new All(z, (byte) -3, (short) 4, 'c', 5, 1L << 40, f, d, o, List.of("x"));
  }
}
