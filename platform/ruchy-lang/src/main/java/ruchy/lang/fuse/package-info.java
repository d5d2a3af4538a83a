/// Makes one loop of a chain, such as `xs.map(…).filter(…).sum()`.
///
/// [ruchy.lang.fuse.Fusion] is the way in. Chains of iterators ([Gathering] and [Weaver]) take
/// their values one by one anyway, so a loop does the same in the same order, whatever their
/// closures do. Of chains of the methods of lists ([Chain]) only those are fused whose closures are
/// written in place and have no effects, so that nobody can tell but by the time it takes, and by
/// which of several errors comes first.
@org.jspecify.annotations.NullMarked
package ruchy.lang.fuse;
