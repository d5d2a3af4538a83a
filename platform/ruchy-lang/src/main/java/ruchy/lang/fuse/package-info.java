/// Makes one loop of a chain of list methods, such as `xs.map(…).filter(…).sum()`.
///
/// [ruchy.lang.fuse.Fusion] is the way in. Only chains of the prelude's methods whose closures are
/// written in place and have no effects are fused, so that nobody can tell but by the time it
/// takes, and by which of several errors comes first: the elements go through the whole chain one
/// by one.
@org.jspecify.annotations.NullMarked
package ruchy.lang.fuse;
