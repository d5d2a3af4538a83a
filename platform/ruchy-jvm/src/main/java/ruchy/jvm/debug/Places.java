package ruchy.jvm.debug;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;

/// The places in the text of the instructions of a cell's class that can fail.
///
/// The emitter writes them as the class file's character ranges, with UTF-16 offsets for positions
/// and the number of the source as flags; they are read only when an error needs them.
public final class Places {
  private final Map<String, List<Place>> places = new HashMap<>();

  /// @param calls the name of the method that the instruction calls; empty for none
  private record Place(int start, int end, int line, String calls, Span span) {}

  public Places(byte[] classFile, List<Source> sources) {
    for (MethodModel method : ClassFile.of().parse(classFile).methods()) {
      method
          .code()
          .ifPresent(code -> places.put(method.methodName().stringValue(), read(code, sources)));
    }
  }

  private static List<Place> read(CodeModel code, List<Source> sources) {
    List<Place> found = new ArrayList<>();
    var table = code.findAttribute(Attributes.characterRangeTable());
    if (table.isEmpty()) {
      return found;
    }
    Map<Integer, String> calls = new HashMap<>();
    Map<Integer, Integer> lines = new HashMap<>();
    instructions((CodeAttribute) code, calls, lines);
    for (var range : table.get().characterRangeTable()) {
      Source source = sources.get(range.flags());
      Span span = new Span(source, range.characterRangeStart(), range.characterRangeEnd());
      int start = range.startPc();
      found.add(
          new Place(
              start,
              range.endPc(),
              lines.getOrDefault(start, span.line()),
              calls.getOrDefault(start, ""),
              span));
    }
    return found;
  }

  private static void instructions(
      CodeAttribute code, Map<Integer, String> calls, Map<Integer, Integer> lines) {
    int index = 0;
    int line = 0;
    for (var element : code) {
      switch (element) {
        case LineNumber number -> line = number.line();
        case Instruction instruction -> {
          lines.put(index, line);
          if (instruction instanceof InvokeInstruction invoke) {
            calls.put(index, invoke.name().stringValue());
          } else if (instruction instanceof InvokeDynamicInstruction) {
            calls.put(index, "");
          }
          index += instruction.sizeInBytes();
        }
        default -> {}
      }
    }
  }

  /// The place of the instruction at a byte code index.
  public Optional<Span> at(String method, int index) {
    for (Place place : places.getOrDefault(method, List.of())) {
      if (place.start() <= index && index < place.end()) {
        return Optional.of(place.span());
      }
    }
    return Optional.empty();
  }

  /// The best guess for a line: the place that calls a method of the name, else the first one.
  public Optional<Span> onLine(String method, int line, String callee) {
    Optional<Span> first = Optional.empty();
    for (Place place : places.getOrDefault(method, List.of())) {
      if (place.line() == line) {
        if (place.calls().equals(callee)) {
          return Optional.of(place.span());
        }
        first = first.isPresent() ? first : Optional.of(place.span());
      }
    }
    return first;
  }
}
