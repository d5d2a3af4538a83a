package ruchy.lang.type;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ruchy.lang.source.Span;

/// A struct, enum or class of the program, or the type of values of which only a trait is known,
/// one instance for each tuple of type arguments.
///
/// Compared by identity. Its members are set once, after all names of a program are known, since
/// types may refer to themselves.
public final class NominalType {
  private final String name;
  private final int version;
  private final List<Type> arguments;
  private final Kind kind;
  private final Span declaredAt;
  private List<Field> fields = List.of();
  private List<Variant> variants = List.of();
  private Optional<NominalType> parent = Optional.empty();
  private boolean complete;

  /// A type whose members are not known yet.
  ///
  /// @param version counts the declarations of this name in a session, from 1
  public NominalType(String name, int version, List<Type> arguments, Kind kind, Span declaredAt) {
    this.name = name;
    this.version = version;
    this.arguments = List.copyOf(arguments);
    this.kind = kind;
    this.declaredAt = declaredAt;
  }

  /// What it is.
  public enum Kind {
    STRUCT,
    ENUM,
    /// Shared by reference; may have a parent, whose fields come first.
    CLASS,
    /// `dyn Trait`: any value whose type implements the trait, held as `Any` is.
    TRAIT
  }

  /// A field; those of a tuple struct or positional variant are named `0`, `1`.
  public record Field(String name, Type type) {}

  /// A variant of an enum.
  ///
  /// @param index its place in the declaration, from 0
  /// @param discriminant the number it casts to
  /// @param isTuple whether its fields are positional
  public record Variant(
      String name, int index, List<Field> fields, boolean isTuple, long discriminant) {
    public Variant {
      fields = List.copyOf(fields);
    }
  }

  /// Gives a struct its fields, once.
  public void completeStruct(List<Field> members) {
    complete();
    fields = List.copyOf(members);
  }

  /// Gives a class its parent and its fields, those of the parent first, once.
  public void completeClass(Optional<NominalType> base, List<Field> members) {
    complete();
    parent = base;
    fields = List.copyOf(members);
  }

  /// Gives an enum its variants, once.
  public void completeEnum(List<Variant> members) {
    complete();
    variants = List.copyOf(members);
  }

  private void complete() {
    if (complete) {
      throw new IllegalStateException("the members of " + this + " are already set");
    }
    complete = true;
  }

  /// The name as declared.
  public String name() {
    return name;
  }

  /// Which declaration of this name in the session it is, from 1.
  public int version() {
    return version;
  }

  /// The type arguments of this instance.
  public List<Type> arguments() {
    return arguments;
  }

  /// What it is.
  public Kind kind() {
    return kind;
  }

  /// Where it is declared.
  public Span declaredAt() {
    return declaredAt;
  }

  /// The class that this one extends.
  public Optional<NominalType> parent() {
    return parent;
  }

  /// Whether this class is another one or extends it, at whatever distance.
  public boolean isSubclassOf(NominalType other) {
    return this == other || parent.filter(base -> base.isSubclassOf(other)).isPresent();
  }

  /// The fields of a struct or class, in order.
  public List<Field> fields() {
    return fields;
  }

  /// The variants of an enum, in order.
  public List<Variant> variants() {
    return variants;
  }

  /// Whether the fields of this struct are positional, as in `struct Pair(i64, i64)`.
  public boolean isTuple() {
    // A field that could not be read has no name.
    String first = fields.isEmpty() ? "" : fields.getFirst().name();
    return !first.isEmpty() && Character.isDigit(first.charAt(0));
  }

  /// The field of a name.
  public Optional<Field> field(String fieldName) {
    return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }

  /// The variant of a name.
  public Optional<Variant> variant(String variantName) {
    return variants.stream().filter(variant -> variant.name().equals(variantName)).findFirst();
  }

  /// The name with its type arguments, as diagnostics show it.
  public String displayName() {
    String shown = kind == Kind.TRAIT ? "dyn " + name : name;
    return arguments.isEmpty()
        ? shown
        : shown
            + arguments.stream().map(Type::toString).collect(Collectors.joining(", ", "<", ">"));
  }

  @Override
  public String toString() {
    return displayName();
  }
}
