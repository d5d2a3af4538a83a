/// What the names of a program stand for: for lint rules and editors. Start at
/// [ruchy.lang.resolve.Resolver]. Unlike the checker it goes on where a program has errors, and
/// gives the places of names; which member of several is meant it is told by the types the checker
/// saw.
@NullMarked
package ruchy.lang.resolve;

import org.jspecify.annotations.NullMarked;
