/// What the names of a program stand for, told from its tree alone: for lint rules and editors.
/// Start at [ruchy.lang.resolve.Resolver]. Unlike the checker it goes on where a program has
/// errors, and it knows no types: members are told apart by their names.
@NullMarked
package ruchy.lang.resolve;

import org.jspecify.annotations.NullMarked;
