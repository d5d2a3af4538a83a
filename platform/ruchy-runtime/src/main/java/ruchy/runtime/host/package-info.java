/// What a program sees of the process it runs in, and may change for what comes after it: the
/// working folder and the environment variables.
@org.jspecify.annotations.NullMarked
package ruchy.runtime.host;
