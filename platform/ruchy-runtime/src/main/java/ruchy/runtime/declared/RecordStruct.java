package ruchy.runtime.declared;

import java.util.List;
import ruchy.runtime.RuchyError;
import ruchy.runtime.StructValue;

/// A struct whose fields never change, as a record: `record Point(double x, double y) implements
/// RecordStruct {}`. Components named `_0`, `_1` are those of a tuple struct.
public interface RecordStruct extends StructValue {
  @Override
  default String typeName() {
    return getClass().getSimpleName();
  }

  @Override
  default List<String> fieldNames() {
    return Components.of(getClass()).names();
  }

  @Override
  default Object get(int field) {
    return Components.of(getClass()).get(this, field);
  }

  @Override
  default void set(int field, Object value) {
    throw new RuchyError("E0704", "the fields of " + typeName() + " cannot be assigned here");
  }

  @Override
  default StructValue copy() {
    return this;
  }
}
