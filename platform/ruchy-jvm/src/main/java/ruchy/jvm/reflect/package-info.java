/// The Java classes that programs may use.
@org.jspecify.annotations.NullMarked
package ruchy.jvm.reflect;
