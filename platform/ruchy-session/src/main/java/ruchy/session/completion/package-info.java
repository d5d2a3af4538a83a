/// What may stand at a place of a text: names, members, columns, files, magics.
@org.jspecify.annotations.NullMarked
package ruchy.session.completion;
