package ruchy.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.jvm.reflect.ReflectedClasses;
import ruchy.lang.library.JavaClasses.Member;
import ruchy.lang.library.JavaMethod;

class ReflectedClassesTest {
  private final ReflectedClasses classes =
      new ReflectedClasses(ReflectedClassesTest.class.getClassLoader());

  @ParameterizedTest
  @CsvSource({
    "java.time.LocalDate, of, (III)Ljava/time/LocalDate;, STATIC",
    "java.time.LocalDate, getYear, ()I, VIRTUAL",
    "java.lang.StringBuilder, <init>, (Ljava/lang/String;)V, CONSTRUCTOR",
    "java.lang.Math, PI, D, STATIC_FIELD",
    "java.util.List, size, ()I, INTERFACE",
    "java.awt.Point, x, I, FIELD",
  })
  void members_are_found_with_their_descriptors(
      String type, String name, String descriptor, JavaMethod.Kind kind) {
    assertThat(classes.find(type).orElseThrow().members())
        .extracting(Member::method)
        .contains(new JavaMethod(type.replace('.', '/'), name, descriptor, kind));
  }

  @Test
  void functional_interfaces_know_their_method() {
    assertThat(classes.find("java.util.Comparator").orElseThrow().functionalMethod())
        .hasValueSatisfying(member -> assertThat(member.method().name()).isEqualTo("compare"));
    assertThat(classes.find("java.util.List").orElseThrow().functionalMethod()).isEmpty();
  }

  @Test
  void hidden_and_missing_classes_are_not_found() {
    assertThat(classes.find("java.util.ArrayList$Itr")).isEmpty();
    assertThat(classes.find("no.such.Class")).isEmpty();
  }
}
