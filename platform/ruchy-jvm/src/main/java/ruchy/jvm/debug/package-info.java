/// What a class file says of the text it was made of: files, lines and places.
@org.jspecify.annotations.NullMarked
package ruchy.jvm.debug;
