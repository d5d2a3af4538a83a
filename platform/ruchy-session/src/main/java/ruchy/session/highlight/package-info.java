/// What each part of a typed text is, for colours.
@org.jspecify.annotations.NullMarked
package ruchy.session.highlight;
