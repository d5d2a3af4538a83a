package ruchy.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// What may be inherited from.
final class Inheritance {
  /// Final, sealed or made to be inherited from.
  static final ArchCondition<JavaClass> BE_CLOSED =
      new ArchCondition<>("be final, sealed or abstract") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          boolean closed =
              type.getModifiers().contains(JavaModifier.FINAL)
                  || type.getModifiers().contains(JavaModifier.ABSTRACT)
                  || type.isEnum()
                  || type.reflect().isSealed();
          if (!closed) {
            events.add(
                SimpleConditionEvent.violated(
                    type, type.getName() + " is open to inheritance; make it final or sealed"));
          }
        }
      };

  private Inheritance() {}
}
