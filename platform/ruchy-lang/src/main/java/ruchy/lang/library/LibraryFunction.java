package ruchy.lang.library;

/// One function or method of the library, as its index says.
///
/// @param name the name it is called by; functions of a namespace carry it: `np.zeros`
/// @param signature in the language's own syntax: `fn sqrt(x: f64) -> f64`; a method's first
///   parameter is `self: T`; `...T` takes the rest; `A | B` takes either
/// @param target the Java method, whose parameters stand in the signature's order
public record LibraryFunction(String name, String signature, JavaMethod target) {}
