package ruchy.lang.library;

/// A type of the library: `Array`, `DataFrame`, `Expr`.
///
/// @param name its name in the language
/// @param javaClass the internal name of the class that stands for it
/// @param documentation Markdown; its first sentence says what it is
public record LibraryType(String name, String javaClass, String documentation) {}
