/// What a cell may use before it is stopped.
@org.jspecify.annotations.NullMarked
package ruchy.session.limit;
