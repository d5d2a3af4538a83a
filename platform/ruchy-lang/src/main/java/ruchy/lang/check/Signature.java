package ruchy.lang.check;

import java.util.List;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// The parsed signature of a library function.
record Signature(LibraryFunction function, List<Formal> formals, Type result, Span span) {
  Signature {
    formals = List.copyOf(formals);
  }
}
