/// What a program sees of the process it runs in: its arguments, the working folder and the
/// environment variables, which it may change for what comes after it, and who shows its progress.
@org.jspecify.annotations.NullMarked
package ruchy.runtime.host;
