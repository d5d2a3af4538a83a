/// The commands of a session that begin with `%`: they time, list, load, save and set.
@org.jspecify.annotations.NullMarked
package ruchy.session.magic;
