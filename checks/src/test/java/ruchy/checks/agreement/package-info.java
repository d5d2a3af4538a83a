/// Random programs that are well typed by construction, run on the engines side by side.
@org.jspecify.annotations.NullMarked
package ruchy.checks.agreement;
