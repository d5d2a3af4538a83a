package ruchy.session.completion;

/// The call in whose parentheses a cursor is, as a line to read while its arguments are typed.
///
/// @param signature how the function is declared
/// @param start where the parameter at hand begins in it
/// @param end where it ends; the same where the call has no such parameter
/// @param others how many other functions of the name there are
/// @param documentation one line; may be empty
public record CallHint(String signature, int start, int end, int others, String documentation) {}
