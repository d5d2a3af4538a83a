package ruchy.jvm;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import ruchy.jvm.debug.DebugText;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.source.Source;

/// The classes that hold the functions of a unit.
///
/// A class file tells the lines of one text only, so each file of a program has a class of its own;
/// and what a class file can name is limited, so long texts have several. Functions of the
/// library's own text, whose lines nobody asks for, stand with the unit's own.
///
/// @param main the class that also holds the statements
record UnitParts(Part main, List<Part> all) {
  /// How much text a class may stand for; a tenth of what was seen to fill one.
  private static final int TEXT_MAX = 1 << 18;

  /// One class.
  record Part(String className, Source source, List<CoreFunction> functions) {
    ClassDesc owner() {
      return ClassDesc.of(className);
    }
  }

  List<String> classNames() {
    return all.stream().map(Part::className).toList();
  }

  static UnitParts of(CoreUnit unit, String className) {
    var builder = new Builder(className);
    Part main = builder.open(unit.source(), className);
    for (CoreFunction function : unit.functions()) {
      Source source = function.span().source();
      builder.add(source.name().equals(Trace.PRELUDE) ? unit.source() : source, function);
    }
    return new UnitParts(main, List.copyOf(builder.parts));
  }

  private static final class Builder {
    private final String className;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Source, Part> current = new IdentityHashMap<>();
    private final Map<Source, Integer> lengths = new IdentityHashMap<>();

    Builder(String className) {
      this.className = className;
    }

    Part open(Source source, String name) {
      var part = new Part(name, source, new ArrayList<>());
      parts.add(part);
      current.put(source, part);
      lengths.put(source, 0);
      return part;
    }

    void add(Source source, CoreFunction function) {
      Part known = current.get(source);
      int length = function.body().span().end() - function.body().span().start();
      Part part =
          known == null || lengths.getOrDefault(source, 0) + length > TEXT_MAX
              ? open(source, className + "$" + parts.size() + DebugText.identifier(source))
              : known;
      part.functions().add(function);
      lengths.merge(source, length, Integer::sum);
    }
  }
}
