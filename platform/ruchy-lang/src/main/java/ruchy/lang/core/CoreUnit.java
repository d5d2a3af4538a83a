package ruchy.lang.core;

import java.util.List;
import ruchy.lang.source.Source;
import ruchy.lang.type.NominalType;

/// What one cell or one program gives the emitters: only what is new in it.
///
/// @param types the struct and enum instances first used here
/// @param functions the function instances first used or replaced here
/// @param conformances how types say themselves what is equal to them and how they are shown, where
///   that is new
/// @param globals the variables first declared here
/// @param body the statements in order; its type is that of the value to show, unit for none
public record CoreUnit(
    Source source,
    List<NominalType> types,
    List<CoreFunction> functions,
    List<Conformance> conformances,
    List<Global> globals,
    Core body) {
  public CoreUnit {
    types = List.copyOf(types);
    functions = List.copyOf(functions);
    conformances = List.copyOf(conformances);
    globals = List.copyOf(globals);
  }

  /// A unit whose types leave equality, order and text to their structure.
  public CoreUnit(
      Source source,
      List<NominalType> types,
      List<CoreFunction> functions,
      List<Global> globals,
      Core body) {
    this(source, types, functions, List.of(), globals, body);
  }
}
