/// What only following all ways through a body tells. Start at [ruchy.lang.flow.Unassigned].
@org.jspecify.annotations.NullMarked
package ruchy.lang.flow;
