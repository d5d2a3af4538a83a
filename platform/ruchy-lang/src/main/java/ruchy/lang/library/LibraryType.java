package ruchy.lang.library;

/// A type of the library: `Array`, `DataFrame`, `Expr`.
///
/// @param name its name in the language
/// @param javaClass the internal name of the class that stands for it
public record LibraryType(String name, String javaClass) {}
