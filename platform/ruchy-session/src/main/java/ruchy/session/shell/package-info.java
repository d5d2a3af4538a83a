/// Commands of the operating system's shell, as a session runs them.
@org.jspecify.annotations.NullMarked
package ruchy.session.shell;
