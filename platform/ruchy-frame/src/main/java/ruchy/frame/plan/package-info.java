/// The lazy plan: what a frame is made of, the schema each step gives, and who runs it.
///
/// Start at {@link ruchy.frame.plan.Plan}. Invariant: a plan is checked when it is built, so
/// running one can fail on data, files and memory, but not on names and types.
@NullMarked
package ruchy.frame.plan;

import org.jspecify.annotations.NullMarked;
