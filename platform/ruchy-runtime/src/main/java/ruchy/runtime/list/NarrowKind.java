package ruchy.runtime.list;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import ruchy.runtime.NarrowList;

/// The kinds of [NarrowList], by the names of their element types.
public enum NarrowKind {
  /// `[i8]`
  I8("i8", "I8List", I8List::new),
  /// `[u8]`
  U8("u8", "U8List", U8List::new),
  /// `[i16]`
  I16("i16", "I16List", I16List::new),
  /// `[u16]`
  U16("u16", "U16List", U16List::new),
  /// `[i32]`
  I32("i32", "I32List", I32List::new),
  /// `[u32]`
  U32("u32", "U32List", U32List::new),
  /// `[u64]`
  U64("u64", "U64List", U64List::new),
  /// `[f32]`
  F32("f32", "F32List", F32List::new),
  /// `[char]`
  CHAR("char", "CharList", CharList::new);

  private static final Map<String, NarrowKind> BY_ELEMENT =
      Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.element, Function.identity()));

  private final String element;
  private final String className;
  private final IntFunction<NarrowList> maker;

  NarrowKind(String element, String className, IntFunction<NarrowList> maker) {
    this.element = element;
    this.className = className;
    this.maker = maker;
  }

  /// The kind of lists of an element type, if it is one of these.
  public static Optional<NarrowKind> of(String element) {
    return Optional.ofNullable(BY_ELEMENT.get(element));
  }

  /// The simple name of the class, in this package.
  public String className() {
    return className;
  }

  /// An empty list with room for some elements.
  public NarrowList empty(int capacity) {
    return maker.apply(capacity);
  }
}
