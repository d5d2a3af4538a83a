package ruchy.runtime.declared;

import java.util.Arrays;
import java.util.List;
import ruchy.runtime.EnumValue;

/// A variant of an enum, as a record inside a sealed interface that extends this one: `sealed
/// interface Shape extends RecordVariant { record Circle(double _0) implements Shape {} }`. The
/// place of a variant is that of its record in the interface.
public interface RecordVariant extends EnumValue {
  @Override
  default String typeName() {
    return getClass().getEnclosingClass().getSimpleName();
  }

  @Override
  default String variantName() {
    return getClass().getSimpleName();
  }

  @Override
  default int variant() {
    var permitted = getClass().getEnclosingClass().getPermittedSubclasses();
    return permitted == null ? 0 : Arrays.asList(permitted).indexOf(getClass());
  }

  @Override
  default long discriminant() {
    return variant();
  }

  @Override
  default List<String> fieldNames() {
    return Components.of(getClass()).names();
  }

  @Override
  default Object get(int field) {
    return Components.of(getClass()).get(this, field);
  }
}
